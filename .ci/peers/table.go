package main

import (
	"fmt"
	"io"
	"math"
	"slices"
	"strings"
	"time"
)

// table is what a case found, as Markdown.
type table struct {
	title string
	head  []string
	rows  [][]string
	notes []string
}

func (t *table) row(cells ...string) { t.rows = append(t.rows, cells) }

func (t *table) note(format string, args ...any) {
	t.notes = append(t.notes, fmt.Sprintf(format, args...))
}

// print writes the tables, and when, where and with what they were made.
func (b *bench) print(w io.Writer, tables []table, began time.Time) {
	fmt.Fprintf(w, "%s, %s; %s. Load and servers share the cores. Best of %d rounds of %d s, alternating.\n",
		began.Format("2 January 2006"), machine(), b.versionList(), b.rounds, b.seconds)
	for _, t := range tables {
		fmt.Fprintf(w, "\n%s\n\n| %s |\n|%s\n", t.title, strings.Join(t.head, " | "), strings.Repeat(" --- |", len(t.head)))
		for _, row := range t.rows {
			fmt.Fprintf(w, "| %s |\n", strings.Join(row, " | "))
		}
		for _, n := range t.notes {
			fmt.Fprintf(w, "\n%s\n", n)
		}
	}
}

func (b *bench) versionList() string {
	var all []string
	for _, v := range b.versions {
		all = append(all, v)
	}
	slices.Sort(all)
	return strings.Join(all, ", ")
}

// count writes a number in groups of three digits.
func count(v float64) string {
	s := fmt.Sprintf("%.0f", v)
	if v < 10 && v != math.Trunc(v) {
		s = fmt.Sprintf("%.1f", v)
	}
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// millis writes a time, us, in ms or, where it is long, in s.
func millis(us int) string {
	switch ms := float64(us) / 1000; {
	case ms >= 1000:
		return fmt.Sprintf("%.1f s", ms/1000)
	case ms < 10:
		return fmt.Sprintf("%.2f ms", ms)
	case ms < 100:
		return fmt.Sprintf("%.1f ms", ms)
	default:
		return fmt.Sprintf("%.0f ms", ms)
	}
}

// times writes a ratio; "" where there is none.
func times(v float64) string {
	switch {
	case v == 0:
		return ""
	case v < 10:
		return fmt.Sprintf("%.2f ×", v)
	}
	return count(v) + " ×"
}
