package cta

import (
	"testing"
	"time"

	"github.com/sanduan/sanduan/components/block"
)

var firm = Company{
	Company: "杭州青舟有限公司", Address: "杭州市西湖区文三路 1 号", Phone: "0571-5555 0100", ICP: "浙ICP备12345678号-1",
	Police: "浙公网安备33010602001234号",
}

func TestCompanyLinksItsNumbersToTheAuthorities(t *testing.T) {
	for _, layout := range []string{"plain", "card", "fold"} {
		b := firm
		b.Layout = layout
		want(t, draw(t, b, env()), `href="https://beian.miit.gov.cn/"`, `href="https://beian.mps.gov.cn/#/query/webSearch?code=33010602001234"`,
			`href="tel:057155550100"`, firm.Company, firm.Address)
		b.ICP, b.Police, b.Phone = "", "", "见门店"
		html := draw(t, b, env())
		want(t, html, "见门店")
		without(t, html, "<a ")
	}
}

func TestCompanyRefusesWhatCannotBeTrue(t *testing.T) {
	if errs := firm.Unfit(time.Time{}); len(errs) != 0 {
		t.Fatalf("%v", errs)
	}
	for field, set := range map[string]func(*Company){
		"Phone":   func(b *Company) { b.Phone = "打电话" },
		"ICP":     func(b *Company) { b.ICP = "备案中" },
		"Police":  func(b *Company) { b.Police = "浙公网安备1号" },
		"Company": func(b *Company) { b.Company = "示例有限公司" },
		"Address": func(b *Company) { b.Address = "示例路 1 号" },
	} {
		b := firm
		set(&b)
		if errs := b.Unfit(time.Time{}); errs[field] == "" || len(errs) != 1 {
			t.Errorf("%s: %v", field, errs)
		}
	}
	kind, _ := block.Get("company")
	errs := kind.Sample.(block.Checker).Unfit(time.Time{})
	for _, field := range []string{"Company", "Address", "Phone", "ICP"} {
		if errs[field] == "" {
			t.Errorf("the sample's %s is published: %v", field, errs)
		}
	}
}

func TestCompanySignsWhatItShows(t *testing.T) {
	var _ block.Signer = firm
	for text, want := range map[string]bool{firm.Company: true, firm.ICP: true, firm.Phone: true, "": false, "别的公司": false} {
		if firm.Signs(text) != want {
			t.Errorf("%q: %v", text, !want)
		}
	}
	folded := firm
	folded.Layout = "fold"
	if !folded.Signs(firm.Company) || folded.Signs(firm.ICP) || folded.Signs(firm.Phone) {
		t.Error("a folded block says its company alone")
	}
	if (Company{ICP: firm.ICP}).Signs(firm.ICP) {
		t.Error("a block that shows nothing signs")
	}
}
