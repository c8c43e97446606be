"""The verbs of sharing: a centre founded, joined, administered and recovered; one round; how it is.

None of them asks anything: what must be compared by voice is printed by one desk and typed at the
other.
"""

import argparse
from contextlib import closing, suppress
from datetime import datetime
from typing import NamedTuple

from kafel_desk.case.number import is_desk_code
from kafel_desk.console.answers import Answer, Mouth
from kafel_desk.console.directory_names import check_right, may_serve
from kafel_desk.console.environment import Environment, message_of
from kafel_desk.console.lines import ByteSource
from kafel_desk.console.opening import open_desk
from kafel_desk.language.message import message
from kafel_desk.opened import Mode, OpenDesk
from kafel_desk.refusal import refuse
from kafel_desk.sharing.port import ShareUnavailable, Sharing
from kafel_desk.sharing.status import DeskRow, RecoveryKit, Report, ShareStatus

DONE, UNAVAILABLE = 0, 3
ACTS = ("init", "join", "admit", "remove", "recover", "kit")
_LONGEST_KIT = 1 << 16
_MOST_ROUNDS = 20

Typed = argparse.Namespace


class _Call(NamedTuple):
    """One act as it was typed, and what it is carried out with."""

    typed: Typed
    environment: Environment
    mouth: Mouth
    opened: OpenDesk
    sharing: Sharing


def share(typed: Typed, environment: Environment, mouth: Mouth) -> int:
    """Carry out one act about members."""
    acts = {
        "init": _found, "join": _join, "admit": _admit, "remove": _remove, "recover": _recover,
        "kit": _renew,
    }  # fmt: skip
    with closing(_opened(typed, environment, mouth)) as opened:
        check_right(opened, "share")
        if opened.took_new_identity:
            mouth.say(message("console.new_identity", code=opened.code))
        done = acts[typed.act](_Call(typed, environment, mouth, opened, _sharing(opened, mouth)))
    if done == DONE and getattr(typed, "desk", None) and typed.act in ("join", "recover"):
        # A desk that began so lets the centre's people in from the next time that it opens: now.
        open_desk(environment, mouth, typed.data or environment.data, "write").close()
    return done


def _opened(typed: Typed, environment: Environment, mouth: Mouth) -> OpenDesk:
    """Open the desk; one that joins or recovers is made when a code is given and none is there."""
    folder, code = typed.data or environment.data, (getattr(typed, "desk", None) or "").upper()
    if typed.act not in ("join", "recover") or not code:
        return open_desk(environment, mouth, folder, "write")
    if not is_desk_code(code):
        raise refuse("desk", "console.desk_code")
    try:
        return environment.sharing.begin_member(folder, code, "", environment.now())
    except environment.unavailable as error:
        said = message_of(error)
        if said is None or said.key != "database.already_a_desk":
            raise
    return open_desk(environment, mouth, folder, "write")


def _sharing(opened: OpenDesk, mouth: Mouth) -> Sharing:
    if opened.sharing is None:
        raise refuse("", "share.error.not_shared")
    return opened.sharing(mouth.catalogue.language)


# ── Acts ────────────────────────────────────────────────────────────────────────────────────────
def _found(call: _Call) -> int:
    typed, sharing, mouth = call.typed, call.sharing, call.mouth
    had_kit = call.opened.desk.reader.directory().kits.now is not None
    kit = sharing.found(typed.share)
    is_kept = _hand_over(call, kit, typed.kit)
    if had_kit:
        mouth.say(message("kit.centre_replaces"))
    _round(sharing, mouth, typed.share)
    return DONE if is_kept else UNAVAILABLE


def _renew(call: _Call) -> int:
    typed = call.typed
    kit = call.sharing.renew_kit(_read_kit(call), _kit_words(call))
    is_kept = _hand_over(call, kit, typed.new)
    call.mouth.say(message("share.kit_destroy"))
    return DONE if is_kept else UNAVAILABLE


