package comply

import (
	"regexp"
)

var icp = regexp.MustCompile(`^[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤川青藏琼宁]ICP备\d{6,10}号(?:-\d{1,3})?$`)

// icpMissing: a site on the internet shows its filing number; one that is filled in looks like one anywhere.
func icpMissing(v view) []place {
	number := v.organiser("ICP", v.Ready.Doc.Host.ICP)
	if number == "" && !v.Public || icp.MatchString(number) {
		return nil
	}
	out := v.panel("host", "ICP")
	out[0].fact = number // also of the company's block
	return out
}

// organiserMissing: pages with a form are refused without an organiser by pages.Check; the others are asked here.
func organiserMissing(v view) []place {
	switch h := v.Ready.Doc.Host; {
	case v.asks:
		return nil
	case v.organiser("Company", h.Company) == "":
		return v.panel("host", "Company")
	case v.organiser("Phone", h.Contact) == "":
		return v.panel("host", "Contact")
	}
	return nil
}

// organiser is what the settings say of the organiser, or else the block about the company, in the field of that name.
func (v view) organiser(field, setting string) string {
	for _, p := range v.of("company") {
		if setting == "" {
			setting = p.text(field)
		}
	}
	return normalise(setting).text
}

func cardNotSquare(v view) []place {
	w, h := v.Ready.Doc.Card.Picture.Size()
	if w == 0 || h == 0 || max(w, h)*10 <= min(w, h)*11 || !v.outlets.WeChat {
		return nil
	}
	return v.panel("card", "Picture")
}

var marketing = regexp.MustCompile(`营销|推销|推广|促销|广告|优惠(?:信息|短信)|活动短信`)

// marketingBundled: the one tick of the form serves the service; consent to advertising would need its own.
func marketingBundled(v view) []place {
	if !v.asks || !marketing.MatchString(normalise(v.Ready.Doc.Host.Consent).text) {
		return nil
	}
	return v.panel("host", "Consent")
}

func keptTooLong(v view) []place {
	if days := v.Ready.Doc.Host.Days; !v.asks || days > 0 && days <= 365 {
		return nil
	}
	return v.panel("host", "Days")
}
