package handlers

import (
	"context"
	"errors"
	"net/http"
	"strconv"
	"strings"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/components/part"
	"github.com/sanduan/sanduan/db"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/admin"
)

// leads lists the leads of the route's page, or of all. Searching posts: names and phones stay out of addresses.
func (s *Server) leads(c echo.Context) error {
	l, err := s.leadList(c)
	if err != nil {
		return err
	}
	if err := s.auditSearch(c, l.Page.ID, l.Search); err != nil {
		return err
	}
	return render(c, http.StatusOK, admin.LeadsScreen(s.frame(c, "线索"), l))
}

// leadPhone shows the list again with one phone in full, and logs who saw it.
func (s *Server) leadPhone(c echo.Context) error {
	l, err := s.leadList(c)
	if err != nil {
		return err
	}
	for _, row := range l.Rows {
		if row.ID != c.FormValue("id") {
			continue
		}
		l.Shown = row.ID
		detail := strings.TrimSpace(pages.MaskName(row.Name) + " " + pages.MaskPhone(row.Phone))
		if err := s.audit(c, "lead.phone", row.PageID, detail); err != nil {
			return err
		}
		return render(c, http.StatusOK, admin.LeadsScreen(s.frame(c, "线索"), l))
	}
	return pages.Errorf(pages.NotFound, "列表有更新，这条线索移到别处了，请返回再找一次")
}

// useTicket marks a lead's ticket used, once, and shows the list again with what came of it.
func (s *Server) useTicket(c echo.Context) error {
	used, err := s.store.UseTicket(c.Request().Context(), c.FormValue("id"), "", operator(c), s.now())
	var e *pages.Error
	if err != nil && !(errors.As(err, &e) && e.Code == pages.Conflict) {
		return err
	}
	l, err := s.leadList(c)
	if err != nil {
		return err
	}
	if e != nil {
		l.Used, l.UsedWrong = e.Message, true
		return render(c, status[e.Code], admin.LeadsScreen(s.frame(c, "线索"), l))
	}
	l.Used = "已标记使用：" + part.Ticket(used.Ticket)
	return render(c, http.StatusOK, admin.LeadsScreen(s.frame(c, "线索"), l))
}

// leadList reads the screenful of leads that the form asks for.
func (s *Server) leadList(c echo.Context) (admin.Leads, error) {
	ctx := c.Request().Context()
	q := leadQuery(c)
	l := admin.Leads{Search: q.Search, Channel: q.Channel, Slot: strings.TrimSpace(q.Block + " " + q.Slot), Number: pageNumber(c)}
	if q.PageID != "" {
		var err error
		if l.Page, err = s.store.Page(ctx, q.PageID); err != nil {
			return admin.Leads{}, err
		}
		if l.Channels, err = s.store.Channels(ctx, q.PageID); err != nil {
			return admin.Leads{}, err
		}
		slots, err := s.store.SlotsBooked(ctx, q.PageID)
		if err != nil {
			return admin.Leads{}, err
		}
		for _, slot := range slots {
			l.Slots = append(l.Slots, admin.BookedSlot(slot))
		}
	}
	q.Limit, q.Offset = admin.LeadsPage, (l.Number-1)*admin.LeadsPage
	rows, total, err := s.store.Leads(ctx, q)
	if err != nil {
		return admin.Leads{}, err
	}
	l.Total = total
	names, forms := s.channelNames(ctx), s.formNames(ctx)
	for _, row := range rows {
		channel, err := names(row.PageID, row.Channel)
		if err != nil {
			return admin.Leads{}, err
		}
		from, err := forms(row.Lead)
		if err != nil {
			return admin.Leads{}, err
		}
		l.Rows = append(l.Rows, admin.LeadRow{
			Lead: row.Lead, PageTitle: row.PageTitle, InviterName: row.InviterName, ChannelName: channel, From: from, Friends: row.Friends,
		})
	}
	return l, nil
}

// channelNames looks up channels' names, "" where nobody added the channel; it reads each page's channels once.
func (s *Server) channelNames(ctx context.Context) func(pageID, code string) (string, error) {
	known := map[string]map[string]string{}
	return func(pageID, code string) (string, error) {
		if code == "" {
			return "", nil
		}
		if known[pageID] == nil {
			channels, err := s.store.Channels(ctx, pageID)
			if err != nil {
				return "", err
			}
			known[pageID] = map[string]string{}
			for _, c := range channels {
				known[pageID][c.Code] = c.Name
			}
		}
		return known[pageID][code], nil
	}
}

// formNames looks up which of a page's forms a lead came through, by the version it was filled in on; "" where that has
// one form only. It reads each version once.
func (s *Server) formNames(ctx context.Context) func(pages.Lead) (string, error) {
	type version struct {
		page   string
		number int
	}
	known := map[version]map[string]string{}
	return func(l pages.Lead) (string, error) {
		key := version{l.PageID, l.Version}
		names, ok := known[key]
		if !ok {
			v, err := s.store.Version(ctx, l.PageID, l.Version)
			if err != nil && !pages.IsCode(err, pages.NotFound) {
				return "", err
			}
			if all := v.Doc.Ready(false).Forms(); len(all) > 1 {
				names = all
			}
			known[key] = names
		}
		return names[l.BlockID], nil
	}
}

// leadQuery is what the form narrows the leads to. An address cannot: only the body counts.
func leadQuery(c echo.Context) db.LeadQuery {
	q := db.LeadQuery{PageID: c.Param("id")}
	if c.Request().Method == http.MethodPost {
		q.Search, q.Channel = strings.TrimSpace(cut(c.FormValue("q"), 120)), cut(c.FormValue("channel"), 40)
		if q.PageID != "" {
			q.Block, q.Slot, _ = strings.Cut(cut(c.FormValue("slot"), 120), " ")
		}
	}
	return q
}

// pageNumber is which screen of a long list is asked for, from 1.
func pageNumber(c echo.Context) int {
	n, _ := strconv.Atoi(c.FormValue("page"))
	return max(1, min(n, 1_000_000))
}
