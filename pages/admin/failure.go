package admin

// failureTitle names what an error's status means to a person.
func failureTitle(status int) string {
	switch status {
	case 401:
		return "请先登录"
	case 403:
		return "没有权限"
	case 404:
		return "没有找到"
	case 409:
		return "和别人的修改冲突了"
	case 413:
		return "内容太大"
	case 422:
		return "内容需要修改"
	case 429:
		return "太频繁了"
	case 503:
		return "暂时忙不过来"
	}
	return "出错了"
}
