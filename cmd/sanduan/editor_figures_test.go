package main

import (
	"fmt"
	"slices"
	"testing"
	"time"
)

// TestEditorFigures measures what an operator feels, on a page of 40 blocks in a real browser, and prints it: from a key
// press to the phone showing it, from an edit to its being saved, and from the address to an editor that can be used.
// README has the figures; here they are only kept from being far off, since a busy machine is slow.
func TestEditorFigures(t *testing.T) {
	o := openOffice(t, undisturbed(t))
	d := o.owner(o.makePage("figures", 40), 1440, 900)
	hero := d.kind("hero")
	d.choose(hero)
	d.write("Title", "键")
	d.saved()

	// In the page's own clock: the input event, and the frame in which the phone shows what was typed.
	keys := valueOf[[]float64](d.tab, fmt.Sprintf(`(async () => {
		const field = document.querySelector("#sheet [name=Title]"), times = [];
		const phone = () => document.querySelector("#phone").contentDocument.querySelector('#b-%s [data-text="Title"]').textContent;
		for (let i = 0; i < 31; i++) {
			const text = "第" + i + "次按键", start = performance.now();
			field.value = text;
			field.dispatchEvent(new Event("input", {bubbles: true}));
			while (phone() !== text) { if (performance.now() - start > 5000) return [-1]; await new Promise(requestAnimationFrame) }
			times.push(performance.now() - start);
			await new Promise(r => setTimeout(r, 60));
		}
		return times })()`, hero))
	d.saved()
	saves := valueOf[[]float64](d.tab, `(async () => {
		const times = [], list = () => performance.getEntriesByType("resource").filter(e => e.name.endsWith("/edits"));
		performance.setResourceTimingBufferSize(5000);
		performance.clearResourceTimings();
		const field = document.querySelector("#sheet [name=Title]");
		for (let i = 0; i < 11; i++) {
			const n = list().length;
			field.value = "第" + i + "次保存";
			field.dispatchEvent(new Event("input", {bubbles: true}));
			dispatchEvent(new Event("online"));
			while (list().length === n) await new Promise(r => setTimeout(r, 5));
		}
		return list().map(e => e.duration) })()`)
	var opens []float64
	for range 5 {
		started := time.Now()
		d.edit("?block=" + hero)
		opens = append(opens, float64(time.Since(started).Milliseconds()))
	}
	for _, f := range []struct {
		name  string
		times []float64
		limit float64 // ms: what issue and README promise, five times over
	}{{"key press to phone", keys, 750}, {"autosave round trip", saves, 1500}, {"editor opens", opens, 5000}} {
		slices.Sort(f.times)
		if len(f.times) == 0 || f.times[0] < 0 {
			t.Fatalf("%s: no answer", f.name)
		}
		median, most := f.times[len(f.times)/2], f.times[len(f.times)-1]
		fmt.Printf("%s: median %.0f ms, slowest of %d %.0f ms\n", f.name, median, len(f.times), most)
		if median > f.limit {
			t.Errorf("%s takes %.0f ms", f.name, median)
		}
	}
}
