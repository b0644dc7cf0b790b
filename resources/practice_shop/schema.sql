-- State of one practice shop. Passwords are only here as salted hashes.
CREATE TABLE IF NOT EXISTS setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS account (
    login TEXT PRIMARY KEY,
    name  TEXT NOT NULL,
    salt  BLOB NOT NULL,
    hash  BLOB NOT NULL
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS product (
    id       TEXT PRIMARY KEY,
    account  TEXT NOT NULL REFERENCES account (login),
    code     TEXT NOT NULL,
    grp      TEXT NOT NULL,
    position INTEGER NOT NULL,
    content  TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS product_place ON product (account, grp, code, position);

CREATE TABLE IF NOT EXISTS session (
    token    TEXT PRIMARY KEY,
    account  TEXT NOT NULL REFERENCES account (login),
    ordinal  INTEGER NOT NULL,
    created  REAL NOT NULL,
    requests INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS login_try (
    seq    INTEGER PRIMARY KEY AUTOINCREMENT,
    time   REAL NOT NULL,
    login  TEXT NOT NULL,
    answer TEXT NOT NULL
);

-- Every effect that was really done, written in the transaction that did it; never changed.
CREATE TABLE IF NOT EXISTS audit (
    seq           INTEGER PRIMARY KEY AUTOINCREMENT,
    time          REAL NOT NULL,
    account       TEXT NOT NULL,
    action        TEXT NOT NULL CHECK (action IN ('save', 'move')),
    product_id    TEXT NOT NULL,
    provider_code TEXT NOT NULL,
    before        TEXT NOT NULL,
    after         TEXT NOT NULL,
    group_from    TEXT NOT NULL,
    group_to      TEXT NOT NULL
);
CREATE TRIGGER IF NOT EXISTS audit_is_kept BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit log is only added to'); END;
