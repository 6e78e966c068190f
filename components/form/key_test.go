package form

import (
	"net/url"
	"testing"
)

type keyed struct {
	Items []keyedItem `label:"项"`
}

type keyedItem struct {
	Key  Key    `label:"编号"`
	Text string `label:"文字"`
}

func bindKeyed(t *testing.T, in url.Values) []keyedItem {
	t.Helper()
	var v keyed
	if errs := Bind(&v, in); errs != nil {
		t.Fatal(errs)
	}
	return v.Items
}

// An item keeps its key wherever it goes; one without its own is given one.
func TestKeysTellItemsApart(t *testing.T) {
	in := Values(keyed{Items: []keyedItem{{"a", "甲"}, {"b", "乙"}, {"a", "抄"}, {"", "新"}, {`"><x`, "坏"}}})
	items := bindKeyed(t, Reorder(in, "Items.1.up"))
	if items[0] != (keyedItem{"b", "乙"}) || items[1] != (keyedItem{"a", "甲"}) {
		t.Errorf("moved: %v", items)
	}
	seen := map[Key]bool{}
	for _, it := range items {
		if seen[it.Key] || !validKey.MatchString(string(it.Key)) {
			t.Errorf("key %q of %s", it.Key, it.Text)
		}
		seen[it.Key] = true
	}
	again := bindKeyed(t, Values(keyed{Items: items}))
	for i := range items {
		if again[i] != items[i] {
			t.Errorf("%v has become %v", items[i], again[i])
		}
	}
}

// Items that come from outside by another way than a form, as in a page's file, are told apart as well.
func TestTidyTellsItemsApart(t *testing.T) {
	before := keyed{Items: []keyedItem{{"a", "甲"}, {"a", "抄"}, {"", "新"}, {"", "又"}, {`"><x`, "坏"}}}
	items := Tidy(before).(keyed).Items
	seen := map[Key]bool{}
	for _, it := range items {
		if seen[it.Key] || !validKey.MatchString(string(it.Key)) {
			t.Errorf("key %q of %s", it.Key, it.Text)
		}
		seen[it.Key] = true
	}
	if items[0].Key != "a" || before.Items[1].Key != "a" {
		t.Errorf("the first item's key is %q, the original's second %q", items[0].Key, before.Items[1].Key)
	}
}
