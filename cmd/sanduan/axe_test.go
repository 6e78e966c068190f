package main

import (
	"os"

	"github.com/chromedp/chromedp"
)

// axe is the checker of accessibility, as npm installs it; make check does.
const axe = "../../node_modules/axe-core/axe.min.js"

// finding is one kind of fault on one screen.
type finding struct {
	ID, Impact, Help string
	Nodes            []string
}

// bringAxe loads axe into the document that is open, once.
func (p tab) bringAxe() {
	p.t.Helper()
	if valueOf[bool](p, `"axe" in window`) {
		return
	}
	source, err := os.ReadFile(axe)
	if err != nil {
		p.t.Fatalf("axe-core is not there (%v); run make check", err)
	}
	if _, err := chromedp.Run(p.ctx, chromedp.Evaluate[any](string(source)+"; true")); err != nil {
		p.t.Fatal(err)
	}
}

// violations are what axe finds on the screen that is open, of those impacts ("" = all).
func (p tab) violations(impacts string) []finding {
	p.t.Helper()
	p.bringAxe()
	return valueOf[[]finding](p, `axe.run(document, {iframes: false, resultTypes: ["violations"]})`+findings(impacts))
}

// violationsIn are the serious and critical ones in a part of the screen. What is around it is hidden meanwhile: axe looks
// at all that shows, and takes its time.
func (p tab) violationsIn(part string) []finding {
	p.t.Helper()
	p.bringAxe()
	return valueOf[[]finding](p, `(async (part) => {
	const around = []
	for (let e = part; e !== document.documentElement; e = e.parentElement) around.push(...[...e.parentElement.children].filter(o => o !== e && o.style && !o.style.display))
	around.forEach(o => o.style.display = "none")
	const found = await axe.run(part, {iframes: false, resultTypes: ["violations"]})`+findings("serious|critical")+`
	around.forEach(o => o.style.display = "")
	return found })(document.querySelector("`+part+`"))`)
}

// findings makes them of what axe promises.
func findings(impacts string) string {
	return `.then(r => r.violations.filter(v => RegExp("` + impacts + `").test(v.impact))
		.map(v => ({ID: v.id, Impact: v.impact, Help: v.help, Nodes: v.nodes.slice(0, 4).map(n => n.html.slice(0, 200))})))`
}
