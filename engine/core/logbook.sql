-- The log of one run. Levels are numbers: 0 debug, 1 info, 2 warning, 3 error.

-- name: migrate_1
-- `text` is the English rendering, for search. Debug and info lines are most of them and in no index of their own.
CREATE TABLE lines (
    seq INTEGER PRIMARY KEY, time REAL NOT NULL, level INTEGER NOT NULL, worker TEXT NOT NULL, account TEXT NOT NULL,
    item TEXT NOT NULL, code TEXT NOT NULL, params TEXT NOT NULL, text TEXT NOT NULL
) STRICT;
CREATE INDEX lines_grave ON lines (seq, level) WHERE level >= 2;
CREATE INDEX lines_item ON lines (item, seq) WHERE item <> '';
CREATE TABLE indexed (one INTEGER PRIMARY KEY CHECK (one = 1), seq INTEGER NOT NULL) STRICT;
INSERT INTO indexed VALUES (1, 0);

-- name: search_index
-- Every three letters of a line, Korean too; without positions, so that a hit is looked at again.
CREATE VIRTUAL TABLE lines_text USING fts5 (
    text, worker, account, item, content='lines', content_rowid='seq', tokenize='trigram', detail=none);

-- name: has_index
SELECT count(*) FROM sqlite_master WHERE name = 'lines_text';

-- name: indexed
SELECT seq FROM indexed;

-- name: set_indexed
UPDATE indexed SET seq = ?;

-- name: index_lines
INSERT INTO lines_text (rowid, text, worker, account, item)
SELECT seq, text, worker, account, item FROM lines WHERE seq > ? AND seq <= ?;

-- name: unindex_lines
INSERT INTO lines_text (lines_text, rowid, text, worker, account, item)
SELECT 'delete', seq, text, worker, account, item FROM lines WHERE seq >= ? AND seq <= ?;

-- name: span
SELECT coalesce(min(seq), 0), coalesce(max(seq), 0) FROM lines;

-- name: add
INSERT INTO lines (seq, time, level, worker, account, item, code, params, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?);

-- name: drop
DELETE FROM lines WHERE seq >= ? AND seq <= ?;
