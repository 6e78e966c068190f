package basic

// align is the class of the text's alignment.
func (b Text) align() string {
	if b.Align == "center" {
		return "text-center"
	}
	return ""
}

// wrap is how lines break: centred ones of even length, others without a lonely last character.
func (b Text) wrap() string {
	if b.Align == "center" {
		return "part-balance"
	}
	return "part-pretty"
}
