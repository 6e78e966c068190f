package part

// What samples show until the operator's own is there. It leads to nobody: blocks refuse to be published with it.
const (
	SampleQR    = "art/qr-sample.svg"
	SamplePhone = "400-000-0000"
)

// WrongQR says what is wrong with SampleQR.
const WrongQR = "这是示例二维码，请换成自己的"

// WrongPhone says what is wrong with a telephone number as a way to reach the organiser; "" for nothing.
func WrongPhone(number string) string {
	switch {
	case number == SamplePhone:
		return "这是示例电话，请换成自己的"
	case Dial(number) == "":
		return "请填写能打通的电话号码，例如 021-5888 0000"
	}
	return ""
}
