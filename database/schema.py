"""The tables of a desk: the journal, which is the truth, and the projections, which are a cache.

Times are whole microseconds since 1970 in UTC. A subject's ``id`` is a number of this database
alone, and follows the time at which the subject began, so that the newest are the highest.
"""

from database.connection import Connection
from database.journal_tables import EARLY_BOXES, JOURNAL, MEMBERS, SEALED, SYNC

VERSION = 4
"""The version of the journal's tables, kept in SQLite's ``user_version``; see migrations."""

PROJECTIONS_VERSION = 6
"""The version of the projections and of what is computed into them. A change of either is a higher
number and nothing else: an older desk is rebuilt when it is next opened to write."""

APPLICATION_ID = 0x4B464C44  # KFLD
NO_DUE = 1 << 62
"""What stands in ``due_key`` where no result is owed: after everything that is."""

PROJECTIONS = """
CREATE TABLE cases (
    id INTEGER PRIMARY KEY,
    uid BLOB NOT NULL,
    number TEXT NOT NULL,
    number_key INTEGER NOT NULL,
    kind TEXT NOT NULL,
    priority TEXT NOT NULL,
    channel TEXT NOT NULL,
    state TEXT NOT NULL,
    bucket INTEGER NOT NULL,
    received INTEGER NOT NULL,
    confidentiality TEXT NOT NULL,
    person INTEGER,
    code_word TEXT,
    relation TEXT,
    category TEXT,
    department TEXT,
    holder TEXT,
    due_key INTEGER NOT NULL,
    result_due INTEGER,
    waiting_since INTEGER,
    follow_up INTEGER,
    told INTEGER,
    closed INTEGER,
    closed_in_time INTEGER,
    outcome TEXT,
    has_conflict INTEGER NOT NULL,
    at_first_contact INTEGER NOT NULL,
    desk TEXT NOT NULL,
    room TEXT NOT NULL,
    contacts INTEGER NOT NULL,
    last_contact INTEGER,
    last_contact_id BLOB,
    safe_contact TEXT,
    last_word INTEGER,
    next_reminder INTEGER,
    is_duplicate INTEGER NOT NULL,
    closing_contested INTEGER NOT NULL,
    received_by TEXT NOT NULL,
    sent_to TEXT,
    employee TEXT,
    complained_staff TEXT,
    old_number TEXT,
    batch BLOB,
    is_counted INTEGER NOT NULL DEFAULT 0,
    internal INTEGER NOT NULL DEFAULT 0,
    opened INTEGER NOT NULL DEFAULT 0,
    late_since INTEGER,
    open_class INTEGER,
    confirmed INTEGER,
    confirmed_minutes INTEGER,
    confirmed_in_target INTEGER,
    first_reply INTEGER,
    first_reply_minutes INTEGER,
    first_reply_in_target INTEGER,
    last_told INTEGER,
    last_told_minutes INTEGER,
    last_told_in_target INTEGER,
    waited_minutes INTEGER NOT NULL DEFAULT 0,
    transfers INTEGER NOT NULL DEFAULT 0,
    has_evidence INTEGER NOT NULL DEFAULT 0,
    has_remedy INTEGER NOT NULL DEFAULT 0,
    causes TEXT,
    asked INTEGER,
    opinion_result INTEGER,
    opinion_process INTEGER,
    actions_planned INTEGER NOT NULL DEFAULT 0,
    actions_done INTEGER NOT NULL DEFAULT 0,
    actions_on_time INTEGER NOT NULL DEFAULT 0,
    actions_checked INTEGER NOT NULL DEFAULT 0,
    actions_effective INTEGER NOT NULL DEFAULT 0,
    past_intervals INTEGER NOT NULL DEFAULT 0,
    measured_until INTEGER
);
CREATE TABLE intervals (
    sort INTEGER NOT NULL,
    class INTEGER NOT NULL,
    ended INTEGER NOT NULL,
    case_id INTEGER NOT NULL,
    began INTEGER NOT NULL,
    resumed INTEGER,
    PRIMARY KEY (sort, class, ended, case_id, began)
) WITHOUT ROWID;
CREATE INDEX intervals_by_case ON intervals (case_id);
CREATE INDEX intervals_by_resumed ON intervals (resumed) WHERE resumed IS NOT NULL;
CREATE INDEX cases_by_closing ON cases (open_class, closed, opened, id)
    WHERE open_class IS NOT NULL AND is_counted;
CREATE INDEX cases_by_told ON cases (last_told) WHERE last_told IS NOT NULL;
CREATE INDEX cases_by_earlier_reply ON cases (first_reply) WHERE first_reply < last_told;
CREATE INDEX cases_by_asked ON cases (asked) WHERE asked IS NOT NULL;
CREATE TABLE withdrawn (
    number_key INTEGER NOT NULL,
    id INTEGER NOT NULL,
    PRIMARY KEY (number_key, id)
) WITHOUT ROWID;
CREATE INDEX cases_by_old_number ON cases (old_number) WHERE old_number IS NOT NULL;
CREATE INDEX cases_by_batch ON cases (batch) WHERE batch IS NOT NULL;
CREATE TABLE guarded (
    id INTEGER PRIMARY KEY,
    number_key INTEGER NOT NULL
);
CREATE INDEX cases_by_bucket_due ON cases (bucket, due_key, id, room, kind, department, channel);
CREATE INDEX cases_by_bucket_received ON cases (bucket, received, id, room, kind, department, channel);
CREATE INDEX cases_by_bucket_number ON cases (bucket, number_key, id, room);
CREATE INDEX cases_by_due ON cases (due_key, id, room, kind, department, channel);
CREATE INDEX cases_by_received ON cases (received, id, room, kind, department, channel, is_counted);
CREATE INDEX cases_by_number ON cases (number_key, id, room);
CREATE INDEX confidential_by_receiver ON cases (
    received_by, number_key, desk, bucket, due_key, received, kind, department, channel, complained_staff
) WHERE room = '*';
CREATE INDEX confidential_by_holder ON cases (
    holder, number_key, bucket, due_key, received, kind, department, channel, complained_staff
) WHERE room = '*' AND holder IS NOT NULL;
CREATE INDEX cases_by_sent_to ON cases (
    sent_to, room, employee, bucket, due_key, received, number_key, kind, department, channel,
    complained_staff
) WHERE sent_to IS NOT NULL;
CREATE INDEX cases_by_employee ON cases (employee) WHERE employee IS NOT NULL;
CREATE INDEX cases_by_room ON cases (id, room, received_by);
CREATE INDEX cases_by_person ON cases (person) WHERE person IS NOT NULL;
CREATE INDEX cases_by_holder ON cases (holder, bucket) WHERE holder IS NOT NULL;
CREATE INDEX cases_by_follow_up ON cases (
    follow_up, room, kind, department, channel, holder, bucket, desk, received_by, sent_to, employee,
    complained_staff
) WHERE follow_up IS NOT NULL;
CREATE INDEX cases_that_are_open ON cases (
    holder, department, due_key, bucket, room, complained_staff, received_by, last_word, next_reminder,
    received, number_key, kind, channel, is_counted, opened, late_since, waiting_since, confidentiality,
    desk, sent_to, employee
) WHERE bucket < 4;
CREATE INDEX open_by_room ON cases (
    room, holder, department, received_by, due_key, bucket, last_word, sent_to, employee
) WHERE bucket < 4 AND complained_staff IS NULL;
CREATE INDEX open_about_staff ON cases (
    complained_staff, room, holder, department, received_by, due_key, bucket, last_word, sent_to,
    employee, desk
) WHERE bucket < 4 AND complained_staff IS NOT NULL;
CREATE INDEX cases_in_conflict ON cases (id) WHERE has_conflict;
CREATE INDEX cases_closed_unseen ON cases (id) WHERE closing_contested;
CREATE INDEX cases_by_complained ON cases (complained_staff) WHERE complained_staff IS NOT NULL;
CREATE TABLE actions (
    case_id INTEGER NOT NULL,
    action BLOB NOT NULL,
    owner TEXT NOT NULL,
    action_due INTEGER NOT NULL,
    done_at INTEGER,
    done_by TEXT,
    effective INTEGER,
    standing INTEGER NOT NULL,
    place INTEGER NOT NULL,
    PRIMARY KEY (case_id, action)
) WITHOUT ROWID;
CREATE INDEX actions_by_standing ON actions (standing, place);
CREATE INDEX actions_by_owner ON actions (owner, place) WHERE standing = 0;
CREATE TABLE reminders (
    case_id INTEGER NOT NULL,
    recipient TEXT NOT NULL,
    percent INTEGER NOT NULL,
    given INTEGER NOT NULL,
    PRIMARY KEY (case_id, recipient, percent)
) WITHOUT ROWID;
CREATE TABLE looks (
    case_id INTEGER NOT NULL,
    event BLOB NOT NULL,
    staff TEXT NOT NULL,
    at INTEGER NOT NULL,
    how TEXT NOT NULL,
    field TEXT,
    PRIMARY KEY (case_id, event)
) WITHOUT ROWID;
CREATE INDEX looks_by_staff ON looks (staff, at);
CREATE INDEX reminders_by_recipient ON reminders (recipient, given);
CREATE TABLE people (
    id INTEGER PRIMARY KEY,
    uid BLOB NOT NULL,
    name TEXT,
    phone TEXT,
    phones TEXT NOT NULL,
    is_internal INTEGER NOT NULL,
    has_conflict INTEGER NOT NULL
);
CREATE INDEX people_in_conflict ON people (id) WHERE has_conflict;
CREATE TABLE phones (
    phone TEXT NOT NULL,
    person INTEGER NOT NULL,
    PRIMARY KEY (phone, person)
) WITHOUT ROWID;
CREATE TABLE tallies (
    bucket INTEGER NOT NULL,
    kind TEXT NOT NULL,
    department TEXT NOT NULL,
    channel TEXT NOT NULL,
    room TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (bucket, kind, department, channel, room)
) WITHOUT ROWID;
CREATE TABLE few (
    version INTEGER PRIMARY KEY,
    id INTEGER
);
CREATE TABLE stretches (
    list INTEGER NOT NULL,
    key INTEGER NOT NULL,
    id INTEGER NOT NULL,
    room TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (list, key, id, room)
) WITHOUT ROWID;
CREATE TABLE stretch_changes (
    list INTEGER NOT NULL,
    key INTEGER NOT NULL,
    id INTEGER NOT NULL,
    room TEXT NOT NULL,
    by INTEGER NOT NULL,
    PRIMARY KEY (list, key, id, room)
) WITHOUT ROWID;
CREATE TABLE settled (
    version INTEGER NOT NULL
);
CREATE VIRTUAL TABLE words USING fts5 (
    text, tokenize = 'unicode61 remove_diacritics 0', prefix = '1 2 3 4 5 6 7 8 9',
    detail = none, columnsize = 0
);
CREATE TABLE fresh_words (
    id INTEGER PRIMARY KEY,
    text TEXT NOT NULL
);
INSERT INTO words (words, rank) VALUES ('secure-delete', 1);
INSERT INTO few (version) VALUES (random() / 2);
INSERT INTO settled (version) VALUES (random() / 2);
"""
"""The indexes of sorted lists hold what a list is most often narrowed to, so that a narrowed one is
read from them alone. ``cases.due_key`` is when the result is due while it is owed, else ``NO_DUE``.
``stretches`` counts each sorted list piece by piece (ranking.py), ``tallies`` by what a list can be narrowed to.
``cases.room`` is what roles see whole or not at all: the desk of an ordinary case, ``*`` for a
confidential one (visibility.py). ``few`` tells the latest changes of cases that somebody may see
one by one (seen.py), ``settled`` counts how often stretches were counted together; a table that was made anew counts from
elsewhere. The indexes that follow those of sorted lists lead to the few
cases that somebody sees besides.
``withdrawn`` holds the numbers of cases whose import was undone (withdrawn.py).
The columns from ``is_counted`` on, and ``intervals``, are what the figures read (figure_columns.py).
``guarded`` holds the safeguarding cases, which are in no other table but by their key of number, so
that no counter is given twice (guarded.py).
``fresh_words`` holds the newest words until there are enough to go into the index (search.py).
``cases_that_are_open`` has all that the worklists (work_lists.py) and the tabs of open cases ask; few
cases are open, so it is read through, and costs a save one page. ``open_by_room`` and, for the very few that
are about somebody, ``open_about_staff`` are for whoever sees some rooms of them. ``actions`` are sorted by ``place``: when they are due, or
were done. ``looks`` are who looked at what is not for everybody (case/opening.py). ``reminders`` are those that stand."""

