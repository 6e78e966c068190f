package main

import (
	"testing"

	"github.com/sanduan/sanduan/pages"
)

// TestPlayGroup: three people make a team, the last by the link of one who has joined, each gets the lesson, and the counter redeems it once. Who has come too late begins a team,
// and somebody whom nobody has invited finds it in the list of open teams.
func TestPlayGroup(t *testing.T) {
	open := func(d *pages.Doc) { setRule(d, "Public", true) }
	playOut(t, "group-yoga", open, func(f *fair) {
		li := f.guest("李小龙")
		li.visits("")
		li.says("3人成团，成团后每人一份", "小班体验课一节", "剩90份")
		li.keeps("1-fresh")
		li.starts()
		li.says("还差2人成团", "李小龙", "团长", "等待加入", "退出这个团")
		li.keeps("2-begun")
		link := li.shares()
		li.shown("main", "1/3人", "还差2人成团")

		wang := f.guest("王芳")
		wang.visits(link)
		wang.says("邀请你一起拼团", "到齐就成团，每人都有一份")
		wang.keeps("3-invited")
		wang.helps()
		wang.says("你已加入", "团")
		wang.keeps("4-joined")
		further := wang.shares() // whoever sits in a team can fill it
		li.visits("")
		li.says("还差1人成团", "王*")
		li.keeps("5-one-missing")

		chen := f.guest("陈大文")
		chen.visits(further)
		chen.says("王芳邀请你一起拼团", "李*", "团长")
		chen.keeps("5b-by-a-member")
		chen.helps()
		chen.says("拼成了")
		chen.keeps("6-last")
		li.visits("")
		li.says("你拼成了", "你得到了「小班体验课一节」")
		li.keeps("7-done")

		late := f.guest("赵晚来")
		late.visits(link)
		late.says("拼成了", "我来开团")
		late.lacks("我也报名，一起拼")
		late.keeps("8-late")
		late.visits("")
		late.starts()
		late.says("还差2人成团")

		alone := f.guest("孙独行")
		alone.visitsUntil("这些团还差人") // the list is of a moment ago
		alone.says("这些团还差人", "赵*", "还差2人")
		alone.keeps("9-open-teams")
		alone.does("去凑团")
		alone.keeps("10-chosen")
		alone.helps()
		alone.says("你已加入")
		late.visits("")
		late.says("还差1人成团", "孙*")

		f.redeems(wang.takes("小班体验课一节"), "小班体验课一节")
		wang.had("小班体验课一节", "已核销")
		f.redeems(li.takes("小班体验课一节"), "小班体验课一节")
		chen.had("小班体验课一节", "待领取")
	})
}
