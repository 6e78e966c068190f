package main

import "testing"

// TestPlayCoupon: a friend's coupon is good at once, the owner's when the friend's has been redeemed.
func TestPlayCoupon(t *testing.T) {
	playOut(t, "coupon-hotpot", nil, func(f *fair) {
		li := f.guest("李小龙")
		li.visits("")
		li.says("朋友领一张，你也得一张", "新客30元火锅券", "老客30元火锅券", "朋友用券后可用")
		li.keeps("1-fresh")
		li.starts()
		li.says("朋友用券后，你的券就能用")
		li.keeps("2-begun")
		link := li.shares()

		wang := f.guest("王芳")
		wang.visits(link)
		wang.says("李小龙给你留了一张券", "你用了券，TA也得一张")
		wang.keeps("3-invited")
		wang.helps()
		wang.says("你已领到李小龙留的券", "你得到了「新客30元火锅券」")
		wang.keeps("4-joined")
		li.visits("")
		li.says("1位朋友来过")
		li.keeps("5-locked")
		li.own()
		li.shown(li.line(".me-prize", "老客 30 元火锅券"), "朋友核销他的那份后生效")
		li.keep("6-locked-prize", "main")

		f.redeems(wang.takes("新客 30 元火锅券"), "新客 30 元火锅券")
		wang.had("新客 30 元火锅券", "已核销")
		f.redeems(li.takes("老客 30 元火锅券"), "老客 30 元火锅券")
		li.had("老客 30 元火锅券", "已核销")
		li.visits("")
		li.keeps("7-after")
	})
}
