-- One text for SQLite and PostgreSQL. Times are unix milliseconds, 0 = unset; ids are random text; '' = none; money in fen.

-- +goose Up

-- Settings of plays as runs have frozen them, by their digest.
CREATE TABLE rules (
    id   TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    text TEXT NOT NULL
);

-- One owner's go at a play. acts is how many rows of the log it has, joins how many joins count; data is what the kind keeps.
CREATE TABLE runs (
    id         TEXT PRIMARY KEY,
    page_id    TEXT NOT NULL REFERENCES pages (id),
    play_id    TEXT NOT NULL,
    kind       TEXT NOT NULL,
    owner      TEXT NOT NULL,
    state      TEXT NOT NULL,
    progress   BIGINT NOT NULL,
    goal       BIGINT NOT NULL,
    amount     BIGINT NOT NULL,
    started_at BIGINT NOT NULL,
    deadline   BIGINT NOT NULL,
    due_at     BIGINT NOT NULL,
    ended_at   BIGINT NOT NULL,
    rules_id   TEXT NOT NULL,
    seed       TEXT NOT NULL,
    digest     TEXT NOT NULL,
    data       TEXT NOT NULL,
    acts       BIGINT NOT NULL,
    joins      BIGINT NOT NULL
);
CREATE UNIQUE INDEX runs_open ON runs (page_id, owner, play_id) WHERE state = 'open';
CREATE INDEX runs_owner ON runs (owner, page_id);
CREATE INDEX runs_due ON runs (due_at) WHERE due_at > 0;
CREATE INDEX runs_started ON runs (page_id, play_id, started_at, id);
CREATE INDEX runs_state ON runs (page_id, play_id, state, started_at, id);

-- The log of a run: rows are only ever added, n = 1, 2, 3 … Its accepted rows rebuild the run.
CREATE TABLE acts (
    run_id     TEXT NOT NULL,
    n          BIGINT NOT NULL,
    visitor_id TEXT NOT NULL,
    verb       TEXT NOT NULL,
    verdict    TEXT NOT NULL,
    reason     TEXT NOT NULL,
    flag       BOOLEAN NOT NULL,
    amount     BIGINT NOT NULL,
    data       TEXT NOT NULL,
    reverses   BIGINT NOT NULL,
    by_name    TEXT NOT NULL,
    why        TEXT NOT NULL,
    turn       TEXT NOT NULL,
    at         BIGINT NOT NULL,
    PRIMARY KEY (run_id, n)
);
CREATE UNIQUE INDEX acts_reverses ON acts (run_id, reverses) WHERE reverses > 0;

-- How a person's one join of a run stands: ok, held, undone, left or refused. first_act is the row that took it, last_act the last one about it.
CREATE TABLE joins (
    run_id     TEXT NOT NULL,
    visitor_id TEXT NOT NULL,
    page_id    TEXT NOT NULL,
    play_id    TEXT NOT NULL,
    owner      TEXT NOT NULL,
    state      TEXT NOT NULL,
    first_act  BIGINT NOT NULL,
    last_act   BIGINT NOT NULL,
    amount     BIGINT NOT NULL,
    data       TEXT NOT NULL,
    at         BIGINT NOT NULL,
    PRIMARY KEY (run_id, visitor_id)
);
CREATE INDEX joins_visitor ON joins (visitor_id, page_id);
CREATE INDEX joins_held ON joins (page_id, play_id, run_id) WHERE state = 'held';

-- Why somebody's act did not count, each reason once a run.
CREATE TABLE refusals (
    run_id     TEXT NOT NULL,
    visitor_id TEXT NOT NULL,
    reason     TEXT NOT NULL,
    page_id    TEXT NOT NULL,
    at         BIGINT NOT NULL,
    PRIMARY KEY (run_id, visitor_id, reason)
);
CREATE INDEX refusals_visitor ON refusals (visitor_id, page_id);

