package main

import (
	"fmt"
	"net/url"
	"strings"
)

// host is what links and QR codes begin with.
const (
	host = "h5.example.cn"
	base = "https://" + host
)

// faces is how many avatars people have between them.
const faces = 64

// person is a visitor with a share.
type person struct {
	name, code string
	face       int    // which avatar
	cookie     string // by which the server knows the visitor
	inviter    string // the name of who brought the visitor, "" nobody
}

// personName is the i-th of 45,000 different names.
func personName(i int) string {
	const (
		families = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"
		firsts   = "晓子思雨梓浩欣宇佳明春小海天文静雅志嘉俊诗依若安一可乐心怡然铭泽睿博轩晨曦阳光辰星月云清凡初夏冬"
		seconds  = "明轩涵怡杰琪瑶宁平凡华强芳敏丽军洋勇艳涛超秀霞刚玲桂英建国庆新生兰梅竹菊松柏山水石木火土金田野"
	)
	family, first, second := []rune(families), []rune(firsts), []rune(seconds)
	name := []rune{family[i%len(family)]}
	i /= len(family)
	return string(append(name, first[i%len(first)], second[i/len(first)%len(second)]))
}

// posterPath is where a person's poster lies, at Sanduan and its peers.
func (p person) posterPath() string { return "/s/" + p.code + "/poster.jpg" }

// posterRequests ask for the people's posters.
func posterRequests(people []person) []string {
	var all []string
	for _, p := range people {
		all = append(all, request("GET", p.posterPath(), ""))
	}
	return all
}

// pageRequests open a page as each of the people.
func pageRequests(path string, people []person, gzip bool) []string {
	var all []string
	for _, p := range people {
		headers := []string{"Cookie: " + p.cookie, "User-Agent: Mozilla/5.0 (Linux; Android 13) MicroMessenger/8.0.50"}
		if gzip {
			headers = append(headers, "Accept-Encoding: gzip")
		}
		all = append(all, request("GET", path, "", headers...))
	}
	return all
}

// leadRequest is the phone a visitor leaves, on the page another one's link led to, from an address of the visitor's own.
// n makes the phone and the address.
func leadRequest(slug, cookie, via string, n int) string {
	form := url.Values{"phone": {fmt.Sprint(13_000_000_000 + n)}, "name": {personName(n)}, "consent": {"on"}, "via": {via}}
	return request("POST", "/p/"+slug+"/lead", form.Encode(), "Cookie: "+cookie, "Sec-Fetch-Site: same-origin",
		fmt.Sprintf("X-Forwarded-For: 117.%d.%d.%d", n>>16&255, n>>8&255, n&255))
}

// peopleTable is what the peers read people from: code, name, which avatar, and the link in the QR code.
func peopleTable(people []person) []byte {
	var b strings.Builder
	for _, p := range people {
		fmt.Fprintf(&b, "%s\t%s\t%d\t%s/s/%s\n", p.code, p.name, p.face, base, p.code)
	}
	return []byte(b.String())
}
