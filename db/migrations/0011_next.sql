-- +goose Up

-- The page that visitors are sent on to when this one is over, by its id; '' = none.
ALTER TABLE pages ADD COLUMN next_id TEXT NOT NULL DEFAULT '';

-- +goose Down
ALTER TABLE pages DROP COLUMN next_id;
