package comply

import (
	"net/url"
	"regexp"
	"slices"
	"strings"
)

var media = regexp.MustCompile(`(?i)^http://[^?#]*\.(?:mp4|m3u8|mov|webm|mp3|m4a|jpe?g|png|gif|webp|svg)(?:[?#]|$)`)

func insecureMedia(v view) []place {
	return v.links(func(link string) bool { return media.MatchString(link) })
}

// links are the places of links that are so.
func (v view) links(so func(string) bool) []place {
	var out []place
	v.each(func(p part, t text) {
		if t.in&inURL != 0 && so(t.value) {
			out = append(out, place{at: p.at, field: t.field, words: t.value})
		}
	})
	return out
}

var sampleNumber = regexp.MustCompile(`400-?000-?0000|400-?123-?4567|1[3-9]00000\d{4}|13800138000|-12345678`)

// sampleNumberLeft: the numbers of templates reach nobody.
func sampleNumberLeft(v view) []place {
	out := v.links(func(link string) bool { return strings.HasPrefix(link, "tel:") && sampleNumber.MatchString(link) })
	if h := v.Ready.Doc.Host; sampleNumber.MatchString(h.Contact) {
		out = append(out, v.panel("host", "Contact")...)
	}
	return append(out, v.saying(sampleNumber)...)
}

// host is the name of another site that a link leads to; "" for one within this site.
func host(link string) string {
	u, err := url.Parse(link)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	return strings.ToLower(u.Hostname())
}

// appHosts do not open in WeChat, or lead into an app's shop.
var appHosts = []string{
	"taobao.com", "tmall.com", "tb.cn", "m.tb.cn", "douyin.com", "iesdouyin.com", "kuaishou.com", "xiaohongshu.com", "xhslink.com",
	"apps.apple.com", "itunes.apple.com", "play.google.com", "goofish.com", "alipay.com",
}

func forAnApp(link string) bool { return under(link, appHosts) }

// under tells whether a link leads to one of the hosts or a name below one.
func under(link string, hosts []string) bool {
	name := host(link)
	return slices.ContainsFunc(hosts, func(h string) bool { return name == h || strings.HasSuffix(name, "."+h) })
}

// ownHosts are WeChat's own and open in it without a warning: articles, mini-programs' links, staff, and the maps of shops.
var ownHosts = []string{"weixin.qq.com", "wxaurl.cn", "map.qq.com"}

func leavesTheSite(v view) []place {
	if !v.outlets.WeChat {
		return nil
	}
	return v.links(func(link string) bool { return host(link) != "" && !forAnApp(link) && !under(link, ownHosts) })
}

func leavesForAnApp(v view) []place {
	if !v.outlets.WeChat {
		return nil
	}
	return v.links(forAnApp)
}
