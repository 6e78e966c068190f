package form

import (
	"fmt"
	"net/url"
	"reflect"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Errors maps a field's path ("Title", "Items.2.Name") to what is wrong with it, in the operator's language.
type Errors map[string]string

// moment is how a datetime-local control writes a time.
const moment = "2006-01-02T15:04"

// Values flattens struct v to what its form shows: the inverse of Bind.
func Values(v any) url.Values {
	out := url.Values{}
	rv := reflect.Indirect(reflect.ValueOf(v))
	flatten(out, "", Fields(rv.Type()), rv)
	return out
}

func flatten(out url.Values, prefix string, fields []Field, v reflect.Value) {
	for _, f := range fields {
		name, fv := prefix+f.Name, v.FieldByIndex(f.index)
		switch f.Kind {
		case List:
			out.Set(name+".len", strconv.Itoa(fv.Len()))
			for i := range fv.Len() {
				flatten(out, fmt.Sprintf("%s.%d.", name, i), f.Items, fv.Index(i))
			}
		case Image:
			p := fv.Interface().(Picture)
			out.Set(name+".Src", p.Src)
			out.Set(name+".Alt", p.Alt)
			out.Set(name+".Focus", p.Focus)
		case Footage:
			out.Set(name+".Src", fv.Interface().(Video).Src)
		case Checkbox:
			if fv.Bool() {
				out.Set(name, "on")
			}
		case Number:
			out.Set(name, strconv.FormatInt(fv.Int(), 10))
		case Amount:
			out.Set(name, Money(fv.Int()).Yuan())
		case Moment:
			out.Set(name, "")
			if ms := fv.Int(); ms != 0 {
				out.Set(name, Time(ms).In().Format(moment))
			}
		default:
			out.Set(name, fv.String())
		}
	}
}

// Bind reads a submitted form into struct pointer dst and checks it. What cannot be read leaves the field as it was.
// It returns nil where all is well.
func Bind(dst any, in url.Values) Errors {
	errs := Errors{}
	v := reflect.ValueOf(dst).Elem()
	bind(errs, in, "", Fields(v.Type()), v)
	for path, message := range Check(dst) {
		if _, ok := errs[path]; !ok {
			errs[path] = message
		}
	}
	if len(errs) == 0 {
		return nil
	}
	return errs
}

func bind(errs Errors, in url.Values, prefix string, fields []Field, v reflect.Value) {
	for _, f := range fields {
		name, fv := prefix+f.Name, v.FieldByIndex(f.index)
		s := strings.TrimSpace(in.Get(name))
		switch f.Kind {
		case List:
			bindList(errs, in, name, f, fv)
		case Image:
			fv.Set(reflect.ValueOf(bindPicture(in, name)))
		case Footage:
			fv.Set(reflect.ValueOf(Video{Src: strings.TrimSpace(in.Get(name + ".Src"))}))
		case Checkbox:
			fv.SetBool(s != "")
		case Number:
			n, err := strconv.Atoi(norm.NFKC.String(s))
			if err != nil && s != "" {
				errs[name] = "请填写整数"
				continue
			}
			fv.SetInt(int64(n))
		case Amount:
			fen, ok := parseYuan(s)
			if !ok {
				errs[name] = "请填写金额，不能是负数，最多两位小数，例如 19.9"
				continue
			}
			fv.SetInt(fen)
		case Moment:
			ms, ok := parseTime(s)
			if !ok {
				errs[name] = "请选择日期和时间"
				continue
			}
			fv.SetInt(ms)
		case Long:
			fv.SetString(Clean(in.Get(name), true))
		case Text:
			fv.SetString(Clean(in.Get(name), false))
		case Hidden:
			fv.SetString(cleanKey(s))
		default:
			fv.SetString(s)
		}
	}
}

func bindPicture(in url.Values, name string) Picture {
	return Picture{
		Src: strings.TrimSpace(in.Get(name + ".Src")), Alt: Clean(in.Get(name+".Alt"), false),
		Focus: cleanFocus(in.Get(name + ".Focus")),
	}
}

func bindList(errs Errors, in url.Values, name string, f Field, v reflect.Value) {
	n, _ := strconv.Atoi(in.Get(name + ".len"))
	n = max(0, min(n, f.Max))
	items := reflect.MakeSlice(f.Type, n, n)
	for i := range n {
		bind(errs, in, fmt.Sprintf("%s.%d.", name, i), f.Items, items.Index(i))
	}
	ownKeys(f.Items, items)
	v.Set(items)
}

// parseYuan reads yuan with at most two decimals as fen; "" is 0.
func parseYuan(s string) (fen int64, ok bool) {
	s = strings.TrimPrefix(norm.NFKC.String(s), "¥")
	s = strings.TrimSpace(strings.ReplaceAll(strings.TrimSuffix(s, "元"), ",", ""))
	if s == "" {
		return 0, true
	}
	whole, cents, _ := strings.Cut(s, ".")
	if whole == "" || len(whole) > 9 || len(cents) > 2 {
		return 0, false
	}
	for _, r := range whole + cents {
		if r < '0' || r > '9' {
			return 0, false
		}
	}
	fen, _ = strconv.ParseInt(whole+(cents + "00")[:2], 10, 64)
	return fen, true
}

func parseTime(s string) (ms int64, ok bool) {
	if s == "" {
		return 0, true
	}
	for _, layout := range []string{moment, moment + ":05", "2006-01-02 15:04"} {
		if t, err := time.ParseInLocation(layout, s, China()); err == nil {
			return t.UnixMilli(), true
		}
	}
	return 0, false
}

// Check tells what is wrong with the fields of struct v, by their tags; nil where nothing is.
func Check(v any) Errors {
	errs := Errors{}
	rv := reflect.Indirect(reflect.ValueOf(v))
	check(errs, "", Fields(rv.Type()), rv)
	if len(errs) == 0 {
		return nil
	}
	return errs
}

func check(errs Errors, prefix string, fields []Field, v reflect.Value) {
	for _, f := range fields {
		name, fv := prefix+f.Name, v.FieldByIndex(f.index)
		if message := f.wrong(fv); message != "" {
			errs[name] = message
		}
		if f.Kind != List {
			continue
		}
		for i := range fv.Len() {
			check(errs, fmt.Sprintf("%s.%d.", name, i), f.Items, fv.Index(i))
		}
	}
}

// wrong says what is wrong with one value, "" for nothing.
func (f Field) wrong(v reflect.Value) string {
	switch f.Kind {
	case List:
		return f.wrongList(v.Len())
	case Checkbox, Hidden:
		return ""
	case Number, Amount, Moment:
		return f.wrongNumber(v.Int())
	case Image:
		return f.wrongPicture(v.Interface().(Picture))
	case Footage:
		return f.wrongVideo(v.Interface().(Video))
	}
	return f.wrongText(v.String())
}

func (f Field) wrongList(n int) string {
	switch {
	case f.Required && n == 0:
		return "至少添加一项"
	case n < f.Min:
		return fmt.Sprintf("至少需要 %d 项", f.Min)
	case n > f.Max:
		return fmt.Sprintf("最多 %d 项", f.Max)
	}
	return ""
}

func (f Field) wrongNumber(n int64) string {
	show := func(n int) string {
		if f.Kind == Amount {
			return Money(n).Yuan() + " 元"
		}
		return strconv.Itoa(n)
	}
	switch {
	case f.Required && n == 0 && f.Kind == Moment:
		return "请选择时间"
	case f.Required && n == 0 && f.Min > 0:
		return "请填写" + f.Label + "，不能小于 " + show(f.Min)
	case f.Required && n == 0:
		return "请填写" + f.Label
	case f.Kind == Moment:
		return ""
	case n < int64(f.Min):
		return "不能小于 " + show(f.Min)
	case f.Max != 0 && n > int64(f.Max):
		return "不能大于 " + show(f.Max)
	}
	return ""
}

func (f Field) wrongPicture(p Picture) string {
	switch {
	case p.Src == "" && f.Required:
		return "请选择图片"
	case p.Src != "" && !p.Valid():
		return "图片不存在，请重新选择"
	case p.Src != "" && !p.Shown():
		return "图片太细长，请换一张"
	case utf8.RuneCountInString(p.Alt) > maxText:
		return fmt.Sprintf("图片说明最多 %d 个字", maxText)
	}
	return ""
}

func (f Field) wrongVideo(v Video) string {
	switch {
	case v.Src == "" && f.Required:
		return "请上传视频"
	case v.Src != "" && !v.Valid():
		return "视频不存在，请重新上传"
	}
	return ""
}

func (f Field) wrongText(s string) string {
	n := utf8.RuneCountInString(s)
	switch {
	case s == "" && f.Required && (f.Kind == Select || f.Kind == Color || f.Kind == Choice):
		return "请选择" + f.Label
	case s == "" && f.Required:
		return "请填写" + f.Label
	case s == "":
		return ""
	case n < f.Min:
		return fmt.Sprintf("至少 %d 个字", f.Min)
	case f.Max > 0 && n > f.Max:
		return fmt.Sprintf("最多 %d 个字，现在 %d 个", f.Max, n)
	case f.Kind == Select && !f.offers(s):
		return "请从选项中选择"
	case f.Kind == Choice && !validKey.MatchString(s):
		return "请从选项中选择"
	case f.Kind == Color && !validColour(s):
		return "请填写颜色，例如 #d7281f"
	case f.Kind == Address && !ValidLink(s):
		return "请填写 https:// 开头的网址；电话写成 tel:4001234567；本页里的一处点开选择"
	}
	return ""
}

func (f Field) offers(value string) bool {
	for _, o := range f.Options {
		if o.Value == value {
			return true
		}
	}
	return false
}

func validColour(s string) bool {
	if len(s) != 7 || s[0] != '#' {
		return false
	}
	_, err := strconv.ParseUint(s[1:], 16, 32)
	return err == nil
}

// ValidLink tells whether s is a link a page may carry: http(s) with a host, a path on this site (not //host),
// an anchor, or tel: with digits.
func ValidLink(s string) bool {
	switch {
	case strings.ContainsAny(s, "\\<>\""):
		return false
	case strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsGraphic(r) || unicode.IsSpace(r) || r == utf8.RuneError }):
		return false // browsers drop some of them: "/\t/host" is "//host"
	case strings.HasPrefix(s, "#"):
		return len(s) > 1
	case strings.HasPrefix(s, "/"):
		return !strings.HasPrefix(s, "//")
	case strings.HasPrefix(s, "tel:"):
		number := strings.TrimPrefix(s, "tel:")
		return strings.ContainsAny(number, "0123456789") && strings.Trim(number, "+-0123456789") == ""
	}
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "https" || u.Scheme == "http") && u.Host != "" && u.User == nil
}
