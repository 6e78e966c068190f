-- +goose Up

-- Since when a play's prizes are paused, unix ms, 0 = they are not: so much longer they can be had afterwards.
ALTER TABLE switches ADD COLUMN prizes_since BIGINT NOT NULL DEFAULT 0;

-- +goose Down
ALTER TABLE switches DROP COLUMN prizes_since;
