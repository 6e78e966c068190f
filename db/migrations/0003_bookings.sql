-- Times that visitors book, and the number by which each lead is known at the counter.

-- +goose Up
-- What a visitor booked: slot is its key, unique within the block; slot_words as it read then, since operators rename and
-- delete slots; slot_at when it begins.
ALTER TABLE leads ADD COLUMN slot TEXT NOT NULL DEFAULT '';
ALTER TABLE leads ADD COLUMN slot_words TEXT NOT NULL DEFAULT '';
ALTER TABLE leads ADD COLUMN slot_at BIGINT NOT NULL DEFAULT 0;
CREATE INDEX leads_slot ON leads (page_id, block_id, slot) WHERE slot <> '';

-- Leads from before have no ticket. used_by is the name of the operator who marked it used.
ALTER TABLE leads ADD COLUMN ticket TEXT NOT NULL DEFAULT '';
ALTER TABLE leads ADD COLUMN used_at BIGINT NOT NULL DEFAULT 0;
ALTER TABLE leads ADD COLUMN used_by TEXT NOT NULL DEFAULT '';
CREATE UNIQUE INDEX leads_ticket ON leads (ticket, page_id) WHERE ticket <> '';

-- +goose Down
DROP INDEX leads_ticket;
DROP INDEX leads_slot;
ALTER TABLE leads DROP COLUMN used_by;
ALTER TABLE leads DROP COLUMN used_at;
ALTER TABLE leads DROP COLUMN ticket;
ALTER TABLE leads DROP COLUMN slot_at;
ALTER TABLE leads DROP COLUMN slot_words;
ALTER TABLE leads DROP COLUMN slot;
