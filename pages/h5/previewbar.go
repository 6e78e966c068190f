package h5

import (
	"context"
	"io"
	"net/url"

	"github.com/a-h/templ"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
)

// BarAnchor is where a preview's links lead instead of into the live page: to the bar, which then stands out.
const BarAnchor = "#preview"

// PreviewBar is what stands at the bottom of a draft opened by a preview link.
type PreviewBar struct {
	Nonce     string
	Path      string // of the preview
	As        pages.Persona
	ExpiresAt int64 // unix ms
}

// address is the preview as another persona.
func (b PreviewBar) address(as pages.Persona) templ.SafeURL {
	return templ.URL(b.Path + "?as=" + url.QueryEscape(string(as)))
}

func (b PreviewBar) until() string { return form.Time(b.ExpiresAt).In().Format("1月2日 15:04") }

// barCSS is not in the visitors' stylesheet: they never see the bar. The page's own bar moves up.
const barCSS = `body{padding-bottom:60px}` +
	`.bar{bottom:58px;padding-bottom:0}` +
	`#preview{position:fixed;z-index:60;left:0;right:0;bottom:0;background:#0f172a;color:#fff;font-size:13px;line-height:18px;padding-bottom:env(safe-area-inset-bottom)}` +
	`#preview>div{position:relative;display:flex;align-items:center;justify-content:space-between;max-width:480px;min-height:58px;margin:0 auto;padding:6px 12px 6px 16px}` +
	`#preview p{min-width:0;margin:0 12px 0 0}#preview p span{display:block;color:#cbd5e1}` +
	`#preview summary{display:flex;align-items:center;min-height:44px;padding:0 12px;border:1px solid #64748b;border-radius:8px;font-weight:700;white-space:nowrap;cursor:pointer;list-style:none}` +
	`#preview summary::-webkit-details-marker{display:none}#preview summary svg{width:14px;height:14px;margin-left:6px}` +
	`#preview [open] summary svg{transform:rotate(180deg)}` +
	`#preview nav{position:absolute;right:12px;bottom:100%;width:264px;max-height:70vh;overflow-y:auto;margin-bottom:8px;padding:6px;border-radius:12px;background:#0f172a;box-shadow:0 8px 32px rgba(0,0,0,.4)}` +
	`#preview nav a{display:block;padding:7px 12px;border-radius:8px;font-weight:700}#preview nav small{display:block;font-size:12px;font-weight:400;color:#cbd5e1}` +
	`#preview nav a[aria-current]{background:#4338ca}#preview nav a[aria-current] small{color:#e0e7ff}` +
	`#preview a:focus-visible,#preview summary:focus-visible{outline:2px solid #a5b4fc;outline-offset:1px}` +
	`#preview:target,#preview.told{animation:preview 1.2s}@keyframes preview{0%,60%{background:#4338ca}}` +
	`html.typing #preview{display:none}`

// barScript answers what would leave the preview, each time, by the bar; without it the browser refuses the forms all
// the same, only silently.
const barScript = `(function(){` +
	`function tell(e){var b=document.getElementById('preview');e.preventDefault();b.className='';void b.offsetWidth;b.className='told'}` +
	`document.addEventListener('submit',tell,true);` +
	`document.addEventListener('click',function(e){var a=e.target.closest&&e.target.closest('a');if(a&&a.getAttribute('href')==='` + BarAnchor + `')tell(e)})})()`

// seasoning is the bar's look and script. Their texts are the program's own; templ would not fill them in.
func (b PreviewBar) seasoning() templ.Component {
	return templ.ComponentFunc(func(_ context.Context, w io.Writer) error {
		nonce := templ.EscapeString(b.Nonce)
		_, err := io.WriteString(w, `<style nonce="`+nonce+`">`+barCSS+`</style><script nonce="`+nonce+`">`+barScript+`</script>`)
		return err
	})
}
