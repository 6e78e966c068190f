-- The videos operators upload for their pages; the files lie beside those of the pictures.

-- +goose Up
CREATE TABLE videos (
    src        TEXT PRIMARY KEY,
    title      TEXT NOT NULL,
    bytes      BIGINT NOT NULL,
    by_name    TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

-- +goose Down
DROP TABLE videos;
