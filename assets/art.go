package assets

import (
	"bytes"
	"fmt"
	"image/png"
	"path"
	"regexp"
	"slices"
	"strconv"
	"sync"
)

// The groups pictures are offered in, as operators read them.
const (
	Banner = "横幅"
	Object = "物品"
	Avatar = "人物头像"
	Person = "人物"
	Paper  = "证书"
	Sample = "示例"
)

// Art is a picture that comes with the program: an operator chooses it without uploading anything.
type Art struct {
	Name  string // what pages store, e.g. "art/coffee.png"
	Title string // what operators read, e.g. "咖啡"
	W, H  int    // px, read from the file
	Group string // one of the groups above
}

// Arts returns the pictures in the order operators see them: by group, then by subject.
func Arts() []Art { return slices.Clone(measured()) }

// ArtByName finds a picture by the name pages store.
func ArtByName(name string) (Art, bool) {
	for _, a := range measured() {
		if a.Name == name {
			return a, true
		}
	}
	return Art{}, false
}

// measured is the list with the sizes filled in. They come from the files so that a redrawn picture
// cannot leave a wrong size behind.
var measured = sync.OnceValue(func() []Art {
	list := slices.Clone(arts)
	for i := range list {
		w, h, err := size("img/" + list[i].Name)
		if err != nil {
			panic(fmt.Sprintf("assets: %s: %v", list[i].Name, err)) // a test reads them all
		}
		list[i].W, list[i].H = w, h
	}
	return list
})

var viewBox = regexp.MustCompile(`^<svg [^>]*viewBox="0 0 (\d+) (\d+)"`)

func size(name string) (w, h int, err error) {
	data := Bytes(name)
	if path.Ext(name) == ".png" {
		c, err := png.DecodeConfig(bytes.NewReader(data))
		return c.Width, c.Height, err
	}
	m := viewBox.FindSubmatch(data)
	if m == nil {
		return 0, 0, fmt.Errorf("no viewBox")
	}
	if w, err = strconv.Atoi(string(m[1])); err != nil {
		return 0, 0, err
	}
	h, err = strconv.Atoi(string(m[2]))
	return w, h, err
}

