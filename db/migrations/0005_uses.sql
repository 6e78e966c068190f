-- Where blocks are used, and how pages looked before the program changed.

-- +goose Up
-- The kinds of blocks that the version visitors see is made of; written when it is published.
CREATE TABLE uses (
    kind    TEXT NOT NULL,
    page_id TEXT NOT NULL REFERENCES pages (id),
    PRIMARY KEY (kind, page_id)
);
CREATE INDEX uses_page ON uses (page_id);

CREATE TABLE snapshots (
    page_id  TEXT PRIMARY KEY REFERENCES pages (id),
    version  BIGINT NOT NULL,
    html     TEXT NOT NULL,
    by_name  TEXT NOT NULL,
    taken_at BIGINT NOT NULL
);

-- +goose Down
DROP TABLE snapshots;
DROP TABLE uses;
