package handlers

import (
	"errors"
	"strconv"
	"time"

	"github.com/sanduan/sanduan/pages/poster"
)

// Occupy keeps all who draw posters busy until release is closed.
func (s *Server) Occupy(release <-chan struct{}) {
	for i := range posterWorkers() {
		s.posters.Ask(time.Time{}, poster.Key{Page: "busy " + strconv.Itoa(i)}, poster.Maker{
			Spec: func() (poster.Spec, error) { <-release; return poster.Spec{}, errors.New("never meant") },
		}, func(poster.Picture, error) {})
	}
}

// Waiting is how many posters wait for somebody to draw them.
func (s *Server) Waiting() int { return s.posters.Waiting() }
