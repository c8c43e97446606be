"""Section 1 of a report: the tiles, and the table of figures beside those of before."""

from collections.abc import Sequence

from exports.paper.blocks import Block
from exports.paper.tables import Column
from exports.report.rows import INSET, Cells, cell, head_row
from exports.report.tiles import Tile
from exports.report.words import NOTHING, FigureWords
from kafel_desk.figures.figure import Figure, Spread
from kafel_desk.figures.weekly import Compared, ComparedSpread

_COLUMNS = (Column(INSET, 196), Column(201.0, 86), Column(292.6, 112), Column(410.0, 98))


def count_tile(title: str, figure: Compared, words: FigureWords, under: str = "") -> Tile:
    """Return the tile of a count: before, and the mean of the periods before."""
    return Tile(
        title,
        words.count(figure.now),
        under,
        _foot(words, words.count(figure.before), _mean(figure.mean, words)),
        tuple(_height(past, is_share=False) for past in figure.past),
    )


def share_tile(title: str, figure: Compared, words: FigureWords) -> Tile:
    """Return the tile of a share, with what it is of; a dash where it would be of fewer than 5."""
    now = words.percent(figure.now) if figure.now.has_share else NOTHING
    return Tile(
        title,
        now,
        words.of(figure.now),
        _foot(words, words.percent(figure.before), words.percent(figure.mean)),
        tuple(_height(past, is_share=True) for past in figure.past),
    )


def part_tile(title: str, figure: Compared, words: FigureWords) -> Tile:
    """Return the tile of a part of a whole that is told as a number: overdue of open."""
    now = figure.now
    under = words.of(now)
    if now.has_share and not now.is_suppressed:
        under = words.catalogue.text(
            "paper.fig.percent_of", p=words.percent(now), a=now.n, b=now.of or 0
        )
    return Tile(
        title,
        words.count(now),
        under,
        _foot(words, words.count(figure.before), _mean(figure.mean, words)),
        tuple(_height(past, is_share=False) for past in figure.past),
    )


def _foot(words: FigureWords, before: str, mean: str) -> tuple[tuple[str, str], ...]:
    text = words.catalogue.text
    return (text("paper.fig.last_week"), before), (text("paper.fig.mean"), mean)


def _mean(figure: Figure, words: FigureWords) -> str:
    """Return the mean count of the earlier periods, of a share too, whose parts are added up."""
    if figure.is_suppressed:
        return words.count(figure)
    is_sum = figure.of is not None
    return words.short_mean(figure.n / words.earlier if is_sum else figure.value)


def _height(figure: Figure, *, is_share: bool) -> float | None:
    if figure.is_suppressed:
        return None
    if is_share:
        return figure.share
    return float(figure.n)


def table_head(now: str, words: FigureWords, mean: str) -> Cells:
    """Return the titles of the columns: now, before, mean."""
    return head_row(("", now, words.catalogue.text("paper.fig.last_week"), mean), _COLUMNS)


def table_row(title: str, told: Sequence[str]) -> Block:
    """Return one row: its title, now strong, before, mean."""
    now, before, mean = told
    return Cells((cell(title), cell(now, is_strong=True), cell(before), cell(mean)), _COLUMNS)


def share_cells(figure: Compared, words: FigureWords) -> tuple[str, str, str]:
    """Return a share now, before, and of the periods before together."""
    return words.share(figure.now), words.share(figure.before), words.share(figure.mean)


def count_cells(figure: Compared, words: FigureWords) -> tuple[str, str, str]:
    """Return a count now and before, and its mean."""
    return words.count(figure.now), words.count(figure.before), _mean(figure.mean, words)


def spread_cells(figure: ComparedSpread, words: FigureWords) -> tuple[str, str, str]:
    """Return median and 90th percentile now, before, and of the periods before together."""
    spreads: tuple[Spread, Spread, Spread] = (figure.now, figure.before, figure.mean)
    now, before, mean = (words.spread(spread) for spread in spreads)
    return now, before, mean


def kind_cells(kinds: Sequence[Compared], words: FigureWords) -> tuple[str, str, str]:
    """Return complaints, inquiries and suggestions in a row: now, before, their means."""
    return (
        words.three([_shown(kind.now) for kind in kinds]),
        words.three([_shown(kind.before) for kind in kinds]),
        words.three([kind.mean.value for kind in kinds], is_mean=True),
    )


def _shown(figure: Figure) -> float | None:
    return None if figure.is_suppressed else float(figure.n)
