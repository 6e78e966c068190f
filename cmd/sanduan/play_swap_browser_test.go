package main

import (
	"testing"

	"github.com/chromedp/chromedp"
)

// TestPlaySwap: two friends offer, the owner picks one, both let the other see their number, and both confirm.
func TestPlaySwap(t *testing.T) {
	playOut(t, "swap-kids-books", nil, func(f *fair) {
		li := f.guest("李小龙")
		li.visits("")
		li.says("说说你有什么、想换什么")
		li.keeps("1-fresh")
		li.fill(card+` [name=have]`, "小王子绘本，八成新")
		li.fill(card+` [name=want]`, "恐龙科普书")
		li.starts()
		li.says("等朋友来提出交换", "我有", "小王子绘本，八成新", "恐龙科普书")
		li.keeps("2-begun")
		link := li.shares()

		wang, chen := f.guest("王芳"), f.guest("陈大文")
		wang.visits(link)
		wang.says("李小龙想和你换一样东西", "小王子绘本")
		wang.keeps("3-invited")
		wang.offers("侏罗纪百科，全新")
		wang.says("你已向李小龙提出交换", "侏罗纪百科，全新", "收回")
		wang.keeps("4-offered")
		chen.visits(link)
		chen.offers("恐龙贴纸书，电话13800001111")
		chen.says("恐龙贴纸书")
		chen.lacks("13800001111")

		li.visits("")
		li.says("2位朋友想和你换", "侏罗纪百科，全新", "恐龙贴纸书", "等你选")
		li.lacks("13800001111")
		li.keeps("5-two-offers")
		li.follows(li.line(card+" li", "侏罗纪百科")+" button", "就和TA换")
		li.says("已经选好，换完请确认", "已选中")
		li.lacks("就和TA换")
		li.keeps("6-picked")
		wang.visits(link)
		wang.says("李小龙选中了你的这一件", "已选中")
		wang.lacks(li.phone)
		wang.does("让TA看到我的手机号")
		wang.lacks(li.phone)
		li.visits("")
		li.lacks(wang.phone)
		li.does("让TA看到我的手机号")
		li.says("联系方式", wang.phone)
		li.keeps("7-contacts")
		wang.visits(link)
		wang.says("联系方式", li.phone)
		wang.does("已经换好了")
		wang.says("你已确认，等对方确认")
		wang.keeps("8-confirmed")
		li.visits("")
		li.says("对方已确认，等你确认")
		li.does("已经换好了")
		li.says("你换好了", "你得到了「布书袋一个」")
		li.keeps("9-done")
		wang.visits(link)
		wang.says("你们换好了", "已经换好", "你得到了「布书袋一个」")
		wang.keeps("9-done-friend")
		f.redeems(wang.takes("布书袋一个"), "布书袋一个")
		wang.had("布书袋一个", "已核销")
		li.had("布书袋一个", "待领取")
	})
}

// offers says what the guest would swap.
func (g *guest) offers(words string) {
	g.t.Helper()
	g.do(chromedp.SendKeys(chromedp.CSS(card+` [name=words]`), words))
	g.helps()
}
