-- The organiser's list of old customers (老客名单), one for all pages. Times are unix milliseconds, 0 = unset; ids are random text.

-- +goose Up

-- Phones by their keyed hash, as leads have it; never the numbers. A phone that came with several imports has a row for each, so that
-- undoing one of them leaves what the others say.
CREATE TABLE customers (
    hash      TEXT NOT NULL,
    import_id TEXT NOT NULL,
    PRIMARY KEY (hash, import_id)
);
CREATE INDEX customers_import ON customers (import_id, hash);

-- Files of customers: what became of their lines, as far as they have been read. ended_at 0 = not to the end.
CREATE TABLE customer_imports (
    id         TEXT PRIMARY KEY,
    by_name    TEXT NOT NULL,
    fresh      BIGINT NOT NULL,
    again      BIGINT NOT NULL,
    blank      BIGINT NOT NULL,
    bad        BIGINT NOT NULL,
    started_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    ended_at   BIGINT NOT NULL
);

-- Their lines that brought nothing new; shown is masked.
CREATE TABLE customer_faults (
    import_id TEXT NOT NULL,
    line      BIGINT NOT NULL,
    shown     TEXT NOT NULL,
    wrong     TEXT NOT NULL,
    PRIMARY KEY (import_id, line)
);

-- +goose Down
DROP TABLE customer_faults;
DROP TABLE customer_imports;
DROP TABLE customers;
