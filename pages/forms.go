package pages

import (
	"fmt"

	"github.com/sanduan/sanduan/components/form"
)

// Forms names the blocks that ask visitors for a lead, by id: "领券「新客体验券」". Two of one name are numbered.
func (r Ready) Forms() map[string]string {
	names, times := map[string]string{}, map[string]int{}
	for _, s := range r.Sections {
		for _, b := range s.Blocks {
			if _, asks := b.Lead(); !asks || b.Hidden {
				continue
			}
			name := b.Title
			if title := b.titled(); title != "" {
				name += "「" + title + "」"
			}
			if times[name]++; times[name] > 1 {
				name += fmt.Sprintf("（第 %d 个）", times[name])
			}
			names[b.ID] = name
		}
	}
	return names
}

// titled is what the block calls itself: a coupon's name, a form's title; "" where it has none.
func (b ReadyBlock) titled() string {
	said := map[string]string{}
	form.Walk(b.Viewer, func(path string, value any) {
		if text, ok := value.(string); ok {
			said[path] = text
		}
	})
	if said["Name"] != "" {
		return said["Name"]
	}
	return said["Title"]
}
