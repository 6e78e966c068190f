package main

import (
	"net/http/httptest"
	"sync/atomic"
	"testing"
	"time"

	"github.com/sanduan/sanduan/handlers"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// TestPlayRanking: friends bring points, places are shown, and after the review the list is settled and the places have their prizes.
func TestPlayRanking(t *testing.T) {
	three := func(d *pages.Doc) {
		setRule(d, "Prizes", []play.Place{{Board: play.WeekBoard, From: 1, To: 3, Prize: "signed", Min: 10}})
	}
	playOut(t, "ranking-presale", three, func(f *fair) {
		later := f.atNoon()
		li, zhou := f.guest("李小龙"), f.guest("周不同")
		li.visits("")
		li.says("邀请朋友报名，按得分排名", "签名本一册")
		li.keeps("1-fresh")
		li.starts()
		li.says("朋友报名，你就加分", "0分")
		li.keeps("2-begun")
		mine := li.shares()
		zhou.visits("")
		zhou.starts()
		other := zhou.shares()

		for name, link := range map[string]string{"王芳": mine, "陈大文": mine, "赵敏": other} {
			friend := f.guest(name)
			friend.visits(link)
			friend.says("正在冲榜", "你自己报上名，TA就加分")
			friend.helps()
			friend.says("加了10分")
			friend.keeps("3-joined")
		}
		later(time.Minute)
		li.visits("")
		li.says("20分", "第1名", "周*", "10分", "2位朋友来过")
		li.keeps("4-first")
		zhou.visits("")
		zhou.says("10分", "第2名", "李*")
		zhou.keeps("5-second")
		li.own()
		li.shown("main", "20分，第1名")

		later(24 * time.Hour)
		li.open(f.url + "/p/" + f.slug + "/rules/results")
		li.shown("article", "还没有结算的榜单")
		li.keep("6-no-results", "article")
		later(8 * 24 * time.Hour) // the week is over, and has been reviewed
		li.open(f.url + "/p/" + f.slug + "/rules/results")
		li.shown("article", "荐书人榜", "李*", "20分", "周*", "10分", "签名")
		li.keep("7-results", "article")
		f.redeems(li.takes("签名本一册"), "签名本一册")
		li.had("签名本一册", "已核销")
		zhou.had("签名本一册", "待领取")
	})
}

// atNoon has visitors come to a server of their own, over the same data, on whose clock it is noon of a day to come. What it returns lets time pass there,
// with all that time brings.
func (f *fair) atNoon() (later func(time.Duration)) {
	f.t.Helper()
	day := time.Now().In(time.FixedZone("", 8*60*60)).AddDate(0, 0, 1+14*f.round) // after all that the rounds before have done
	noon := time.Date(day.Year(), day.Month(), day.Day(), 12, 0, 0, 0, day.Location())
	var ahead atomic.Int64
	ahead.Store(int64(time.Until(noon)))
	s := handlers.New(f.store, handlers.Config{Now: func() time.Time { return time.Now().Add(time.Duration(ahead.Load())) }})
	server := httptest.NewServer(s)
	f.t.Cleanup(server.Close)
	f.url = server.URL
	return func(d time.Duration) {
		f.t.Helper()
		ahead.Add(int64(d))
		if err := s.Sweep(f.t.Context()); err != nil {
			f.t.Fatal(err)
		}
	}
}
