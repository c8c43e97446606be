"""What can be typed behind ``main.py``: verbs, their options, and help with every field."""

import argparse
from collections.abc import Callable, Sequence
from typing import Any, NoReturn

from kafel_desk.console.erasure_verbs import ERASURE_ACTS
from kafel_desk.console.field_help import answers, fields_of_acts, fields_of_record
from kafel_desk.console.rights_verbs import USER_ACTS
from kafel_desk.console.sharing_verbs import ACTS
from kafel_desk.directory.entries import ROLES
from kafel_desk.erasure.facts import ERASURE_REASONS
from kafel_desk.language.catalogue import Catalogue
from kafel_desk.language.direction import strip_marks
from kafel_desk.papers.orders import PAPERS
from kafel_desk.queries import TABS

LANGUAGES = ("en", "ar")

_DEFAULT_LIMIT = 50
_DEFAULT_CASES = 72
_WIDTH = 96


class WrongUsage(Exception):  # noqa: N818  (it is the person's wish that cannot be read)
    """What was typed is no command; the words say which part of it."""


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


class _HelpShown(Exception):  # noqa: N818  (an answer, not a fault)
    """Help was asked for and shown: there is nothing more to do."""


class _Parser(argparse.ArgumentParser):
    """A parser that leaves the streams and the process to its caller."""

    show: Callable[[str], object]

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

    def __init__(self, prog: str, **_: object) -> None:
        super().__init__(prog, width=_WIDTH, max_help_position=26)


class _Verbs:
    """Puts the parser together, verb by verb, in the words of a catalogue."""

    def __init__(self, catalogue: Catalogue, show: Callable[[str], object]) -> None:
        self._catalogue = catalogue
        self._show = show
        self.parser = self._quiet(
            _Parser(
                prog="main.py",
                description=self.text("console.about"),
                epilog=self.text("console.exit_codes"),
                formatter_class=_Format,
            )
        )
        self._shared_options(self.parser, None)
        self._verbs = self.parser.add_subparsers(
            dest="verb", metavar="VERB", required=True, parser_class=_Parser
        )

    def text(self, key: str, **params: object) -> str:
        """Return the words of a key, without the marks that only a screen needs."""
        return strip_marks(self._catalogue.text(key, **params))

    def verb(self, name: str, fields: str = "") -> argparse.ArgumentParser:
        """Add a verb, with help on the fields of its lines and of its answers."""
        epilog = "\n\n".join(filter(None, (fields, answers(name, self.text))))
        about = self.text(f"console.verb.{name.replace('-', '_')}")
        added = self._verbs.add_parser(
            name, help=about, description=about, epilog=epilog, formatter_class=_Format
        )
        # What stands before the verb holds, unless it is said again behind it.
        self._shared_options(self._quiet(added), argparse.SUPPRESS)
        return added

    def act(self, acts: Any, name: str) -> argparse.ArgumentParser:
        """Add an act of the verb ``share``; the options of all verbs hold behind it, too."""
        about = self.text(f"share.act.{name}")
        added: _Parser = acts.add_parser(
            name, help=about, description=about, formatter_class=_Format
        )
        self._shared_options(self._quiet(added), argparse.SUPPRESS)
        return added

    def _quiet(self, parser: _Parser) -> _Parser:
        parser.show = self._show
        return parser

    def _shared_options(self, parser: argparse.ArgumentParser, default: object) -> None:
        add, text = parser.add_argument, self.text
        add("--data", metavar="DIR", default=default, help=text("console.opt.data"))
        add("--as", dest="acting", metavar="STAFF", default=default, help=text("console.opt.as"))
        add("--language", choices=LANGUAGES, default=default, help=text("console.opt.language"))


