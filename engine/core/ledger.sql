-- The ledger of one run. Item states are numbers: 0 pending, 1 running, 2 done, 3 failed, 4 skipped, 5 in_doubt;
-- actors likewise: 0 engine, 1 operator, 2 undo. The views item_states and item_moves show names to people.

-- name: migrate_1
-- Cells that never change (items) are kept apart from where an item stands (progress): a transition then rewrites a
-- narrow row, many of which share a page. Attempts are clustered by item: id = item * 2^20 + number. The trigger that
-- records a move refuses an illegal one too; comparisons are written out, since a list would be built for every row.
CREATE TABLE run (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    run TEXT NOT NULL, job TEXT NOT NULL, job_path TEXT NOT NULL, workbook TEXT NOT NULL,
    started REAL NOT NULL, origin TEXT NOT NULL, site TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'preparing', reason TEXT NOT NULL DEFAULT '', params TEXT NOT NULL DEFAULT '{}',
    exit_code INTEGER, ended REAL, results TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE accounts (
    position INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, login TEXT NOT NULL, name TEXT NOT NULL,
    sheet TEXT NOT NULL, fields TEXT NOT NULL, secret TEXT NOT NULL, paused TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE parts (
    id INTEGER PRIMARY KEY, step TEXT NOT NULL, account TEXT NOT NULL, key TEXT NOT NULL,
    first INTEGER NOT NULL, last INTEGER NOT NULL,
    pending INTEGER NOT NULL DEFAULT 0, running INTEGER NOT NULL DEFAULT 0, done INTEGER NOT NULL DEFAULT 0,
    failed INTEGER NOT NULL DEFAULT 0, skipped INTEGER NOT NULL DEFAULT 0, in_doubt INTEGER NOT NULL DEFAULT 0,
    UNIQUE (step, account)
) STRICT;
CREATE TABLE headings (id INTEGER PRIMARY KEY, names TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE items (
    id INTEGER PRIMARY KEY, part INTEGER NOT NULL, key TEXT NOT NULL, position INTEGER NOT NULL,
    heading INTEGER NOT NULL, cells TEXT NOT NULL, sheet TEXT NOT NULL, place TEXT NOT NULL, rows TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX items_identity ON items (part, key);
CREATE TABLE progress (
    id INTEGER PRIMARY KEY, part INTEGER NOT NULL, state INTEGER NOT NULL DEFAULT 0,
    attempts INTEGER NOT NULL DEFAULT 0, number INTEGER NOT NULL DEFAULT 0, version INTEGER NOT NULL DEFAULT 0,
    actor INTEGER NOT NULL DEFAULT 0, at REAL NOT NULL DEFAULT 0, not_before REAL NOT NULL DEFAULT 0,
    code TEXT NOT NULL DEFAULT '', session TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX progress_state ON progress (state, id, part);
CREATE TABLE attempts (
    id INTEGER PRIMARY KEY, worker TEXT NOT NULL, session TEXT NOT NULL, began REAL NOT NULL, ended REAL,
    seconds REAL, kind TEXT NOT NULL DEFAULT '', code TEXT NOT NULL DEFAULT '', params TEXT NOT NULL DEFAULT '{}',
    counts TEXT NOT NULL DEFAULT '{}', results TEXT NOT NULL DEFAULT '{}', evidence TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE moves (
    seq INTEGER PRIMARY KEY, item INTEGER NOT NULL, old INTEGER NOT NULL, new INTEGER NOT NULL,
    code TEXT NOT NULL, actor INTEGER NOT NULL, at REAL NOT NULL,
    CONSTRAINT legal_move CHECK (CASE actor
        WHEN 0 THEN
            old = 0 AND new = 1
            OR old = 1 AND (new = 2 OR new = 3 OR new = 4 OR new = 0 OR new = 5)
            OR old = 5 AND (new = 2 OR new = 0)
        WHEN 1 THEN
            new = 0 AND (old = 3 OR old = 4 OR old = 2 OR old = 5)
            OR new = 4 AND (old = 0 OR old = 3 OR old = 5)
            OR new = 2 AND (old = 0 OR old = 3 OR old = 5)
        WHEN 2 THEN
            old = 0 AND (new = 3 OR new = 4 OR new = 2 OR new = 5)
            OR old = 4 AND (new = 0 OR new = 3 OR new = 5)
            OR old = 2 AND (new = 0 OR new = 3 OR new = 5)
        ELSE 0 END)
) STRICT;
CREATE TRIGGER progress_moved AFTER UPDATE OF state ON progress BEGIN
    INSERT INTO moves (item, old, new, code, actor, at)
    VALUES (NEW.id, OLD.state, NEW.state, NEW.code, NEW.actor, NEW.at);
END;
CREATE TRIGGER progress_starts BEFORE INSERT ON progress WHEN NEW.state <> 0 BEGIN
    SELECT RAISE(ABORT, 'an item starts as pending');
END;
CREATE TRIGGER progress_stays BEFORE DELETE ON progress BEGIN
    SELECT RAISE(ABORT, 'an item is never removed');
END;
CREATE TRIGGER moves_stay BEFORE DELETE ON moves BEGIN
    SELECT RAISE(ABORT, 'a move is never removed');
END;
CREATE TRIGGER moves_hold BEFORE UPDATE ON moves BEGIN
    SELECT RAISE(ABORT, 'a move is never changed');
END;
CREATE TABLE undos (
    id INTEGER PRIMARY KEY, at REAL NOT NULL, reason TEXT NOT NULL, undone REAL
) STRICT;
CREATE TABLE undo_items (
    undo INTEGER NOT NULL, item INTEGER NOT NULL, state INTEGER NOT NULL, attempts INTEGER NOT NULL,
    not_before REAL NOT NULL, code TEXT NOT NULL, version INTEGER NOT NULL, PRIMARY KEY (undo, item)
) STRICT, WITHOUT ROWID;
CREATE TABLE tallies (
    account TEXT NOT NULL, step TEXT NOT NULL, name TEXT NOT NULL, value INTEGER NOT NULL,
    PRIMARY KEY (account, step, name)
) STRICT, WITHOUT ROWID;
CREATE TABLE sessions (
    id TEXT PRIMARY KEY, worker TEXT NOT NULL, account TEXT NOT NULL, opened REAL NOT NULL, closed REAL,
    code TEXT NOT NULL DEFAULT '', done INTEGER NOT NULL DEFAULT 0, failed INTEGER NOT NULL DEFAULT 0,
    memory INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
CREATE TABLE procs (
    pid INTEGER NOT NULL, started REAL NOT NULL, owner TEXT NOT NULL, gone INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (pid, started)
) STRICT, WITHOUT ROWID;
CREATE INDEX procs_left ON procs (owner) WHERE gone = 0;
CREATE TABLE state_names (state INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
INSERT INTO state_names VALUES
    (0, 'pending'), (1, 'running'), (2, 'done'), (3, 'failed'), (4, 'skipped'), (5, 'in_doubt');
CREATE VIEW item_states AS
    SELECT p.id, q.step, q.account, i.key, n.name AS state, p.attempts, p.code
    FROM progress p JOIN items i ON i.id = p.id JOIN parts q ON q.id = p.part JOIN state_names n ON n.state = p.state;
CREATE VIEW item_moves AS
    SELECT m.seq, m.item, o.name AS old, n.name AS new, m.code,
           CASE m.actor WHEN 0 THEN 'engine' WHEN 1 THEN 'operator' ELSE 'undo' END AS "by", m.at
    FROM moves m JOIN state_names o ON o.state = m.old JOIN state_names n ON n.state = m.new;

-- name: add_run
-- The run that this ledger is about; there is one only.
INSERT INTO run (one, run, job, job_path, workbook, started, origin, site) VALUES (1, ?, ?, ?, ?, ?, ?, ?);

-- name: run
SELECT run, job, job_path, workbook, started, origin, site, state, reason, params, exit_code, ended, results FROM run;

-- name: set_run
-- The results path stays as it is unless a new one is given.
UPDATE run SET state = ?, reason = ?, params = ?, exit_code = ?, ended = ?, results = coalesce(?, results);

-- name: add_account
INSERT INTO accounts (key, login, name, sheet, fields, secret) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (key) DO UPDATE SET login = excluded.login, name = excluded.name, sheet = excluded.sheet,
    fields = excluded.fields, secret = excluded.secret;

-- name: accounts
SELECT login, name, sheet, fields, secret, paused FROM accounts ORDER BY position;

-- name: pause_account
UPDATE accounts SET paused = ? WHERE key = ?;

-- name: parts
-- All (step, account) pairs with their counters, a few thousand rows at most.
SELECT id, step, account, key, first, last, pending, running, done, failed, skipped, in_doubt FROM parts;

-- name: add_part
INSERT INTO parts (id, step, account, key, first, last) VALUES (?, ?, ?, ?, ?, ?);

-- name: count_part
-- Counters are written as whole values in the transaction of the moves that changed them.
UPDATE parts SET pending = ?, running = ?, done = ?, failed = ?, skipped = ?, in_doubt = ?, last = ? WHERE id = ?;

-- name: headings
SELECT id, names FROM headings;

-- name: add_heading
INSERT INTO headings (id, names) VALUES (?, ?);

-- name: last_item
SELECT coalesce(max(id), 0) FROM items;

-- name: add_item
INSERT INTO items (id, part, key, position, heading, cells, sheet, place, rows) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?);

-- name: add_progress
INSERT INTO progress (id, part) VALUES (?, ?);

-- name: items
-- Whole items for a worker, in the order of their ids.
SELECT i.id, q.step, q.account, i.key, i.position, i.heading, i.cells, i.sheet, i.place, i.rows
FROM items i JOIN parts q ON q.id = i.part
WHERE i.id IN (SELECT value FROM json_each(?)) ORDER BY i.id;

-- name: pending
-- The next pending items after an id; the index holds them in this order.
SELECT p.id, p.part, i.position, p.attempts, p.not_before
FROM progress p INDEXED BY progress_state JOIN items i ON i.id = p.id
WHERE p.state = 0 AND p.id > ? ORDER BY p.id LIMIT ?;

-- name: pending_of
-- The same for some parts only, inside the ids between which their items lie.
SELECT p.id, p.part, i.position, p.attempts, p.not_before
FROM progress p INDEXED BY progress_state JOIN items i ON i.id = p.id
WHERE p.state = 0 AND p.id > ? AND p.id <= ? AND p.part IN (SELECT value FROM json_each(?)) ORDER BY p.id LIMIT ?;

-- name: lease
-- pending → running for those that are still pending; what moved comes back.
UPDATE progress SET state = 1, version = version + 1, actor = 0, code = '', at = ?, session = ?
WHERE id IN (SELECT value FROM json_each(?)) AND state = 0
RETURNING id, part, attempts, number;

-- name: settle
-- The end of a lease. Not guarded here: an item that is not running is refused by the check on moves.
UPDATE progress SET state = ?, version = version + 1, actor = 0, code = ?, at = ?, not_before = ?, attempts = ?,
    number = ? WHERE id = ?;

-- name: attempt
-- An attempt as begun, or begun and ended, or only the end of one that was written before.
INSERT INTO attempts (id, worker, session, began, ended, seconds, kind, code, params, counts, results, evidence)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET ended = excluded.ended, seconds = excluded.seconds, kind = excluded.kind,
    code = excluded.code, params = excluded.params, counts = excluded.counts, results = excluded.results,
    evidence = excluded.evidence;

-- name: held
-- Running items with their last attempt, if it was begun and not ended.
SELECT p.id, p.part, p.attempts, p.number, p.session, a.id, a.worker, a.began
FROM progress p INDEXED BY progress_state
LEFT JOIN attempts a ON a.id = p.id * 1048576 + p.number + 1 AND a.ended IS NULL
WHERE p.state = 1 ORDER BY p.id;

-- name: failed_of
SELECT id FROM progress INDEXED BY progress_state
WHERE state = 3 AND part IN (SELECT value FROM json_each(?)) ORDER BY id;

-- name: states_of
SELECT id, part, state FROM progress WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id;

-- name: add_undo
INSERT INTO undos (at, reason) VALUES (?, ?) RETURNING id;

-- name: add_undo_items
-- What an undo restores, and the version that shows whether an item moved since.
INSERT INTO undo_items (undo, item, state, attempts, not_before, code, version)
SELECT ?, id, state, attempts, not_before, code, version + 1 FROM progress
WHERE id IN (SELECT value FROM json_each(?));

-- name: operate
-- A move by the operator; back to pending the item has all its attempts again.
UPDATE progress SET state = ?1, version = version + 1, actor = 1, code = ?2, at = ?3, not_before = 0,
    attempts = CASE ?1 WHEN 0 THEN 0 ELSE attempts END
WHERE id IN (SELECT value FROM json_each(?4));

-- name: undo
SELECT undone FROM undos WHERE id = ?;

-- name: undos
SELECT u.id, u.at, u.reason, (SELECT count(*) FROM undo_items i WHERE i.undo = u.id), u.undone
FROM undos u ORDER BY u.id;

-- name: undo_items
SELECT u.item, p.part, p.state, u.state, p.version = u.version FROM undo_items u JOIN progress p ON p.id = u.item
WHERE u.undo = ? ORDER BY u.item;

-- name: restore
UPDATE progress SET state = u.state, version = progress.version + 1, actor = 2, code = u.code, at = ?1,
    attempts = u.attempts, not_before = u.not_before
FROM undo_items u WHERE u.undo = ?2 AND u.item = progress.id;

-- name: end_undo
UPDATE undos SET undone = ? WHERE id = ?;

-- name: tally
INSERT INTO tallies (account, step, name, value) VALUES (?, ?, ?, ?)
ON CONFLICT (account, step, name) DO UPDATE SET value = value + excluded.value;

-- name: tallied
-- What an account's flows counted, over all steps.
SELECT name, sum(value) FROM tallies WHERE account = ? GROUP BY name ORDER BY name;

-- name: open_session
INSERT INTO sessions (id, worker, account, opened) VALUES (?, ?, ?, ?);

-- name: close_session
UPDATE sessions SET closed = ?, code = ?, done = ?, failed = ?, memory = ? WHERE id = ? AND closed IS NULL;

-- name: add_proc
INSERT INTO procs (pid, started, owner) VALUES (?, ?, ?)
ON CONFLICT (pid, started) DO UPDATE SET owner = excluded.owner, gone = 0;

-- name: owner_gone
UPDATE procs SET gone = 1 WHERE owner = ? AND gone = 0;

-- name: proc_gone
UPDATE procs SET gone = 1 WHERE pid = ? AND started = ?;

-- name: left_over
SELECT owner, pid, started FROM procs WHERE gone = 0 ORDER BY owner, started, pid;

-- name: open_sessions
SELECT id FROM sessions WHERE closed IS NULL ORDER BY opened, id;

-- name: sessions
SELECT id, worker, account, opened, closed, code, done, failed, memory FROM sessions ORDER BY opened, id;

-- name: session_counts
SELECT account, count(*) FROM sessions GROUP BY account;

-- name: rows
-- Items as the window shows them, with their latest attempt.
SELECT p.id, q.step, q.account, i.key, p.state, p.attempts, p.code, i.position, i.place, i.rows, i.sheet, p.not_before,
       a.code, a.params, a.seconds, a.began, a.ended, a.results, a.evidence, a.worker
FROM progress p JOIN items i ON i.id = p.id JOIN parts q ON q.id = p.part
LEFT JOIN attempts a ON a.id = (
    SELECT max(id) FROM attempts WHERE id BETWEEN p.id * 1048576 AND p.id * 1048576 + 1048575)
WHERE p.id IN (SELECT value FROM json_each(?)) ORDER BY p.id;

-- name: attempts
SELECT id, worker, session, began, ended, seconds, kind, code, params, counts, results, evidence
FROM attempts WHERE id BETWEEN ?1 * 1048576 AND ?1 * 1048576 + 1048575 ORDER BY id;

-- name: moves
SELECT m.seq, m.item, m.old, m.new, m.code, m.actor, m.at FROM moves m
WHERE m.item = ? ORDER BY m.seq;
