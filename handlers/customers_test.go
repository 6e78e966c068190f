package handlers_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

const customers = "/admin/leads/customers"

func TestCustomersAreImported(t *testing.T) {
	s := newSite(t)
	o := s.signedIn(pages.Editor)
	o.get("/admin/leads").wantHTML(t, `href="`+customers+`"`)
	o.get(customers).want(t, http.StatusOK, "名单还是空的")
	file := "\ufeff姓名,手机号\r\n张三,138 0013 8000\r\n\r\n\"李四, VIP\",+86-13900139000\r\n,13800138000\r\n\xcd\xf5\xce\xe5,=\"13700137000\"\r\n赵六,1.38E+10\r\n孙七,没有\r\n02112345678"
	a := o.file(customers, file)
	a.want(t, http.StatusOK, "导入老客名单", "导入完成", "看结果")
	a.wantHTML(t, `content="0;url=`+customers+`?import=`) // a fragment alone would load nothing
	list := o.get(customers)
	list.want(t, http.StatusOK, "名单里有3个手机号", "完成", "没导入的行")
	imports, err := s.store.CustomerImports(t.Context())
	if err != nil || len(imports) != 1 {
		t.Fatalf("%d imports: %v", len(imports), err)
	}
	if i := imports[0]; i.Fresh != 3 || i.Again != 1 || i.Blank != 2 || i.Bad != 3 || i.EndedAt == 0 || i.By == "" {
		t.Errorf("the import is %+v", i)
	}
	faults := o.get(customers + "/" + imports[0].ID + "/faults.csv")
	for _, want := range []string{"5,138****8000,文件里前面已有这个手机号", "7,赵**,手机号被表格写成了科学计数", "8,孙**,这一行没有手机号", "9,02**78,这个手机号不对"} {
		if !strings.Contains(faults.body, want) {
			t.Errorf("no %q among the faults\n%s", want, faults.body)
		}
	}
	if all := list.body + faults.body + a.body; strings.Contains(all, "13800138000") || strings.Contains(all, "张三") {
		t.Error("what is in the file is shown")
	}
	o.file(customers, "13800138000\n13600136000\n").want(t, http.StatusOK, "导入完成")
	o.get(customers).want(t, http.StatusOK, "名单里有4个手机号")
	log := s.signIn(s.addOperator("boss", pages.Owner)).get("/admin/log")
	log.want(t, http.StatusOK, "导入老客名单", "新增3，重复1，空行和表头2，不合格3")
}

func TestCustomersAreFoundAndTakenOff(t *testing.T) {
	s := newSite(t)
	o := s.signedIn(pages.Editor)
	o.file(customers, "13800138000\n13900139000\n").want(t, http.StatusOK, "导入完成")
	found := o.send(customers+"/find", "phone", "+86 138-0013-8000")
	found.want(t, http.StatusOK, "138****8000在老客名单里，2026-11-20", "从名单移除")
	if strings.Contains(found.text(), "13800138000") {
		t.Error("the phone is shown in full")
	}
	o.send(customers+"/find", "phone", "13700137000").want(t, http.StatusOK, "137****7000不在老客名单里")
	wrong := o.send(customers+"/find", "phone", "1370013")
	wrong.want(t, http.StatusUnprocessableEntity, "手机号是11位")
	if !strings.Contains(wrong.body, `value="1370013"`) {
		t.Error("what was typed is gone")
	}
	o.send(customers+"/remove", "phone", strings.Repeat("1", 100_000)).want(t, http.StatusUnprocessableEntity, "手机号")
	o.send(customers+"/remove", "phone", "13800138000").want(t, http.StatusSeeOther)
	o.get(customers).want(t, http.StatusOK, "138****8000已从老客名单移除", "名单里有1个手机号")
	o.send(customers+"/remove", "phone", "13800138000").want(t, http.StatusNotFound, "已经不在老客名单里")

	imports, err := s.store.CustomerImports(t.Context())
	if err != nil || len(imports) != 1 {
		t.Fatalf("%d imports: %v", len(imports), err)
	}
	o.send(customers+"/"+imports[0].ID+"/delete").want(t, http.StatusSeeOther)
	o.get(customers).want(t, http.StatusOK, "已删除这次导入的1个手机号", "名单还是空的")
	o.send(customers+"/"+imports[0].ID+"/delete").want(t, http.StatusNotFound, "没有这次导入")
	o.get(customers+"/"+imports[0].ID+"/faults.csv").want(t, http.StatusNotFound)
	log := s.signIn(s.addOperator("boss", pages.Owner)).get("/admin/log")
	log.want(t, http.StatusOK, "从老客名单移除手机号", "138****8000", "删除老客名单的一次导入", "2026-11-2018:00由editor导入的1个手机号")
}

