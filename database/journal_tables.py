"""The tables of the journal, which is the truth, and of what belongs to sharing it."""

JOURNAL = """
CREATE TABLE desk (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    writer INTEGER NOT NULL REFERENCES writers (id),
    code TEXT NOT NULL,
    token BLOB NOT NULL,
    machine BLOB NOT NULL,
    directory_version INTEGER NOT NULL DEFAULT 0,
    projected_by INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE writers (
    id INTEGER PRIMARY KEY,
    uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
    is_own INTEGER NOT NULL,
    is_frozen INTEGER NOT NULL DEFAULT 0,
    last_number INTEGER NOT NULL DEFAULT 0,
    last_hash BLOB NOT NULL,
    clock INTEGER NOT NULL DEFAULT 0,
    shared_number INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE subjects (
    id INTEGER PRIMARY KEY,
    uid BLOB NOT NULL CHECK (length(uid) = 16),
    kind TEXT NOT NULL,
    key BLOB
);
CREATE UNIQUE INDEX subjects_by_uid ON subjects (uid, kind);
CREATE INDEX subjects_of_all ON subjects (kind) WHERE kind IN ('directory', 'desk');
CREATE TABLE events (
    place INTEGER PRIMARY KEY,
    subject INTEGER NOT NULL REFERENCES subjects (id),
    body BLOB NOT NULL,
    sealed BLOB,
    signature BLOB
);
CREATE INDEX events_by_subject ON events (subject);
CREATE TABLE drafts (
    form TEXT NOT NULL,
    staff TEXT NOT NULL,
    saved INTEGER NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (form, staff)
) WITHOUT ROWID;
CREATE TABLE local_settings (
    name TEXT PRIMARY KEY,
    value BLOB NOT NULL
) WITHOUT ROWID;
"""
"""``events.place`` is the writer's row and the number in its chain (events.py), ``writers.clock``
the last reading of the hybrid clock. ``writers.shared_number`` is the outbox: what a writer of ours
recorded above it waits to be shared. ``desk.token`` and ``desk.machine`` tell a restored or cloned copy (identity.py).
``desk.projected_by`` is the version of the projections, 0 while they are rebuilt."""

MEMBERS = """
CREATE TABLE share (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    content BLOB NOT NULL,
    folder TEXT NOT NULL,
    request BLOB
);
CREATE TABLE desk_keys (
    writer BLOB PRIMARY KEY CHECK (length(writer) = 16),
    signing BLOB NOT NULL,
    sealing BLOB NOT NULL
) WITHOUT ROWID;
CREATE TABLE epochs (
    epoch BLOB PRIMARY KEY,
    key BLOB NOT NULL
) WITHOUT ROWID;
CREATE TABLE joining_files (
    name TEXT PRIMARY KEY,
    content BLOB NOT NULL
) WITHOUT ROWID;
"""
"""Of the centre that this desk belongs to or asked to join: ``share.content`` is its SHARE, ``folder``
where that lies, ``request`` the request of this desk until it is a member. ``desk_keys`` are the
secrets of this desk's writers, ``epochs`` the keys of epochs, ``joining_files`` the verified files of
``j/`` (database/sync)."""

SYNC = """
ALTER TABLE writers ADD COLUMN sealed_number INTEGER NOT NULL DEFAULT 0;
ALTER TABLE writers ADD COLUMN clock_ahead INTEGER NOT NULL DEFAULT 0;
ALTER TABLE writers ADD COLUMN accepted_until INTEGER;
ALTER TABLE writers ADD COLUMN heard BLOB;
ALTER TABLE subjects ADD COLUMN key_is_shared INTEGER NOT NULL DEFAULT 0;
CREATE TABLE folders (
    id INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE
);
CREATE TABLE held (
    id INTEGER PRIMARY KEY,
    folder INTEGER NOT NULL REFERENCES folders (id),
    name TEXT NOT NULL,
    content BLOB NOT NULL
);
CREATE UNIQUE INDEX held_by_name ON held (folder, name);
CREATE TABLE outbox (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    writer BLOB NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    state INTEGER NOT NULL,
    at INTEGER NOT NULL
);
CREATE TABLE events_aside (
    writer INTEGER NOT NULL REFERENCES writers (id),
    number INTEGER NOT NULL,
    hash BLOB NOT NULL,
    is_second INTEGER NOT NULL,
    body BLOB NOT NULL,
    sealed BLOB,
    signature BLOB,
    PRIMARY KEY (writer, number, hash)
);
CREATE TABLE early_keys (
    uid BLOB NOT NULL,
    kind TEXT NOT NULL,
    key BLOB NOT NULL,
    PRIMARY KEY (uid, kind)
) WITHOUT ROWID;
CREATE TABLE erased (
    uid BLOB NOT NULL,
    kind TEXT NOT NULL,
    PRIMARY KEY (uid, kind)
) WITHOUT ROWID;
CREATE TABLE erased_blobs (
    blob TEXT PRIMARY KEY
) WITHOUT ROWID;
CREATE TABLE wanted_blobs (
    blob TEXT PRIMARY KEY
) WITHOUT ROWID;
CREATE TABLE quarantine (
    name TEXT PRIMARY KEY,
    reason TEXT NOT NULL,
    since INTEGER NOT NULL,
    writer BLOB NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    content BLOB NOT NULL
);
CREATE TABLE unprojected (
    id INTEGER PRIMARY KEY
);
CREATE TABLE sync_notes (
    name TEXT PRIMARY KEY,
    value BLOB NOT NULL
) WITHOUT ROWID;
"""
"""What the engine keeps (database/sync/sync_store.py). ``writers.last_number`` is, of a writer of
another desk, the number up to which nothing is missing; ``heard`` what it told last, ``clock_ahead``
by how many milliseconds its clock ran ahead, ``accepted_until`` the last number that counts of one
that was removed. ``subjects.key_is_shared``: the key is in a file that is held. ``held`` are the bytes
of files on the share, ``outbox`` those of ours that were not seen there yet. ``events_aside`` do not
count: second versions of a number, and what a removed desk recorded later. ``erased`` are the cases
and people whose keys were destroyed, ``erased_blobs`` their evidence files (erasure.py). ``early_keys`` came
before any event of their subject, ``wanted_blobs`` are evidence files that did not come yet,
``unprojected`` subjects whose facts came with very many others."""

SEALED = """
CREATE TABLE sealed_keys (
    uid BLOB NOT NULL CHECK (length(uid) = 16),
    kind TEXT NOT NULL,
    holder BLOB NOT NULL CHECK (length(holder) = 32),
    box BLOB NOT NULL,
    is_shared INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (uid, kind, holder)
) WITHOUT ROWID;
CREATE INDEX sealed_keys_to_share ON sealed_keys (is_shared) WHERE is_shared = 0;
"""
"""Boxes with the keys of what focal persons alone read (sealed_keys.py): ``holder`` is the X25519 key
that ``box`` was sealed to. ``is_shared``: the box is in a key file that is held."""

EARLY_BOXES = """
CREATE TABLE early_boxes (
    uid BLOB NOT NULL CHECK (length(uid) = 16),
    kind TEXT NOT NULL,
    holder BLOB NOT NULL CHECK (length(holder) = 32),
    box BLOB NOT NULL,
    PRIMARY KEY (uid, kind, holder)
) WITHOUT ROWID;
"""
"""Boxes that came for what no event here puts into the lane: they count from when one does."""
