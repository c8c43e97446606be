"""The help on every field that a line may have, made from the shapes that the lines are read by."""

from collections.abc import Callable

from kafel_desk.console.acts import RECORD, SHAPES
from kafel_desk.console.shapes import Field, Shape

Text = Callable[..., str]


def fields_of_record(text: Text) -> str:
    """Return the fields of a line of ``record``."""
    return "\n".join([text("console.fields"), *_described(RECORD, text), _actor(text)])


def fields_of_acts(text: Text) -> str:
    """Return the acts of ``do``, each with its fields."""
    said = [text("console.acts")]
    for word, shape in SHAPES.items():
        own = {name: field for name, field in shape.items() if name != "case"}
        said.append(f'\n"do": "{word}"  {text(f"console.act.{word}")}')
        said += _described(own, text)
    return "\n".join([*said, "", _actor(text)])


def answers(verb: str, text: Text) -> str:
    """Return what each answer of a verb has."""
    said = [text("console.answers", fields=", ".join(_ANSWERS[verb]))]
    if verb in ("record", "do"):
        said.append(text("console.answers_refused", fields="line, field, error, code, others"))
    return "\n".join(said)


_ROW = (
    "number", "kind", "state", "due", "name", "code_word", "phone", "priority", "channel",
    "category", "department", "holder", "received_at", "follow_up", "outcome",
)  # fmt: skip
_KIT = ("kit", "number", "fingerprint", "words", "paper")
_ANSWERS = {
    "init": ("desk", "centre", "folder", *_KIT),
    "demo": ("desk", "folder", "cases"),
    "record": ("line", "number", "due"),
    "do": ("line", "number", "state", "due"),
    "list": _ROW,
    "find": _ROW,
    "show": ("number", "kind", "state", "due", "why", "name", "fields", "times", "steps",
             "evidence", "actions", "related", "duplicate_of", "timeline"),
    "receipt": ("number", "paper", "file"),
    "log": ("file", "cases"),
    "import-log": ("row", "sheet", "number", "old_number", "unread", "error", "code", "cell",
                   "others", "batch", "imported", "refused", "duplicates", "columns", "preview",
                   "rows", "whole", "undone"),
    "figures": ("figure", "group", "n", "of", "value"),
    "weekly": ("file", "from", "to", "until", "xlsx", "cases"),
    "report": ("file", "from", "to", "until", "xlsx", "cases"),
    "user": ("staff", "name", "roles", "asks_for", "department", "login", "active", *_KIT),
    "held": ("person", "cases", "looks"),
    "opened": ("number", "by", "at", "how", "field"),
    "erase": ("erasure", "reason", "person", "name", "numbers", "cases", "proposed_by",
              "proposed_at", "approved_by", "pending", "files", "declined", "number", "kind", "void",
              "ended", "since", "by", "at", "complaint", "inquiry", "suggestion", "confirmed_by"),
    "backup": ("file", "events"),
    "restore": ("folder", "file", "events"),
    "check": ("ok", "events", "cases", "problems"),
    "rebuild": ("rebuilt", "events"),
    "share": ("share", "fingerprint", "words", "kit", "paper", "joined", "desk", "writer",
              "request", "admitted", "removed", "sent", "received", "waiting", "quarantined", "gaps"),
    "sync": ("sent", "received", "waiting", "quarantined", "gaps"),
    "status": ("desk", "name", "writer", "state_hash", "events", "waiting", "quarantined",
               "standing", "light", "share", "words", "desks"),
}  # fmt: skip


def _described(shape: Shape, text: Text) -> list[str]:
    return [_line(field, text) for field in shape.values()]


def _line(field: Field, text: Text) -> str:
    about = text(f"console.field.{field.name}")
    if field.choices:
        about = f"{about}: {', '.join(field.choices)}"
    mark = "*" if field.is_required else " "
    return f"  {mark} {field.name:<17} {about}"


def _actor(text: Text) -> str:
    return f"    {'by':<17} {text('console.field.by')}"
