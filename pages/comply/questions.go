package comply

import (
	"regexp"
	"slices"
	"strings"
)

var (
	sensitive = regexp.MustCompile(`身份证|护照|银行卡|信用卡|社保|病史|病历|疾病|过敏|血型|怀孕|孕周|残疾|人脸|指纹|宗教|信仰|民族|住址|家庭地址|详细地址|门牌|实时位置|QQ`)
	personal  = regexp.MustCompile(`姓名|称呼|名字|生日|出生|年龄|性别|微信|邮箱|地址|住|单位|公司|职业|职务|学校|年级|收入|身高|体重|婚|电话|手机|照片`)
	guardian  = regexp.MustCompile(`家长|监护人|父母|爸爸|妈妈|宝妈`)
	child     = regexp.MustCompile(`(?:孩子|宝宝|学生|儿童|小朋友|娃)的?(?:姓名|名字|年龄|几岁|多大|生日|出生|学校|年级|班级|性别|身高|体重|情况)|(?:^|\D)(?:[3-9]|1[0-3])\s*(?:-|~|至|到)\s*\d{1,2}\s*岁|小学|幼儿园`)
)

// questions are the extra questions of the page's forms: where, and what they say with their choices.
func (v view) questions() []place {
	var out []place
	for _, p := range v.parts {
		lead, ok := p.block.Lead()
		if p.at.BlockID == "" || !ok {
			continue
		}
		for i, item := range p.items("Questions") {
			if i < len(lead.Questions) {
				q := lead.Questions[i]
				out = append(out, place{at: p.at, field: item + "Label", words: normalise(q.Label + "\n\n" + q.Choices).text})
			}
		}
	}
	return out
}

func sensitiveQuestions(v view) []place {
	return slices.DeleteFunc(v.questions(), func(q place) bool { return !sensitive.MatchString(q.words) })
}

// tooManyQuestions: more than three personal facts in one form, the phone number and the name among them.
func tooManyQuestions(v view) []place {
	count := map[string]int{}
	for _, q := range v.questions() {
		if label, _, _ := strings.Cut(q.words, "\n"); personal.MatchString(label) || sensitive.MatchString(label) {
			count[q.at.BlockID]++
		}
	}
	var out []place
	for _, p := range v.parts {
		lead, ok := p.block.Lead()
		if !ok || p.at.BlockID == "" {
			continue
		}
		facts := 1 + count[p.at.BlockID] // the phone number
		if lead.AskName {
			facts++
		}
		if facts > 3 {
			out = append(out, place{at: p.at, field: "Questions"})
		}
	}
	return out
}

// minorsWithoutGuardian: a form that asks about a child speaks to the parents.
func minorsWithoutGuardian(v view) []place {
	spoken := map[string]bool{} // the blocks that speak to them
	for _, p := range v.parts {
		spoken[p.at.BlockID] = guardian.MatchString(p.says())
	}
	var out []place
	for _, q := range v.questions() {
		if child.MatchString(q.words) && !spoken[q.at.BlockID] {
			out = append(out, place{at: q.at, field: q.field})
		}
	}
	return out
}