func TestFilesThatAreNoCustomers(t *testing.T) {
	s := newSite(t)
	o := s.signedIn(pages.Editor)
	for file, words := range map[string]string{
		"PK\x03\x04rest": "这是Excel工作簿", "\xff\xfea\x00": "UTF-16", "a\x00bcd": "不是文字文件", "": "文件是空的", strings.Repeat("x", 9000): "第1行太长了",
	} {
		o.file(customers, file).want(t, http.StatusUnprocessableEntity, words)
	}
	o.send(customers).want(t, http.StatusUnprocessableEntity, "请选择一个手机号文件")
	o.file(customers, "13800138000\n"+strings.Repeat("x", 9000)).want(t, http.StatusOK, "第2行太长了")
	if n, err := s.store.Customers(t.Context()); n != 1 || err != nil {
		t.Errorf("%d customers: %v", n, err)
	}
	for range pages.MaxCustomerImports - 1 {
		if err := s.store.BeginCustomers(t.Context(), pages.Import{ID: url.QueryEscape(t.Name()) + strings.Repeat("i", s.imports())}); err != nil {
			t.Fatal(err)
		}
	}
	o.file(customers, "13800138000\n").want(t, http.StatusUnprocessableEntity, "最多保留200次导入")
	s.signedIn(pages.Viewer).get(customers).want(t, http.StatusForbidden)
}

// imports is how many imports of customers there are.
func (s *site) imports() int {
	all, err := s.store.CustomerImports(s.t.Context())
	if err != nil {
		s.t.Fatal(err)
	}
	return len(all)
}

// A friend on the list does not count and is told so, but may take part; the page says what is done with the phone, and what counts.
func TestOldCustomersDoNotCount(t *testing.T) {
	s := newSite(t)
	page := s.plays(play.Prizes{}, "assist")
	v, err := s.store.Version(t.Context(), page.ID, page.Live)
	if err != nil {
		t.Fatal(err)
	}
	v.Doc.Plays[0].Rules = []byte(`{"Scope":"list"}`)
	s.publishDoc(page.ID, v.Doc)
	page = s.page(page.ID)
	o := s.signedIn(pages.Editor)
	publishing := "/admin/pages/" + s.drafted("draft", v.Doc).ID + "/publish"
	o.get(publishing).want(t, http.StatusOK, "老客名单还是空的")
	o.file(customers, "13800138001\n").want(t, http.StatusOK, "导入完成")
	if strings.Contains(o.get(publishing).text(), "老客名单还是空的") {
		t.Error("a list with somebody on it is called empty")
	}
	owner := s.visitor(page.Slug)
	code, _ := owner.takeShare(page.Slug)
	joins := func(n int) answer {
		in := url.Values{"block": {"ask"}, "play": {"assist"}, "via": {code}}
		for fields := contact(n); len(fields) > 0; fields = fields[2:] {
			in.Set(fields[0], fields[1])
		}
		return s.visitor(page.Slug).post("/p/"+page.Slug+"/join", in, "Accept", "application/json")
	}
	joins(1).want(t, http.StatusOK, `"ok":false`, "not_new", "这次只计算新朋友的助力")
	joins(2).want(t, http.StatusOK, `"ok":true`)
	runs, err := s.store.RunsOfPage(t.Context(), page.ID)
	if err != nil || len(runs) != 1 || runs[0].Run.Progress != 1 {
		t.Fatalf("%d runs: %v", len(runs), err)
	}
	owner.get("/p/"+page.Slug+"/rules").want(t, http.StatusOK, "主办方登记过的老客户不算")
	owner.get("/p/"+page.Slug+"/privacy").want(t, http.StatusOK, "和主办方的老客名单比对")
}
