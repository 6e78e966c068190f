package handlers

import (
	"crypto/ed25519"
	"crypto/x509"
	"encoding/hex"
	"encoding/pem"
	"fmt"
	"net/http"
	"net/url"

	"github.com/labstack/echo/v4"

	"github.com/sanduan/sanduan/components/form"
	"github.com/sanduan/sanduan/pages"
	"github.com/sanduan/sanduan/pages/h5"
	"github.com/sanduan/sanduan/pages/play"
)

// proof answers GET /p/{slug}/rules/proof/{run}: that a bargain's cuts were not chosen later.
func (s *Server) proof(c echo.Context) error {
	v, err := s.playing(c)
	if err != nil {
		return err
	}
	ctx := c.Request().Context()
	runs, err := s.store.Runs(ctx, c.Param("run"))
	if err != nil {
		return err
	}
	gone := pages.Errorf(pages.NotFound, "没有找到这一局")
	if len(runs) == 0 || runs[0].Run.PageID != v.page.ID {
		return gone
	}
	run := runs[0].Run
	bargain, ok := runs[0].Settings.(play.Bargain)
	if !ok || run.Digest == "" {
		return gone
	}
	owner, err := s.sharerOf(ctx, run.Owner)
	if err != nil {
		return err
	}
	p := h5.Proof{
		Env: s.plainEnv(c, v.ready.Doc), Title: bargain.Title, Run: run, Owner: pages.MaskName(owner.Name), Cuts: bargain.Cuts(),
		Begun: form.Time(run.StartedAt), Closed: run.State != play.Open,
	}
	p.Env.Links = v.links
	if p.Taken, err = s.store.RunFriends(ctx, run.ID); err != nil {
		return err
	}
	return render(c, http.StatusOK, h5.ProofPage(p))
}

// results answers GET /p/{slug}/rules/results: the page's settled boards, signed.
func (s *Server) results(c echo.Context) error {
	v, err := s.playing(c)
	if err != nil {
		return err
	}
	boards, err := s.store.SettledBoards(c.Request().Context(), v.page.ID)
	if err != nil {
		return err
	}
	if len(boards) == 0 && !ranks(v) {
		return pages.Errorf(pages.NotFound, "这个页面没有榜单")
	}
	r := h5.Results{Env: s.plainEnv(c, v.ready.Doc), Key: s.store.ResultsKey()}
	r.Env.Links = v.links
	if r.PEM, err = publicPEM(r.Key); err != nil {
		return err
	}
	for _, b := range boards {
		shown, err := s.settled(v, b)
		if err != nil {
			return err
		}
		r.Boards = append(r.Boards, shown)
	}
	return render(c, http.StatusOK, h5.ResultsPage(r))
}

// ranks tells whether the page has a ranking.
func ranks(v visit) bool {
	for _, rp := range v.ready.Plays {
		if rp.Kind == "ranking" {
			return true
		}
	}
	return false
}

// settled is a settled board as everybody sees it.
func (s *Server) settled(v visit, b pages.Settled) (shown h5.ResultsOf, err error) {
	shown = h5.ResultsOf{
		Title: b.Board, Play: "排行", At: form.Time(b.CreatedAt), Signature: b.Signature,
		File: v.links.Rules + "/results/" + url.PathEscape(b.Play) + "/" + url.PathEscape(b.Board),
	}
	if rp, ok := v.ready.Play(b.Play); ok {
		shown.Play = rp.Title()
		if ranking, ok := rp.Settings.(play.Ranking); ok {
			if board, ok := ranking.Board(b.Board, v.page.EndsAt); ok {
				shown.Title = board.Title(v.now.UnixMilli())
			}
		}
	}
	shown.Lines, err = b.Results()
	return shown, err
}

// resultFile answers GET /p/{slug}/rules/results/{play}/{board}: a settled board, byte by byte as it is signed.
func (s *Server) resultFile(c echo.Context) error {
	v, err := s.playing(c)
	if err != nil {
		return err
	}
	b, err := s.store.SettledBoard(c.Request().Context(), v.page.ID, c.Param("play"), c.Param("board"))
	if err != nil {
		return err
	}
	c.Response().Header().Set("Content-Disposition", `attachment; filename="list.txt"`)
	return c.Blob(http.StatusOK, "text/plain; charset=utf-8", []byte(b.List))
}

// publicPEM is a public key of Ed25519 in hexadecimal as PEM (RFC 8410), which programs read.
func publicPEM(key string) (string, error) {
	raw, err := hex.DecodeString(key)
	if err != nil {
		return "", fmt.Errorf("read the public key: %w", err)
	}
	der, err := x509.MarshalPKIXPublicKey(ed25519.PublicKey(raw))
	if err != nil {
		return "", fmt.Errorf("write the public key: %w", err)
	}
	return string(pem.EncodeToMemory(&pem.Block{Type: "PUBLIC KEY", Bytes: der})), nil
}