var arts = []Art{
	{Name: "art/banner-english.svg", Title: "英语课堂", Group: Banner},
	{Name: "art/banner-knowledge.svg", Title: "资料礼包", Group: Banner},
	{Name: "art/banner-coffee.svg", Title: "咖啡时光", Group: Banner},
	{Name: "art/banner-shop.svg", Title: "街边小店", Group: Banner},
	{Name: "art/banner-fitness.svg", Title: "晨光运动", Group: Banner},
	{Name: "art/banner-beauty.svg", Title: "美妆护肤", Group: Banner},
	{Name: "art/banner-gift.svg", Title: "开箱有礼", Group: Banner},
	{Name: "art/banner-event.svg", Title: "活动舞台", Group: Banner},
	{Name: "art/gift.png", Title: "礼物", Group: Object},
	{Name: "art/red-envelope.png", Title: "红包", Group: Object},
	{Name: "art/money-bag.png", Title: "钱袋", Group: Object},
	{Name: "art/coin.png", Title: "金币", Group: Object},
	{Name: "art/gem.png", Title: "钻石", Group: Object},
	{Name: "art/ticket.png", Title: "门票", Group: Object},
	{Name: "art/trophy.png", Title: "奖杯", Group: Object},
	{Name: "art/medal.png", Title: "奖牌", Group: Object},
	{Name: "art/crown.png", Title: "皇冠", Group: Object},
	{Name: "art/star.png", Title: "星星", Group: Object},
	{Name: "art/sparkles.png", Title: "闪光", Group: Object},
	{Name: "art/fire.png", Title: "火焰", Group: Object},
	{Name: "art/rocket.png", Title: "火箭", Group: Object},
	{Name: "art/party-popper.png", Title: "礼花", Group: Object},
	{Name: "art/balloon.png", Title: "气球", Group: Object},
	{Name: "art/heart.png", Title: "爱心", Group: Object},
	{Name: "art/thumbs-up.png", Title: "点赞", Group: Object},
	{Name: "art/handshake.png", Title: "握手", Group: Object},
	{Name: "art/speech-bubble.png", Title: "对话", Group: Object},
	{Name: "art/megaphone.png", Title: "喇叭", Group: Object},
	{Name: "art/books.png", Title: "书本", Group: Object},
	{Name: "art/notebook.png", Title: "笔记本", Group: Object},
	{Name: "art/graduation-cap.png", Title: "学士帽", Group: Object},
	{Name: "art/pencil.png", Title: "铅笔", Group: Object},
	{Name: "art/abc.png", Title: "字母", Group: Object},
	{Name: "art/palette.png", Title: "调色盘", Group: Object},
	{Name: "art/piano.png", Title: "钢琴", Group: Object},
	{Name: "art/headphones.png", Title: "耳机", Group: Object},
	{Name: "art/microphone.png", Title: "话筒", Group: Object},
	{Name: "art/laptop.png", Title: "电脑", Group: Object},
	{Name: "art/phone.png", Title: "手机", Group: Object},
	{Name: "art/camera.png", Title: "相机", Group: Object},
	{Name: "art/document.png", Title: "文档", Group: Object},
	{Name: "art/chart.png", Title: "图表", Group: Object},
	{Name: "art/light-bulb.png", Title: "灯泡", Group: Object},
	{Name: "art/coffee.png", Title: "咖啡", Group: Object},
	{Name: "art/bubble-tea.png", Title: "奶茶", Group: Object},
	{Name: "art/cake.png", Title: "蛋糕", Group: Object},
	{Name: "art/bread.png", Title: "面包", Group: Object},
	{Name: "art/croissant.png", Title: "可颂", Group: Object},
	{Name: "art/dumpling.png", Title: "饺子", Group: Object},
	{Name: "art/hotpot.png", Title: "火锅", Group: Object},
	{Name: "art/salad.png", Title: "沙拉", Group: Object},
	{Name: "art/apple.png", Title: "苹果", Group: Object},
	{Name: "art/weightlifter.png", Title: "举重", Group: Object},
	{Name: "art/flexed-arm.png", Title: "力量", Group: Object},
	{Name: "art/running.png", Title: "跑步", Group: Object},
	{Name: "art/running-shoe.png", Title: "跑鞋", Group: Object},
	{Name: "art/yoga.png", Title: "瑜伽", Group: Object},
	{Name: "art/bicycle.png", Title: "自行车", Group: Object},
	{Name: "art/shop.png", Title: "店铺", Group: Object},
	{Name: "art/shopping-bags.png", Title: "购物袋", Group: Object},
	{Name: "art/house.png", Title: "房子", Group: Object},
	{Name: "art/map-pin.png", Title: "地点", Group: Object},
	{Name: "art/scissors.png", Title: "剪刀", Group: Object},
	{Name: "art/lipstick.png", Title: "口红", Group: Object},
	{Name: "art/nail-polish.png", Title: "美甲", Group: Object},
	{Name: "art/bouquet.png", Title: "花束", Group: Object},
	{Name: "art/dog.png", Title: "狗狗", Group: Object},
	{Name: "art/cat.png", Title: "猫咪", Group: Object},
	{Name: "art/paw.png", Title: "爪印", Group: Object},
	{Name: "art/calendar.png", Title: "日历", Group: Object},
	{Name: "art/alarm-clock.png", Title: "闹钟", Group: Object},
	{Name: "art/scale.png", Title: "天平", Group: Object},
	{Name: "art/shield.png", Title: "盾牌", Group: Object},
	{Name: "art/check-mark.png", Title: "对勾", Group: Object},
	{Name: "art/lock.png", Title: "锁", Group: Object},
	{Name: "art/avatar-woman.png", Title: "女士头像", Group: Avatar},
	{Name: "art/avatar-man.png", Title: "先生头像", Group: Avatar},
	{Name: "art/avatar-girl.png", Title: "女孩头像", Group: Avatar},
	{Name: "art/avatar-student.png", Title: "学生头像", Group: Avatar},
	{Name: "art/avatar-teacher.png", Title: "老师头像", Group: Avatar},
	{Name: "art/avatar-office.png", Title: "职场人头像", Group: Avatar},
	{Name: "art/avatar-cook.png", Title: "厨师头像", Group: Avatar},
	{Name: "art/avatar-grandma.png", Title: "奶奶头像", Group: Avatar},
	{Name: "art/person-a.svg", Title: "女老师", Group: Person},
	{Name: "art/person-b.svg", Title: "咖啡师", Group: Person},
	{Name: "art/person-c.svg", Title: "教练", Group: Person},
	{Name: "art/person-d.svg", Title: "女顾问", Group: Person},
	{Name: "art/certificate.svg", Title: "空白证书", Group: Paper},
	{Name: "art/licence.svg", Title: "空白执照", Group: Paper},
	{Name: "art/qr-sample.svg", Title: "示例二维码", Group: Sample},
	{Name: "art/logo-a.svg", Title: "标志海浪", Group: Sample},
	{Name: "art/logo-b.svg", Title: "标志方糖", Group: Sample},
	{Name: "art/logo-c.svg", Title: "标志青叶", Group: Sample},
	{Name: "art/logo-d.svg", Title: "标志书页", Group: Sample},
	{Name: "art/chat-a.svg", Title: "长聊天截图", Group: Sample},
	{Name: "art/chat-b.svg", Title: "短聊天截图", Group: Sample},
	{Name: "art/cup-before.svg", Title: "练习前", Group: Sample},
	{Name: "art/cup-after.svg", Title: "练习后", Group: Sample},
}
