package pages

import "time"

// Preview is a link (预览链接) by which somebody without an account looks at a page's draft.
type Preview struct {
	ID        string      `db:"id"`
	PageID    string      `db:"page_id"`
	Kind      PreviewKind `db:"kind"`
	By        string      `db:"by_name"` // the operator who made it
	CreatedAt int64       `db:"created_at"`
	ExpiresAt int64       `db:"expires_at"`
	RevokedAt int64       `db:"revoked_at"` // 0 = not revoked
	SeenAt    int64       `db:"seen_at"`    // last opened, 0 = never
	Token     string      `db:"-"`          // the link's secret
}

// PreviewKind is whom a preview link is for.
type PreviewKind string

// The kinds.
const (
	ForPhone PreviewKind = "phone" // the operator's own phone
	ForBoss  PreviewKind = "boss"  // somebody who has to agree
)

// Title is the kind's name on screens.
func (k PreviewKind) Title() string {
	switch k {
	case ForPhone:
		return "手机预览"
	case ForBoss:
		return "给老板看"
	}
	return string(k)
}

// Life is how long links of the kind live; 0 for a kind that does not exist.
func (k PreviewKind) Life() time.Duration {
	switch k {
	case ForPhone:
		return 24 * time.Hour
	case ForBoss:
		return 7 * 24 * time.Hour
	}
	return 0
}

// MaxPreviews is how many living links a page may have.
const MaxPreviews = 20

// NewPreview is a link of that kind made at now.
func NewPreview(id, pageID string, kind PreviewKind, by string, now time.Time) (Preview, error) {
	if kind.Life() == 0 {
		return Preview{}, Errorf(Invalid, "没有这种预览链接")
	}
	return Preview{ID: id, PageID: pageID, Kind: kind, By: by, CreatedAt: now.UnixMilli(), ExpiresAt: now.Add(kind.Life()).UnixMilli()}, nil
}

// Open tells whether the link may be used at now; the error says in plain words why not.
func (p Preview) Open(now time.Time) error {
	switch {
	case p.RevokedAt != 0:
		return Errorf(Ended, "这个预览链接已被撤销，请向发给你的人要一个新的")
	case now.UnixMilli() >= p.ExpiresAt:
		return Errorf(Ended, "这个预览链接已过期，请向发给你的人要一个新的")
	}
	return nil
}
