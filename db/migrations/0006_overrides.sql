-- Reasons for which owners publish what the rules would not.

-- +goose Up
-- mark names the rule, the place and the text that the reason is for (pages/comply).
CREATE TABLE overrides (
    page_id    TEXT NOT NULL REFERENCES pages (id),
    mark       TEXT NOT NULL,
    reason     TEXT NOT NULL,
    by_name    TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (page_id, mark)
);

-- +goose Down
DROP TABLE overrides;
