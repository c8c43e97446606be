"""Blank forms: their numbers are given to nobody else, and each becomes one case."""

import shutil
from datetime import timedelta
from pathlib import Path
from typing import Any, cast

import pytest

from database.open import OpenDesk, open_desk
from kafel_desk.case.commands import ReserveNumbers
from kafel_desk.case.number import parse_number
from kafel_desk.desk import Desk
from kafel_desk.directory.facts import NumbersReserved
from kafel_desk.queries import Viewer
from kafel_desk.refusal import Refused
from tests.factories import NOON, SetClock, composed, record_command


def reserve(desk: Desk, count: int = 3) -> tuple[str, ...]:
    (recorded,) = desk.execute(ReserveNumbers(count=count), "reception").facts
    assert recorded.subject.kind == "desk"
    return cast("NumbersReserved", recorded.fact).numbers


def key_in(desk: Desk, number: str, **fields: Any) -> str:
    at = desk.clock.now() - timedelta(days=2)
    form = record_command(reserved_number=number, received_at=at, **fields)
    done = desk.execute(form, "reception")
    assert done.number is not None
    return done.number


def counter(number: str | None) -> int:
    assert number is not None
    return parse_number(number).counter


def test_no_case_gets_a_number_that_was_reserved(desk: Desk) -> None:
    before = desk.execute(record_command(), "reception").number
    forms = reserve(desk)
    after = desk.execute(record_command(), "reception").number
    assert counter(before) < min(map(counter, forms))
    assert counter(after) > max(map(counter, forms))
    assert min(map(counter, reserve(desk))) > counter(after)


def test_the_numbers_that_are_left_are_those_no_case_has(desk: Desk, viewer: Viewer) -> None:
    assert desk.reader.reserved_numbers(viewer) == ()
    forms = reserve(desk)
    assert desk.reader.reserved_numbers(viewer) == forms
    key_in(desk, forms[1])
    assert desk.reader.reserved_numbers(viewer) == (forms[0], forms[2])


def test_a_form_becomes_the_case_of_its_number_and_its_time(
    desk: Desk, viewer: Viewer, clock: SetClock
) -> None:
    (form, *_) = reserve(desk)
    clock.move(days=3)
    assert key_in(desk, form.replace("-", " ").lower()) == form
    (row,) = desk.reader.find_number(viewer, form)
    assert row.received_at == clock.now() - timedelta(days=2)


def test_a_form_is_keyed_in_once(desk: Desk) -> None:
    (form, *_) = reserve(desk)
    key_in(desk, form)
    with pytest.raises(Refused) as refused:
        key_in(desk, form)
    (error,) = refused.value.errors
    assert (error.field, error.message.key) == ("reserved_number", "error.number_used")


def test_a_form_of_safeguarding_is_keyed_in_once_and_stays_among_those_that_are_left(
    desk: Desk, viewer: Viewer
) -> None:
    forms = reserve(desk)
    key_in(desk, forms[0], confidentiality="safeguarding")
    assert desk.reader.reserved_numbers(viewer) == forms, "what is left tells of no hidden case"
    with pytest.raises(Refused) as refused:
        key_in(desk, forms[0])
    assert [error.message.key for error in refused.value.errors] == ["error.number_used"]


def test_a_number_that_is_not_on_a_form_of_this_desk_is_refused(desk: Desk) -> None:
    number = desk.execute(record_command(), "reception").number
    assert number is not None
    with pytest.raises(Refused) as refused:
        key_in(desk, number)
    assert [error.message.key for error in refused.value.errors] == ["error.number_not_reserved"]


def test_a_refused_form_uses_no_number_up(desk: Desk, viewer: Viewer) -> None:
    forms = reserve(desk)
    with pytest.raises(Refused):
        desk.execute(
            record_command(reserved_number=forms[0], received_at=NOON, description=""), "reception"
        )
    assert desk.reader.reserved_numbers(viewer) == forms


def test_forms_are_known_after_the_desk_was_opened_again_and_rebuilt(
    tmp_path: Path, opened: OpenDesk, viewer: Viewer
) -> None:
    forms = reserve(composed(opened), 50)
    opened.close()
    with open_desk(tmp_path / "desk", now=NOON, identity=tmp_path / "identity") as again:
        again.rebuild()
        desk = composed(again)
        assert desk.reader.reserved_numbers(viewer) == forms
        number = desk.execute(record_command(), "reception").number
        assert counter(number) > max(map(counter, forms))
        assert again.check().is_whole


def test_forms_in_the_drawer_of_a_restored_desk_stay_good(
    tmp_path: Path, opened: OpenDesk, viewer: Viewer
) -> None:
    forms = reserve(composed(opened))
    opened.close()
    shutil.rmtree(tmp_path / "identity")
    with open_desk(tmp_path / "desk", now=NOON, identity=tmp_path / "identity") as restored:
        assert restored.took_new_identity
        desk = composed(restored)
        assert desk.reader.reserved_numbers(viewer) == forms
        assert key_in(desk, forms[0]) == forms[0]
        assert restored.check().is_whole
