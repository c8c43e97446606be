"""Every light has its sentence, in both languages, whatever is known of the desks."""

from datetime import UTC, datetime

import msgspec
import pytest

from kafel_desk.language.message import message
from kafel_desk.sharing.status import ShareStatus
from tests.ui.parts import words
from tests.ui.real_desk import RIYADH
from tests.ui.sharing.fake import CALLS, MEDIA, MEMBER, NOW, OWN, UNSHARED, minutes_ago
from ui.sharing.words import SharingWords

HERE = NOW.astimezone(RIYADH)


def said(status: ShareStatus, language: str = "ar") -> tuple[str, str]:
    light = SharingWords(words(language), status, HERE).light
    return light.light, light.sentence


def member(**changes: object) -> ShareStatus:
    return msgspec.structs.replace(MEMBER, **changes)


@pytest.mark.parametrize(
    ("status", "light", "sentence"),
    [
        (UNSHARED, "in_step", "مكتب واحد حتى الآن"),
        (MEMBER, "in_step", "متزامن؛ آخر خبر من مكتب B الساعة 10:41"),
        (member(desks=(OWN,)), "in_step", "مكتب واحد حتى الآن"),
        (
            member(light="waiting", waiting=3),
            "waiting",
            "3 تغييرات تنتظر المشاركة؛ تُرسل بعد قليل",
        ),
        (
            member(
                light="silent",
                desks=(OWN, CALLS, msgspec.structs.replace(MEDIA, last_heard=minutes_ago(1130))),
            ),
            "silent",
            "مكتب C بلا خبر منذ أمس 15:52",
        ),
        (
            member(
                light="gap",
                desks=(OWN, msgspec.structs.replace(CALLS, gap_since=minutes_ago(22)), MEDIA),
            ),
            "gap",
            "ينقص جزء من سجل مكتب B منذ 10:20؛ وما وصل ظاهر",
        ),
        (
            member(light="alone", waiting=3, since=minutes_ago(62)),
            "alone",
            "يعمل منفردًا منذ 09:40؛ لا يضيع شيء، و3 تغييرات تنتظر المشاركة",
        ),
        (
            member(light="alone", since=minutes_ago(62)),
            "alone",
            "يعمل منفردًا منذ 09:40؛ لا يضيع شيء",
        ),
        (
            member(light="full", waiting=12),
            "full",
            "مجلد المشاركة ممتلئ؛ 12 تغييرًا ينتظر، والحفظ هنا مستمر",
        ),
        (
            member(light="full", waiting=3, trouble=message("share.read_only", path="/x")),
            "full",
            "مجلد المشاركة للقراءة فقط؛ 3 تغييرات تنتظر، والحفظ هنا مستمر",
        ),
        (
            member(light="decision", desks=(OWN, msgspec.structs.replace(MEDIA, is_frozen=True))),
            "decision",
            "ورد سجل مكتب C بصيغتين؛ أُوقف استقباله حتى يُتخذ قرار",
        ),
    ],
)
def test_each_light_says_its_sentence(status: ShareStatus, light: str, sentence: str) -> None:
    assert said(status) == (light, sentence)


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("light", ["alone", "in_step", "waiting", "silent", "gap", "full"])
@pytest.mark.parametrize("waiting", [0, 1, 2, 3, 11, 100])
def test_nothing_lacks_words(language: str, light: str, waiting: int) -> None:
    for desks in ((), (OWN,), (OWN, CALLS, MEDIA)):
        status = member(light=light, waiting=waiting, desks=desks, since=None, last_round=None)
        spoken = SharingWords(words(language), status, HERE)
        assert spoken.light.sentence
        assert spoken.summary
        assert all(line.said for line in spoken.lines())
        assert (spoken.notice is None) == (light not in {"alone", "full"})


@pytest.mark.parametrize("standing", ["requested", "unadmitted", "removed"])
def test_a_desk_that_does_not_belong_says_so_first(standing: str) -> None:
    assert said(member(standing=standing, light="in_step"))[0] in {"waiting", "decision"}


def test_an_empty_folder_asks_before_anything_else() -> None:
    status = member(light="decision", needs_reseeding=True, quarantined=4)
    assert "خالٍ" in said(status)[1]


def test_former_writers_are_no_desks_of_their_own_and_this_one_comes_first() -> None:
    former = msgspec.structs.replace(CALLS, writer=b"x" * 16, is_former=True)
    gone = msgspec.structs.replace(MEDIA, code="AB", is_removed=True)
    lines = SharingWords(words(), member(desks=(gone, former, CALLS, OWN)), HERE).lines()
    assert [line.code for line in lines] == ["A", "B", "AB"]


def test_only_the_desk_that_is_silent_is_shown_as_silent() -> None:
    long_ago = msgspec.structs.replace(MEDIA, last_heard=minutes_ago(1130))
    for light in ("silent", "gap", "decision"):
        status = member(light=light, desks=(OWN, CALLS, long_ago))
        lines = SharingWords(words(), status, HERE).lines()
        assert [line.light for line in lines] == ["in_step", "in_step", "silent"], light


def test_without_the_folder_nothing_new_is_known_of_any_desk() -> None:
    for light in ("alone", "full"):
        lines = SharingWords(words(), member(light=light), HERE).lines()
        assert [line.light for line in lines] == ["in_step", "silent", "silent"], light


def test_at_a_desk_that_shares_with_nobody_no_change_waits() -> None:
    (line,) = SharingWords(words(), member(standing="unshared", desks=(OWN,)), HERE).lines()
    assert (line.light, line.said) == ("in_step", "مكتب واحد حتى الآن")


def test_a_moment_of_another_day_names_the_day() -> None:
    spoken = SharingWords(words(), MEMBER, HERE)
    assert spoken.moment(datetime(2026, 11, 22, 6, 40, tzinfo=UTC)) == "09:40"
    assert spoken.moment(datetime(2026, 11, 21, 6, 40, tzinfo=UTC)) == "أمس 09:40"