def _hand_over(call: _Call, kit: RecoveryKit, file: str | None) -> bool:
    """Write the file, and the sheet if it is wanted, and say the words: this once."""
    typed, mouth = call.typed, call.mouth
    answer: Answer = {
        "share": kit.share_number,
        "fingerprint": kit.fingerprint,
        "words": list(kit.words),
        "kit": file or kit.file_name,
    }
    outside = call.environment.sharing
    try:
        outside.write_new_file(file or kit.file_name, kit.file)
        if typed.paper:
            outside.write_new_file(typed.paper, _paper(kit, call.environment, call.opened))
            answer["paper"] = typed.paper
    except OSError as error:
        # It exists nowhere else, so it is told rather than lost.
        answer |= {"kit": None, "kit_hex": kit.file.hex()}
        mouth.say(message("share.kit_not_written", reason=error.strerror or type(error).__name__))
    mouth.say(message("share.kit_once"))
    mouth.answer(answer)
    return answer["kit"] is not None


def _paper(kit: RecoveryKit, environment: Environment, opened: OpenDesk) -> bytes:
    directory = opened.desk.reader.directory()
    return environment.sharing.kit_paper(kit, directory.charity, directory.centre)


def _join(call: _Call) -> int:
    typed, sharing, mouth = call.typed, call.sharing, call.mouth
    status = sharing.status()
    had_kit = call.opened.desk.reader.directory().kits.now is not None
    if status.standing != "member":
        words = sharing.request_to_join(typed.share)
        if not sharing.finish_joining():
            asked = sharing.status()
            mouth.answer({
                "joined": False, "desk": asked.desk, "writer": asked.writer.hex(),
                "request": f"{asked.writer.hex()}.req", "words": list(words),
            })  # fmt: skip
            mouth.say(message("share.compare_words"))
            return DONE
        if had_kit:
            mouth.say(message("kit.centre_replaces"))
    else:
        sharing.use_folder(typed.share)
    return _joined(sharing, mouth, typed.share)


def _joined(sharing: Sharing, mouth: Mouth, folder: str) -> int:
    report = _round(sharing, mouth, folder)
    now = sharing.status()
    mouth.answer({"joined": True, "desk": now.desk, "writer": now.writer.hex(), **_counts(report)})
    return DONE


def _admit(call: _Call) -> int:
    typed, sharing, mouth = call.typed, call.sharing, call.mouth
    admitted = sharing.admit(typed.request, " ".join(typed.words))
    _round(sharing, mouth, typed.share)
    mouth.answer({"admitted": admitted.code, "writer": admitted.id})
    return DONE


def _remove(call: _Call) -> int:
    typed, sharing, mouth = call.typed, call.sharing, call.mouth
    # What the desk shared before it was lost counts, so it is brought in first.
    _round(sharing, mouth, typed.share)
    row = _desk_named(sharing.status(), typed.desk)
    sharing.remove(row.writer)
    _round(sharing, mouth, typed.share)
    mouth.say(message("share.removal_stops_the_future"))
    mouth.answer({"removed": row.code, "writer": row.writer.hex()})
    return DONE


def _desk_named(status: ShareStatus, name: str) -> DeskRow:
    """Return the desk with a code, or whose writer begins so; the one that is a desk still."""
    wanted = name.strip().casefold()
    by_code = [row for row in status.desks if row.code.casefold() == wanted and not row.is_removed]
    found = [row for row in by_code if not row.is_former] or by_code
    found = found or [
        row for row in status.desks if len(wanted) >= 8 and row.writer.hex().startswith(wanted)
    ]
    if len(found) != 1:
        raise refuse("desk", "share.error.no_such_desk" if not found else "share.error.which_desk")
    return found[0]


def _recover(call: _Call) -> int:
    typed, sharing, mouth = call.typed, call.sharing, call.mouth
    sharing.recover(typed.share, _read_kit(call), _kit_words(call))
    return _joined(sharing, mouth, typed.share)


