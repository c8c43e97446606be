"""A desk on disk for the tests of the database."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from database.open import OpenDesk
from kafel_desk.desk import Desk
from kafel_desk.queries import Viewer
from tests.factories import SetClock, composed, make_desk


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[OpenDesk]:
    """Return a new desk, open to write."""
    with make_desk(tmp_path) as desk:
        yield desk


@pytest.fixture
def clock() -> SetClock:
    """Return a clock that stands at noon of a working day."""
    return SetClock()


@pytest.fixture
def desk(opened: OpenDesk, clock: SetClock) -> Desk:
    """Return the same desk, put together as the faces get it."""
    return composed(opened, clock)


@pytest.fixture
def viewer(clock: SetClock) -> Viewer:
    """Return the receptionist, who looks at noon."""
    return Viewer("reception", "A", clock.now())
