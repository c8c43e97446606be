"""Whatever desks decide that know nothing of each other, somebody is left to administer."""

from itertools import permutations

import pytest

from kafel_desk.directory.facts import StaffChanged
from kafel_desk.directory.state import Directory, fold_directory
from kafel_desk.journal.envelope import Subject, event_id
from kafel_desk.journal.fact import Fact, Recorded
from kafel_desk.users.administrators import administrators
from kafel_desk.users.facts import LockedKeys, UserDisabled, UserEnrolled

DIRECTORY = Subject("directory", bytes(16))
HUDA, SAAD = "huda", "saad"


def fact(content: Fact, place: int, actor: str) -> Recorded:
    writer = actor.encode().ljust(16)
    return Recorded(event_id(writer, place), place, actor, DIRECTORY, content)


def enrolled(staff: str, place: int) -> list[Recorded]:
    locked = LockedKeys(salt=b"", operations=1, memory=1, nonce=b"", sealed=b"")
    user = UserEnrolled(staff=staff, login=staff, signing=b"", sealing=b"", locked=locked)
    person = StaffChanged(entry=staff, name=staff, roles=("administrator", "supervisor"))
    return [fact(person, place, HUDA), fact(user, place + 1, HUDA)]


def after(*facts: Fact) -> Directory:
    """Return the directory after the acts of Huda and Saad, who take turns and hear nothing."""
    begun = [*enrolled(HUDA, 1), *enrolled(SAAD, 3)]
    acts = [fact(content, 10 + turn, (HUDA, SAAD)[turn % 2]) for turn, content in enumerate(facts)]
    whole = fold_directory([*begun, *acts])
    for order in permutations(acts):
        assert fold_directory([*begun, *order]) == whole
    return whole


TAKES = [
    (UserDisabled(staff=SAAD), UserDisabled(staff=HUDA)),
    (
        StaffChanged(entry=SAAD, roles=("supervisor",)),
        StaffChanged(entry=HUDA, name="هدى", roles=("supervisor",)),
    ),
    (StaffChanged(entry=SAAD, is_active=False), StaffChanged(entry=HUDA, is_active=False)),
    (UserDisabled(staff=SAAD), StaffChanged(entry=HUDA, roles=())),
]


@pytest.mark.parametrize("acts", TAKES)
def test_two_who_shut_each_other_out_apart_leave_whoever_acted_first(
    acts: tuple[Fact, Fact],
) -> None:
    directory = after(*acts)
    assert administrators(directory) == {HUDA}
    assert directory.users[HUDA].is_active
    assert directory.staff[HUDA].is_active


def test_the_rest_of_such_a_change_holds() -> None:
    directory = after(*TAKES[1])
    assert directory.staff[HUDA].name == "هدى"


def test_once_there_is_another_one_it_holds_whole() -> None:
    directory = after(
        UserDisabled(staff=SAAD), UserDisabled(staff=HUDA), *(one.fact for one in enrolled(SAAD, 1)),
        UserDisabled(staff=HUDA),
    )  # fmt: skip
    assert administrators(directory) == {SAAD}