def _parser(catalogue: Catalogue, show: Callable[[str], object]) -> argparse.ArgumentParser:
    verbs = _Verbs(catalogue, show)
    text = verbs.text
    _add_beginnings(verbs)
    for name, fields in (("record", fields_of_record(text)), ("do", fields_of_acts(text))):
        writing = verbs.verb(name, fields)
        writing.add_argument(
            "file", metavar="FILE", nargs="?", default="-", help=text("console.opt.file")
        )
    _add_lists(verbs)
    _add_papers(verbs)
    _add_importing(verbs)
    _add_reports(verbs)
    _add_rights(verbs)
    verbs.verb("check")
    verbs.verb("rebuild")
    _add_sharing(verbs)
    return verbs.parser


def _add_beginnings(verbs: _Verbs) -> None:
    text = verbs.text
    init = verbs.verb("init")
    init.add_argument("--desk", metavar="A", required=True, help=text("console.opt.desk"))
    init.add_argument("--centre", metavar="NAME", required=True, help=text("console.opt.centre"))
    init.add_argument("--kit", metavar="F.kit", help=text("console.opt.init_kit"))
    init.add_argument("--paper", metavar="F.pdf", help=text("console.opt.init_paper"))
    demo = verbs.verb("demo")
    demo.add_argument(
        "--cases",
        metavar="N",
        type=_at_least_one,
        default=_DEFAULT_CASES,
        help=text("console.opt.cases", n=_DEFAULT_CASES),
    )
    demo.add_argument("--seed", metavar="N", type=int, default=1, help=text("console.opt.seed"))


def _add_lists(verbs: _Verbs) -> None:
    text = verbs.text
    listed = verbs.verb("list")
    listed.add_argument("--tab", choices=TABS, default="all", help=text("console.opt.tab"))
    found = verbs.verb("find")
    found.add_argument("text", metavar="TEXT", help=text("console.opt.text"))
    for added in (listed, found):
        added.add_argument(
            "--limit",
            metavar="N",
            type=_at_least_one,
            default=_DEFAULT_LIMIT,
            help=text("console.opt.limit", n=_DEFAULT_LIMIT),
        )
    verbs.verb("show").add_argument("number", metavar="NUMBER", help=text("console.opt.number"))


def _add_rights(verbs: _Verbs) -> None:
    text = verbs.text
    user = verbs.verb("user").add_argument
    user("act", choices=USER_ACTS, metavar="ACT", help=text("console.opt.user_act"))
    user("name", metavar="NAME", nargs="?", help=text("console.opt.user_name"))
    user("--login", metavar="NAME", help=text("console.opt.login"))
    user("--roles", metavar="R[,R]", help=text("console.opt.roles", roles=", ".join(ROLES)))
    user("--department", metavar="NAME", help=text("console.opt.department"))
    user("--kit", metavar="F.kit", help=text("console.opt.lost_kit"))
    user("--new", metavar="F.kit", help=text("console.opt.new_kit"))
    user("--paper", metavar="F.pdf", help=text("console.opt.kit_paper"))
    verbs.verb("held").add_argument("person", metavar="PERSON", help=text("console.opt.person"))
    opened = verbs.verb("opened").add_argument
    opened("number", metavar="NUMBER", nargs="?", default="", help=text("console.opt.number"))
    opened("--by", metavar="STAFF", help=text("console.opt.by"))
    erase = verbs.verb("erase").add_argument
    erase("act", choices=ERASURE_ACTS, metavar="ACT", help=text("console.opt.erase_act"))
    erase("what", metavar="WHAT", nargs="*", help=text("console.opt.erase_what"))
    erase("--person", action="store_true", help=text("console.opt.erase_person"))
    erase("--reason", choices=ERASURE_REASONS, default="asked", help=text("console.opt.reason"))
    limit = text("console.opt.limit", n=_DEFAULT_LIMIT)
    erase("--limit", metavar="N", type=_at_least_one, default=_DEFAULT_LIMIT, help=limit)
    backup = verbs.verb("backup").add_argument
    backup("--to", metavar="DIR", required=True, help=text("console.opt.backup_to"))
    restore = verbs.verb("restore").add_argument
    restore("file", metavar="FILE", help=text("console.opt.backup_file"))
    restore("--into", metavar="DIR", required=True, help=text("console.opt.into"))


