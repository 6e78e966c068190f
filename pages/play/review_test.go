package play

import (
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

func TestReviewHides(t *testing.T) {
	for words, want := range map[string]string{
		"":                 "",
		"九成新单车":            "九成新单车",
		"电话13800138000晚上打": "电话＊＊＊晚上打",
		"138 0013 8000":    "＊＊＊",
		"138-0013-8000 送货": "＊＊＊ 送货",
		"１３８００１３８０００":      "＊＊＊",
		"1️⃣3️⃣8️⃣0️⃣0️⃣1️⃣3️⃣8️⃣0️⃣0️⃣0️⃣": "＊＊＊",
		"①③⑧⓪⓪①③⑧⓪⓪⓪":                       "＊＊＊",
		"一三八零零一三八零零零":                       "＊＊＊",
		"幺三八〇〇幺三捌〇〇〇找我":                     "＊＊＊找我",
		"1.3.8.0.0.1.3.8.0.0.0":             "＊＊＊",
		"1 3 8。0 0 1 3，8 0 0 0":             "＊＊＊",
		"+86 138 0013 8000":                 "+86 ＊＊＊",
		"座机 010-6552 9988":                  "座机 ＊＊＊",
		"400-810-6999":                      "＊＊＊",
		"٠١٢٣٤٥٦٧٨":                         "＊＊＊",
		"微信：hello_world1":                   "微信：＊＊＊",
		"加薇信 abc12345 聊":                    "加薇信 ＊＊＊ 聊",
		"vx abc12345":                       "vx ＊＊＊",
		"V X：ABC12345":                      "V X：＊＊＊",
		"v信a b c 1 2 3 4 5":                 "v信＊＊＊",
		"wechat id: lily-2020":              "wechat id: ＊＊＊",
		"QQ 123456":                         "QQ ＊＊＊",
		"扣扣号１２３４５６":                         "扣扣号＊＊＊",
		"看 https://a.example/x?y=1 吧":       "看 ＊＊＊ 吧",
		"www.example.com/abc":               "＊＊＊",
		"店在 taobao.com":                     "店在 ＊＊＊",
		"店在 taobao点com":                     "店在 ＊＊＊",
		"写信 li.lei@example.com":             "写信 ＊＊＊",
		"￥AbCdEf12345￥打开":                   "＊＊＊打开",
		"iPhone 12 换 iPad":                  "iPhone 12 换 iPad",
		"手机 iphone12 128G":                  "手机 iphone12 128G",
		"2024 年 12 月买的，用过 3 次":              "2024 年 12 月买的，用过 3 次",
		"书架 120*60*30 厘米":                   "书架 120*60*30 厘米",
		"100 200 300 块的拼图各一":                "100 200 300 块的拼图各一",
		"QQ 飞车手办":                           "QQ 飞车手办",
		"三三两两的一套茶具":                         "三三两两的一套茶具",
		"有什么\n138\n0013\n8000":              "有什么\n138\n0013\n8000",
	} {
		if got, _ := Review(words); got != want {
			t.Errorf("%q becomes %q, not %q", words, got, want)
		}
	}
}

func TestReviewFlags(t *testing.T) {
	for words, want := range map[string]bool{
		"九成新单车，换露营帐篷":      false,
		"加绒加V领毛衣":          false,
		"咖啡机换电饭煲":          false,
		"抱枕两个":             false,
		"加微信详聊":            true,
		"加 微 信":            true,
		"加·V，便宜":           true,
		"专业代购":             true,
		"代 - 购":            true,
		"兼职日结":             true,
		"ＱＱ群：加ＱＱ":          true,
		"低价卖":              true,
		"补差价也行":            true,
		"电子烟换酒":            true,
		"代 13800138000 购 ": true, // what is left reads as it
	} {
		if _, got := Review(words); got != want {
			t.Errorf("%q: flagged %t", words, got)
		}
	}
}

func TestReviewIsBounded(t *testing.T) {
	long := strings.Repeat("138 0013 8000 微信 abcdefg ", 10_000)
	if clean, _ := Review(long); len(clean) > mostReviewed {
		t.Errorf("%d bytes", len(clean))
	}
}

var aNumber = regexp.MustCompile(`1[3-9][0-9]{9}`)

// Whatever is reviewed is text, shows no number however it is written, and is the same when it is reviewed again.
func FuzzReview(f *testing.F) {
	for _, s := range []string{
		"九成新单车", "电话13800138000晚上打", "1️⃣3️⃣8️⃣", "一三八零零一三八零零零", "vx abc12345", "QQ群 123456789", "http://a.b", "a@b.cn", "￥AbCdEf12345￥",
		"代13800138000购", "138\n0013\n8000", "\xff\xfe", "㏇㏇", "e\u0301微信x\u200d", "4000000000000", "www.13800138000.com点cn",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, words string) {
		clean, flagged := Review(words)
		if !utf8.ValidString(clean) {
			t.Fatalf("%q becomes %q", words, clean)
		}
		if again, still := Review(clean); again != clean && len(clean) <= mostReviewed || still != flagged {
			t.Fatalf("%q becomes %q, %t and then %q, %t", words, clean, flagged, again, still)
		}
		if aNumber.MatchString(norm.NFKC.String(clean)) {
			t.Fatalf("%q shows a number: %q", words, clean)
		}
	})
}
