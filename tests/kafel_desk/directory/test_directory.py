"""The directory: folded from facts, changed under rules, shipped whole."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kafel_desk.case.rules import Context
from kafel_desk.directory import centre_facts as w
from kafel_desk.directory import facts as f
from kafel_desk.directory.commands import ChangeEntry, RecordWork, SetCalendar, SetTargets
from kafel_desk.directory.decide import DIRECTORY_SUBJECT, decide_directory
from kafel_desk.directory.defaults import first_facts, read_defaults
from kafel_desk.directory.state import Directory, evolve_directory, fold_directory
from kafel_desk.journal.envelope import event_id
from kafel_desk.journal.fact import Fact, Recorded
from kafel_desk.refusal import Refused
from kafel_desk.time.deadlines import Targets
from kafel_desk.time.working_calendar import WorkingCalendar
from resources import defaults

SHIPPED = read_defaults((defaults() / "directory.json").read_bytes())
NOW = datetime(2026, 11, 9, tzinfo=UTC)


def recorded(*facts: Fact) -> list[Recorded]:
    return [
        Recorded(event_id(bytes(16), place), place, "admin", DIRECTORY_SUBJECT, fact)
        for place, fact in enumerate(facts, start=1)
    ]


def shipped() -> Directory:
    return fold_directory(recorded(*(draft.fact for draft in first_facts(SHIPPED))))


def refusal(change: Fact) -> str:
    directory = shipped()
    with pytest.raises(Refused) as refused:
        decide_directory(directory, ChangeEntry(change=change), Context("admin", NOW, directory))
    return f"{refused.value.errors[0].field}: {refused.value.errors[0].message.key}"


def test_the_shipped_directory_has_the_channels_of_the_methodology() -> None:
    channels = {channel.id: channel for channel in shipped().active_channels()}
    assert channels["phone"].address == "8002450245"
    assert channels["whatsapp"].address == "0555721100"
    assert channels["whatsapp_centre"].address is None
    assert list(channels) == [
        "visit", "phone", "whatsapp", "whatsapp_centre", "x", "snapchat", "instagram",
    ]  # fmt: skip


def test_the_shipped_directory_points_at_nothing_that_is_missing() -> None:
    directory = shipped()
    for category in directory.active_categories():
        assert category.parent is None or category.parent in directory.categories
        assert category.department is None or category.department in directory.departments
    assert any("reception" in staff.roles for staff in directory.active_staff())
    assert directory.calendars
    assert directory.targets


def test_every_shipped_entry_would_be_accepted_from_an_administrator() -> None:
    directory = Directory()
    for draft in first_facts(SHIPPED):
        fact: Any = draft.fact
        command: Any
        if isinstance(fact, f.CalendarSet):
            command = SetCalendar(in_force_from=fact.in_force_from, calendar=fact.calendar)
        elif isinstance(fact, f.TargetsSet):
            command = SetTargets(in_force_from=fact.in_force_from, targets=fact.targets)
        else:
            command = ChangeEntry(change=fact)
        (decided,) = decide_directory(directory, command, Context("admin", NOW, directory))
        directory = evolve_directory(directory, recorded(decided.fact)[0])
    assert directory == shipped()


def test_an_entry_changes_field_by_field_and_is_switched_off_not_deleted() -> None:
    directory = fold_directory(
        recorded(
            f.DepartmentChanged(entry="d", name="الكفالات"),
            f.DepartmentChanged(entry="d", is_active=False),
        )
    )
    assert directory.department_name("d") == "الكفالات"
    assert directory.active_departments() == ()


def test_names_are_needed_and_two_people_do_not_share_one() -> None:
    assert refusal(f.DepartmentChanged(entry="new", name=" \u200f ")) == "name: error.needed"
    taken = next(iter(shipped().active_staff())).name
    assert refusal(f.StaffChanged(entry="other", name=f" {taken} ")) == "name: error.name_taken"


def test_a_category_cannot_lie_inside_itself() -> None:
    change = f.CategoryChanged(entry="sponsorship", parent="sponsorship.delay")
    assert refusal(change) == "parent: error.category_inside_itself"


def test_a_calendar_that_is_never_open_is_refused() -> None:
    directory = shipped()
    never = SetCalendar(in_force_from=date(2026, 1, 1), calendar=WorkingCalendar(week=((),) * 7))
    with pytest.raises(Refused):
        decide_directory(directory, never, Context("admin", NOW, directory))


@given(st.permutations(range(4)))
def test_settings_in_force_stand_by_their_date_however_they_arrive(order: list[int]) -> None:
    facts = [
        f.TargetsSet(
            in_force_from=date(2026, month, 1), targets=Targets(tell_director_percent=month)
        )
        for month in (1, 4, 7, 10)
    ]
    directory = fold_directory(recorded(*(facts[place] for place in order)))
    assert [since.month for since, _ in directory.targets] == [1, 4, 7, 10]


def work_refusal(fact: Fact) -> str:
    directory = shipped()
    with pytest.raises(Refused) as refused:
        decide_directory(directory, RecordWork(fact=fact), Context("admin", NOW, directory))
    return f"{refused.value.errors[0].field}: {refused.value.errors[0].message.key}"


def test_the_routines_of_the_methodology_are_owed_from_the_first_day() -> None:
    steps = {routine.step for routine in shipped().work.routines.values()}
    assert steps == {1, 2, 13, 14, 15, None}


def test_what_was_done_is_kept_with_its_day_and_who_did_it() -> None:
    done = recorded(
        *(draft.fact for draft in first_facts(SHIPPED)),
        w.AwarenessDone(on=date(2026, 11, 1), what="نشرة", where="الموقع"),
        w.RoutineDone(routine="channels", on=date(2026, 11, 2), what="مراجعة"),
        w.PolicyReviewed(on=date(2026, 11, 3), decisions="تحديث المهل"),
    )
    work = fold_directory(done).work
    assert [(each.routine, each.on.day) for each in work.done] == [
        ("awareness", 1), ("channels", 2), ("policies", 3),
    ]  # fmt: skip


def test_the_centres_work_is_recorded_in_words_and_on_days_that_have_come() -> None:
    later = date(2026, 12, 1)
    assert work_refusal(w.RoutineDone(routine="channels", on=later)) == "on: error.future_day"
    unknown = work_refusal(w.RoutineDone(routine="none", on=date(2026, 11, 1)))
    assert unknown == "routine: error.unknown_routine"
    empty = work_refusal(w.ImprovementRecorded(on=date(2026, 11, 1), text=" "))
    assert empty == "text: error.needed"


def test_a_template_with_an_unknown_placeholder_is_not_kept() -> None:
    change = w.TemplateChanged(entry="receipt", text="السلام عليكم {secret}")
    assert refusal(change).startswith("text: error.template")


def test_an_answer_has_title_and_words_that_can_be_read_aloud() -> None:
    assert refusal(w.AnswerChanged(entry="a", title=" ")) == "title: error.needed"
    assert refusal(w.AnswerChanged(entry="a", title="س" * 501)) == "title: error.too_long"
    assert refusal(w.AnswerChanged(entry="a", text="\n")) == "text: error.needed"
    assert refusal(w.AnswerChanged(entry="a", text="س" * 4_001)) == "text: error.too_long"
    assert refusal(w.AnswerChanged(entry="a", keywords="س" * 501)) == "keywords: error.too_long"


def test_the_name_of_a_routine_fits_on_a_line() -> None:
    assert refusal(w.RoutineChanged(entry="own", name="س" * 501)) == "name: error.too_long"


def test_every_shipped_template_can_be_kept() -> None:
    texts = [(defaults() / name).read_bytes() for name in ("directory.json", "templates.json")]
    shipped_templates = read_defaults(*texts).templates
    assert shipped_templates
    directory = shipped()
    for template in shipped_templates:
        decide_directory(directory, ChangeEntry(change=template), Context("admin", NOW, directory))
