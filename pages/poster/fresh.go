package poster

// Fresh is a new layer of a kind in a size and place that suit most posters: whoever adds it goes on from there. It has no ID, and
// a picture's is still to be chosen.
func Fresh(kind string) Layer {
	l := Layer{Kind: kind, X: 125, Y: 560, W: 500, H: 80}
	if shapes := Shapes(kind); shapes != nil {
		l.Shape = shapes[0]
	}
	switch kind {
	case KindText:
		l.Text, l.Size, l.Lines, l.Align, l.Bold, l.Tone, l.Effect = "写一句话", 48, 2, "center", true, "main", "outline"
	case KindName:
		l.Text, l.Size, l.Align, l.Tone, l.Effect = "{昵称} 邀请你", 40, "center", "main", "outline"
	case KindAvatar:
		l.X, l.Y, l.W, l.H, l.Tone = 315, 540, 120, 120, "white"
	case KindQR:
		l.X, l.Y, l.W, l.H = 224, 952, 304, 304
	case KindBadge:
		l.Text, l.Size, l.X, l.W, l.H, l.Tone = "限时", 36, 275, 200, 72, "accent"
	case KindDate:
		l.Text, l.Size, l.Align, l.Bold, l.Tone, l.Effect = "{截止} 截止", 36, "center", true, "main", "outline"
	case KindPrice:
		l.Text, l.Note, l.Size, l.H, l.Align, l.Tone, l.Effect = "¥9.9", "¥99", 96, 130, "center", "main", "outline"
	case KindRank:
		l.Text, l.Size, l.Align, l.Bold, l.Tone, l.Effect = "第 {名次} 名", 40, "center", true, "main", "outline"
	case KindPicture:
		l.X, l.Y, l.W, l.H = 225, 480, 300, 300
	}
	return l
}

// Least is the smallest side a layer of a kind may have, px.
func Least(kind string) int {
	if kind == KindQR {
		return minQR
	}
	return 24 // as the tags of Layer say
}

// Square tells whether a kind of layer is as wide as it is high.
func Square(kind string) bool { return kind == KindQR || kind == KindAvatar }

// Single tells whether a poster has at most one layer of a kind.
func Single(kind string) bool { return Layer{Kind: kind}.Personal() }
