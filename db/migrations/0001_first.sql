-- One text for SQLite and PostgreSQL. Times are unix milliseconds, 0 = unset; ids are random text; '' = none.

-- +goose Up
CREATE TABLE meta (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

CREATE TABLE operators (
    id         TEXT PRIMARY KEY,
    login      TEXT NOT NULL,
    name       TEXT NOT NULL,
    role       TEXT NOT NULL,
    hash       TEXT NOT NULL,
    must_reset BOOLEAN NOT NULL,
    disabled   BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX operators_login ON operators (lower(login));

CREATE TABLE sessions (
    id          TEXT PRIMARY KEY,
    operator_id TEXT NOT NULL REFERENCES operators (id),
    agent       TEXT NOT NULL,
    ip          TEXT NOT NULL,
    created_at  BIGINT NOT NULL,
    seen_at     BIGINT NOT NULL,
    expires_at  BIGINT NOT NULL
);
CREATE INDEX sessions_operator ON sessions (operator_id);
CREATE INDEX sessions_expiry ON sessions (expires_at);

-- Failed sign-ins by a keyed hash of what failed (a login, an address).
CREATE TABLE attempts (
    key_hash   TEXT PRIMARY KEY,
    failures   BIGINT NOT NULL,
    failed_at  BIGINT NOT NULL,
    wait_until BIGINT NOT NULL
);

-- Small and hot: every act on a page locks its row by touching acts.
CREATE TABLE pages (
    id         TEXT PRIMARY KEY,
    slug       TEXT NOT NULL UNIQUE,
    title      TEXT NOT NULL,
    live       BIGINT NOT NULL,
    paused     BOOLEAN NOT NULL,
    starts_at  BIGINT NOT NULL,
    ends_at    BIGINT NOT NULL,
    acts       BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    deleted_at BIGINT NOT NULL
);

CREATE TABLE drafts (
    page_id TEXT PRIMARY KEY REFERENCES pages (id),
    doc     TEXT NOT NULL,
    rev     BIGINT NOT NULL
);

CREATE TABLE versions (
    page_id    TEXT NOT NULL REFERENCES pages (id),
    number     BIGINT NOT NULL,
    doc        TEXT NOT NULL,
    by_name    TEXT NOT NULL,
    note       TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (page_id, number)
);

-- Every consent text visitors were ever asked to agree to, by its version.
CREATE TABLE consents (
    version    TEXT PRIMARY KEY,
    text       TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE channels (
    page_id    TEXT NOT NULL REFERENCES pages (id),
    code       TEXT NOT NULL,
    name       TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (page_id, code)
);

CREATE TABLE visitors (
    id         TEXT PRIMARY KEY,
    name       TEXT NOT NULL,
    avatar     TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE shares (
    code       TEXT PRIMARY KEY,
    page_id    TEXT NOT NULL REFERENCES pages (id),
    visitor_id TEXT NOT NULL REFERENCES visitors (id),
    channel    TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    UNIQUE (page_id, visitor_id)
);
CREATE INDEX shares_visitor ON shares (visitor_id);

-- The last arrival of a visitor on a page that may count for a sharer; share_code '' = a channel alone.
CREATE TABLE arrivals (
    page_id    TEXT NOT NULL,
    visitor_id TEXT NOT NULL,
    share_code TEXT NOT NULL,
    sharer_id  TEXT NOT NULL,
    channel    TEXT NOT NULL,
    at         BIGINT NOT NULL,
    PRIMARY KEY (page_id, visitor_id)
);

-- Who brought a visitor to a page, locked at the first act.
CREATE TABLE bonds (
    page_id    TEXT NOT NULL,
    visitor_id TEXT NOT NULL,
    inviter    TEXT NOT NULL,
    share_code TEXT NOT NULL,
    depth      BIGINT NOT NULL,
    reason     TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (page_id, visitor_id)
);
CREATE INDEX bonds_inviter ON bonds (page_id, inviter, created_at) WHERE inviter <> '';

-- phone is encrypted; phone_hash (of all digits) and tail_hash (of the last four) are keyed. An erased lead keeps
-- phone_hash, so that the same phone does not count twice.
CREATE TABLE leads (
    id         TEXT PRIMARY KEY,
    page_id    TEXT NOT NULL REFERENCES pages (id),
    visitor_id TEXT NOT NULL,
    block_id   TEXT NOT NULL,
    version    BIGINT NOT NULL,
    name       TEXT NOT NULL,
    phone      TEXT NOT NULL,
    phone_hash TEXT NOT NULL,
    tail_hash  TEXT NOT NULL,
    answers    TEXT NOT NULL,
    consent    TEXT NOT NULL,
    inviter    TEXT NOT NULL,
    share_code TEXT NOT NULL,
    channel    TEXT NOT NULL,
    depth      BIGINT NOT NULL,
    reason     TEXT NOT NULL,
    ip_hash    TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    erased_at  BIGINT NOT NULL,
    UNIQUE (phone_hash, page_id)
);
CREATE INDEX leads_page ON leads (page_id, created_at, id);
CREATE INDEX leads_time ON leads (created_at, id);
CREATE INDEX leads_visitor ON leads (visitor_id, page_id);

CREATE TABLE events (
    page_id    TEXT NOT NULL,
    visitor_id TEXT NOT NULL,
    kind       TEXT NOT NULL,
    share_code TEXT NOT NULL,
    channel    TEXT NOT NULL,
    at         BIGINT NOT NULL,
    data       TEXT NOT NULL
);
CREATE INDEX events_page ON events (page_id, kind, at, visitor_id);
CREATE INDEX events_arrivals ON events (share_code) WHERE kind = 'arrive' AND share_code <> '';

CREATE TABLE pictures (
    src        TEXT PRIMARY KEY,
    title      TEXT NOT NULL,
    bytes      BIGINT NOT NULL,
    by_name    TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

-- What operators did; rows are only ever added.
CREATE TABLE audit (
    id          TEXT PRIMARY KEY,
    at          BIGINT NOT NULL,
    operator_id TEXT NOT NULL,
    action      TEXT NOT NULL,
    page_id     TEXT NOT NULL,
    detail      TEXT NOT NULL
);
CREATE INDEX audit_time ON audit (at, id);

-- +goose Down
DROP TABLE audit;
DROP TABLE pictures;
DROP TABLE events;
DROP TABLE leads;
DROP TABLE bonds;
DROP TABLE arrivals;
DROP TABLE shares;
DROP TABLE visitors;
DROP TABLE channels;
DROP TABLE consents;
DROP TABLE versions;
DROP TABLE drafts;
DROP TABLE pages;
DROP TABLE attempts;
DROP TABLE sessions;
DROP TABLE operators;
DROP TABLE meta;
