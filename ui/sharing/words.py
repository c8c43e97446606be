"""How desks stand to each other, in words: the light with its sentence, and a line for each desk."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from kafel_desk.language.catalogue import Catalogue
from kafel_desk.language.direction import LeftToRight
from kafel_desk.sharing.light import is_silent
from kafel_desk.sharing.status import DeskRow, ShareStatus
from kafel_desk.time import wording


@dataclass(frozen=True, slots=True)
class LightWords:
    """One of the lights of the tokens, and the sentence beside it."""

    light: str
    sentence: str


@dataclass(frozen=True, slots=True)
class DeskLine:
    """One desk in a list: its code, its name, and how it stands by shape, words and weight."""

    code: str
    name: str
    light: str
    said: str
    row: DeskRow


@dataclass(frozen=True, slots=True)
class NoticeWords:
    """What stands above the content as long as it is true."""

    kind: str
    title: str
    text: str
    shape: str = ""


class SharingWords:
    """Puts what is known of the sharing into words; ``now`` is the centre's own time."""

    def __init__(self, catalogue: Catalogue, status: ShareStatus, now: datetime) -> None:
        self.status = status
        self._catalogue, self._now = catalogue, now
        self._text = catalogue.text

    @property
    def light(self) -> LightWords:
        """The light of the status bar."""
        status = self.status
        match status.standing:
            case "unshared":
                return LightWords("in_step", self._text("sync.only_desk"))
            case "requested":
                return LightWords("waiting", self._text("sync.requested"))
            case "unadmitted":
                return LightWords("decision", self._text("sync.unadmitted"))
            case "removed":
                return LightWords("decision", self._text("sync.removed"))
        return self._member_light()

    def _member_light(self) -> LightWords:
        status, text = self.status, self._text
        match status.light:
            case "decision":
                return LightWords("decision", self.decision)
            case "full":
                keys = ("sync.full_text", "sync.full_nothing")
                if self._is_read_only:
                    keys = ("sync.read_only_text", "sync.read_only_nothing")
                return LightWords("full", self._with_waiting(*keys))
            case "alone":
                said = self._with_waiting("sync.alone_text", "sync.alone_nothing")
                return LightWords("alone", said)
            case "gap":
                row = next((row for row in status.desks if row.gap_since), None)
                if row is not None and row.gap_since is not None:
                    since = self.moment(row.gap_since)
                    return LightWords("gap", text("sync.gap_text", desk=row.code, time=since))
                return LightWords("gap", text("sync.gap"))
            case "waiting":
                return LightWords("waiting", text("sync.changes_wait", n=status.waiting))
            case "silent":
                row = self._longest_silent()
                if row is not None and row.last_heard is not None:
                    when = self.moment(row.last_heard)
                    return LightWords("silent", text("sync.silent_text", desk=row.code, when=when))
                return LightWords("silent", text("sync.silent"))
        return LightWords("in_step", self._in_step())

    @property
    def _is_read_only(self) -> bool:
        trouble = self.status.trouble
        return trouble is not None and trouble.key == "share.read_only"

    def _in_step(self) -> str:
        heard = [row for row in self._others() if row.last_heard is not None]
        last = max(heard, key=lambda row: row.last_heard or self._now, default=None)
        if last is None or last.last_heard is None:
            return self._text("sync.only_desk")
        return self._text("sync.last_heard", desk=last.code, time=self.moment(last.last_heard))

    def _with_waiting(self, key: str, without: str) -> str:
        """Return a sentence about the folder with what waits for it."""
        status = self.status
        since = self.moment(status.since or status.last_round or self._now)
        if not status.waiting:
            return self._text(without, time=since)  # sync.full_nothing, sync.alone_nothing
        # sync.full_text, sync.alone_text
        return self._text(key, time=since, changes=self._text("count.changes", n=status.waiting))

    @property
    def decision(self) -> str:
        """What somebody has to decide."""
        status, text = self.status, self._text
        if status.needs_reseeding:
            return text("sync.reseed_text")
        frozen = next((row for row in status.desks if row.is_frozen), None)
        if frozen is not None:
            return text("sync.decision_text", desk=frozen.code)
        if status.quarantined:
            return text("sync.quarantine_text", n=status.quarantined)
        return text("sync.decision")

    @property
    def summary(self) -> str:
        """The sentence at the head of the popup: which folder, and whether it can be seen."""
        status = self.status
        folder = LeftToRight(status.share)
        if status.standing == "unshared":
            return self._text("sync.not_shared")
        if status.standing == "member" and status.light == "alone":
            return self._text("sync.unseen", path=folder)
        return self._text("sync.folder", path=folder)

    @property
    def notice(self) -> NoticeWords | None:
        """What is to be said above the content, if anything."""
        status, text = self.status, self._text
        if status.standing in {"unadmitted", "removed"}:
            return NoticeWords("danger", self.light.sentence, text("sync.goes_on"))
        if status.standing != "member":
            return None
        if status.light == "decision":
            return NoticeWords("danger", self.decision, text("sync.goes_on"))
        if status.light not in {"alone", "full"}:
            return None
        since = self.moment(status.since or self._now)
        full = "read_only.title" if self._is_read_only else "full.title"
        title = text(full) if status.light == "full" else text("alone.title", time=since)
        if not status.waiting:
            return NoticeWords("warn", title, text("alone.nothing"))
        changes = text("count.changes", n=status.waiting)
        return NoticeWords("warn", title, text("alone.text", changes=changes))

    def lines(self) -> tuple[DeskLine, ...]:
        """Return a line for each desk that still is one, this one first."""
        rows = [row for row in self.status.desks if not row.is_former]
        rows.sort(key=lambda row: (not row.is_own, row.is_removed, row.code))
        return tuple(self.line(row) for row in rows)

    def line(self, row: DeskRow) -> DeskLine:
        """Return how one desk stands."""
        name = self._text("sync.this_desk", name=row.name) if row.is_own else row.name
        light, said = self._standing(row)
        return DeskLine(row.code, name, light, said, row)

    def _standing(self, row: DeskRow) -> tuple[str, str]:
        text = self._text
        if row.is_removed:
            return "silent", text("desks.removed")
        if row.is_frozen:
            return "decision", text("desks.frozen")
        if row.is_own and self.status.standing == "unshared":
            return "in_step", text("sync.only_desk")
        if row.is_own:
            if self.status.waiting:
                return "waiting", text("count.changes", n=self.status.waiting)
            return "in_step", text("desks.all_shared")
        if row.gap_since is not None:
            return "gap", text("desks.gap", time=self.moment(row.gap_since))
        if row.last_heard is None:
            return "silent", text("desks.never_heard")
        said = text("desks.last_heard", time=self.moment(row.last_heard))
        # What comes in through a folder that is not there, nobody knows of any desk.
        is_quiet = self.status.light in {"alone", "full"} or is_silent(row, self._now)
        return "silent" if is_quiet else "in_step", said

    def moment(self, moment: datetime) -> str:
        """Return a moment: the time alone if it is of today, else the day too."""
        here = moment.astimezone(self._now.tzinfo)
        if here.date() == self._now.date():
            return wording.clock(self._catalogue, here)
        return wording.past_moment(self._catalogue, here, self._now)

    def _others(self) -> Iterator[DeskRow]:
        rows = self.status.desks
        return (row for row in rows if not (row.is_own or row.is_removed or row.is_former))

    def _longest_silent(self) -> DeskRow | None:
        heard = [row for row in self._others() if row.last_heard is not None]
        return min(heard, key=lambda row: row.last_heard or self._now, default=None)
