"""What the tests of sharing begin with."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.database.sync.centre import Centre, SharingDesk, centre_in


@pytest.fixture
def centre(tmp_path: Path) -> Iterator[Centre]:
    with centre_in(tmp_path) as made:
        yield made


@pytest.fixture
def first(centre: Centre) -> SharingDesk:
    return centre.new_desk("A")


@pytest.fixture
def second(centre: Centre) -> SharingDesk:
    return centre.new_desk("B")
