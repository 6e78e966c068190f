package h5

import (
	"context"
	"io"

	"github.com/a-h/templ"

	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/pages"
)

// style is the theme's tokens and the page's styles as a style element. Its text is the program's own; templ would not fill
// it in inside a style element.
func style(e block.Env, sheet string) templ.Component {
	return templ.ComponentFunc(func(_ context.Context, w io.Writer) error {
		_, err := io.WriteString(w, `<style nonce="`+templ.EscapeString(e.Nonce)+`">:root{`+e.Theme.CSS()+`}`+sheet+`</style>`)
		return err
	})
}

func organiser(h pages.Host) string {
	if h.Company != "" {
		return h.Company
	}
	return h.Brand
}
