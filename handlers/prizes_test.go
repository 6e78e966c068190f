package handlers_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/sanduan/sanduan/db"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/play"
)

// fair is a live page where one friend wins the assist's prize "gift" of a kind.
type fair struct {
	*site
	page pages.Page
	path string
}

func (s *site) fair(p play.Prize) fair {
	s.t.Helper()
	p.Key, p.Title, p.Total = "gift", "保温杯", 20
	doc := s.prized(play.Prizes{List: []play.Prize{p}})
	return fair{s, doc, "/admin/pages/" + doc.ID}
}

// prized publishes a page with an assist of one friend for the prize "gift".
func (s *site) prized(prizes play.Prizes) pages.Page {
	s.t.Helper()
	page := s.plays(prizes, "assist")
	v, err := s.store.Version(s.t.Context(), page.ID, page.Live)
	if err != nil {
		s.t.Fatal(err)
	}
	v.Doc.Plays[0].Rules = []byte(`{"Tiers":[{"Friends":1,"Prize":"gift"}]}`)
	s.publishDoc(page.ID, v.Doc)
	return s.page(page.ID)
}

// won has visitor n win the prize and take it, and returns the grant.
func (f fair) won(n int, address string) pages.GrantRow {
	f.t.Helper()
	_, code := f.begins(f.page, "assist", 2*n)
	b, run := f.comes(f.page, code)
	b.does("join", f.page.Slug, append([]string{"play", "assist", "run", run, "via", code}, contact(2*n+1)...)...).want(f.t, http.StatusSeeOther)
	row := f.grant(2 * n)
	prizes := f.prizes()
	_, err := f.store.TakeGrant(f.t.Context(), pages.Taking{PageID: f.page.ID, GrantID: row.ID, VisitorID: row.VisitorID, Address: address, Prizes: prizes}, f.now)
	if err != nil {
		f.t.Fatal(err)
	}
	return f.grant(2 * n)
}

func (f fair) prizes() play.Prizes {
	f.t.Helper()
	v, err := f.store.Version(f.t.Context(), f.page.ID, f.page.Live)
	if err != nil {
		f.t.Fatal(err)
	}
	return v.Doc.Prizes
}

// grant is the one of the visitor with phone n.
func (f fair) grant(n int) pages.GrantRow {
	f.t.Helper()
	rows, _, err := f.store.Grants(f.t.Context(), db.GrantQuery{PageID: f.page.ID, Search: fmt.Sprintf("138001380%02d", n), Limit: 2})
	if err != nil || len(rows) != 1 {
		f.t.Fatalf("%d grants: %v", len(rows), err)
	}
	return rows[0]
}

func (f fair) sound() {
	f.t.Helper()
	if err := f.store.CheckPlays(f.t.Context(), f.page.ID, f.prizes()); err != nil {
		f.t.Error(err)
	}
}

// file uploads a file to a route.
func (o *office) file(path, content string, fields ...string) answer {
	o.t.Helper()
	in := url.Values{"_csrf": {o.csrf}}
	for i := 0; i < len(fields); i += 2 {
		in.Set(fields[i], fields[i+1])
	}
	return o.upload(path, in, map[string][]byte{"file": []byte(content)})
}

