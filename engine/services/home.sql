-- What spans runs: their list, and who uses which account. Short transactions of many processes.

-- name: migrate_1
-- Fencing numbers come from one counter, so that a later lease always has the greater number.
CREATE TABLE runs (
    run TEXT PRIMARY KEY, job TEXT NOT NULL, job_path TEXT NOT NULL, workbook TEXT NOT NULL, started REAL NOT NULL,
    ended REAL, state TEXT NOT NULL, exit_code INTEGER, reason TEXT NOT NULL DEFAULT '',
    params TEXT NOT NULL DEFAULT '{}', counts TEXT NOT NULL DEFAULT '{}', results TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX runs_started ON runs (started);
CREATE INDEX runs_job ON runs (job_path, started);
CREATE TABLE leases (
    origin TEXT NOT NULL, login_key TEXT NOT NULL, run TEXT NOT NULL, pid INTEGER NOT NULL, started REAL NOT NULL,
    since REAL NOT NULL, fence INTEGER NOT NULL, PRIMARY KEY (origin, login_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX leases_run ON leases (run);
CREATE TABLE fence (one INTEGER PRIMARY KEY CHECK (one = 1), last INTEGER NOT NULL) STRICT;
INSERT INTO fence VALUES (1, 0);

-- name: record_run
-- A run that is resumed keeps its place in the list: when it was first started.
INSERT INTO runs (run, job, job_path, workbook, started, state) VALUES (?, ?, ?, ?, ?, 'running')
ON CONFLICT (run) DO UPDATE SET job = excluded.job, job_path = excluded.job_path, workbook = excluded.workbook,
    ended = NULL, state = 'running', exit_code = NULL, reason = '', params = '{}';

-- name: end_run
UPDATE runs SET ended = ?, state = ?, exit_code = ?, reason = ?, params = ?, counts = ?, results = ? WHERE run = ?;

-- name: runs
-- The latest first.
SELECT run, job, job_path, workbook, started, ended, state, exit_code, reason, params, counts, results
FROM runs WHERE ?1 = '' OR job_path = ?1 ORDER BY started DESC, run DESC LIMIT ?2;

-- name: forget_run
DELETE FROM runs WHERE run = ?;

-- name: lease
SELECT run, pid, started, since, fence FROM leases WHERE origin = ? AND login_key = ?;

-- name: next_fence
UPDATE fence SET last = last + 1 RETURNING last;

-- name: take
INSERT INTO leases (origin, login_key, run, pid, started, since, fence) VALUES (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (origin, login_key) DO UPDATE SET run = excluded.run, pid = excluded.pid, started = excluded.started,
    since = excluded.since, fence = excluded.fence;

-- name: release
-- By fencing number: an engine that was taken over must not give away its successor's lease.
DELETE FROM leases WHERE run = ? AND fence = ?;

-- name: leases
SELECT origin, login_key, run, pid, started, since, fence FROM leases ORDER BY origin, login_key;
