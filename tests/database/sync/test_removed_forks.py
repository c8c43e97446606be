"""A removed desk whose disk had been copied: what both recorded later counts nowhere."""

from database.sync.segment import pack_segment
from tests.database.sync.centre import Centre, SharingDesk
from tests.database.sync.forged import event, lay, of_writer, sealed_by


def test_two_versions_of_what_a_removed_desk_recorded_later_are_no_difference(
    centre: Centre, first: SharingDesk, second: SharingDesk
) -> None:
    """Who heard of the removal before either version came has neither, and the same record."""
    first.sync()
    second.sync()
    (before,) = [stream for stream in first.store.streams() if stream.is_own]
    number = before.number + 1
    for actor in ("one", "other"):
        fork = event(first.writer, number, actor=actor, previous=before.hash)
        content = sealed_by(
            centre, first.writer, pack_segment([fork], {}, ""), numbers=(number, number)
        )
        lay(centre, of_writer(first.writer, content, numbers=(number, number)), content)
        second.sync()
    forks = {stream.writer: stream for stream in second.store.streams()}[first.writer]
    assert len(forks.aside) == 1
    centre.members.remove(first.writer, before.number)
    third = centre.new_desk("C")
    for _ in range(3):
        for desk in (second, third):
            desk.sync()
        centre.let_pass(60)
    assert second.state_hash() == third.state_hash()
    assert second.opened.check().findings == ()
