-- +goose Up

-- Teams that are short of people, the fewest first, as a page lists them. Nothing but a group-buy pays for it.
CREATE INDEX runs_missing ON runs (page_id, play_id, state, (goal - progress), deadline, id) WHERE state = 'open' AND kind = 'group';

-- +goose Down
DROP INDEX runs_missing;
