-- +goose Up

-- Acts that were taken back: their friends are told to whom they came as such that do not count.
CREATE INDEX joins_undone ON joins (run_id) WHERE state = 'undone';

-- +goose Down
DROP INDEX joins_undone;