-- What an operator has switched off, and what is usual among a play's runs.
CREATE TABLE switches (
    page_id       TEXT NOT NULL,
    play_id       TEXT NOT NULL,
    acts_paused   BOOLEAN NOT NULL,
    prizes_paused BOOLEAN NOT NULL,
    usual         BIGINT NOT NULL,
    PRIMARY KEY (page_id, play_id)
);

-- People who may not take part, on a page or ('') on all; by visitor or by the phone's keyed hash. Rows of one id are one person,
-- shown is who that is, masked.
CREATE TABLE denials (
    page_id  TEXT NOT NULL,
    person   TEXT NOT NULL,
    id       TEXT NOT NULL,
    shown    TEXT NOT NULL,
    why      TEXT NOT NULL,
    by_name  TEXT NOT NULL,
    at       BIGINT NOT NULL,
    PRIMARY KEY (person, page_id)
);
CREATE INDEX denials_page ON denials (page_id, at);

-- Joins without a phone from one address on a page and day of China.
CREATE TABLE crowds (
    page_id TEXT NOT NULL,
    day     TEXT NOT NULL,
    ip_hash TEXT NOT NULL,
    joins   BIGINT NOT NULL,
    PRIMARY KEY (page_id, day, ip_hash)
);

-- How many units of a prize are kept for somebody, and how many are out. The page's contents say how many there are.
CREATE TABLE stock (
    page_id  TEXT NOT NULL,
    prize    TEXT NOT NULL,
    reserved BIGINT NOT NULL,
    issued   BIGINT NOT NULL,
    moves    BIGINT NOT NULL,
    PRIMARY KEY (page_id, prize)
);

-- The ledger of the stock: reserve +1 0, release -1 0, issue -1 +1, return 0 -1. It sums to the stock.
CREATE TABLE stock_moves (
    page_id  TEXT NOT NULL,
    prize    TEXT NOT NULL,
    n        BIGINT NOT NULL,
    grant_id TEXT NOT NULL,
    kind     TEXT NOT NULL,
    reserved BIGINT NOT NULL,
    issued   BIGINT NOT NULL,
    at       BIGINT NOT NULL,
    PRIMARY KEY (page_id, prize, n)
);

-- What the units taken on a day of China cost; day '' is all of them.
CREATE TABLE spent (
    page_id TEXT NOT NULL,
    day     TEXT NOT NULL,
    fen     BIGINT NOT NULL,
    PRIMARY KEY (page_id, day)
);

-- A prize for somebody: reserved, locked, waiting, given, issued, redeemed or void. wanted is the prize of the rules, prize what is
-- given for it. code, content and address are encrypted. attempt is the try that redeemed it: sent again, it is answered again.
CREATE TABLE grants (
    id          TEXT PRIMARY KEY,
    page_id     TEXT NOT NULL,
    play_id     TEXT NOT NULL,
    run_id      TEXT NOT NULL,
    visitor_id  TEXT NOT NULL,
    tier        TEXT NOT NULL,
    wanted      TEXT NOT NULL,
    prize       TEXT NOT NULL,
    state       TEXT NOT NULL,
    flag        BOOLEAN NOT NULL,
    cost        BIGINT NOT NULL,
    day         TEXT NOT NULL,
    after_id    TEXT NOT NULL,
    hold_until  BIGINT NOT NULL,
    claim_until BIGINT NOT NULL,
    ticket      TEXT NOT NULL,
    code_id     TEXT NOT NULL,
    address     TEXT NOT NULL,
    courier     TEXT NOT NULL,
    why         TEXT NOT NULL,
    by_name     TEXT NOT NULL,
    created_at  BIGINT NOT NULL,
    changed_at  BIGINT NOT NULL,
    issued_at   BIGINT NOT NULL,
    redeemed_at BIGINT NOT NULL,
    attempt     TEXT NOT NULL DEFAULT ''
);
CREATE UNIQUE INDEX grants_once ON grants (run_id, visitor_id, tier);
CREATE INDEX grants_visitor ON grants (visitor_id, page_id);
CREATE INDEX grants_page ON grants (page_id, created_at, id);
CREATE INDEX grants_waiting ON grants (page_id, wanted, created_at, id) WHERE state = 'waiting';
CREATE INDEX grants_claim ON grants (claim_until) WHERE state = 'given' AND claim_until > 0;
CREATE INDEX grants_locked ON grants (hold_until) WHERE state = 'locked' AND hold_until > 0;
CREATE INDEX grants_after ON grants (after_id) WHERE after_id <> '';
CREATE UNIQUE INDEX grants_ticket ON grants (ticket, page_id) WHERE ticket <> '';

