package h5

import (
	"context"
	"io"

	"github.com/a-h/templ"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/pages"
)

// tokens is the theme as a style element. Its text is the program's own, made of numbers; templ would not fill it in
// inside a style element.
func tokens(e block.Env) templ.Component {
	return templ.ComponentFunc(func(_ context.Context, w io.Writer) error {
		_, err := io.WriteString(w, `<style nonce="`+templ.EscapeString(e.Nonce)+`">:root{`+e.Theme.CSS()+`}</style>`)
		return err
	})
}

func organiser(h pages.Host) string {
	if h.Company != "" {
		return h.Company
	}
	return h.Brand
}
