-- The editor: what was done to drafts and by whom, who is at it now, and what is kept for later.

-- +goose Up
-- Every edit of a draft, as what it changed (pages.Changes), so that it can be undone and done again. edit_key is the
-- browser's: an edit that arrives twice is done once. state: done, undone (may be done again), dropped (may not).
CREATE TABLE edits (
    page_id     TEXT NOT NULL REFERENCES pages (id),
    seq         BIGINT NOT NULL,
    edit_key    TEXT NOT NULL,
    operator_id TEXT NOT NULL,
    by_name     TEXT NOT NULL,
    state       TEXT NOT NULL,
    changes     TEXT NOT NULL,
    at          BIGINT NOT NULL,
    PRIMARY KEY (page_id, seq),
    UNIQUE (page_id, edit_key)
);
-- What an operator may undo or do again is asked for with each edit, among up to a thousand that hold whole blocks.
CREATE INDEX edits_author ON edits (page_id, operator_id, state, seq);

-- Who has a page open in the editor: one row a tab, written every few seconds.
CREATE TABLE presences (
    page_id     TEXT NOT NULL,
    tab         TEXT NOT NULL,
    operator_id TEXT NOT NULL,
    name        TEXT NOT NULL,
    place       TEXT NOT NULL,
    seen_at     BIGINT NOT NULL,
    PRIMARY KEY (page_id, tab)
);
CREATE INDEX presences_seen ON presences (seen_at);

-- Links by which people without an account look at a draft. token_hash is of the link's secret.
CREATE TABLE previews (
    id         TEXT PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE,
    page_id    TEXT NOT NULL REFERENCES pages (id),
    kind       TEXT NOT NULL,
    by_name    TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    revoked_at BIGINT NOT NULL,
    seen_at    BIGINT NOT NULL
);
CREATE INDEX previews_page ON previews (page_id, created_at);

-- Blocks an operator keeps to use again: one, or a whole section's. blocks is a JSON list without ids.
CREATE TABLE block_sets (
    id         TEXT PRIMARY KEY,
    title      TEXT NOT NULL,
    section    TEXT NOT NULL,
    blocks     TEXT NOT NULL,
    by_name    TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

-- Pages kept as templates by operators.
CREATE TABLE templates (
    id         TEXT PRIMARY KEY,
    title      TEXT NOT NULL,
    words      TEXT NOT NULL,
    doc        TEXT NOT NULL,
    by_name    TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

-- Contents that go live at a set time: at most one a page. failed says why they did not.
CREATE TABLE releases (
    page_id     TEXT PRIMARY KEY REFERENCES pages (id),
    at          BIGINT NOT NULL,
    doc         TEXT NOT NULL,
    operator_id TEXT NOT NULL,
    by_name     TEXT NOT NULL,
    note        TEXT NOT NULL,
    created_at  BIGINT NOT NULL,
    failed      TEXT NOT NULL
);
CREATE INDEX releases_at ON releases (at);

-- A page whose deletion for good has begun: what is left of it goes bit by bit, and nobody sees or restores it.
ALTER TABLE pages ADD COLUMN purging BOOLEAN NOT NULL DEFAULT FALSE;

-- +goose Down
ALTER TABLE pages DROP COLUMN purging;
DROP TABLE releases;
DROP TABLE templates;
DROP TABLE block_sets;
DROP TABLE previews;
DROP TABLE presences;
DROP TABLE edits;