def _add_sharing(verbs: _Verbs) -> None:
    text = verbs.text
    acts = verbs.verb("share").add_subparsers(
        dest="act", metavar="ACT", required=True, parser_class=_Parser
    )
    for act in ACTS:
        added = verbs.act(acts, act)
        add = added.add_argument
        is_needed = act in ("init", "join", "recover")
        add("--share", metavar="DIR", required=is_needed, help=text("share.opt.share"))
        if act == "init":
            add("--kit", metavar="F.kit", help=text("share.opt.kit"))
        if act == "kit":
            add("--new", metavar="F.kit", help=text("share.opt.kit"))
        if act in ("init", "kit"):
            add("--paper", metavar="F.pdf", help=text("share.opt.paper"))
        if act in ("recover", "kit"):
            add("--kit", metavar="F.kit", required=True, help=text("share.opt.kit_there"))
        if act in ("join", "recover"):
            add("--desk", metavar="A", help=text("share.opt.desk"))
        if act == "admit":
            add("request", metavar="REQUEST", help=text("share.opt.request"))
        if act == "remove":
            add("desk", metavar="DESK", help=text("share.opt.lost"))
        if act in ("admit", "recover", "kit"):
            six = act == "admit"
            about = text("share.opt.six_words" if six else "share.opt.kit_words")
            add("words", metavar="WORD", nargs="+" if six else "*", help=about)
    sync = verbs.verb("sync")
    sync.add_argument("--share", metavar="DIR", help=text("share.opt.through"))
    sync.add_argument("--once", action="store_true", help=text("share.opt.once"))
    verbs.verb("status")


def _add_papers(verbs: _Verbs) -> None:
    text = verbs.text
    receipt = verbs.verb("receipt")
    receipt.add_argument("number", metavar="NUMBER", help=text("console.opt.number"))
    receipt.add_argument("--out", metavar="F.pdf", required=True, help=text("console.opt.out"))
    receipt.add_argument("--paper", choices=PAPERS, default="a5", help=text("console.opt.paper"))
    log = verbs.verb("log")
    log.add_argument("--out", metavar="F.xlsx", required=True, help=text("console.opt.out"))
    log.add_argument("--from", dest="first", metavar="D", help=text("console.opt.from"))
    log.add_argument("--to", dest="last", metavar="D", help=text("console.opt.to"))


def _add_importing(verbs: _Verbs) -> None:
    text = verbs.text
    importing = verbs.verb("import-log")
    importing.add_argument("file", metavar="F.xlsx", nargs="?", help=text("console.opt.old_log"))
    importing.add_argument("--preview", action="store_true", help=text("console.opt.preview"))
    importing.add_argument("--undo", metavar="BATCH", help=text("console.opt.undo"))


def _add_reports(verbs: _Verbs) -> None:
    text = verbs.text
    figures, weekly, report = map(verbs.verb, ("figures", "weekly", "report"))
    weekly.add_argument("--week", metavar="D", help=text("console.opt.week"))
    for added in (figures, report):
        added.add_argument(
            "--from", dest="first", metavar="D", required=True, help=text("console.opt.first_day")
        )
        added.add_argument(
            "--to", dest="last", metavar="D", required=True, help=text("console.opt.last_day")
        )
    for added in (weekly, report):
        added.add_argument("--out", metavar="F.pdf", required=True, help=text("console.opt.out"))
        added.add_argument("--xlsx", metavar="F.xlsx", help=text("console.opt.xlsx"))
        added.add_argument("--outside", action="store_true", help=text("console.opt.outside"))


def _at_least_one(text: str) -> int:
    try:
        number = int(text)
    except ValueError:
        number = 0
    if number < 1:
        raise argparse.ArgumentTypeError(f"not a whole number from 1: {text!r}")
    return number
