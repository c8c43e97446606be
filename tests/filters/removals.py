"""Each filter of rights at each door, and the test that fails without it; so for what erasing empties.

The doors are those through which confidential cases leaked elsewhere: lists, counts, search, side
panels, recent lists, alerts, exports, reports, evidence, direct numbers, error texts. ``python3 dev.py test
tests/filters/each_taken_away.py`` takes them away one by one and expects red each time.
"""

from typing import NamedTuple


class Removal(NamedTuple):
    """A filter at a door, and tests of which one fails when it is taken away.

    ``filter`` is the call as it stands inside the function ``within``, or, without one, a text that
    stands in ``file`` just once. ``instead`` is what lets everything through; a call has it by its name.
    """

    door: str
    file: str
    within: str
    filter: str
    tests: tuple[str, ...]
    instead: str = ""


_VISIBILITY = "__import__('database.visibility', fromlist=['x'])"
LETS_THROUGH = {
    "narrowing": f"{_VISIBILITY}.EVERYTHING",
    "opening": f"{_VISIBILITY}.EVERYTHING",
    "figure_rights": f"{_VISIBILITY}.narrowing(viewer)",
    "_linked": f"{_VISIBILITY}.EVERYTHING",
    "sight_of": f"{_VISIBILITY}.WHOLE",
    "sees": "True",
    "is_person_seen": "True",
    "is_kept_from": "False",
    "is_told_of": "True",
    "may_serve": "True",
    "may_import": "True",
    "_may": "True",
    "check": "None",
    "check_right": "None",
    "_check_right": "None",
    "check_before_storing": "None",
}
"""What each filter is replaced by: as if whoever asks might see and do everything."""

_DATABASE, _CONSOLE = "tests/database", "tests/kafel_desk/console"
_DOORS = f"{_DATABASE}/test_doors.py"
_MORE = f"{_DATABASE}/test_more_doors.py"
_ERASING = f"{_DATABASE}/test_erasure_reads.py"
_BYTES = f"{_DATABASE}/test_erasure.py::test_no_byte_of_the_store_holds_a_word_of_what_was_erased"
_SEEN = f"{_DATABASE}/test_seen.py"
_RECORDING = f"{_DATABASE}/test_recording_door.py"
_COUNTER = (
    f"{_CONSOLE}/test_bad_days.py::test_what_tells_of_all_that_is_recorded_is_not_for_the_counter"
)


def _unseen(*cases: str) -> tuple[str, ...]:
    """Return the test of all doors for some kinds of hidden case and role: ``confidential-officer``."""
    return tuple(f"{_DOORS}::test_what_may_not_be_seen_leaves_no_trace[{case}]" for case in cases)


_SECRET = _unseen("confidential-reception", "confidential-officer")
_ABOUT_ME = _unseen("about oneself-supervisor", "secret about oneself-auditor")
_OWN_WORK = (f"{_MORE}::test_figures_and_exports_hold_ones_own_work_alone",)
_WORDS = (
    f"{_MORE}::test_what_is_hidden_takes_no_place_whether_its_words_wait_or_are_in_the_index",
)