-- Codes of a prize, each given to one grant at most. hash is keyed, code encrypted.
CREATE TABLE codes (
    id       TEXT PRIMARY KEY,
    page_id  TEXT NOT NULL,
    prize    TEXT NOT NULL,
    hash     TEXT NOT NULL,
    code     TEXT NOT NULL,
    n        BIGINT NOT NULL,
    grant_id TEXT NOT NULL,
    UNIQUE (page_id, hash, prize)
);
CREATE INDEX codes_free ON codes (page_id, prize, n) WHERE grant_id = '';
CREATE UNIQUE INDEX codes_grant ON codes (grant_id) WHERE grant_id <> '';

-- Files of codes: what became of their lines, as far as they have been read. ended_at 0 = not to the end.
CREATE TABLE code_imports (
    id         TEXT PRIMARY KEY,
    page_id    TEXT NOT NULL,
    prize      TEXT NOT NULL,
    by_name    TEXT NOT NULL,
    fresh      BIGINT NOT NULL,
    again      BIGINT NOT NULL,
    blank      BIGINT NOT NULL,
    bad        BIGINT NOT NULL,
    started_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    ended_at   BIGINT NOT NULL
);
CREATE INDEX code_imports_page ON code_imports (page_id, started_at, id);

-- Their lines that became no codes; shown is masked.
CREATE TABLE code_faults (
    page_id   TEXT NOT NULL,
    import_id TEXT NOT NULL,
    line      BIGINT NOT NULL,
    shown     TEXT NOT NULL,
    wrong     TEXT NOT NULL,
    PRIMARY KEY (page_id, import_id, line)
);

-- Points of the organiser's own.
CREATE TABLE points (
    page_id    TEXT NOT NULL,
    visitor_id TEXT NOT NULL,
    grant_id   TEXT NOT NULL,
    n          BIGINT NOT NULL,
    at         BIGINT NOT NULL,
    PRIMARY KEY (grant_id)
);
CREATE INDEX points_visitor ON points (visitor_id, page_id);

CREATE TABLE scores (
    page_id    TEXT NOT NULL,
    play_id    TEXT NOT NULL,
    board      TEXT NOT NULL,
    visitor_id TEXT NOT NULL,
    run_id     TEXT NOT NULL,
    points     BIGINT NOT NULL,
    reached_at BIGINT NOT NULL,
    PRIMARY KEY (page_id, play_id, board, visitor_id)
);
CREATE INDEX scores_order ON scores (page_id, play_id, board, points DESC, reached_at, visitor_id);

-- Boards that are settled, with the signed list of who won.
CREATE TABLE results (
    page_id    TEXT NOT NULL,
    play_id    TEXT NOT NULL,
    board      TEXT NOT NULL,
    list       TEXT NOT NULL,
    signature  TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (page_id, play_id, board)
);

-- Which node does what nobody else is to do at the same time.
CREATE TABLE leases (
    name    TEXT PRIMARY KEY,
    node    TEXT NOT NULL,
    until_at BIGINT NOT NULL
);

-- +goose Down
DROP TABLE leases;
DROP TABLE results;
DROP TABLE scores;
DROP TABLE points;
DROP TABLE code_faults;
DROP TABLE code_imports;
DROP TABLE codes;
DROP TABLE grants;
DROP TABLE spent;
DROP TABLE stock_moves;
DROP TABLE stock;
DROP TABLE crowds;
DROP TABLE denials;
DROP TABLE switches;
DROP TABLE refusals;
DROP TABLE joins;
DROP TABLE acts;
DROP TABLE runs;
DROP TABLE rules;
