package main

import "testing"

// TestASaferWording: what the rules say of a text stands beside it while one types, and one click takes the safer wording
// over: it is saved and drawn like typing, what is said goes, and it can be undone.
func TestASaferWording(t *testing.T) {
	o := newOffice(t)
	d := o.owner(o.makePage("safer", 8), 1440, 900)
	hero := d.kind("hero")
	d.choose(hero)
	d.write("Title", "国家级品质，全城最便宜")
	d.until("what the rules say", `document.querySelectorAll('[data-found="Title"] [name=_safer]').length === 2`)
	d.until("the mark in the outline", `document.querySelector("#row-`+hero+`").textContent.includes("有不能发布的内容")`)
	d.until("it to be read out", `document.querySelector("#live").textContent.includes("标题：不能发布")`)
	d.see("found")
	valueOf[bool](d.tab, `document.querySelector('[data-found="Title"] details').open = true`)
	valueOf[bool](d.tab, `document.querySelectorAll('[data-found="Title"] [name=_safer]')[1].click() || true`)
	d.until("one left, unfolded as it was", `document.querySelectorAll('[data-found="Title"] [name=_safer]').length === 1 && document.querySelector('[data-found="Title"] details').open`)
	d.saved()
	if got := d.prop(hero, "Title"); got != "国家级品质，全城便宜" {
		t.Errorf("the draft says %q", got)
	}
	d.until("the phone", `document.querySelector("#phone").contentDocument.body.textContent.includes("全城便宜")`)
	valueOf[bool](d.tab, `document.querySelector("#undo").click() || true`)
	d.until("what was typed", `document.querySelector("#sheet [name=Title]").value === "国家级品质，全城最便宜"`)
	d.until("what the rules say of it", `document.querySelectorAll('[data-found="Title"] [name=_safer]').length === 2`)
}
