package admin

import (
	"context"
	"fmt"
	"io"
	"regexp"

	"github.com/a-h/templ"
)

var plainID = regexp.MustCompile(`^[0-9A-Za-z]{1,40}$`)

// FrameEnd follows a visitors' screen shown in a frame: it sets the text's size in percent, marks the block that is open
// in the editor ("" none) and shows it. The frame scrolls by itself, since an address with an anchor would scroll the
// editor around it too.
func FrameEnd(nonce string, percent int, block string) templ.Component {
	return templ.ComponentFunc(func(_ context.Context, w io.Writer) error {
		nonce = templ.EscapeString(nonce)
		_, err := fmt.Fprintf(w, `<style nonce="%s">html{font-size:%d%%;scroll-behavior:auto}</style>`, nonce, percent)
		if err != nil || !plainID.MatchString(block) {
			return err
		}
		_, err = fmt.Fprintf(w, `<style nonce="%s">[id="b-%s"]{position:relative}[id="b-%[2]s"]::after{content:"";position:absolute;top:2px;right:2px;bottom:2px;left:2px;`+
			`border:2px solid #4f46e5;border-radius:8px;pointer-events:none;z-index:50}</style>`+
			`<script nonce="%[1]s">{const b=document.getElementById("b-%[2]s");if(b)scrollTo(0,b.getBoundingClientRect().top+scrollY-8)}</script>`, nonce, block)
		return err
	})
}