func TestCodesAreImported(t *testing.T) {
	s := newSite(t)
	f := s.fair(play.Prize{Kind: play.Code})
	o := s.signedIn(pages.Editor)
	o.get(f.path+"/codes").want(t, http.StatusOK, "保温杯", "还少20个")
	file := "\ufeff券码,备注\r\nABCD-1234,\r\n\r\n\"QUOT\"\"ED\",x\r\nABCD-1234\r\n  EFGH-5678\t一月\r\n" + strings.Repeat("长", 65) + "\r\n\xd6\xd0\r\na\u200bb\r\n=1+1\r\nlast"
	a := o.file(f.path+"/codes", file, "prize", "gift")
	a.want(t, http.StatusOK, "导入完成", "看结果")
	list := o.get(f.path + "/codes")
	list.want(t, http.StatusOK, "完成", "还少15个")
	imports, err := s.store.CodeImports(t.Context(), f.page.ID, 5)
	if err != nil || len(imports) != 1 {
		t.Fatalf("%d imports: %v", len(imports), err)
	}
	if i := imports[0]; i.Fresh != 5 || i.Again != 1 || i.Blank != 2 || i.Bad != 3 || i.EndedAt == 0 {
		t.Errorf("the import is %+v", i)
	}
	faults := o.get(f.path + "/codes/" + imports[0].ID + "/faults.csv")
	for _, want := range []string{"5,AB**34,文件里前面已有这个码", "7,长长**长长,超过 64 个字符", "不是 UTF-8 文字", "9,a**,含有看不见的字符"} {
		if !strings.Contains(faults.body, want) {
			t.Errorf("no %q among the faults\n%s", want, faults.body)
		}
	}
	if strings.Contains(list.body+faults.body+a.body, "ABCD-1234") {
		t.Error("a code is shown in full")
	}
	o.file(f.path+"/codes", "ABCD-1234\nNEW-CODE\n", "prize", "gift").want(t, http.StatusOK, "导入完成")
	row := f.won(0, "")
	o.get(f.path+"/grants").want(t, http.StatusOK, "AB**34", "已领取")
	o.send(f.path+"/codes/delete", "prize", "gift").want(t, http.StatusSeeOther)
	o.get(f.path+"/codes").want(t, http.StatusOK, "已删除「保温杯」5个未发的券码", "还少19个")
	log := s.signIn(s.addOperator("boss", pages.Owner)).get("/admin/log")
	log.want(t, http.StatusOK, "导入券码", "新增5，重复1，空行和表头2，不合格3", "删除券码")
	if row.State != pages.GrantIssued {
		t.Errorf("the grant is %s", row.State)
	}
	f.sound()
}

