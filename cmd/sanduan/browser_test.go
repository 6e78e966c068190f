package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// chromium is a real browser, the one of all tests; each person gets a tab with cookies of their own. The test goes on
// beside others, for most of its time is waiting.
func chromium(t *testing.T) context.Context {
	t.Helper()
	t.Parallel()
	return undisturbed(t)
}

// undisturbed is chromium for what measures time: no other test runs meanwhile.
func undisturbed(t *testing.T) context.Context {
	t.Helper()
	mustHaveChromium(t)
	sharedChromium.once.Do(func() {
		sharedChromium.ctx, sharedChromium.stop = startChromium(t)
	})
	if sharedChromium.ctx == nil { // another test has said why
		t.Fatal("the browser does not start")
	}
	return sharedChromium.ctx
}

// sharedChromium is started by the first test that asks for it and stopped by TestMain: to start a browser takes longer
// than what most tests do with it.
var sharedChromium struct {
	once sync.Once
	ctx  context.Context
	stop func()
}

// ownChromium is a browser beside that of all tests, for tests of what a browser has one of: the clipboard.
func ownChromium(t *testing.T) context.Context {
	t.Helper()
	t.Parallel()
	mustHaveChromium(t)
	ctx, stop := startChromium(t)
	t.Cleanup(stop)
	return ctx
}

// mustHaveChromium skips a test on a laptop without Chromium, and fails it in CI.
func mustHaveChromium(t *testing.T) {
	t.Helper()
	if os.Getenv("SANDUAN_TEST_CHROMIUM") != "" {
		return
	}
	if os.Getenv("CI") != "" {
		t.Fatal("SANDUAN_TEST_CHROMIUM names no browser; run make test")
	}
	t.Skip("SANDUAN_TEST_CHROMIUM names no browser; run make test")
}

// startChromium starts a browser that lives until it is stopped.
func startChromium(t *testing.T) (ctx context.Context, stop func()) {
	t.Helper()
	allocator, release := chromedp.NewExecAllocator(context.Background(), append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(os.Getenv("SANDUAN_TEST_CHROMIUM")), chromedp.NoSandbox, chromedp.WSURLReadTimeout(time.Minute),
		chromedp.Flag("disable-background-networking", true), chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-sync", true), chromedp.Flag("disable-quic", true), chromedp.Flag("lang", "zh-CN"),
		chromedp.Flag("disable-features", "Translate,WebUIOmniboxPopup,WebUIOmniboxAimPopup"), // its own surfaces took as much time as our pages
	)...)
	ctx, cancel := chromedp.NewContext(allocator)
	if err := chromedp.Do(ctx); err != nil {
		cancel()
		release()
		t.Fatalf("start the browser: %v", err)
	}
	return ctx, func() { cancel(); release() }
}

// tab is one person's browser.
type tab struct {
	t   *testing.T
	ctx context.Context
}

func person(t *testing.T, browser context.Context, width, height int64) tab {
	t.Helper()
	ctx, cancel := chromedp.NewContext(browser, chromedp.WithNewBrowserContext())
	t.Cleanup(cancel)
	ctx, cancel = context.WithTimeout(ctx, 3*time.Minute)
	t.Cleanup(cancel)
	p := tab{t, ctx}
	p.resize(width, height)
	return p
}

func (p tab) resize(width, height int64) {
	p.t.Helper()
	p.do(chromedp.EmulateViewport(width, height))
}

func (p tab) do(steps ...chromedp.Action[chromedp.Void]) {
	p.t.Helper()
	if err := chromedp.Do(p.ctx, steps...); err != nil {
		p.see("failed")
		p.t.Fatal(err)
	}
}

// open goes to an address, again where a navigation still under way breaks the first try off.
func (p tab) open(url string) {
	p.t.Helper()
	for range 3 {
		err := chromedp.Do(p.ctx, chromedp.Navigate(url))
		if err == nil {
			return
		}
		if !strings.Contains(err.Error(), "net::ERR_ABORTED") {
			p.see("failed")
			p.t.Fatalf("open %s: %v", url, err)
		}
	}
	p.t.Fatalf("%s cannot be opened", url)
}

// script lets the scripts of documents opened from now on run, or not.
func (p tab) script(runs bool) {
	p.t.Helper()
	_, err := chromedp.Call(p.ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: !runs})
	if err != nil {
		p.t.Fatal(err)
	}
}

// fill types into a field as a person would.
func (p tab) fill(selector chromedp.CSS, text string) {
	p.t.Helper()
	p.do(chromedp.ScrollIntoView(selector), chromedp.Clear(selector), chromedp.SendKeys(selector, text))
}

// press clicks and waits for the document the click leads to.
func (p tab) press(selector chromedp.CSS) {
	p.t.Helper()
	p.do(chromedp.ScrollIntoView(selector))
	if _, err := chromedp.RunResponse(p.ctx, chromedp.Click(selector)); err != nil {
		p.see("failed")
		p.t.Fatalf("press %s: %v", selector, err)
	}
}

// atRest is a script that scrolls an element into view and answers where its middle is on the screen, once nothing has
// moved for ten frames: pictures come in, columns scroll, and a click on where something was hits something else.
// An element of the phone is found on the screen too; of a tall one the upper edge counts.
const atRest = `(async (find) => {
	const middle = () => { const e = find(), f = e.ownerDocument.defaultView.frameElement, b = e.getBoundingClientRect();
		const x = b.left + b.width / 2, y = b.top + Math.min(b.height, 60) / 2;
		if (!f) return [x, y];
		const a = f.getBoundingClientRect(), k = a.width / f.offsetWidth;
		return [a.left + (f.clientLeft + x) * k, a.top + (f.clientTop + y) * k] };
	let was = "";
	for (let still = 0; still < 10; await new Promise(requestAnimationFrame)) {
		const is = String(middle());
		still = is === was ? still + 1 : 0;
		was = is;
		if (still === 5) find().scrollIntoView({block: "center", behavior: "instant"});
	}
	return middle() })(() => %s)`

// rest is where the middle of the element that a script finds is on the screen; see atRest.
func (p tab) rest(find string) (x, y float64) {
	p.t.Helper()
	at := valueOf[[]float64](p, fmt.Sprintf(atRest, find))
	return at[0], at[1]
}

// valueOf evaluates an expression in the page.
func valueOf[T any](p tab, expression string) T {
	p.t.Helper()
	v, err := chromedp.Run(p.ctx, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		p.t.Fatalf("%s: %v", expression, err)
	}
	return v
}

// reads fails unless the page shows all the words.
func (p tab) reads(words ...string) {
	p.t.Helper()
	text := valueOf[string](p, `document.body.innerText`)
	for _, w := range words {
		if !strings.Contains(text, w) {
			p.see("failed")
			p.t.Errorf("%s does not say %q: %.2000s", valueOf[string](p, `location.href`), w, text)
		}
	}
}

// see keeps a picture of the screen where SANDUAN_TEST_SCREENS names a folder.
func (p tab) see(name string) {
	folder := os.Getenv("SANDUAN_TEST_SCREENS")
	if folder == "" {
		return
	}
	png, err := chromedp.Run(p.ctx, chromedp.CaptureScreenshot())
	if err == nil {
		err = os.WriteFile(filepath.Join(folder, name+".png"), png, 0o600)
	}
	if err != nil {
		p.t.Logf("keep a picture of %s: %v", name, err)
	}
}
