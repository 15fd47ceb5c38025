/**
 * The tables, as steps from one version of them to the next: a file counts in `user_version` those that it has been
 * through. Add steps, never change one. Wide columns stand last: reading those before them skips the overflow pages.
 */
export const steps: readonly string[] = [
  `
  -- id grows with the second that the case was reported in, so it sorts every list of cases by age.
  -- waits and found say what the two indexes below hold of the case: they are written only when that changes.
  CREATE TABLE cases (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    reporter TEXT NOT NULL,
    found TEXT NOT NULL,
    waits TEXT NOT NULL,
    document TEXT NOT NULL
  );
  CREATE INDEX cases_by_reporter ON cases (reporter);

  CREATE TABLE events (
    id INTEGER NOT NULL, seq INTEGER NOT NULL, document TEXT NOT NULL,
    PRIMARY KEY (id, seq)
  ) WITHOUT ROWID;

  CREATE TABLE waits (
    desk TEXT NOT NULL, rank INTEGER NOT NULL, since TEXT NOT NULL, id INTEGER NOT NULL,
    PRIMARY KEY (desk, rank, since, id)
  ) WITHOUT ROWID;

  -- Words come ready from words.ts. A prefix without an index of its own is gathered word by word: 20 ms at 100,000.
  CREATE VIRTUAL TABLE words USING fts5 (
    word, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii', prefix = '1 2 3 4 5 6 7 8'
  );

  CREATE TABLE drafts (draft TEXT PRIMARY KEY, number TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE counters (
    municipality TEXT NOT NULL, year INTEGER NOT NULL, latest INTEGER NOT NULL,
    PRIMARY KEY (municipality, year)
  ) WITHOUT ROWID;

  -- due: milliseconds since 1970; null while parked or while the recipient has no address.
  CREATE TABLE outbox (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    number TEXT NOT NULL,
    recipient TEXT NOT NULL,
    due INTEGER,
    parked INTEGER NOT NULL DEFAULT 0,
    attempts INTEGER NOT NULL DEFAULT 0,
    document TEXT NOT NULL
  );
  CREATE INDEX outbox_owed ON outbox (seq, due, recipient) WHERE due IS NOT NULL;
  CREATE INDEX outbox_parked ON outbox (seq) WHERE parked;
  CREATE INDEX outbox_by_recipient ON outbox (recipient, number);

  CREATE TABLE messages (
    number TEXT NOT NULL, recipient TEXT NOT NULL, document TEXT NOT NULL,
    PRIMARY KEY (number, recipient)
  ) WITHOUT ROWID;
  CREATE TABLE forms (
    number TEXT NOT NULL, person TEXT NOT NULL, verb TEXT NOT NULL, until INTEGER NOT NULL,
    PRIMARY KEY (number, person)
  ) WITHOUT ROWID;
  CREATE TABLE contacts (
    recipient TEXT PRIMARY KEY, reachable INTEGER NOT NULL, document TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE organisations (version INTEGER PRIMARY KEY, document TEXT NOT NULL);
  `,
  `
  -- slot: see domain/slots.ts; older notices lie in the first. parked: the reason; older ones are tried once more.
  UPDATE outbox SET due = 0, parked = 0 WHERE parked;
  ALTER TABLE outbox ADD COLUMN slot INTEGER NOT NULL DEFAULT 0;
  DROP INDEX outbox_owed;
  DROP INDEX outbox_parked;
  ALTER TABLE outbox DROP COLUMN parked;
  ALTER TABLE outbox ADD COLUMN parked TEXT;
  CREATE INDEX outbox_owed ON outbox (seq, due, recipient, slot) WHERE due IS NOT NULL;
  CREATE INDEX outbox_parked ON outbox (recipient) WHERE parked IS NOT NULL;
  CREATE TABLE leases (version INTEGER PRIMARY KEY, document TEXT NOT NULL);
  `,
  `
  -- alarm: when something happens to the case by itself; older ones are set with the case's next turn.
  ALTER TABLE cases ADD COLUMN alarm TEXT;
  CREATE INDEX cases_by_alarm ON cases (alarm) WHERE alarm IS NOT NULL;
  `,
  `
  CREATE TABLE diaries (id TEXT PRIMARY KEY, version INTEGER NOT NULL, alarm TEXT, document TEXT NOT NULL) WITHOUT ROWID;
  CREATE INDEX diaries_by_alarm ON diaries (alarm) WHERE alarm IS NOT NULL;
  -- What became different in the organisation with this version of it, and who made it so.
  CREATE TABLE changes (version INTEGER PRIMARY KEY, document TEXT NOT NULL);
  `,
  `
  -- What cases are narrowed down, counted and ordered by. rank: of the most urgent wait; null where it waits for nobody.
  CREATE TABLE facets (
    id INTEGER PRIMARY KEY, changed TEXT NOT NULL, rank INTEGER, since TEXT NOT NULL,
    reporter TEXT NOT NULL, municipality TEXT NOT NULL, shared INTEGER NOT NULL,
    status TEXT NOT NULL, chain TEXT NOT NULL, step INTEGER NOT NULL, service TEXT NOT NULL
  );
  INSERT INTO facets
    SELECT id, coalesce(document ->> '$.recent[#-1].at', document ->> '$.reportedAt'), waits ->> '$[0].rank', document ->> '$.state.since',
      reporter, document ->> '$.municipality', document ->> '$.shared',
      document ->> '$.state.status', document ->> '$.report.kind', document ->> '$.step', document ->> '$.report.service'
    FROM cases;
  CREATE INDEX facets_by_change ON facets (changed);
  -- All that an overview asks of the open ones, so that it reads this alone.
  CREATE INDEX facets_open ON facets (rank, since, id, municipality, shared, reporter, status, chain, step, service)
    WHERE rank IS NOT NULL;
  `,
  `
  -- Open wishes by how many people support them.
  CREATE TABLE supported (id INTEGER PRIMARY KEY, municipality TEXT NOT NULL, shared INTEGER NOT NULL, people INTEGER NOT NULL);
  INSERT INTO supported
    SELECT f.id, f.municipality, f.shared, (
      SELECT count(DISTINCT atom) FROM (
        SELECT f.reporter AS atom
        UNION SELECT atom FROM json_tree(document, '$.supporters') WHERE atom IS NOT NULL
        UNION SELECT person.atom FROM json_each(document, '$.parts') AS part, json_tree(part.value, '$.people') AS person WHERE person.atom IS NOT NULL))
    FROM facets AS f JOIN cases AS c ON c.id = f.id WHERE chain = 'change' AND status NOT IN ('resolved', 'closed');
  CREATE INDEX supported_anywhere ON supported (people DESC, id) WHERE shared;
  CREATE INDEX supported_here ON supported (municipality, people DESC, id, shared);
  -- How far statistics are counted (one row), what each case counts as, and what that comes to by area and month.
  CREATE TABLE counting (version INTEGER NOT NULL, counted_to TEXT NOT NULL);
  CREATE TABLE counted (number TEXT PRIMARY KEY, document TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE tallies (id TEXT PRIMARY KEY, document TEXT NOT NULL);
  `,
  `
  -- ahead: desks at which the same case is more urgent. Whoever serves one of those too is shown it there. Null: there are none.
  DROP TABLE waits;
  CREATE TABLE waits (
    desk TEXT NOT NULL, rank INTEGER NOT NULL, since TEXT NOT NULL, id INTEGER NOT NULL, number TEXT NOT NULL, ahead TEXT,
    PRIMARY KEY (desk, rank, since, id)
  ) WITHOUT ROWID;
  INSERT OR IGNORE INTO waits
    SELECT wait.value ->> 'desk', wait.value ->> 'rank', wait.value ->> 'since', c.id, number, (
      SELECT nullif(json_group_array(other.value ->> 'desk'), '[]') FROM json_each(c.waits) AS other
      WHERE (other.value ->> 'rank', other.value ->> 'since', other.value ->> 'desk')
        < (wait.value ->> 'rank', wait.value ->> 'since', wait.value ->> 'desk'))
    FROM cases AS c, json_each(c.waits) AS wait;

  -- Each turn owes several: an index of their ids or recipients would be half of all pages that it writes.
  -- again: the id of what can be owed again before it has arrived. due: null while parked or while the recipient has no
  -- address. Whether the recipient has a form open on the case is asked when it is due.
  ALTER TABLE outbox RENAME TO outbox_before;
  CREATE TABLE outbox (
    seq INTEGER PRIMARY KEY,
    number TEXT NOT NULL,
    recipient TEXT NOT NULL,
    slot INTEGER NOT NULL,
    due INTEGER,
    parked TEXT,
    attempts INTEGER NOT NULL DEFAULT 0,
    again TEXT,
    document TEXT NOT NULL
  );
  INSERT INTO outbox SELECT seq, number, recipient, slot, due, parked, attempts, iif(document ->> '$.why' = 'asked', id, NULL), document
    FROM outbox_before;
  DROP TABLE outbox_before;
  CREATE INDEX outbox_owed ON outbox (seq, due, recipient, slot, number) WHERE due IS NOT NULL;
  CREATE INDEX outbox_held ON outbox (recipient, parked) WHERE due IS NULL;
  CREATE UNIQUE INDEX outbox_again ON outbox (again) WHERE again IS NOT NULL;
  UPDATE outbox SET due = 0 WHERE due = (SELECT until FROM forms WHERE forms.number = outbox.number AND person = recipient);
  `,
  `
  -- Who has reported a case is among its words. An index of it was a tenth of the pages that a turn writes in a large file.
  DROP INDEX cases_by_reporter;
  ALTER TABLE cases DROP COLUMN reporter;
  `,
];

/** Notes in the file that it has been through all of them. */
export const markVersion = `PRAGMA user_version = ${steps.length}`;
