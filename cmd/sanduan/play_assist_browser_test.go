package main

import "testing"

// TestPlayAssist: friends register, the owner reaches one prize after another, and a friend who is not new is told so.
func TestPlayAssist(t *testing.T) {
	playOut(t, "assist-pet", nil, func(f *fair) {
		li := f.guest("李小龙")
		li.visits("")
		li.says("1位朋友报名，你就有礼物", "冻干零食一包", "满3位朋友", "除毛梳一把")
		li.keeps("1-fresh")
		li.starts()
		li.says("还差1位朋友，就得冻干零食一包", "0/6人")
		li.keeps("2-begun")
		link := li.shares()

		wang := f.guest("王芳")
		wang.visits(link)
		wang.says("李小龙邀请你一起报名", "你自己报上名，TA也前进一步")
		wang.keeps("3-invited")
		wang.helps()
		wang.says("已计入，谢谢你帮李小龙")
		wang.keeps("4-joined")
		li.visits("")
		li.says("还差2位朋友，就得除毛梳一把", "1/6人", "1位朋友来过")
		f.redeems(li.takes("冻干零食一包"), "冻干零食一包")
		li.had("冻干零食一包", "已核销")

		for _, name := range []string{"陈大文", "赵敏"} {
			friend := f.guest(name)
			friend.visits(link)
			friend.helps()
			friend.says("谢谢你帮李小龙")
		}
		li.visits("")
		li.says("还差3位朋友，就得基础洗护一次", "3/6人")
		li.keeps("5-second-tier")
		li.had("除毛梳一把", "待领取")
		li.shown("main", "冻干零食一包", "3/6位好友")

		zhou := f.guest("周不同")
		zhou.visits("")
		zhou.starts()
		other := zhou.shares()
		wang.visits(other)
		wang.says("周不同")
		wang.helps()
		wang.says("这次只计算新朋友的助力，你可以发起自己的")
		wang.keeps("6-refused")
		zhou.own()
		zhou.shown("main", "0/6位好友", "不是新朋友", "1位")
		zhou.keep("7-not-counted", "main")
		f.minded()
	})
}

// TestPlayAssistWithoutScript: where scripts do not run, the same comes of it.
func TestPlayAssistWithoutScript(t *testing.T) {
	playOut(t, "assist-pet", nil, func(f *fair) {
		li, wang := f.guest("李小龙"), f.guest("王芳")
		li.script(false)
		wang.script(false)
		li.visits("")
		li.starts()
		link := li.shares()
		wang.visits(link)
		wang.helps()
		wang.says("已计入，谢谢你帮李小龙")
		wang.keeps("no-script")
		li.visits("")
		li.says("1/6人")
		f.redeems(li.takes("冻干零食一包"), "冻干零食一包")
	})
}
