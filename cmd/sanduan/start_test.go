package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net/http"
	"sync"
	"testing"
	"time"

	"github.com/sanduan/sanduan/db"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/template"
)

// BenchmarkStart starts the program on a store of few and of many live pages: from nothing to the first page shown.
func BenchmarkStart(b *testing.B) {
	for _, n := range []int{10, 10_000} {
		b.Run(fmt.Sprint("pages=", n), func(b *testing.B) {
			data := b.TempDir()
			publishMany(b, data, n)
			for b.Loop() {
				showFirst(b, data, fmt.Sprintf("/p/many-%05d", n/2))
			}
		})
	}
}

// publishMany fills a new store with live pages of a template.
func publishMany(b *testing.B, data string, n int) {
	b.Helper()
	store, err := db.Open(b.Context(), db.Config{Data: data})
	if err != nil {
		b.Fatal(err)
	}
	now := time.Now()
	doc := template.All()[0].Doc(now, db.NewID)
	var group sync.WaitGroup
	for worker := range 64 { // together, for they then share transactions
		group.Go(func() {
			for i := worker; i < n; i += 64 {
				slug := fmt.Sprintf("many-%05d", i)
				err := store.CreatePage(b.Context(), pages.Page{ID: slug, Slug: slug}, doc)
				if err == nil {
					_, err = store.Publish(b.Context(), slug, doc, "三段", "", doc.Host.Agreement(), now)
				}
				if err != nil {
					b.Error(err)
					return
				}
			}
		})
	}
	group.Wait()
	if err := store.Close(); err != nil {
		b.Fatal(err)
	}
}

// showFirst starts the program, asks for a page as soon as it says its address, and stops it.
func showFirst(b *testing.B, data, path string) {
	b.Helper()
	ctx, cancel := context.WithCancel(b.Context())
	read, write := io.Pipe()
	ended := make(chan error, 1)
	go func() {
		ended <- run(ctx, []string{"--data", data, "--addr", "127.0.0.1:0"}, func(string) string { return "" }, write)
		_ = write.Close()
	}()
	var p program
	lines := bufio.NewScanner(read)
	for p.url == "" && lines.Scan() {
		p.read(lines.Text())
	}
	go func() { _, _ = io.Copy(io.Discard, read) }()
	answer, err := http.Get(p.url + path)
	if err != nil {
		b.Fatal(err)
	}
	_ = answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		b.Fatalf("%s: %s", path, answer.Status)
	}
	b.StopTimer()
	cancel()
	if err := <-ended; err != nil {
		b.Fatal(err)
	}
	b.StartTimer()
}
