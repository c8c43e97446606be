"""The ways to the centre one under the other: icon, heading, address, and a code to scan."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from exports.paper.fonts import Weight
from exports.paper.marks import draw_link
from exports.paper.runs import Runs, runs, runs_width
from exports.paper.sheet import Sheet
from exports.reaching.icons import draw_icon
from exports.reaching.words import WayWords
from kafel_desk.papers.channels import Reach

_PITCH = 1.53  # of a line of words, as a share of its size
_LOWERED = 0.022  # of the row: beside a code with its caption the text stands a little lower
_BESIDE_CODE = 12.0  # points that stay white
_CAPTION = 110.0  # points that a caption may take
_LEAST_WHITE = 8.0  # above and below words and code
_TALLEST = 1.3  # times their height: few ways stand freely
_SMALLEST, _SMALLER = 0.3, 0.02


@dataclass(frozen=True, slots=True)
class RowSizes:
    """Measures of one paper, in points: type sizes, heights of rows, places within a row."""

    heading: float
    address: float
    address_pitch: float  # the height of its line
    account: float
    account_pitch: float
    line: float
    caption: float
    caption_gap: float  # from the code to the baseline
    icon: float
    icon_at: float  # the middle of the icon
    text_at: float
    code: float  # the side of the QR code
    code_at: float  # its middle, from the far edge
    heights: dict[Reach, float]

    def scaled(self, share: float) -> "RowSizes":
        """Return smaller sizes; words never get smaller than a caption."""
        return replace(
            self,
            heading=max(self.heading * share, self.caption),
            address=max(self.address * share, self.line),
            address_pitch=max(self.address_pitch * share, _PITCH * self.line),
            account=max(self.account * share, self.line),
            account_pitch=max(self.account_pitch * share, _PITCH * self.line),
            line=max(self.line * share, self.caption),
            icon=self.icon * share,
            heights={reach: height * share for reach, height in self.heights.items()},
        )

    def height(self, way: WayWords) -> float:
        """Return how high a way stands: its share of the paper, and never less than its words."""
        words = sum(pitch for *_, pitch in _lines(way, self))
        return max(self.heights[way.reach], words + _LEAST_WHITE)


def draw_rows(
    sheet: Sheet,
    ways: Sequence[WayWords],
    sizes: RowSizes,
    *,
    x: float,
    top: float,
    width: float,
    room: float,
) -> None:
    """Draw the ways within `room` points of height: smaller where they are many."""
    if not ways:
        return
    fitting = _fitting_sizes(ways, sizes, room)
    wanted = sum(fitting.height(way) for way in ways)
    taller = min(room / wanted, _TALLEST)
    for place, way in enumerate(ways):
        if place:
            sheet.rule(x, top, width, 0.75)
        height = fitting.height(way) * taller
        _draw_row(sheet, way, fitting, x, top, width, height)
        top += height


def _fitting_sizes(ways: Sequence[WayWords], sizes: RowSizes, room: float) -> RowSizes:
    share = 1.0
    fitting = sizes
    while sum(fitting.height(way) for way in ways) > room and share > _SMALLEST:
        share -= _SMALLER
        fitting = sizes.scaled(share)
    return fitting


def _draw_row(
    sheet: Sheet,
    way: WayWords,
    sizes: RowSizes,
    x: float,
    top: float,
    width: float,
    height: float,
) -> None:
    middle = top + height / 2
    draw_icon(sheet, way.reach, x + sizes.icon_at, middle + 0.04 * height, sizes.icon)
    room = width - sizes.text_at
    if way.link:
        room -= sizes.code_at + sizes.code / 2 + _BESIDE_CODE
        code_at = x + width - sizes.code_at
        _draw_code(sheet, way.link, way.caption, sizes, code_at, middle, height)
    lines = _lines(way, sizes)
    y = middle - sum(pitch for *_, pitch in lines) / 2 + (_LOWERED * height if way.link else 0)
    for words, size, weight, pitch in lines:
        text = runs(words, weight=weight)
        baseline = y + 0.5 * pitch + 0.33 * size
        sheet.line(text, x + sizes.text_at, baseline, room, _fitting(text, size, room))
        y += pitch


def _lines(way: WayWords, sizes: RowSizes) -> list[tuple[str, float, Weight, float]]:
    """Return each line with its size, weight and pitch."""
    lines = [(way.heading, sizes.heading, Weight.SEMIBOLD, _PITCH * sizes.heading)]
    if way.address and way.reach == "social":
        lines.append((way.address, sizes.account, Weight.BOLD, sizes.account_pitch))
    elif way.address:
        lines.append((way.address, sizes.address, Weight.BOLD, sizes.address_pitch))
    lines += [(line, sizes.line, Weight.REGULAR, _PITCH * sizes.line) for line in way.lines]
    return lines


def _fitting(text: Runs, size: float, room: float) -> float:
    wide = runs_width(text, size)
    return size if wide <= room else size * room / wide


def _draw_code(
    sheet: Sheet,
    link: str,
    caption: str,
    sizes: RowSizes,
    x: float,
    middle: float,
    height: float,
) -> None:
    """Draw the code around `x`, and below it what scanning it does, where there is room for that."""
    with_caption = sizes.code + 1.2 * sizes.caption
    if with_caption + _LEAST_WHITE > height:
        side = min(sizes.code, height - _LEAST_WHITE)
        draw_link(sheet, link, x - side / 2, middle - side / 2, side)
        return
    top = middle - with_caption / 2
    draw_link(sheet, link, x - sizes.code / 2, top, sizes.code)
    baseline = top + sizes.code + sizes.caption_gap
    words = runs(caption)
    size = _fitting(words, sizes.caption, _CAPTION)
    sheet.line(words, x - _CAPTION / 2, baseline, _CAPTION, size, align="centre")
