package cta

import (
	"regexp"
	"strings"
	"time"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/components/part"
)

// province is how a number of the authorities begins.
const province = `[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]`

var (
	icp    = regexp.MustCompile(`^` + province + `ICP[备证][0-9]{5,10}号(?:-[0-9]{1,4})?$`)
	police = regexp.MustCompile(`^` + province + `公网安备 ?([0-9]{14})号$`)
	zeros  = regexp.MustCompile(`0{7}`)
)

// Unfit refuses the sample's particulars, and numbers that cannot be what they claim to be.
func (b Company) Unfit(time.Time) form.Errors {
	errs := form.Errors{}
	refuse := func(field, message string, wrong bool) {
		if wrong && message != "" && errs[field] == "" {
			errs[field] = message
		}
	}
	const sample = "这是示例，请换成自己的"
	refuse("Company", sample, strings.Contains(b.Company, "示例"))
	refuse("Address", sample, strings.Contains(b.Address, "示例"))
	refuse("Phone", part.WrongPhone(b.Phone), b.Phone != "")
	refuse("ICP", sample, zeros.MatchString(b.ICP))
	refuse("ICP", "备案号写成 京ICP备12345678号-1 的样子", b.ICP != "" && !icp.MatchString(b.ICP))
	refuse("Police", "公安备案号写成 京公网安备 加 14 位数字和「号」", b.Police != "" && !police.MatchString(b.Police))
	return errs
}

// police is the page of the site's record with the police.
func (b Company) police() string {
	const list = "https://beian.mps.gov.cn/"
	if m := police.FindStringSubmatch(b.Police); m != nil {
		return list + "#/query/webSearch?code=" + m[1]
	}
	return list
}

// Signs tells whether the block says text itself, so that the page's foot need not: the company's name, how to reach it
// or the number under which the site is filed. What waits behind a line to open is not said.
func (b Company) Signs(text string) bool {
	if b.Company == "" || text == "" {
		return false
	}
	return text == b.Company || b.Layout != "fold" && (text == b.Phone || text == b.ICP)
}