# fmt: off
REMOVALS: tuple[Removal, ...] = (
    # ── Lists, counts, recent ──────────────────────────────────────────────────────────────────────
    Removal("lists and counts", "database/listing.py", "Listing._seen_by", "sight_of(viewer)",
            _SECRET),
    Removal("filtered lists", "database/listing.py", "Listing._selection", "narrowing(viewer)",
            _SECRET),
    Removal("lists: what is about oneself", "database/seen.py", "",
            "if person is not None and self.has_rooms:", _ABOUT_ME, "if False:"),
    Removal("lists: what was changed since", "database/seen.py", "",
            "(within, values), (allowed, own) = self.rooms, narrowing_of(self._sight)", (_SEEN,),
            "(within, values), (allowed, own) = self.rooms, Narrowing('', ())"),
    Removal("lists: whoever sees a few cases sees no room", "database/seen.py", "",
            'found = Part((self.rooms.sql or "1") if self.has_rooms else None, more, less)',
            _unseen("ordinary-department"), 'found = Part("1", more, less)'),
    Removal("recent", "database/readers.py", "JournalReader.recorded_today", "narrowing(viewer)",
            _SECRET),
    Removal("who holds what, silent cases: by rooms", "database/visibility.py", "open_by_room",
            "sight_of(viewer)", _SECRET),
    Removal("who holds what, silent cases", "database/work_lists.py", "_open", "narrowing(viewer)",
            (*_unseen("ordinary-department"), *_ABOUT_ME)),
    Removal("actions", "database/work_lists.py", "_actions", "narrowing(viewer)", _SECRET),
    Removal("two values of a field", "database/unsettled.py", "unsettled_cases",
            "narrowing(viewer)", _SECRET),
    Removal("safeguarding list: not what is about oneself", "database/guarded.py", "guarded_cases",
            "sees(access, traits_of(case))",
            (f"{_DOORS}::test_a_focal_person_has_a_list_of_safeguarding_cases",)),
    Removal("tables that lists read: no safeguarding case", "database/visibility.py", "",
            'return confidentiality != "safeguarding"', _unseen("safeguarding-supervisor"),
            "return True"),
    Removal("rights of this moment", "database/readers.py", "",
            "access = access_of(self.directory(), viewer.staff, code)",
            (f"{_DOORS}::test_a_role_that_is_taken_away_opens_nothing_from_that_moment_on",),
            "access = self._kept = getattr(self, '_kept', None) or"
            " access_of(self.directory(), viewer.staff, code)"),
    Removal("the desk that is sat at", "database/readers.py", "",
            "access = access_of(self.directory(), viewer.staff, code)",
            (f"{_MORE}::test_whoever_says_that_they_sit_elsewhere_sees_what_is_seen_from_here",),
            "access = access_of(self.directory(), viewer.staff, viewer.desk)"),
    # ── Direct numbers and ids ─────────────────────────────────────────────────────────────────────
    Removal("direct numbers", "database/readers.py", "JournalReader.find_number", "opening(viewer)",
            _SECRET),
    Removal("direct ids: the row", "database/readers.py", "JournalReader.row", "opening(viewer)",
            _SECRET),
    Removal("direct ids: the case file", "database/readers.py", "JournalReader.case_facts",
            "sees(viewer.access, traits_of(folded))", _SECRET),
    Removal("direct ids: the person", "database/readers.py", "JournalReader.person_facts",
            "is_person_seen(connection, viewer, person)", _SECRET),
    Removal("direct ids: the person of the row", "database/visibility.py", "is_person_seen",
            "opening(viewer)", _SECRET),
    Removal("direct ids: the cases of a person", "database/cards.py", "cases_of", "opening(viewer)",
            _SECRET),
    Removal("direct numbers at the console", "kafel_desk/console/writing.py", "",
            "if field in _NAMES_ITSELF:",
            (f"{_MORE}::test_the_console_finds_a_safeguarding_case_for_focal_persons_alone",),
            "if True:"),
    Removal("both doors: lists", "database/visibility.py", "narrowing", "sight_of(viewer)",
            _SECRET),
    Removal("both doors: what is named", "database/visibility.py", "opening", "narrowing(viewer)",
            _SECRET),
    # ── Search ─────────────────────────────────────────────────────────────────────────────────────
    Removal("search by number", "database/readers.py", "JournalReader._search", "opening(viewer)",
            _SECRET),
    Removal("search by a number that is begun", "database/begun_numbers.py", "_sources",
            "sight_of(viewer)", (_SEEN,)),
    Removal("search by a number of which little is missing", "database/begun_numbers.py",
            "_sources", "opening(viewer)", (*_SECRET, _SEEN)),
    Removal("search by a number that is begun: about oneself", "database/begun_numbers.py",
            "find_begun_number", "sight_of(viewer)", _ABOUT_ME),
    Removal("search by words and telephone", "database/readers.py", "",
            "self._listing.seen(viewer)", _SECRET,
            "__import__('database.seen', fromlist=['x']).Seen("
            f"connection, {_VISIBILITY}.WHOLE)"),
    Removal("search: words that wait for the index", "database/search.py", "",
            "found = seen.those_seen(sorted(waiting, reverse=True), limit)", _WORDS,
            "found = [number for number, _ in sorted(waiting, reverse=True)][:limit]"),
    Removal("search: words in the index", "database/search.py", "",
            "found += seen.those_seen(cursor, limit)", _WORDS,
            "found += [number for number, _ in cursor][:limit]"),
    # ── Side panels ────────────────────────────────────────────────────────────────────────────────
    Removal("caller card", "database/cards.py", "read_card", "opening(viewer)",
            (f"{_MORE}::test_people_with_one_number_stand_as_their_seen_cases_came",)),
    Removal("caller card: who takes a place", "database/cards.py", "people_with", "opening(viewer)",
            (f"{_MORE}::test_people_with_one_number_stand_as_their_seen_cases_came",)),
    Removal("recording: who is known by a telephone", "database/cards.py", "people_to_link",
            "_linked(access)",
            (f"{_RECORDING}::test_the_phone_of_who_came_in_confidence_gives_nothing_that_was_not_typed",)),
    Removal("recording: who is known", "database/cards.py", "_linked",
            "opening(Viewer(access.staff, access.desk, datetime.min.replace(tzinfo=UTC), access))",
            (f"{_RECORDING}::test_the_phone_of_who_came_in_confidence_gives_nothing_that_was_not_typed",)),
    Removal("recording: who is named by an id", "database/cards.py", "may_link", "_linked(access)",
            (f"{_RECORDING}::test_a_person_who_is_named_by_their_id_is_no_way_round_it",)),
    Removal("same-issue alerts", "database/work_lists.py", "issue_rows", "narrowing(viewer)",
            _SECRET),
    Removal("notices", "database/work_lists.py", "notices", "narrowing(viewer)", _ABOUT_ME),
    # ── Exports, figures, reports ──────────────────────────────────────────────────────────────────
    Removal("exports: the log", "database/log.py", "stream_log", "figure_rights(viewer)", _OWN_WORK),
    Removal("figures, board, reports", "database/figures.py", "Figures.__init__",
            "figure_rights(viewer)", _OWN_WORK),
    Removal("figures of who sees all", "database/figure_rights.py", "figure_rights", "narrowing(viewer)",
            _ABOUT_ME),
    Removal("figures: the line of safeguarding", "database/figures.py", "",
            'if self.viewer.access is None or not self.viewer.access.has("focal"):',
            _unseen("safeguarding-supervisor"), "if self.viewer.access is None:"),
    Removal("figures: for no role without them", "database/figure_rights.py", "",
            "    if not parts:\n        return NOTHING\n", _unseen("confidential-reception"),
            "    if not parts:\n        return Narrowing('', ())\n"),
    Removal("reports: the fingerprint of the record", "database/record.py", "",
            "if viewer.access is None or not viewer.access.sees_all:", _SECRET,
            "if viewer.access is None:"),
    # ── Who looked ─────────────────────────────────────────────────────────────────────────────────
    Removal("looks of one person", "database/looks.py", "looks_by", "narrowing(viewer)", _ABOUT_ME),
    Removal("looks of others: for who sees all", "database/readers.py", "",
            "is_asked = staff == viewer.staff or (viewer.access and viewer.access.sees_all)",
            (f"{_MORE}::test_at_what_others_looked_is_told_to_those_who_see_all",),
            "is_asked = True"),
    # ── Acts, and what a refusal says ──────────────────────────────────────────────────────────────
    Removal("acts on a case that is not seen", "kafel_desk/carrying_out.py", "carry_out",
            "sees(access, traits_of(case))", _SECRET),
    Removal("acts on a case", "kafel_desk/carrying_out.py", "carry_out",
            "check_right(access, command, case)",
            (f"{_MORE}::test_no_role_does_to_a_case_that_it_sees_what_is_not_its_own",)),
    Removal("acts on the centre", "kafel_desk/carrying_out.py", "carry_out",
            "check_right(access, command)", (_ERASING,)),
    Removal("links to what is not seen", "kafel_desk/carrying_out.py", "_refuse_unseen_link",
            "sees(access, traits_of(target))",
            (f"{_MORE}::test_a_link_to_what_is_not_seen_is_refused_like_one_to_nothing",)),
    Removal("evidence: adding it to what is not seen", "kafel_desk/case/evidence.py",
            "check_before_storing", "sees(access, traits_of(case))",
            (f"{_DATABASE}/test_evidence_of_cases.py",)),
    Removal("evidence: adding it without the right", "kafel_desk/case/evidence.py",
            "check_before_storing", "check_right(access, trial, case)",
            (f"{_CONSOLE}/test_roles.py::test_whoever_may_not_add_evidence_leaves_no_file_in_the_store",)),
    Removal("evidence at the console", "kafel_desk/console/writing.py", "Writer._evidence",
            "check_before_storing(case, context, access, **wanted)",
            (f"{_CONSOLE}/test_roles.py::test_whoever_may_not_add_evidence_leaves_no_file_in_the_store",)),
    # ── Erasures ───────────────────────────────────────────────────────────────────────────────────
    Removal("erasures: naming a case", "database/erasure_reads.py", "ErasureReads.find_erasable",
            "_may(viewer, ProposeErasure)", (_ERASING,)),
    Removal("erasures: naming what is to be kept", "database/erasure_reads.py",
            "ErasureReads.find_erasable", "_may(viewer, HoldFromErasure)", (_ERASING,)),
    Removal("erasures: what waits for approval", "database/erasure_reads.py",
            "ErasureReads.pending_erasures", "_may(viewer, ApproveErasure)", (_ERASING,)),
    Removal("erasures: what waits", "database/erasure_reads.py", "ErasureReads.pending_erasures",
            "_may(viewer, ProposeErasure)", (_ERASING,)),
    Removal("erasures: what is due", "database/erasure_reads.py", "ErasureReads.due_for_erasure",
            "_may(viewer, ProposeErasure)", (_ERASING,)),
    Removal("erasures: what is kept", "database/erasure_reads.py", "ErasureReads.held_cases",
            "_may(viewer, HoldFromErasure)", (_ERASING,)),
    Removal("erasures: not what is about oneself", "database/erasure_reads.py", "_pending",
            "is_told_of(erasure, cases, viewer.staff, directory)", (_ERASING,)),
    Removal("erasures: what is shown to who approves", "database/erasure_reads.py", "_pending",
            "opening(viewer)", (_ERASING,)),
    Removal("erasures: approving what is about oneself", "kafel_desk/erasure/decide.py",
            "_approved", "is_told_of(erasure, gathered.cases, context.actor, directory)",
            (_ERASING,)),
    Removal("erasures: naming what is not there for oneself", "kafel_desk/erasure/decide.py",
            "_known", "is_kept_from(case, context.actor, is_focal=is_focal)", (_ERASING,)),
    Removal("erasures: hearing of what is not there for oneself", "kafel_desk/erasure/decide.py",
            "is_told_of", "is_kept_from(case, staff, is_focal=is_focal)", (_ERASING,)),
    Removal("erasures: a number about oneself", "database/erasure_reads.py", "",
            '            f" WHERE c.id = ? AND {_NOT_ABOUT}",\n            (id, staff),',
            (_ERASING,), '            " WHERE c.id = ? AND ? <> 0",\n            (id, staff),'),
    Removal("erasures: a telephone known from what is about oneself", "database/erasure_reads.py",
            "",
            '" AND NOT EXISTS (SELECT 1 FROM cases AS c WHERE c.person = p.id AND c.complained_staff = ?)"',
            (_ERASING,), '" AND ? <> 0"'),
    Removal("erasures: due, about oneself", "database/erasure_reads.py", "",
            'f" AND {_NOT_ABOUT} AND {_NOT_GONE} ORDER BY bucket, received, id"', (_ERASING,),
            'f" AND ? <> 0 AND {_NOT_GONE} ORDER BY bucket, received, id"'),
    Removal("erasures: kept, about oneself", "database/erasure_reads.py", "",
            "f\" WHERE s.uid = ? AND s.kind = 'case' AND {_NOT_ABOUT}\"", (_ERASING,),
            "\" WHERE s.uid = ? AND s.kind = 'case' AND ? <> 0\""),
    Removal("erasures at the console", "kafel_desk/console/erasure_verbs.py", "_list",
            "check(access, DeclineErasure(erasure=b''))", (_COUNTER,)),
    Removal("erasures at the console: due", "kafel_desk/console/erasure_verbs.py", "_due",
            "check(access_of(call.directory, call.viewer.staff), ProposeErasure(reason='retention'))",
            (_COUNTER,)),
    Removal("erasures at the console: kept", "kafel_desk/console/erasure_verbs.py", "_kept",
            "check(access_of(call.directory, call.viewer.staff), LiftHold(cases=()))", (_COUNTER,)),
    Removal("the whole desk: check", "kafel_desk/console/verbs.py", "_check",
            "check_right(opened, 'check')", (_COUNTER,)),
    Removal("the whole desk: rebuild", "kafel_desk/console/verbs.py", "_rebuild",
            "check_right(opened, 'rebuild')", (_COUNTER,)),
    Removal("the whole desk: users", "kafel_desk/console/rights_verbs.py", "_list_users",
            "check_right(call.opened, 'users')", (_COUNTER,)),
    Removal("the whole desk: backup", "kafel_desk/console/rights_verbs.py", "backup",
            "check_right(call.opened, 'backup')", (_COUNTER,)),
    Removal("the whole desk: import", "kafel_desk/console/verbs.py", "_import_log",
            "check_right(opened, 'import')", (_COUNTER,)),
    Removal("the whole desk: share", "kafel_desk/console/sharing_verbs.py", "share",
            "check_right(opened, 'share')", (_COUNTER,)),
    Removal("the whole desk: any", "kafel_desk/console/directory_names.py", "check_right",
            "may_serve(opened, service)", (_COUNTER,)),
    Removal("exports: what is held on a person", "kafel_desk/console/rights_verbs.py", "held",
            "check_right(call.opened, 'held')", (_COUNTER,)),
    Removal("the whole desk: recovery kit", "kafel_desk/console/kit_verbs.py", "give_kit",
            "check_right(access_of(directory, staff, opened.code), made.command)",
            (f"{_CONSOLE}/test_kit.py::test_only_an_administrator_gives_a_kit_out",)),
    Removal("the state of the share", "kafel_desk/console/sharing_verbs.py", "tell_status",
            "may_serve(opened, 'record')",
            (f"{_CONSOLE}/test_bad_days.py::test_the_state_of_the_share_counts_nothing_for_the_counter",)),
    Removal("old logs: taking one over", "kafel_desk/importing/work.py", "Importing.run",
            "_check_right(self._directory(), actor)", (f"{_DATABASE}/test_old_log_rights.py",)),
    Removal("old logs: taking one back", "kafel_desk/importing/work.py", "undo_import",
            "_check_right(transaction.directory(), actor)",
            (f"{_DATABASE}/test_old_log_rights.py",)),
    Removal("old logs: both", "kafel_desk/importing/work.py", "_check_right",
            "may_import(directory, staff)", (f"{_DATABASE}/test_old_log_rights.py",)),
    Removal("old logs: looking one through", "kafel_desk/importing/work.py", "Importing.preview",
            "_check_right(directory, actor)", (f"{_DATABASE}/test_old_log_rights.py",)),
    Removal("old logs: a row that is a case already", "database/old_logs.py", "cases_like",
            "opening(Viewer(access.staff, access.desk, since, access))",
            (f"{_DATABASE}/test_old_log_rights.py",)),
    # ── What erasing leaves ────────────────────────────────────────────────────────────────────────
    Removal("erased: freed pages", "database/connection.py", "", '    "secure_delete": 1,\n', (_BYTES,), ""),
    Removal("erased: words in the index", "database/schema.py", "",
            "INSERT INTO words (words, rank) VALUES ('secure-delete', 1);", (_BYTES,), ""),
    Removal("erased: the log of the database", "database/erased_files.py", "",
            'connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()', (_BYTES,), "pass"),
    Removal("erased: unsaved forms", "database/erasure.py", "",
            "    _forget_drafts(connection, [row for row in rows.values() if row], wanted)\n", (_BYTES,), ""),
    Removal("erased: the key", "database/erasure.py", "",
            'connection.execute("UPDATE subjects SET key = NULL WHERE id = ?", (row.id,))', (_BYTES,),
            "pass"),
    Removal("erased: what was sealed", "database/erasure.py", "",
            'connection.execute("UPDATE events SET sealed = NULL WHERE subject = ?", (row.id,))', (_BYTES,),
            "pass"),
    Removal("erased: lists and search", "database/erasure.py", "",
            "            _project(connection, projector, subject, SubjectRow(found.id, None))", (_BYTES,),
            "            pass"),
    Removal("erased: evidence", "database/erased_files.py", "",
            "gone = sum(files.delete(blob) for blob in blobs)", (f"{_DATABASE}/test_erasure.py",),
            "gone = len(blobs)"),
)
# fmt: on

BEHIND: dict[tuple[str, str, str], str] = {
    (
        "database/visibility.py",
        "has_some_rooms",
        "sight_of(viewer)",
    ): "none: it chooses between two ways to count",
    (
        "database/open.py",
        "OpenDesk.check",
        "check(self.connections[-1], self.evidence, progress)",
    ): "none of rights: it checks the desk",
    ("database/readers.py", "JournalReader.rows", "narrowing(viewer)"): "lists and counts",
    ("database/readers.py", "JournalReader._search", "narrowing(viewer)"): "search by words",
    ("database/readers.py", "JournalReader.silent_cases", "narrowing(viewer)"): "silent cases",
    (
        "database/figures_reader.py",
        "FigureReads.cases_of_figure",
        "narrowing(figures.viewer)",
    ): "figures",
    ("kafel_desk/console/import_verbs.py", "importer", "may_import(directory, named)"): "old logs",
    (
        "kafel_desk/console/import_verbs.py",
        "importer",
        "may_import(directory, person.id)",
    ): "old logs",
}
"""Filters that stand behind another, at the same door: taken away alone, they let nothing through."""
