package main

import (
	"fmt"
	"testing"
)

// TestPlayGift: a pass goes to whoever opens its link first and takes it; who comes second is told who has it.
func TestPlayGift(t *testing.T) {
	playOut(t, "gift-tea", nil, func(f *fair) {
		li := f.guest("李小龙")
		li.visits("")
		li.says("把一份心意送给朋友", "茉莉奶绿一杯")
		li.keeps("1-fresh")
		li.starts()
		li.says("还有3份没有送出", "第1份", "还没有送出")
		li.keeps("2-begun")
		li.follows(li.line(card+" li", "第 1 份")+" button", "送出这一份")
		li.says("等朋友领取")
		li.keeps("3-offered")
		pass := valueOf[string](li.tab, fmt.Sprintf(`document.querySelector(%q).value`, card+" input[type=url]"))

		wang, chen := f.guest("王芳"), f.guest("陈大文")
		wang.visits(pass)
		wang.says("李小龙送你一份礼物", "点一下收下，先到先得")
		wang.keeps("4-invited")
		chen.visits(pass)
		wang.helps()
		wang.says("你已收下李小龙的礼物", "你得到了「茉莉奶绿一杯」")
		wang.keeps("5-taken")
		chen.helps()
		chen.says("王*")
		chen.keeps("6-second")
		late := f.guest("赵晚来")
		late.visits(pass)
		late.says("已被王*领取")
		late.keeps("7-late")

		li.visits("")
		li.says("还有2份没有送出", "已被王*领取")
		li.follows(li.line(card+" li", "第 2 份")+" button", "送出这一份")
		li.follows(li.line(card+" li", "第 2 份")+" button", "撤回")
		li.says("还有2份没有送出")
		li.keeps("8-one-gone")
		li.own()
		li.shown("main", "已送出1/3份")
		f.redeems(wang.takes("茉莉奶绿一杯"), "茉莉奶绿一杯")
		wang.had("茉莉奶绿一杯", "已核销")
	})
}