// A prize that visitors get otherwise, and as codes once the draft is published, has its codes imported before.
func TestCodesOfADraftAreImportedBefore(t *testing.T) {
	s := newSite(t)
	f := s.fair(play.Prize{Kind: play.Later})
	o := s.signedIn(pages.Editor)
	o.get(f.path+"/codes").want(t, http.StatusOK, "没有发券码的奖品")
	live, err := s.store.Version(t.Context(), f.page.ID, f.page.Live)
	if err != nil {
		t.Fatal(err)
	}
	_, err = s.store.EditDraft(t.Context(), f.page.ID, pages.Author{At: s.now}, func(d *pages.Doc) error {
		d.Prizes, d.Plays = live.Doc.Prizes, live.Doc.Plays
		d.Prizes.List[0].Kind = play.Code
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	o.get(f.path+"/publish").want(t, http.StatusOK, "券码只有0个")
	o.file(f.path+"/codes", "ABCD-1234\n", "prize", "gift").want(t, http.StatusOK, "导入完成")
	o.get(f.path+"/codes").want(t, http.StatusOK, "保温杯", "还少19个")
	o.get(f.path+"/publish").want(t, http.StatusOK, "券码只有1个")
}

func TestFilesThatAreNoCodes(t *testing.T) {
	s := newSite(t)
	f := s.fair(play.Prize{Kind: play.Code})
	o := s.signedIn(pages.Editor)
	for file, words := range map[string]string{
		"PK\x03\x04rest": "这是 Excel 工作簿", "\xff\xfea\x00": "UTF-16", "a\x00bcd": "不是文字文件", "": "文件是空的",
		strings.Repeat("x", 9000): "第 1 行太长了",
	} {
		o.file(f.path+"/codes", file, "prize", "gift").want(t, http.StatusUnprocessableEntity, strings.ReplaceAll(words, " ", ""))
	}
	o.send(f.path+"/codes", "prize", "gift").want(t, http.StatusUnprocessableEntity, "请选择一个券码文件")
	o.file(f.path+"/codes", "A\n", "prize", "other").want(t, http.StatusNotFound)
	o.file(f.path+"/codes", "GOOD-CODE\n"+strings.Repeat("x", 9000), "prize", "gift").want(t, http.StatusOK, "第2行太长了")
	o.get(f.path+"/codes/nothing/faults.csv").want(t, http.StatusNotFound)
	goods := s.fairOther(play.Prize{Kind: play.Goods})
	o.file(goods.path+"/codes", "A\n", "prize", "gift").want(t, http.StatusNotFound)
}

// fairOther is another page beside the first.
func (s *site) fairOther(p play.Prize) fair {
	s.t.Helper()
	d := pages.Doc{Title: "另一页"}
	p.Key, p.Title, p.Total = "gift", "保温杯", 20
	d.Prizes.List = []play.Prize{p}
	page := s.drafted("other", d)
	return fair{s, page, "/admin/pages/" + page.ID}
}

// A file of 200,000 lines is read in small transactions and in little memory; one line more is not.
func TestManyCodesAreImported(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes seconds")
	}
	s := newSite(t)
	f := s.fair(play.Prize{Kind: play.Code})
	o := s.signedIn(pages.Editor)
	var file bytes.Buffer
	for i := range pages.MaxCodeImport + 1 {
		fmt.Fprintf(&file, "CODE-%08d\n", i%(pages.MaxCodeImport-7))
	}
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	o.file(f.path+"/codes", file.String(), "prize", "gift").want(t, http.StatusOK, "已读2,000行", "已读200,000行", "一个文件最多200,000行")
	runtime.GC()
	runtime.ReadMemStats(&after)
	imports, err := s.store.CodeImports(t.Context(), f.page.ID, 1)
	if err != nil {
		t.Fatal(err)
	}
	if i := imports[0]; i.Fresh != pages.MaxCodeImport-7 || i.Again != 7 || i.Bad != 1 {
		t.Errorf("the import is %+v", i)
	}
	faults := o.get(f.path + "/codes/" + imports[0].ID + "/faults.csv")
	if want := "200001,,\"一个文件最多 200,000 行，后面的没有读"; !strings.Contains(faults.body, want) {
		t.Errorf("no %s among the faults: %.300s", want, faults.body)
	}
	if kept := int64(after.HeapAlloc) - int64(before.HeapAlloc); kept > 64<<20 {
		t.Errorf("%d bytes are kept after it", kept)
	}
}

func TestGrantsAreListedAndTakenBack(t *testing.T) {
	s := newSite(t)
	f := s.fair(play.Prize{Kind: play.Later, Cost: 1250})
	a, b := f.won(0, ""), f.won(1, "")
	viewer, o := s.signedIn(pages.Viewer), s.signedIn(pages.Editor)
	list := viewer.get(f.path + "/grants")
	list.want(t, http.StatusOK, "保温杯", "客0", "138****8000", "¥12.5", "共2份")
	for _, none := range []string{"13800138000", "收回「", "显示"} {
		if strings.Contains(list.body, none) {
			t.Errorf("who only looks sees %s", none)
		}
	}
	viewer.send(f.path+"/grants", "q", "8002").want(t, http.StatusOK, "客2", "共1份")
	viewer.send(f.path+"/grants", "state", "void").want(t, http.StatusOK, "没有符合的奖品")
	o.send(f.path+"/grants/phone", "id", a.ID).want(t, http.StatusOK, "13800138000")
	o.send(f.path+"/grants/void", "id", a.ID).want(t, http.StatusUnprocessableEntity, "请写明收回的原因")
	o.send(f.path+"/grants/void", "id", a.ID, "why", strings.Repeat("长", 61)).want(t, http.StatusUnprocessableEntity, "最多60个字")
	o.send(f.path+"/grants/void", "id", a.ID, "why", "重复参与").want(t, http.StatusOK, "已收回（客*138****8000）", "重复参与")
	o.send(f.path+"/grants/void", "id", a.ID, "why", "又来").want(t, http.StatusConflict, "这份奖品已收回")
	o.send(f.path+"/grants/finish", "id", b.ID).want(t, http.StatusOK, "已标记核销")
	o.send(f.path+"/grants/void", "id", b.ID, "why", "晚了").want(t, http.StatusConflict, "已核销")
	o.send(f.path+"/grants/send", "id", b.ID, "number", "SF1").want(t, http.StatusConflict, "不能寄")
	o.send(f.path+"/grants/void", "id", "nobody", "why", "x").want(t, http.StatusNotFound)
	f.sound()
	viewer.get(f.path+"/stock").want(t, http.StatusOK, "账目相符", "追回", "−1", "没有设预算上限")
	ledger := o.send(f.path + "/ledger.csv")
	if !strings.Contains(ledger.body, "保温杯,5,") || !strings.Contains(ledger.body, ",追回,0,-1,0,1,") {
		t.Errorf("the ledger is\n%s", ledger.body)
	}
	log := s.signIn(s.addOperator("boss", pages.Owner)).get("/admin/log")
	log.want(t, http.StatusOK, "收回奖品", "标记奖品已核销", "查看得奖人手机号", "导出库存流水")
}

func TestGoodsAreSent(t *testing.T) {
	s := newSite(t)
	f := s.fair(play.Prize{Kind: play.Goods})
	o := s.signedIn(pages.Editor)
	home := func(name string) string {
		return pages.Parcel{Name: name, Phone: "13900139000", Address: "北京市朝阳区一号院"}.Text()
	}
	a, b := f.won(0, home("=张三")), f.won(1, home("李四"))
	o.send(f.path+"/grants/send", "id", a.ID, "courier", "顺丰", "number", "sf 1").want(t, http.StatusUnprocessableEntity, "只能是字母、数字和横线")
	o.send(f.path+"/grants/send", "id", a.ID, "courier", "顺丰").want(t, http.StatusUnprocessableEntity, "请填写快递单号")
	o.send(f.path+"/grants", "state", "unsent").want(t, http.StatusOK, "待寄出", "共2份")
	o.send(f.path+"/grants.csv", "state", "issued").want(t, http.StatusOK, a.ID+",", "保温杯", "已领取")
	if all := o.send(f.path+"/grants.csv", "state", "void"); strings.Contains(all.body, a.ID) || strings.Contains(all.body, "13900139000") {
		t.Errorf("of what was taken back the table has\n%s", all.body)
	}
	table := o.send(f.path + "/grants/parcels.csv")
	for _, want := range []string{a.ID + ",保温杯,'=张三,13900139000,北京市朝阳区一号院,", b.ID + ",保温杯,李四,"} {
		if !strings.Contains(table.body, want) {
			t.Errorf("the table lacks %s:\n%s", want, table.body)
		}
	}
	filled := strings.Replace(table.body, ",,\r\n", ",顺丰,sf100\r\n", 1) + "nobody,x,x,x,x,x,x,圆通,YT1\r\n" + b.ID + ",x,x,x,x,x,x,圆通,单号 1\r\n"
	o.file(f.path+"/grants/parcels", filled).want(t, http.StatusOK, "已记下1份的快递单号", "没有找到这份奖品", "只能是字母")
	if got := f.grant(0).Courier; got != "顺丰 SF100" {
		t.Errorf("the courier is %q", got)
	}
	o.file(f.path+"/grants/parcels", b.ID+"\t中通\tZT-9\n").want(t, http.StatusOK, "已记下1份")
	if got := f.grant(2).Courier; got != "中通 ZT-9" {
		t.Errorf("the courier is %q", got)
	}
	o.file(f.path+"/grants/parcels", "PK\x03\x04").want(t, http.StatusUnprocessableEntity, "Excel工作簿")
	o.send(f.path+"/grants/parcels").want(t, http.StatusUnprocessableEntity, "请选择一个表格文件")
	log := s.signIn(s.addOperator("boss", pages.Owner)).get("/admin/log")
	log.want(t, http.StatusOK, "导出待寄的收货信息", "2份待寄", "填快递单号")
	if strings.Contains(log.body, "朝阳") || strings.Contains(log.body, "13900139000") {
		t.Error("the log has an address")
	}
}

func TestStaffRedeem(t *testing.T) {
	s := newSite(t)
	f := s.fair(play.Prize{Kind: play.Later})
	row := f.won(0, "")
	o := s.signedIn(pages.Editor)
	o.get("/admin/redeem").want(t, http.StatusOK, "核销", "只查看")
	for _, typed := range []string{"", "123", "K7M2QX9O", strings.Repeat("K", 300)} {
		o.send("/admin/redeem", "ticket", typed).want(t, http.StatusUnprocessableEntity, "凭证号是8位字母和数字")
	}
	o.send("/admin/redeem", "ticket", "AAAA2222").want(t, http.StatusNotFound, "没有这个凭证号：AAAA2222")
	typed := " " + strings.ToLower(row.Ticket[:4]) + " " + row.Ticket[4:]
	scanned := s.url + "/admin/redeem#" + row.Ticket
	o.send("/admin/redeem", "ticket", scanned, "look", "1").want(t, http.StatusOK, "可以核销", "保温杯")
	o.send("/admin/redeem", "ticket", typed, "look", "1").want(t, http.StatusOK, "可以核销", "还没有核销过", "保温杯", "客*138****8000")
	o.send("/admin/redeem", "ticket", typed, "look", "1").wantHTML(t, `name="ticket" value="`+typed) // who has looked redeems next
	o.send("/admin/redeem", "ticket", typed, "attempt", "one").want(t, http.StatusOK, `核销成功`, "保温杯", "客*138****8000", "由editor核销")
	o.send("/admin/redeem", "ticket", typed, "attempt", "one").want(t, http.StatusOK, "核销成功") // a form that is sent again
	o.send("/admin/redeem", "ticket", typed, "attempt", "two").want(t, http.StatusConflict, "不能核销", "已经核销过了：11月20日18:00由editor核销", "保温杯")
	o.send("/admin/redeem", "ticket", typed, "look", "1").want(t, http.StatusOK, "由editor核销")
	var answer struct {
		Tone, Title, Words string
		Lines              []string
	}
	a := o.post("/admin/redeem", url.Values{"_csrf": {o.csrf}, "ticket": {row.Ticket}, "attempt": {"three"}}, "Accept", "application/json")
	if err := json.Unmarshal([]byte(a.body), &answer); err != nil || answer.Tone != "bad" || len(answer.Lines) != 3 {
		t.Errorf("a script hears %s: %v", a.body, err)
	}
	f.sound()
}

// A ticket may be a lead's, which a page gave for signing up: it is used at the counter as a prize's is, once.
func TestStaffRedeemALeadsTicket(t *testing.T) {
	s := newSite(t)
	p := s.addLivePage("体验课", "trial")
	l := s.addLead(pages.Lead{PageID: p.ID, Name: "王小明", Phone: "13812345678"}, "")
	o := s.signedIn(pages.Editor)
	o.send("/admin/redeem", "ticket", l.Ticket, "look", "1").want(t, http.StatusOK, "可以核销", "报名凭证", "王*138****5678", "体验课")
	o.send("/admin/redeem", "ticket", l.Ticket, "attempt", "one").want(t, http.StatusOK, "核销成功", "王*138****5678", "由editor核销")
	o.send("/admin/redeem", "ticket", l.Ticket, "attempt", "one").want(t, http.StatusOK, "核销成功") // whose answer was lost
	o.send("/admin/redeem", "ticket", l.Ticket).want(t, http.StatusConflict, "不能核销", "已经用过了", "由editor标记", "体验课")
	o.send("/admin/redeem", "ticket", l.Ticket, "look", "1").want(t, http.StatusOK, "已使用", "由editor标记")
	o.send("/admin/leads", "q", l.Ticket).want(t, http.StatusOK, "王小明", "已使用")
	s.signedIn(pages.Viewer).send("/admin/redeem", "ticket", l.Ticket).want(t, http.StatusForbidden)
}

// Where a ticket is of several records, staff choose one by its id.
func TestStaffChooseALeadOfATicket(t *testing.T) {
	s := newSite(t)
	l := s.addLead(pages.Lead{PageID: s.addLivePage("体验课", "trial").ID, Name: "王小明", Phone: "13812345678"}, "")
	o := s.signedIn(pages.Editor)
	o.send("/admin/redeem", "ticket", l.Ticket, "lead", "another").want(t, http.StatusNotFound, "没有这个凭证号")
	o.send("/admin/redeem", "ticket", l.Ticket, "lead", l.ID).want(t, http.StatusOK, "核销成功", "王*")
}

// Whose prize is taken back is told why, as the operator was promised.
func TestWhatIsTakenBackSaysWhy(t *testing.T) {
	s := newSite(t)
	f := s.fair(play.Prize{Kind: play.Later})
	winner, code := s.begins(f.page, "assist", 0)
	friend, run := s.comes(f.page, code)
	friend.does("join", f.page.Slug, append([]string{"play", "assist", "run", run, "via", code}, contact(1)...)...).want(t, http.StatusSeeOther)
	me := "/p/" + f.page.Slug + "/me"
	winner.get(me).want(t, http.StatusOK, "保温杯", "待领取", "领取")
	s.signedIn(pages.Editor).send(f.path+"/grants/void", "id", f.grant(0).ID, "why", "重复参与").want(t, http.StatusOK, "已收回")
	s.now = s.now.Add(3 * time.Second)
	after := winner.get(me)
	after.want(t, http.StatusOK, "保温杯", "已收回：重复参与")
	if strings.Contains(after.body, `name="grant"`) {
		t.Error("what was taken back can be taken")
	}
	if strings.Contains(winner.get("/p/"+f.page.Slug).text(), "你得到了") {
		t.Error("the page says that a prize was got which was taken back")
	}
	f.sound()
}

func TestBudgetForecastOnTheStockScreen(t *testing.T) {
	s := newSite(t)
	page := s.prized(play.Prizes{Daily: 10000, Most: 100000, List: []play.Prize{{Key: "gift", Title: "保温杯", Kind: play.Later, Cost: 5000, Total: 20}}})
	f := fair{s, page, "/admin/pages/" + page.ID}
	f.won(0, "")
	o := s.signedIn(pages.Viewer)
	o.get(f.path+"/stock").want(t, http.StatusOK, "¥50/¥100", "¥50/¥1,000", "今天的预算够用", "总预算大约用到")
	f.won(1, "")
	o.get(f.path+"/stock").want(t, http.StatusOK, "今天的预算已用完")
}
