package part

// outlines are the paths of the icons Icon draws, by name, on a ground of 24 by 24.
var outlines = map[string]string{
	"app":     "M7 3h10a2 2 0 012 2v14a2 2 0 01-2 2H7a2 2 0 01-2-2V5a2 2 0 012-2zM10 17.5h4",
	"chat":    "M4 5h16v11h-8l-5 4v-4H4z",
	"clock":   "M12 3a9 9 0 110 18 9 9 0 010-18zM12 7v5.5l3.5 2",
	"heart":   "M12 20S4 15 4 9.2A4.2 4.2 0 0112 7a4.2 4.2 0 018 2.2C20 15 12 20 12 20z",
	"lock":    "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 017 0v3M12 14.5v2",
	"people":  "M9 4.5a3.5 3.5 0 110 7 3.5 3.5 0 010-7zM2.5 20a6.5 6.5 0 0113 0M16 5a3 3 0 010 6M18 14.5a6 6 0 013.5 5.5",
	"phone":   "M6.6 3.5l2.6.3 1.4 4-2 1.7a12 12 0 005.9 5.9l1.7-2 4 1.4.3 2.6c.1 1.5-1.1 2.7-2.6 2.6C10.3 19.4 4.6 13.7 4 6.1 3.9 4.6 5.1 3.4 6.6 3.5z",
	"pin":     "M12 21s7-6.2 7-11.5a7 7 0 00-14 0C5 14.8 12 21 12 21zM12 7a2.6 2.6 0 110 5.2A2.6 2.6 0 0112 7z",
	"receipt": "M6 3h12v18l-3-2-3 2-3-2-3 2zM9.5 8h5M9.5 12h5",
	"return":  "M9 4L4 9l5 5M4 9h9.5a6 6 0 010 12H8",
	"shield":  "M12 3l7.5 2.8v5.7c0 4.5-3 8-7.5 9.5-4.5-1.5-7.5-5-7.5-9.5V5.8zM8.5 12l2.5 2.5 4.5-5",
	"tick":    "M5 12.5l4.5 4.5L19 7.5",
	"truck":   "M2.5 6h11v11h-11zM13.5 10h4.5l3.5 3.5V17h-8zM7 15.5a2 2 0 110 4 2 2 0 010-4zM17.5 15.5a2 2 0 110 4 2 2 0 010-4z",
}

// outline is the named icon's path, a tick where there is no such icon.
func outline(name string) string {
	if path, ok := outlines[name]; ok {
		return path
	}
	return outlines["tick"]
}
