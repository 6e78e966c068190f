package main

import (
	"testing"

	"github.com/chromedp/chromedp"
)

// stream begins a page with two lines of an import that goes on: the browser waits for more of it.
const stream = `(() => {
	const frame = document.createElement("iframe");
	document.body.append(frame);
	window.streamed = frame.contentDocument;
	streamed.open();
	streamed.write('<link rel="stylesheet" href="' + document.querySelector("link[rel=stylesheet]").href + '"><div class="progress-lines"><p>1</p><p>2</p>');
	return true;
})()`

// TestCustomersInABrowser: an operator imports old customers, looks one up and takes him off, with a script and without.
func TestCustomersInABrowser(t *testing.T) {
	o := newOffice(t)
	d := o.desk(t, 1440, 900)
	screen := o.program.url + "/admin/leads/customers"
	file := d.file("顾客.csv", []byte("姓名,手机号\n张三,13800138000\n李四,139 0013 9000\n王五,13900139000\n赵六,没有\n"))
	for _, script := range []bool{true, false} {
		d.script(script)
		d.open(screen)
		d.reads("名单还是空的")
		d.do(chromedp.SetUploadFiles(chromedp.CSS(`#customers-file`), []string{file}))
		d.press(`form[enctype] button`)
		d.until("what came of it", `location.search.startsWith("?import=") && document.readyState === "complete"`)
		d.reads("名单里有 2 个手机号", "完成", "没导入的行")
		for _, size := range sizes {
			d.resize(size[0], size[1])
			if script {
				d.sound("the list", d.violations("serious|critical"))
			}
		}
		d.open(screen) // with nothing unfolded
		d.fill(`main input[name=phone]`, "13800138000")
		d.press(`form[action$="/find"] button`)
		d.reads("138****8000 在老客名单里")
		d.open(screen)
		d.do(chromedp.Click(chromedp.CSS(`tr details summary`)))
		d.press(`tr form[action$="/delete"] button`)
		d.reads("已删除这次导入的 2 个手机号", "名单还是空的")
	}

	d.script(true)
	d.open(screen)
	valueOf[bool](d.tab, stream)
	d.until("the last line alone", `(([a, b]) => a && getComputedStyle(a).visibility === "hidden" &&
		getComputedStyle(b).visibility === "visible" && b.offsetHeight > 0)([...streamed.querySelectorAll("p")])`)
}
