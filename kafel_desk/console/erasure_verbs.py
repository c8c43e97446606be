"""The verb ``erase``: what is due, what waits, what is kept; proposed by one, approved by another."""

from collections.abc import Callable
from typing import Any, cast

from kafel_desk.console.answers import Answer, local_iso
from kafel_desk.console.rights_verbs import Call
from kafel_desk.directory.state import Directory
from kafel_desk.erasure.commands import (
    ApproveErasure,
    DeclineErasure,
    HoldFromErasure,
    LiftHold,
    ProposeErasure,
    SetKeeping,
)
from kafel_desk.erasure.erasure import Erasure
from kafel_desk.erasure.facts import ErasureReason
from kafel_desk.erasure.keeping import KEPT, Keeping
from kafel_desk.erasure.queries import Erasable, PendingErasure
from kafel_desk.refusal import refuse
from kafel_desk.rights.access import access_of
from kafel_desk.rights.acting import check

ERASURE_ACTS = (
    "list", "due", "kept", "periods", "propose", "approve", "decline", "keep", "release",
)  # fmt: skip
_DONE = 0
_FOR_EVER = "ever"


def erase(call: Call) -> int:
    """Carry out one act on erasures."""
    return _ACTS[call.typed.act](call)


# ── Reading ─────────────────────────────────────────────────────────────────────────────────────
def _list(call: Call) -> int:
    """Answer with what waits, then with what was decided; whoever may do neither is refused."""
    directory = call.directory
    access = access_of(directory, call.viewer.staff)
    check(access, DeclineErasure(erasure=b""))
    for pending in call.opened.desk.reader.pending_erasures(call.viewer):
        call.mouth.answer(_waiting(pending, directory))
    over = (one for one in directory.erasures.values() if not one.is_pending)
    call.mouth.answer(*(_over(erasure) for erasure in over))
    return _DONE


def _due(call: Call) -> int:
    check(access_of(call.directory, call.viewer.staff), ProposeErasure(reason="retention"))
    for due in call.opened.desk.reader.due_for_erasure(call.viewer, call.typed.limit):
        call.mouth.answer({
            "number": due.number, "kind": due.kind, "void": due.is_void,
            "ended": due.ended.isoformat(), "since": due.since.isoformat(),
        })  # fmt: skip
    return _DONE


def _kept(call: Call) -> int:
    check(access_of(call.directory, call.viewer.staff), LiftHold(cases=()))
    for held in call.opened.desk.reader.held_cases(call.viewer):
        call.mouth.answer({
            "number": held.number, "by": held.by, "at": local_iso(call.directory, held.at),
        })  # fmt: skip
    return _DONE


# ── Acting ──────────────────────────────────────────────────────────────────────────────────────
def _periods(call: Call) -> int:
    """Set how long cases are kept, as far as it is typed; answer with all of it."""
    keeping = call.directory.retention.keeping
    if call.typed.what:
        changes: dict[str, Any] = dict(_period(text) for text in call.typed.what)
        keeping = Keeping(**({name: getattr(keeping, name) for name in KEPT} | changes))
        call.opened.desk.execute(SetKeeping(keeping=keeping), call.viewer.staff)
    retention = call.directory.retention
    call.mouth.answer({
        **{name: getattr(retention.keeping, name) or _FOR_EVER for name in KEPT},
        "confirmed_by": retention.set_by,
    })  # fmt: skip
    return _DONE


def _period(text: str) -> tuple[str, int | None]:
    name, _, months = text.partition("=")
    if name not in KEPT:
        raise refuse("what", "error.not_one_of", allowed=", ".join(KEPT))
    if months == _FOR_EVER:
        return name, None
    if not months.isdecimal():
        raise refuse(name, "error.not_one_of", allowed=f"1…600, {_FOR_EVER}")
    return name, int(months)


def _propose(call: Call) -> int:
    named = [_named(call, text) for text in _all_of(call)]
    reason = cast("ErasureReason", call.typed.reason)
    if call.typed.person or named[0].case is None:
        if len(named) > 1:
            raise refuse("what", "erasure.one_person")
        if named[0].person is None:
            raise refuse("what", "error.no_such_person")
        command = ProposeErasure(reason=reason, person=named[0].person)
    else:
        command = ProposeErasure(reason=reason, cases=_cases(named))
    done = call.opened.desk.execute(command, call.viewer.staff)
    call.mouth.answer({"erasure": getattr(done.facts[0].fact, "erasure", b"").hex()})
    return _DONE


def _approve(call: Call) -> int:
    call.opened.desk.execute(ApproveErasure(erasure=_id(call)), call.viewer.staff)
    files = call.administration.remove_erased()
    call.mouth.answer({"erasure": _all_of(call)[0], "files": files})
    return _DONE


def _decline(call: Call) -> int:
    call.opened.desk.execute(DeclineErasure(erasure=_id(call)), call.viewer.staff)
    call.mouth.answer({"erasure": _all_of(call)[0], "declined": True})
    return _DONE


def _keep(call: Call) -> int:
    cases = _cases([_named(call, text) for text in _all_of(call)])
    call.opened.desk.execute(HoldFromErasure(cases=cases), call.viewer.staff)
    return _kept(call)


def _release(call: Call) -> int:
    cases = _cases([_named(call, text) for text in _all_of(call)])
    call.opened.desk.execute(LiftHold(cases=cases), call.viewer.staff)
    return _kept(call)


_ACTS: dict[str, Callable[[Call], int]] = {
    "list": _list,
    "due": _due,
    "kept": _kept,
    "periods": _periods,
    "propose": _propose,
    "approve": _approve,
    "decline": _decline,
    "keep": _keep,
    "release": _release,
}


# ── What was typed, and what is told ────────────────────────────────────────────────────────────
def _all_of(call: Call) -> list[str]:
    what: list[str] = call.typed.what
    if not what:
        raise refuse("what", "error.needed")
    return what


def _named(call: Call, text: str) -> Erasable:
    """Return what a number or telephone names; nothing is told of it."""
    found = call.opened.desk.reader.find_erasable(call.viewer, text)
    if not found:
        raise refuse("what", "erasure.not_found")
    if len(found) > 1:
        key = "error.several_people" if found[0].case is None else "erasure.several"
        raise refuse("what", key)
    return found[0]


def _cases(named: list[Erasable]) -> tuple[bytes, ...]:
    cases = tuple(one.case for one in named if one.case is not None)
    if len(cases) < len(named):
        raise refuse("what", "erasure.one_person")
    return cases


def _id(call: Call) -> bytes:
    try:
        return bytes.fromhex(_all_of(call)[0])
    except ValueError:
        return b""


def _waiting(pending: PendingErasure, directory: Directory) -> Answer:
    at = pending.proposed_at
    return {
        "erasure": pending.id.hex(), "reason": pending.reason, "person": pending.has_person,
        "name": pending.name, "numbers": list(pending.numbers),
        "cases": [
            {
                "number": case.number, "kind": case.kind, "name": case.name,
                "closed_at": local_iso(directory, case.closed_at) if case.closed_at else None,
                "outcome": case.outcome,
            }
            for case in pending.cases
        ],
        "proposed_by": pending.proposed_by,
        "proposed_at": local_iso(directory, at) if at else None, "pending": True,
    }  # fmt: skip


def _over(erasure: Erasure) -> Answer:
    """What was decided: how much it was is told no more, whose it was cannot be."""
    return {
        "erasure": erasure.id.hex(), "reason": erasure.reason,
        "proposed_by": erasure.proposed_by, "approved_by": erasure.approved_by,
        "declined": erasure.is_declined, "pending": False,
    }  # fmt: skip
