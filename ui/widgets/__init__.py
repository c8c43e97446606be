"""The parts that screens are built from. Each takes the theme first and draws itself."""

from ui.widgets.button import Button, ButtonKind, IconButton
from ui.widgets.choice import Chip, KindButtons, KindOption, RadioButton, TickBox
from ui.widgets.date_field import DateInput
from ui.widgets.delegates import (
    LOOK_ROLE,
    CellDelegate,
    DueDelegate,
    KindDelegate,
    NumberDelegate,
    StateDelegate,
)
from ui.widgets.field import (
    Field,
    LeftToRightInput,
    LongText,
    NumberInput,
    PhoneInput,
    TextInput,
)
from ui.widgets.label import (
    Hairline,
    KeyHint,
    KeyLegend,
    Label,
    SectionHeading,
    ShapeLabel,
    StatePill,
    fill_ground,
)
from ui.widgets.notice import EmptyState, Notice, Picture, ProgressRow
from ui.widgets.pick import PickByTyping, Select
from ui.widgets.popup import Choice, ChoiceList, Popup
from ui.widgets.step_mark import paint_step
from ui.widgets.table import RowTable
from ui.widgets.wrap_row import WrapBar, WrapRow

__all__ = [
    "LOOK_ROLE",
    "Button",
    "ButtonKind",
    "CellDelegate",
    "Chip",
    "Choice",
    "ChoiceList",
    "DateInput",
    "DueDelegate",
    "EmptyState",
    "Field",
    "Hairline",
    "IconButton",
    "KeyHint",
    "KeyLegend",
    "KindButtons",
    "KindDelegate",
    "KindOption",
    "Label",
    "LeftToRightInput",
    "LongText",
    "Notice",
    "NumberDelegate",
    "NumberInput",
    "PhoneInput",
    "PickByTyping",
    "Picture",
    "Popup",
    "ProgressRow",
    "RadioButton",
    "RowTable",
    "SectionHeading",
    "Select",
    "ShapeLabel",
    "StateDelegate",
    "StatePill",
    "TextInput",
    "TickBox",
    "WrapBar",
    "WrapRow",
    "fill_ground",
    "paint_step",
]
