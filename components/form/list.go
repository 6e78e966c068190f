package form

import (
	"net/url"
	"strconv"
	"strings"
)

// Reorder applies a list button's operation to a submitted form: "Items.add", "Items.2.remove", "Items.2.up",
// "Items.2.down", also for lists in lists. Unknown and impossible operations leave the form as it is. The result
// is a new form; nothing that was typed is lost.
func Reorder(in url.Values, op string) url.Values {
	out := url.Values{}
	for k, v := range in {
		out[k] = v
	}
	if list, ok := strings.CutSuffix(op, ".add"); ok {
		if n := length(out, list); n < mostItems {
			out.Set(list+".len", strconv.Itoa(n+1))
		}
		return out
	}
	path, verb := cutLast(op)
	list, at := cutLast(path)
	i, err := strconv.Atoi(at)
	n := length(out, list)
	if err != nil || i < 0 || i >= n {
		return out
	}
	switch {
	case verb == "remove":
		for ; i < n-1; i++ {
			swap(out, list, i, i+1)
		}
		take(out, list, n-1)
		out.Set(list+".len", strconv.Itoa(n-1))
	case verb == "up" && i > 0:
		swap(out, list, i, i-1)
	case verb == "down" && i < n-1:
		swap(out, list, i, i+1)
	}
	return out
}

// mostItems bounds the work of one operation, whatever length a form claims; every list's own max is far below.
const mostItems = 200

func length(v url.Values, list string) int {
	n, _ := strconv.Atoi(v.Get(list + ".len"))
	return max(0, min(n, mostItems))
}

func cutLast(s string) (before, after string) {
	i := strings.LastIndexByte(s, '.')
	if i < 0 {
		return "", s
	}
	return s[:i], s[i+1:]
}

// take removes item i of the list and returns its values, keyed without the item's prefix.
func take(v url.Values, list string, i int) url.Values {
	prefix := list + "." + strconv.Itoa(i) + "."
	item := url.Values{}
	for k, values := range v {
		if rest, ok := strings.CutPrefix(k, prefix); ok {
			item[rest] = values
			delete(v, k)
		}
	}
	return item
}

func put(v url.Values, list string, i int, item url.Values) {
	for k, values := range item {
		v[list+"."+strconv.Itoa(i)+"."+k] = values
	}
}

func swap(v url.Values, list string, i, j int) {
	a, b := take(v, list, i), take(v, list, j)
	put(v, list, i, b)
	put(v, list, j, a)
}