_LARGE_PARTS_OF_THE_INDEX = ("words_data", "words_content", "words_idx")
PROJECTION_TABLES = (
    "cases",
    "people",
    "phones",
    "tallies",
    "few",
    "stretches",
    "stretch_changes",
    "settled",
    "words",
    "fresh_words",
    "actions",
    "reminders",
    "guarded",
    "looks",
    "intervals",
    "withdrawn",
)


def is_stale(connection: Connection) -> bool:
    """Tell whether a rebuild was broken off, or an older program made the projections."""
    (projected_by,) = connection.execute("SELECT projected_by FROM desk").fetchone()
    return bool(projected_by != PROJECTIONS_VERSION)


def create(connection: Connection) -> None:
    """Make all tables of a new desk, inside the transaction that stands."""
    for statement in statements(JOURNAL + MEMBERS + SYNC + SEALED + EARLY_BOXES + PROJECTIONS):
        connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {VERSION}")


def recreate_projections(connection: Connection) -> None:
    """Drop what was computed and make its tables anew, empty; outside any transaction.

    One by one: within a transaction, and from within the search index's own dropping, SQLite keeps
    a copy of every page that it gives up, in memory (two gigabytes for a million cases).
    """
    there = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    for table in _LARGE_PARTS_OF_THE_INDEX:
        if table in there:
            connection.execute(f"DELETE FROM {table}")  # noqa: S608  (names of ours)
    for table in PROJECTION_TABLES:
        connection.execute(f"DROP TABLE IF EXISTS {table}")
    for statement in statements(PROJECTIONS):
        connection.execute(statement)


def statements(script: str) -> list[str]:
    """Return the statements of a script; ``executescript`` would end the transaction."""
    return [statement for part in script.split(";\n") if (statement := part.strip())]