def _kit_words(call: _Call) -> str:
    """Return the words of the sheet: typed where no list of processes shows them, or as arguments."""
    words = " ".join(call.typed.words) or call.environment.sharing.kit_words()
    if not words:
        raise refuse("words", "share.error.kit_words_needed")
    return words


def _read_kit(call: _Call) -> bytes:
    return read_kit(call.environment, call.typed.kit)


def read_kit(environment: Environment, file: str) -> bytes:
    """Return what a recovery file holds, of one that is too long no more than shows that."""
    with environment.open_input(file) as source:
        return _whole(source)


def _whole(source: ByteSource) -> bytes:
    content = b""
    while len(content) <= _LONGEST_KIT and (piece := source.read1(_LONGEST_KIT)):
        content += piece
    return content


# ── One round, and how it is ────────────────────────────────────────────────────────────────────
def sync(typed: Typed, environment: Environment, mouth: Mouth) -> int:
    """Share until nothing moves any more, or once."""
    with closing(open_desk(environment, mouth, typed.data or environment.data, "write")) as opened:
        if opened.took_new_identity:
            mouth.say(message("console.new_identity", code=opened.code))
        sharing = _sharing(opened, mouth)
        total = Report()
        try:
            for _ in range(1 if typed.once else _MOST_ROUNDS):
                done = sharing.sync_now(share=typed.share or "")
                total = _with(total, done)
                if not done.sent and not done.received:
                    break
        except ShareUnavailable as unavailable:
            status = sharing.status()
            now = Report(waiting=status.waiting, quarantined=status.quarantined)
            mouth.answer(_counts(_with(total, now)))
            mouth.say(unavailable.message)
            return UNAVAILABLE
        mouth.answer(_counts(total))
        if sharing.status().light == "full":
            mouth.say(message("share.full"))
            return UNAVAILABLE
    return DONE


def _with(total: Report, done: Report) -> Report:
    return Report(
        total.sent + done.sent, total.received + done.received, done.waiting, done.quarantined,
        done.gaps,
    )  # fmt: skip


def _round(sharing: Sharing, mouth: Mouth, folder: str) -> Report:
    """Share once after an act; when the folder is away by now, the next round does it."""
    with suppress(ShareUnavailable):
        return sharing.sync_now(share=folder or "")
    mouth.say(message("share.later"))
    return Report()


def _counts(report: Report) -> Answer:
    return {
        "sent": report.sent,
        "received": report.received,
        "waiting": report.waiting,
        "quarantined": report.quarantined,
        "gaps": report.gaps,
    }


def tell_status(typed: Typed, environment: Environment, mouth: Mouth) -> int:
    """Say how this desk stands to the others; an open window does not mind."""
    mode: Mode = "read"
    with closing(open_desk(environment, mouth, typed.data or environment.data, mode)) as opened:
        status = _sharing(opened, mouth).status()
        # Every event changes it, those of hidden cases too.
        counts = may_serve(opened, "record")
    mouth.answer({
        "desk": status.desk,
        "name": status.name,
        "writer": status.writer.hex(),
        "state_hash": status.state_hash if counts else None,
        "events": status.events if counts else None,
        "waiting": status.waiting,
        "quarantined": status.quarantined,
        "standing": status.standing,
        "light": status.light,
        "share": status.share or None,
        "words": list(status.words) or None,
        "desks": [_desk_answer(row, counts=counts) for row in status.desks],
    })  # fmt: skip
    return DONE


def _desk_answer(row: DeskRow, *, counts: bool) -> Answer:
    return {
        "desk": row.code,
        "name": row.name,
        "writer": row.writer.hex(),
        "events": row.events if counts else None,
        "last_heard": _iso(row.last_heard),
        "version": row.version or None,
        "own": row.is_own,
        "removed": row.is_removed,
        "former": row.is_former,
        "frozen": row.is_frozen,
        "clock_suspect": row.is_clock_suspect,
        "administrator": row.is_administrator,
        "gap_since": _iso(row.gap_since),
    }


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat(timespec="seconds") if moment else None
