package part

import "strings"

// notice is the name of the document a consent text refers to; in the text it becomes the link to it.
const notice = "《个人信息处理说明》"

// aroundNotice splits a consent text at the notice's name. A text that does not name it gets it added, because what
// somebody agrees to must be there to read.
func aroundNotice(text string) (before, after string) {
	before, after, ok := strings.Cut(text, notice)
	if !ok {
		return text + " 查看", ""
	}
	return before, after
}
