package h5

import (
	"github.com/sanduan/sanduan/components/block"
	"github.com/sanduan/sanduan/pages"
)

// self is the visitor as their own screen shows them: nobody is their own friend.
func self(m Me) block.Person {
	p := m.Env.Visitor
	p.Name = meTitle(m)
	return p
}

func meTitle(m Me) string {
	if m.Env.Visitor.Name == "" {
		return "我的"
	}
	return m.Env.Visitor.Name
}

func person(f pages.Friend) block.Person { return block.Person{Name: f.Name} }

// act is what the visitor did to leave the lead.
func act(m Me) string {
	if m.Act == "" {
		return "报名"
	}
	return m.Act
}

// counts tells whether the visitor's ticket is what they came for, rather than one detail of many.
func counts(m Me) bool { return m.Lead.Ticket != "" && (m.Act != "" || m.Lead.SlotWords != "") }
