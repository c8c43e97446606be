"""The flow: what goes together stays together, heads come again, and nothing is lost."""

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from exports.paper.blocks import Block, Paragraph, Type
from exports.paper.flow import Page, Part, lay_out
from exports.paper.runs import runs
from exports.paper.sheet import Sheet


@dataclass(frozen=True)
class Brick:
    """A block of a known height."""

    name: str
    high: float

    def height(self, width: float) -> float:
        return self.high

    def draw(self, sheet: Sheet, x: float, y: float, width: float) -> None:
        raise AssertionError


def names(page: Page) -> list[str]:
    return [placed.block.name for placed in page if isinstance(placed.block, Brick)]


def bottom(page: Page) -> float:
    last: Block = page[-1].block
    return page[-1].top + last.height(100)


def test_what_does_not_fit_goes_to_the_next_page() -> None:
    laid = lay_out([Part(Brick("a", 60)), Part(Brick("b", 60))], 100, 100)
    assert [names(page) for page in laid] == [["a"], ["b"]]


def test_a_heading_goes_over_with_what_it_heads() -> None:
    parts = [Part(Brick("text", 70)), Part(Brick("head", 20), keeps_next=True)]
    laid = lay_out([*parts, Part(Brick("row", 20))], 100, 100)
    assert [names(page) for page in laid] == [["text"], ["head", "row"]]


def test_the_head_of_a_table_is_drawn_again_on_its_next_page() -> None:
    head = Brick("head", 10)
    rows = [Part(Brick(f"row {n}", 30), again=head) for n in range(4)]
    laid = lay_out([Part(head, keeps_next=True), *rows], 100, 100)
    assert [names(page) for page in laid] == [
        ["head", "row 0", "row 1", "row 2"],
        ["head", "row 3"],
    ]


def test_white_above_is_dropped_at_the_top_of_a_page() -> None:
    laid = lay_out([Part(Brick("a", 90), above=9), Part(Brick("b", 90), above=9)], 100, 100)
    assert [page[0].top for page in laid] == [0, 0]


def test_the_first_page_may_have_less_room() -> None:
    parts = [Part(Brick(str(n), 40)) for n in range(3)]
    laid = lay_out(parts, 100, 100, first_room=50)
    assert [names(page) for page in laid] == [["0"], ["1", "2"]]


def test_a_block_higher_than_a_page_stands_on_one_of_its_own() -> None:
    laid = lay_out([Part(Brick("a", 10)), Part(Brick("tall", 500)), Part(Brick("b", 10))], 100, 100)
    assert [names(page) for page in laid] == [["a"], ["tall"], ["b"]]


@given(st.integers(1, 400), st.integers(0, 95))
def test_a_long_paragraph_is_parted_without_losing_a_word(words: int, before: int) -> None:
    text = " ".join(f"w{n}" for n in range(words))
    paragraph = Paragraph(runs(text), Type(10, 12))
    laid = lay_out([Part(Brick("before", before)), Part(paragraph)], 100, 100)
    blocks = [placed.block for page in laid for placed in page]
    lines = [line for block in blocks if not isinstance(block, Brick) for line in _lines(block)]
    assert " ".join(lines) == text
    assert all(bottom(page) <= 100.1 for page in laid)


def _lines(block: Block) -> list[str]:
    lines = block.lines(100) if isinstance(block, Paragraph) else getattr(block, "lines", ())
    return ["".join(run.text for run in line) for line in lines]
