package admin

import (
	"testing"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/comply"
)

// A field that is wrong already says so once; what keeps the page from being published is said in any case.
func TestFoundAtLeavesOutWhatIsSaidAlready(t *testing.T) {
	at := func(field string, s comply.Severity) comply.Finding {
		return comply.Finding{Problem: pages.Problem{BlockID: "b", Field: field}, Severity: s}
	}
	fields := []form.Field{{Name: "Phone", Label: "电话"}, {Name: "Title", Label: "标题"}}
	found := []comply.Finding{at("Phone", comply.Info), at("Phone", comply.Block), at("Title", comply.Info)}
	got := FoundAt(found, At{Block: "b"}, fields, form.Errors{"Phone": "这是示例电话，请换成自己的"})
	if len(got["Phone"]) != 1 || got["Phone"][0].Severity != comply.Block || len(got["Title"]) != 1 {
		t.Errorf("shown: %+v", got)
	}
	if got := FoundAt(found, At{Block: "b"}, fields, nil); len(got["Phone"]) != 2 {
		t.Errorf("shown where nothing is wrong: %+v", got)
	}
}
