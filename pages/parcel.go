package pages

import (
	"strings"
	"unicode/utf8"

	"github.com/sanduan/sanduan/components/form"
)

// Parcel is where goods are sent (收货信息).
type Parcel struct {
	Name    string
	Phone   string // 11 digits
	Address string
}

// Limits of a parcel's name and address, characters.
const (
	mostParcelName    = 20
	mostParcelAddress = 120
)

// ReadParcel reads what a person typed, under the form's names "name", "phone" and "address"; wrong tells what is wrong with which, nil
// for nothing.
func ReadParcel(name, phone, address string) (p Parcel, wrong form.Errors) {
	wrong = form.Errors{}
	p = Parcel{Name: form.Clean(name, false), Address: form.Clean(address, false)}
	switch {
	case p.Name == "":
		wrong["name"] = "请填写收件人"
	case utf8.RuneCountInString(p.Name) > mostParcelName:
		wrong["name"] = "收件人最多 20 个字"
	}
	var message string
	if p.Phone, message = ParsePhone(phone); message != "" {
		wrong["phone"] = message
	}
	switch n := utf8.RuneCountInString(p.Address); {
	case n == 0:
		wrong["address"] = "请填写收货地址"
	case n < 5:
		wrong["address"] = "地址太短了，请写到门牌号"
	case n > mostParcelAddress:
		wrong["address"] = "地址最多 120 个字"
	}
	if len(wrong) == 0 {
		return p, nil
	}
	return p, wrong
}

// Text is the parcel as it is kept: a line each for name, phone and address.
func (p Parcel) Text() string { return p.Name + "\n" + p.Phone + "\n" + p.Address }

// ParcelOf reads a Text; what has no three lines is an address alone.
func ParcelOf(text string) Parcel {
	lines := strings.SplitN(text, "\n", 3)
	if len(lines) < 3 {
		return Parcel{Address: text}
	}
	return Parcel{Name: lines[0], Phone: lines[1], Address: lines[2]}
}
