-- +goose Up

-- The try by which staff used a lead's ticket: sent again, because its answer was lost, it is answered as the first time.
ALTER TABLE leads ADD COLUMN attempt TEXT NOT NULL DEFAULT '';

-- +goose Down
ALTER TABLE leads DROP COLUMN attempt;
