"""Fills an empty desk with invented staff, people and cases."""

from collections.abc import Callable
from datetime import datetime, timedelta

from kafel_desk.demo.centre import centre_work
from kafel_desk.demo.histories import demo_histories, history_span
from kafel_desk.demo.material import read_material
from kafel_desk.demo.replay import Replay, in_groups
from kafel_desk.directory.decide import DIRECTORY_SUBJECT
from kafel_desk.journal.fact import Draft
from kafel_desk.ports import Store
from kafel_desk.time.working_time import working_time

INVENTED = "invented"
"""The local setting that tells a desk with invented cases: nobody has to log in there."""
_SHARING_A_COMMIT = 400
_OLDEST_PLOT = timedelta(days=175)
_BEFORE_THE_FIRST = timedelta(days=20)


def demo_begins(now: datetime, count: int) -> datetime:
    """Return when a desk has to begin so that all of its invented past lies behind it."""
    return now - max(history_span(count), _OLDEST_PLOT) - _BEFORE_THE_FIRST


def fill_desk(
    store: Store,
    material_text: bytes,
    *,
    count: int,
    seed: int,
    now: datetime,
    tell: Callable[[int], object] = lambda _: None,
) -> int:
    """Record ``count`` invented cases with their histories; return how many there are.

    The desk has to be empty and to have begun at ``demo_begins``: the clock of a journal never
    runs backwards. ``tell`` hears now and then how many cases are there.
    """
    material = read_material(material_text)
    with store.write() as transaction:
        staff = [Draft(DIRECTORY_SUBJECT, change) for change in material.staff]
        transaction.append(staff, "supervisor", demo_begins(now, count))
        transaction.set_local(INVENTED, value=True)
        directory = transaction.directory()
    replay = Replay(directory, seed)
    histories = demo_histories(count, seed, now, directory, material)
    told = 0
    for group in in_groups(histories, _SHARING_A_COMMIT):
        with store.write() as transaction:
            code = transaction.desk_code()
            for happening in group:
                replay.carry_out(
                    transaction, happening, desk_code=code, last_counter=transaction.last_counter
                )
        if replay.recorded - told >= 2000:
            told = replay.recorded
            tell(told)
    today = working_time(directory.calendars).local(now).date()
    with store.write() as transaction:
        work = [Draft(DIRECTORY_SUBJECT, fact) for fact in centre_work(material, today)]
        transaction.append(work, "supervisor", now)
    return replay.recorded
