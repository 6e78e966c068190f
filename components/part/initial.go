package part

import "unicode"

// initial is the first letter of a name, in upper case; "友" where it has none.
func initial(name string) string {
	for _, r := range name {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return string(unicode.ToUpper(r))
		}
	}
	return "友"
}
