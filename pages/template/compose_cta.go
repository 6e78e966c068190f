package template

import (
	"github.com/sanduan/sanduan/components/bait"
	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/components/cta"
	"github.com/sanduan/sanduan/components/form"
)

func (w writer) lead(layout string) cta.Lead {
	l := cta.Lead{
		Title: w.fit(20, w.goal.form), Words: form.LongText(w.fit(100, w.goal.formWords)), Button: w.goal.button,
		Thanks: form.LongText(w.fit(60, w.goal.thanks)), AskName: w.goal.askName, Layout: layout,
	}
	if q := w.goal.question(w.trade); q.Label != "" {
		l.Questions = []block.Question{q}
	}
	return l
}

func (w writer) booking(layout string) cta.Booking {
	slots, _ := w.slots(w.now) // checked before
	return cta.Booking{
		Title: w.goal.form, Words: form.LongText(w.goal.formWords), Slots: slots, Button: w.goal.button, Thanks: form.LongText(w.goal.thanks),
		AskName: w.goal.askName, Layout: layout,
	}
}

// coupon is good for 30 days where the operator has not said for how long.
func (w writer) coupon(layout string) cta.Coupon {
	until := w.Until
	if until == 0 {
		until = clock(w.now, 30, 23, 59)
	}
	return cta.Coupon{
		Title: w.goal.form, Value: w.goal.coupon, Name: w.fit(16, "{give}"), Condition: w.fit(24, w.paid("到店付 {price} 元", "")), Until: until,
		Where: w.fit(40, "{when}"), Button: w.goal.button, Thanks: form.LongText(w.goal.thanks), AskName: w.goal.askName, Layout: layout,
	}
}

func (w writer) code() form.Picture {
	qr := w.QR
	if qr.Alt == "" {
		qr.Alt = w.name + "的二维码"
	}
	return qr
}

func (w writer) join(layout string) bait.Join {
	return bait.Join{
		Title: w.goal.code, Words: w.fit(50, "{when}"), Picture: form.Picture{Src: w.trade.art[0]}, Name: w.fit(20, "{give}"),
		QR: w.code(), Hint: "长按图片，识别二维码", Button: "扫不了码，点这里", Layout: layout,
	}
}

func (w writer) staff(layout string) cta.Staff {
	return cta.Staff{
		Title: w.goal.code, Words: form.LongText(w.fit(100, "{when}")), Name: w.Brand, Role: "客服", Answers: "team", QR: w.code(),
		Hint: "长按图片，识别二维码", Layout: layout,
	}
}

func (w writer) share(layout string) cta.Share {
	return cta.Share{
		Title:  w.goal.share,
		Words:  form.LongText("生成一张写着你称呼的海报和一条专属链接，朋友打开就是这个页面。是否分享，都不影响你的" + w.goal.act + "。"),
		Button: "生成我的海报",
		Text:   form.LongText(w.fit(200, w.goal.shareText)),
		Layout: layout,
	}
}

func (w writer) bar(layout string) cta.Bar {
	return cta.Bar{
		Text: w.fit(20, w.paid("{give} ¥{price}", w.goal.bar), "{give}"), Button: w.goal.button,
		Contact: form.Link("tel:" + dial(w.Contact)), ContactText: "电话", Layout: layout,
	}
}
