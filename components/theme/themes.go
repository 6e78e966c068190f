package theme

func init() {
	Add("red", "中国红", Tokens{
		Main: "#d7281f", OnMain: "#ffffff", Deep: "#a3130f", Accent: "#ffd36b", OnAccent: "#6b1206",
		Paper: "#fff6ef", Card: "#ffffff", Ink: "#2b1612", Soft: "#7a5b52", Line: "#f3dcd0", Tint: "#ffe9dd",
		Radius: 16, Pill: true, Art: "red",
	})
	Add("blue", "科技蓝", Tokens{
		Main: "#1d5bff", OnMain: "#ffffff", Deep: "#0b2f9c", Accent: "#ffb020", OnAccent: "#3a2500",
		Paper: "#f3f7ff", Card: "#ffffff", Ink: "#111c36", Soft: "#55627f", Line: "#dbe4f7", Tint: "#e6eeff",
		Radius: 12, Pill: false, Art: "blue",
	})
	Add("green", "清新绿", Tokens{
		Main: "#12804a", OnMain: "#ffffff", Deep: "#0a5531", Accent: "#ffc94d", OnAccent: "#3d2b00",
		Paper: "#f4faf4", Card: "#ffffff", Ink: "#14241b", Soft: "#53675b", Line: "#d9eadd", Tint: "#e3f4e8",
		Radius: 20, Pill: true, Art: "green",
	})
}
