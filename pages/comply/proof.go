package comply

import (
	"regexp"
	"strings"
)

// told are the reviews or cases that visitors see of which that is so.
func (v view) told(so func(p part, item string) bool) []place {
	var out []place
	for _, p := range v.of("reviews", "story") {
		for _, item := range p.items("Items") {
			consented, _ := p.fields[item+"Consented"].(bool)
			sample, _ := p.fields[item+"Sample"].(bool)
			if (consented || sample) && so(p, item) {
				out = append(out, place{at: p.at, field: item + "Words"})
			}
		}
	}
	return out
}

func reviewsWithoutSource(v view) []place {
	found := v.told(func(p part, item string) bool {
		sample, _ := p.fields[item+"Sample"].(bool)
		return !sample && strings.TrimSpace(p.text(item+"Source")) == ""
	})
	for i := range found {
		found[i].field = strings.TrimSuffix(found[i].field, "Words") + "Source"
	}
	return found
}

func samplesLeft(v view) []place {
	return wholes(v.told(func(p part, item string) bool {
		sample, _ := p.fields[item+"Sample"].(bool)
		return sample
	}))
}

// wholes are the blocks of the places, each once.
func wholes(found []place) []place {
	var out []place
	for _, f := range found {
		if len(out) == 0 || out[len(out)-1].at != f.at {
			out = append(out, place{at: f.at})
		}
	}
	return out
}

var (
	teaching = regexp.MustCompile(`学员|招生|外教|辅导|培训|教育|考试|考研|雅思|托福|学历|考证|升学|提分|口语|英语|奥数|编程课|钢琴课|教学`)
	healing  = regexp.MustCompile(`诊所|门诊|医院|口腔|牙齿|种植牙|正畸|医美|整形|注射|祛斑|植发|近视|眼科|中医|康复|理疗|针灸|医生|医师|症状|患者`)
)

// distinct is how many different words of a kind a text has: one alone does not make a trade.
func distinct(words *regexp.Regexp, text string) int {
	seen := map[string]bool{}
	for _, w := range words.FindAllString(text, -1) {
		seen[w] = true
	}
	return len(seen)
}

// learnersVouch: nobody who gains by it may vouch for teaching (广告法 24).
func learnersVouch(v view) []place {
	found := wholes(v.told(func(part, string) bool { return true }))
	if len(found) == 0 || distinct(teaching, v.words) < 3 {
		return nil
	}
	return found
}

// patientsVouch: no patient may vouch for a treatment, nor pictures of before and after (广告法 16).
func patientsVouch(v view) []place {
	found := wholes(v.told(func(part, string) bool { return true }))
	if len(found) == 0 || distinct(healing, v.words) < 2 {
		return nil
	}
	return found
}

// numbersWithoutSource: a source is a record, a report, a date; not "本店" alone.
func numbersWithoutSource(v view) []place {
	var out []place
	for _, p := range v.of("numbers") {
		for _, item := range p.items("Items") {
			if source := strings.TrimSpace(p.text(item + "Source")); source != "" && len([]rune(source)) < 4 {
				out = append(out, place{at: p.at, field: item + "Source"})
			}
		}
	}
	return out
}
