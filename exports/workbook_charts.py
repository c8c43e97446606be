"""Charts of workbooks: they do not mirror by themselves, so their axes are turned for Arabic."""

from dataclasses import dataclass
from typing import Any, Literal

from openpyxl.chart import BarChart, Reference
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.drawing.line import LineProperties

from kafel_desk.language.catalogue import Direction

_COLOURS = ("0B5457", "FFFFFF", "A9B4B4")
_OUTLINE = "0B5457"
_WIDTH = 21.0  # centimetres
_ROW = 0.53  # centimetres of a sheet's row
_GAP = 60  # between bars, in per cent of one


@dataclass(frozen=True, slots=True)
class TableChart:
    """A chart of a table's rows: `names` is the column of its categories, from 1, as `series` are.

    Bars lie, columns stand; stacked bars put the series of a category in one. It shows `count`
    rows from the table's first, and is `height` centimetres high.
    """

    kind: Literal["bars", "stacked", "columns"]
    title: str
    names: int
    series: tuple[int, ...]
    count: int
    height: float = 7.5

    @property
    def rows(self) -> int:
        """How many rows of the sheet it covers, with some white below."""
        return round(self.height / _ROW) + 2


def make_chart(chart: TableChart, first: int, direction: Direction, sheet: Any) -> Any:
    """Return the chart of rows that begin at row `first`, whose titles stand in the row above."""
    made: Any = BarChart()
    is_level = chart.kind != "columns"
    made.type = "bar" if is_level else "col"
    made.title = chart.title
    made.style = 10
    made.width, made.height = _WIDTH, chart.height
    made.gapWidth = _GAP
    if chart.kind == "stacked":
        made.grouping, made.overlap = "stacked", 100
    last = first + chart.count - 1
    for column in chart.series:
        made.add_data(
            Reference(sheet, min_col=column, min_row=first - 1, max_row=last), titles_from_data=True
        )
    made.set_categories(Reference(sheet, min_col=chart.names, min_row=first, max_row=last))
    for place, series in enumerate(made.series):
        outline = LineProperties(solidFill=_OUTLINE, w=9525)
        colour = _COLOURS[place % len(_COLOURS)]
        series.graphicalProperties = GraphicalProperties(solidFill=colour, ln=outline)
    if chart.kind != "stacked":
        made.dataLabels = DataLabelList(
            showVal=True, showSerName=False, showCatName=False, showLegendKey=False
        )
    if len(chart.series) == 1:
        made.legend = None
    _turn(made, direction, is_level=is_level)
    return made


def _turn(chart: Any, direction: Direction, *, is_level: bool) -> None:
    """Let names and values begin where reading begins; the first of lying bars is the topmost."""
    # Without these two, newer programs show no axes at all.
    chart.x_axis.delete = False
    chart.y_axis.delete = False
    chart.y_axis.majorGridlines = None
    chart.y_axis.scaling.min = 0
    is_right_to_left = direction == "rtl"
    if is_level:
        chart.x_axis.scaling.orientation = "maxMin"
        chart.y_axis.crosses = "max"
        if is_right_to_left:
            chart.y_axis.scaling.orientation = "maxMin"
    elif is_right_to_left:
        chart.x_axis.scaling.orientation = "maxMin"
