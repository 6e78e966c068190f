-- +goose Up

-- Listings that wait for an operator: the list of pages says how many.
CREATE INDEX runs_review ON runs (page_id, play_id) WHERE state = 'review';

-- +goose Down
DROP INDEX runs_review;
