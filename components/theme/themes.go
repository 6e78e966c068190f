package theme

func init() {
	Add("red", "中国红", Tokens{
		Main: "#d7281f", OnMain: "#ffffff", Deep: "#a3130f", MainInk: "#cb231a", Accent: "#ffd36b", OnAccent: "#6b1206",
		Paper: "#fff6ef", Card: "#ffffff", Ink: "#2b1612", Soft: "#7a5b52", Line: "#f3dcd0", Tint: "#ffe9dd",
		Radius: 16, Button: Pill, CardShadow: "0 6px 20px rgb(var(--ink)/.06)", ButtonShadow: "0 6px 16px rgb(var(--main)/.3)",
		CallShadow: "0 8px 20px rgb(var(--deep)/.35)",
		Head:       Type{Size: "2rem", Weight: 800, Space: ".01em"}, Title: Type{Size: "1.25rem", Weight: 700, Space: "0"}, Art: "red",
	})
	Add("blue", "科技蓝", Tokens{
		Main: "#1d5bff", OnMain: "#ffffff", Deep: "#0b2f9c", Accent: "#ffb020", OnAccent: "#3a2500",
		Paper: "#f3f7ff", Card: "#ffffff", Ink: "#111c36", Soft: "#55627f", Line: "#dbe4f7", Tint: "#e6eeff",
		Radius: 12, Button: 10, CardEdge: "1px solid rgb(var(--line))", CardShadow: "0 8px 24px rgb(var(--main)/.07)",
		ButtonShadow: "0 8px 20px rgb(var(--main)/.28)",
		CallShadow:   "0 8px 20px rgb(var(--deep)/.35)",
		Head:         Type{Size: "2rem", Weight: 800, Space: "0"}, Title: Type{Size: "1.25rem", Weight: 700, Space: ".02em"}, Art: "blue",
	})
	Add("green", "清新绿", Tokens{
		Main: "#12804a", OnMain: "#ffffff", Deep: "#0a5531", MainInk: "#0f7643", Accent: "#ffc94d", OnAccent: "#3d2b00",
		Paper: "#f4faf4", Card: "#ffffff", Ink: "#14241b", Soft: "#53675b", Line: "#d9eadd", Tint: "#e3f4e8",
		Radius: 20, Button: Pill, CardShadow: "0 8px 28px rgb(var(--deep)/.08)", ButtonShadow: "0 6px 16px rgb(var(--main)/.25)",
		CallShadow: "0 8px 20px rgb(var(--deep)/.35)",
		Head:       Type{Size: "2rem", Weight: 700, Space: ".02em"}, Title: Type{Size: "1.25rem", Weight: 700, Space: ".02em"}, Art: "green",
	})
	// Warm and round, with buttons like biscuits: a rim of the darker colour instead of a shadow.
	Add("orange", "奶油橙", Tokens{
		Main: "#c2500c", OnMain: "#ffffff", Deep: "#b54705", MainInk: "#b04505", DeepInk: "#9c3a04", Accent: "#ffcf70", OnAccent: "#4d2600",
		Paper: "#fff8ec", Card: "#fffefb", Ink: "#3a2413", Soft: "#7a5c43", Line: "#f3e2c8", Tint: "#ffefd9",
		Sky: "#ffdcae", SkyEnd: "#ffeccf", OnSky: "#4a2409", Call: "#c2500c", OnCall: "#ffffff",
		Radius: 24, Button: Pill, CardShadow: "0 4px 0 rgb(var(--line))", ButtonShadow: "0 4px 0 rgb(var(--deep-ink))",
		CallShadow: "0 4px 0 rgb(var(--deep-ink))",
		Head:       Type{Size: "2rem", Weight: 800, Space: ".02em"}, Title: Type{Size: "1.3125rem", Weight: 800, Space: ".02em"}, Art: "orange",
	})
	// Night: what shines is lit, not shaded.
	Add("violet", "暗夜紫", Tokens{
		Dark: true,
		Main: "#7a4df0", OnMain: "#ffffff", Deep: "#5a2fd0", Accent: "#ffd479", OnAccent: "#3b2300",
		MainInk: "#b79dff", DeepInk: "#d3c4ff",
		Paper: "#120d24", Card: "#1d1636", Ink: "#f2eeff", Soft: "#b4a9d4", Line: "#352a5a", Tint: "#2a2050",
		Sky: "#1c1145", SkyEnd: "#150c36", OnSky: "#ffffff",
		Radius: 16, Button: Pill, CardEdge: "1px solid rgb(var(--line))", CardShadow: "0 0 28px rgb(var(--main)/.16)",
		ButtonShadow: "0 0 22px rgb(var(--main)/.65)",
		CallShadow:   "0 0 26px rgb(var(--accent)/.45)",
		Head:         Type{Size: "2rem", Weight: 800, Space: ".02em", Shadow: "0 0 24px rgb(var(--main-ink)/.7)"},
		Title:        Type{Size: "1.25rem", Weight: 700, Space: ".04em"}, Art: "violet",
	})
	// Paper and ink: hairlines, square corners, room.
	Add("white", "极简白", Tokens{
		Main: "#1b1b1a", OnMain: "#ffffff", Deep: "#1b1b1a", Accent: "#e6dfd0", OnAccent: "#1b1b1a",
		Paper: "#ffffff", Card: "#ffffff", Ink: "#1b1b1a", Soft: "#66645f", Line: "#dedcd6", Tint: "#f5f4f0",
		Sky: "#f5f4f0", SkyEnd: "#f5f4f0", OnSky: "#1b1b1a", Call: "#1b1b1a", OnCall: "#ffffff",
		Radius: 0, Button: 0, CardEdge: "1px solid rgb(var(--line))",
		Head: Type{Size: "2.125rem", Weight: 500, Space: ".04em"}, Title: Type{Size: "1.25rem", Weight: 500, Space: ".12em"}, Art: "white",
	})
	// Loud: heavy type, thick frames, hard shadows.
	Add("yellow", "活力黄", Tokens{
		Main: "#ffd91a", OnMain: "#1c1800", Deep: "#ffcd00", Accent: "#1c1800", OnAccent: "#ffe14d",
		MainInk: "#a83700", DeepInk: "#8f2f00",
		Paper: "#fffbe8", Card: "#ffffff", Ink: "#1c1800", Soft: "#635c41", Line: "#e8dfae", Edge: "#1c1800", Tint: "#fff3b8",
		Radius: 14, Button: 12, CardEdge: "2px solid rgb(var(--ink))", CardShadow: "4px 4px 0 rgb(var(--ink))",
		ButtonEdge: "2px solid rgb(var(--ink))", ButtonShadow: "3px 3px 0 rgb(var(--ink))",
		CallShadow: "3px 3px 0 rgb(var(--card))",
		Head:       Type{Size: "2.25rem", Weight: 900, Space: "0"}, Title: Type{Size: "1.5rem", Weight: 900, Space: "0"}, Art: "yellow",
	})
	// Muted: large curves, wide-set type, no shine.
	Add("morandi", "莫兰迪", Tokens{
		Main: "#5f7470", OnMain: "#ffffff", Deep: "#546864", Accent: "#e6c9b8", OnAccent: "#4a3128",
		MainInk: "#4f6460", DeepInk: "#42534f",
		Paper: "#f3efe9", Card: "#fbf9f5", Ink: "#38393a", Soft: "#656058", Line: "#dfd8ce", Tint: "#e8e4dc",
		Sky: "#dcd3c7", SkyEnd: "#e6dfd5", OnSky: "#3b3835", Call: "#5f7470", OnCall: "#ffffff",
		Radius: 28, Button: Pill, CardShadow: "0 10px 40px rgb(var(--ink)/.05)",
		Head: Type{Size: "1.9375rem", Weight: 600, Space: ".06em"}, Title: Type{Size: "1.1875rem", Weight: 600, Space: ".12em"}, Art: "morandi",
	})
}
