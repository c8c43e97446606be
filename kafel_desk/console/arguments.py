"""What can be typed behind ``main.py``: verbs, their options, and help with every field."""

import argparse
from collections.abc import Callable, Sequence
from typing import Any, NoReturn

from kafel_desk.console.acts import RECORD, SHAPES
from kafel_desk.console.environment import PAPERS
from kafel_desk.console.shapes import Field, Shape
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.language.direction import strip_marks
from kafel_desk.queries import TABS

VERBS = (
    "init", "demo", "record", "do", "list", "find", "show", "receipt", "log", "check", "rebuild",
)  # fmt: skip
LANGUAGES = ("en", "ar")

_TAKES_A_VALUE = ("--data", "--as", "--language")
_DEFAULT_LIMIT = 50
_DEFAULT_CASES = 72
_WIDTH = 96


class WrongUsage(Exception):  # noqa: N818  (it is the person's wish that cannot be read)
    """What was typed is no command; the words say which part of it."""


def verb_of(arguments: Sequence[str]) -> str | None:
    """Return the verb that was typed, or None for the window: no verb, or another program's word."""
    skip = False
    for argument in arguments:
        if skip:
            skip = False
        elif argument in _TAKES_A_VALUE:
            skip = True
        elif not argument.startswith("-"):
            return argument
    return None


def language_of(arguments: Sequence[str], otherwise: str) -> str:
    """Return the language of the words: as asked for, else the environment's, else English."""
    asked = otherwise
    for argument, following in zip(arguments, [*arguments[1:], ""], strict=True):
        if argument == "--language":
            asked = following
        elif argument.startswith("--language="):
            asked = argument.partition("=")[2]
    return asked if asked in LANGUAGES else "en"


def read_arguments(
    arguments: Sequence[str], catalogue: Catalogue, show: Callable[[str], object]
) -> argparse.Namespace | None:
    """Return what was typed; None when it asked for help, which was shown.

    Raises ``WrongUsage``.
    """
    parser = _parser(catalogue, show)
    try:
        return parser.parse_args(list(arguments))
    except _HelpShown:
        return None


class _HelpShown(Exception):  # noqa: N818
    """Help was asked for and shown: there is nothing more to do."""


class _Parser(argparse.ArgumentParser):
    """A parser that leaves the streams and the process to its caller."""

    show: Callable[[str], object] = staticmethod(print)

    def print_help(self, file: Any = None) -> None:
        self.show(self.format_help())

    def exit(self, status: int = 0, message: str | None = None) -> NoReturn:
        if status:
            raise WrongUsage(message or "")
        raise _HelpShown

    def error(self, message: str) -> NoReturn:
        raise WrongUsage(f"{self.format_usage()}{self.prog}: {message}")


class _Format(argparse.RawDescriptionHelpFormatter):
    """Help of one width, whatever the terminal."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=_WIDTH, max_help_position=26)


def _parser(catalogue: Catalogue, show: Callable[[str], object]) -> argparse.ArgumentParser:
    def text(key: str, **params: object) -> str:
        return strip_marks(catalogue.text(key, **params))

    def options(parser: argparse.ArgumentParser, default: object) -> None:
        parser.add_argument("--data", metavar="DIR", default=default, help=text("console.opt.data"))
        parser.add_argument(
            "--as", dest="acting", metavar="STAFF", default=default, help=text("console.opt.as")
        )
        parser.add_argument(
            "--language", choices=LANGUAGES, default=default, help=text("console.opt.language")
        )

    parser_class = type("Parser", (_Parser,), {"show": staticmethod(show)})
    parser = parser_class(
        prog="main.py",
        description=text("console.about"),
        epilog=text("console.exit_codes"),
        formatter_class=_Format,
    )
    options(parser, None)
    verbs = parser.add_subparsers(dest="verb", metavar="VERB", required=True)

    def verb(name: str, epilog: str = "") -> argparse.ArgumentParser:
        about = text(f"console.verb.{name}")
        added = verbs.add_parser(
            name,
            help=about.partition("\n")[0],
            description=about,
            epilog=epilog,
            formatter_class=_Format,
        )
        options(added, argparse.SUPPRESS)
        return added

    init = verb("init")
    init.add_argument("--desk", metavar="A", required=True, help=text("console.opt.desk"))
    init.add_argument("--centre", metavar="NAME", required=True, help=text("console.opt.centre"))
    demo = verb("demo")
    demo.add_argument(
        "--cases", metavar="N", type=_at_least_one, default=_DEFAULT_CASES,
        help=text("console.opt.cases", n=_DEFAULT_CASES),
    )  # fmt: skip
    demo.add_argument("--seed", metavar="N", type=int, default=1, help=text("console.opt.seed"))
    for name, epilog in (("record", _record_fields(text)), ("do", _act_fields(text))):
        added = verb(name, epilog)
        added.add_argument("file", metavar="FILE", nargs="?", default="-", help=text("console.opt.file"))
    listed = verb("list")
    listed.add_argument("--tab", choices=TABS, default="all", help=text("console.opt.tab"))
    found = verb("find")
    found.add_argument("text", metavar="TEXT", help=text("console.opt.text"))
    for added in (listed, found):
        added.add_argument(
            "--limit", metavar="N", type=_at_least_one, default=_DEFAULT_LIMIT,
            help=text("console.opt.limit", n=_DEFAULT_LIMIT),
        )  # fmt: skip
    verb("show").add_argument("number", metavar="NUMBER", help=text("console.opt.number"))
    receipt = verb("receipt")
    receipt.add_argument("number", metavar="NUMBER", help=text("console.opt.number"))
    receipt.add_argument("--out", metavar="F.pdf", required=True, help=text("console.opt.out"))
    receipt.add_argument("--paper", choices=PAPERS, default="a5", help=text("console.opt.paper"))
    log = verb("log")
    log.add_argument("--out", metavar="F.xlsx", required=True, help=text("console.opt.out"))
    log.add_argument("--from", dest="first", metavar="D", help=text("console.opt.from"))
    log.add_argument("--to", dest="last", metavar="D", help=text("console.opt.to"))
    verb("check")
    verb("rebuild")
    return parser


def _at_least_one(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(text)
    return number


Text = Callable[..., str]


def _record_fields(text: Text) -> str:
    return "\n".join([text("console.fields"), *_described(RECORD, text), *_by(text)])


def _act_fields(text: Text) -> str:
    said = [text("console.acts")]
    for word, shape in SHAPES.items():
        own = {name: field for name, field in shape.items() if name != "case"}
        said.append(f'\n"do": "{word}"  {text(f"console.act.{word}")}')
        said += _described(own, text)
    return "\n".join([*said, "", *_by(text)])


def _described(shape: Shape, text: Text) -> list[str]:
    return [_line(field, text) for field in shape.values()]


def _line(field: Field, text: Text) -> str:
    about = text(f"console.field.{field.name}")
    if field.choices:
        about = f"{about}: {', '.join(field.choices)}"
    mark = "*" if field.is_required else " "
    return f"  {mark} {field.name:<17} {about}"


def _by(text: Text) -> list[str]:
    return [f"    {'by':<17} {text('console.field.by')}"]
