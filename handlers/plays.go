package handlers

import (
	"context"
	"encoding/json"
	"fmt"
	"net/url"
	"reflect"
	"strings"

	"github.com/a-h/templ"
	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/admin"
	"github.com/sanduan/sanduan/pages/play"
)

// playSheet edits the settings of one of the page's plays, given the page's prizes.
func playSheet(kind play.Kind, panel string, prizes play.Prizes) sheet {
	return sheet{
		at: admin.At{Panel: panel}, kind: kind.Name, fields: kind.Fields, sample: form.Values(kind.Sample),
		bind: func(base json.RawMessage, in url.Values) (json.RawMessage, form.Errors) {
			v := reflect.New(reflect.TypeOf(kind.Sample))
			if before, err := kind.Decode(base); err == nil && base != nil {
				v.Elem().Set(reflect.ValueOf(before))
			}
			wrong := form.Bind(v.Interface(), in)
			errs := withErrors(play.Check(v.Elem().Interface().(play.Play), prizes), wrong)
			rules, err := json.Marshal(v.Interface())
			if err != nil {
				panic(fmt.Sprintf("write the play %s: %v", kind.Name, err)) // structs of plain fields always encode
			}
			return rules, errs
		},
		values: func(rules json.RawMessage) (url.Values, error) {
			v, err := kind.Decode(rules)
			if err != nil {
				return nil, err
			}
			return form.Values(v), nil
		},
		load: func(d *pages.Doc) (json.RawMessage, error) {
			p, err := d.PlayOf(playKey(panel))
			return p.Rules, err
		},
		change: func(base, rules json.RawMessage) pages.Change {
			return pages.Change{Panel: panel, Kind: kind.Name, Before: base, After: rules}
		},
	}
}

// playKey is the key of the play that is edited in a panel; "" for another panel.
func playKey(panel string) form.Key {
	key, _ := strings.CutPrefix(panel, pages.Play{}.Panel())
	if key == panel {
		return ""
	}
	return form.Key(key)
}

// playsSide lists the page's plays, and the kinds there are to add.
func (s *Server) playsSide(c echo.Context, st studio) (templ.Component, error) {
	problems, err := s.problems(c.Request().Context(), st)
	return admin.PlaysPanel(admin.Plays{
		Page: st.page.ID, CSRF: s.csrfToken(c), Ready: st.ready, Problems: problems, Found: st.found(), Locked: !operator(c).Role.Edits(),
	}), err
}

// addPlay adds a play with its sample's settings and prizes, and opens its form.
func (s *Server) addPlay(c echo.Context) error {
	var p pages.Play
	err := s.editDraft(c, func(d *pages.Doc) error {
		key, err := d.AddPlay(c.FormValue("kind"), newBlockID)
		if err != nil {
			return err
		}
		p, err = d.PlayOf(key)
		return err
	})
	if err != nil {
		return err
	}
	s.flash(c, "已添加玩法「"+p.Title()+"」，请改成自己的规则和奖品")
	return seeOther(c, editorURL(c, "panel", p.Panel()))
}

// orderPlay moves a play up or down (by).
func (s *Server) orderPlay(c echo.Context) error {
	err := s.editDraft(c, func(d *pages.Doc) error {
		return d.MovePlay(form.Key(c.Param("play")), step(c.FormValue("by")))
	})
	if err != nil {
		return err
	}
	return seeOther(c, editorURL(c, "panel", "plays"))
}

// deletePlay removes a play from the draft. Its prizes stay.
func (s *Server) deletePlay(c echo.Context) error {
	key := form.Key(c.Param("play"))
	title := ""
	err := s.editDraft(c, func(d *pages.Doc) error {
		title = ""
		if p, err := d.PlayOf(key); err == nil {
			title = p.Title()
		}
		return d.DeletePlay(key)
	})
	if err != nil {
		return err
	}
	if title != "" {
		s.flash(c, "已删除玩法「"+title+"」，奖品还在")
	}
	return seeOther(c, editorURL(c, "panel", "plays"))
}

// worse tells what in contents is less favourable to the participants of a page than what visitors see.
func (s *Server) worse(ctx context.Context, p pages.Page, d pages.Doc) ([]pages.Problem, error) {
	live, begun, err := s.begun(ctx, p)
	return d.Worse(live, begun), err
}

// begun is what visitors see of a page, and what those who take part hold it to; both are empty where there is nothing to be held to.
func (s *Server) begun(ctx context.Context, p pages.Page) (pages.Doc, pages.PlaysBegun, error) {
	if p.Live == 0 {
		return pages.Doc{}, pages.PlaysBegun{}, nil
	}
	live, err := s.version(ctx, p)
	if err != nil || len(live.Doc.Plays) == 0 {
		return pages.Doc{}, pages.PlaysBegun{}, err
	}
	begun, err := s.store.PlaysBegun(ctx, p.ID)
	return live.Doc, begun, err
}
