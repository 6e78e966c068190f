package form

import "testing"

func TestThousands(t *testing.T) {
	for number, want := range map[string]string{
		"": "", "0": "0", "999": "999", "1000": "1,000", "123456": "123,456", "1234567.8": "1,234,567.8", "0.05": "0.05", "-999": "-999", "-1000.5": "-1,000.5",
	} {
		if got := Thousands(number); got != want {
			t.Errorf("%s is written %q, not %q", number, got, want)
		}
	}
	if got := Grouped(-9223372036854775807 - 1); got != "-9,223,372,036,854,775,808" {
		t.Error(got)
	}
}
