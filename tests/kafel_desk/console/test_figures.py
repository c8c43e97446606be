"""The verb of figures: one JSON object a line, the same numbers as on the page."""

from tests.kafel_desk.console.conftest import Console


def test_each_figure_is_a_line_with_its_group_and_its_whole(desk: Console) -> None:
    desk.record(kind="inquiry", channel="phone")
    desk.record(kind="complaint", channel="visit")
    assert desk.run("figures", "--from", "2026-01-01", "--to", "2077-01-01") == 0
    lines = {(a["figure"], str(a["group"])): a for a in desk.answers}
    assert lines["received", "None"] == {
        "figure": "received", "group": None, "n": 2, "of": None, "value": 2,
    }  # fmt: skip
    assert lines["received", str({"channel": "phone"})]["n"] == 1
    overdue = lines["overdue", "None"]
    assert (overdue["n"], overdue["of"], overdue["value"]) == (0, 2, 0.0)


def test_days_may_be_typed_in_either_calendar_and_have_to_be_in_order(desk: Console) -> None:
    assert desk.run("figures", "--from", "1448/06/01", "--to", "1448/06/29") == 0
    assert desk.run("figures", "--from", "2026-11-22", "--to", "2026-11-21") == 2
    assert desk.run("figures", "--from", "tomorrow", "--to", "2026-11-21") == 2
