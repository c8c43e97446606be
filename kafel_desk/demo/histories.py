"""The histories of many invented cases, told together in the order in which they happened."""

import heapq
from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta
from random import Random

import msgspec

from kafel_desk.case.commands import Command, RecordCase
from kafel_desk.demo.material import Material, Matter
from kafel_desk.demo.people import Caller, caller
from kafel_desk.demo.plots import PLOTS, Cast, Plot, Story, beats_of
from kafel_desk.directory.state import Directory
from kafel_desk.time.working_time import WorkingTime, working_time

_CALLS_EACH = 1.6
"""Cases that one person brings, on average."""
_CHANNELS = (
    "visit", "phone", "whatsapp", "visit", "phone", "x", "visit", "phone", "whatsapp_centre",
    "visit", "instagram", "phone", "snapchat",
)  # fmt: skip
_BY_NIGHT = frozenset({"whatsapp", "whatsapp_centre", "x", "snapchat", "instagram"})
_A_YEAR = timedelta(days=365)
_LONGEST_AGE_OF_OPEN = 45


class Happening(msgspec.Struct, frozen=True):
    """One act at its time (UTC). ``case`` and ``person`` count from 0; the command names neither.

    ``is_last`` tells that nothing more happens to the case.
    """

    at: datetime
    actor: str
    case: int
    command: Command
    person: int | None = None
    is_last: bool = False


def history_span(count: int) -> timedelta:
    """Return over how much of the past so many cases are spread: about six months, or years."""
    return timedelta(days=175) if count <= 20_000 else min(_A_YEAR * 4, _A_YEAR * count / 100_000)


def demo_histories(
    count: int,
    seed: int,
    now: datetime,
    directory: Directory,
    material: Material,
) -> Iterator[Happening]:
    """Yield what happened to ``count`` cases up to ``now``, in order of time.

    The same arguments give the same histories. Whatever is yielded obeys the rules when it is
    carried out in this order.
    """
    teller = _Teller(count, seed, now, directory, material)
    begins = sorted((teller.received(case), case) for case in range(count))
    coming: list[tuple[datetime, int, int, Happening]] = []
    for received, case in begins:
        while coming and coming[0][0] <= received:
            yield heapq.heappop(coming)[3]
        first, *later = teller.tell(case, received)
        yield first
        for place, happening in enumerate(later):
            heapq.heappush(coming, (happening.at, case, place, happening))
    while coming:
        yield heapq.heappop(coming)[3]


class _Teller:
    """Tells one case after another, each out of its own chance."""

    def __init__(
        self,
        count: int,
        seed: int,
        now: datetime,
        directory: Directory,
        material: Material,
    ) -> None:
        self._count = count
        self._seed = seed
        self._now = now
        self._directory = directory
        self._material = material
        self._working: WorkingTime = working_time(directory.calendars)
        self._people = max(5, int(count / _CALLS_EACH))
        self._span = history_span(count).total_seconds() / 86_400
        self._fitting = {
            plot.name: tuple(m for m in material.matters if m.kind in plot.kinds) for plot in PLOTS
        }
        self._weights = [plot.weight for plot in PLOTS]
        self._employees = {
            person.department: person.id
            for person in directory.staff.values()
            if person.department and "department" in person.roles
        }
        self._told = Counter[str]()

    def plot(self, case: int) -> Plot:
        """Return the plot of a case: one after the other at first, then by how often they occur."""
        if case < 2 * len(PLOTS):
            return PLOTS[case % len(PLOTS)]
        chance = Random(f"{self._seed} plot {case}")
        return chance.choices(PLOTS, self._weights)[0]

    def received(self, case: int) -> datetime:
        """Return when a case was recorded: within working hours."""
        plot = self.plot(case)
        chance = Random(f"{self._seed} received {case}")
        first, last = plot.age
        if last > _LONGEST_AGE_OF_OPEN:
            last = max(last, self._span)
        days = chance.uniform(first, last)
        return self._while_open(self._now - timedelta(days=days), chance)

    def _while_open(self, moment: datetime, chance: Random) -> datetime:
        """Return the moment itself when the centre works, else one on the working day before."""
        for days in range(15):
            at = moment - timedelta(days=days)
            if self._working.is_open(at):
                return at.replace(microsecond=0)
            local = self._working.local(at)
            opened = self._working.day(local.date()).openings
            if opened:
                stretch = chance.choice(opened)
                minute = chance.randrange(stretch.opens, stretch.closes)
                inside = local.replace(hour=minute // 60, minute=minute % 60, microsecond=0)
                if inside <= moment:
                    return inside.astimezone(self._now.tzinfo)
        return moment

    def tell(self, case: int, received: datetime) -> list[Happening]:
        """Return the whole history of one case, its receipt first."""
        plot = self.plot(case)
        chance = Random(f"{self._seed} case {case}")
        matter = self._matter(plot, chance)
        channel = _CHANNELS[case % len(_CHANNELS)] if case < 500 else chance.choice(_CHANNELS)
        cast = self._cast(matter, channel, chance)
        person = None if plot.anonymous else self._person(case, chance)
        command = self._record(plot, matter, channel, person, received, chance)
        category = self._directory.categories.get(matter.category)
        is_urgent = category is not None and category.is_urgent
        story = Story(matter, cast, self._material, chance, channel == "visit", is_urgent)
        happenings = [Happening(received, cast.receiver, case, command, person)]
        at = received
        for beat in beats_of(plot):
            at = self._working.add_working_minutes(at, chance.randint(*beat.delay))
            if at > self._now:
                break
            actor = getattr(cast, beat.role)
            if act := beat.act(story):
                happenings.append(Happening(at, actor, case, act))
        happenings[-1] = msgspec.structs.replace(happenings[-1], is_last=True)
        return happenings

    def _matter(self, plot: Plot, chance: Random) -> Matter:
        """Return one of the matters that were told least so far."""
        fitting = self._fitting[plot.name]
        least = min(self._told[matter.reply] for matter in fitting)
        matter = chance.choice([m for m in fitting if self._told[m.reply] == least])
        self._told[matter.reply] += 1
        return matter

    def _person(self, case: int, chance: Random) -> int:
        """Most come once; some come again and again."""
        if case < 3:
            return case
        return min(int(chance.random() ** 1.5 * self._people), self._people - 1)

    def _cast(self, matter: Matter, channel: str, chance: Random) -> Cast:
        category = self._directory.categories.get(matter.category)
        department = (category.department if category else None) or "support"
        officer = chance.choice(("demo.officer1", "demo.officer2"))
        at_the_desk = ("reception", "reception", "demo.reception2")
        receiver = {"phone": "demo.calls"}.get(channel) or (
            "demo.media"
            if channel in ("x", "snapchat", "instagram")
            else chance.choice(at_the_desk)
        )
        employee = self._employees.get(department, officer)
        return Cast(receiver, officer, department, employee, "supervisor")

    def _record(
        self,
        plot: Plot,
        matter: Matter,
        channel: str,
        person: int | None,
        received: datetime,
        chance: Random,
    ) -> RecordCase:
        who = Caller()
        if person is not None:
            who = caller(self._material, person, self._seed, of=self._people)
        by_night = channel in _BY_NIGHT and chance.random() < 0.5
        speaks_for_another = matter.relation == "guardian" and chance.random() < 0.12
        return RecordCase(
            kind=matter.kind,
            channel=channel,
            description=self._description(matter, chance),
            name=who.name,
            phone=who.phone,
            relation=matter.relation,
            internal=matter.internal,
            extension=str(chance.randint(200, 399)) if matter.internal else None,
            on_behalf=chance.choice(self._material.on_behalf) if speaks_for_another else None,
            complained_of=matter.about,
            remedy=matter.remedy,
            category=matter.category,
            confidentiality=matter.confidentiality,
            safe_contact=matter.safe_contact,
            received_at=received - timedelta(hours=chance.uniform(2, 14)) if by_night else None,
            call_seconds=chance.randint(60, 900) if channel == "phone" else None,
            answered=matter.reply if plot.on_the_spot else None,
        )

    def _description(self, matter: Matter, chance: Random) -> str:
        tellings = matter.descriptions
        telling = tellings[self._told[matter.reply] % len(tellings)]
        for slot, value in (
            ("{month}", chance.choice(self._material.months)),
            ("{amount}", str(chance.randrange(100, 900, 50))),
            ("{district}", chance.choice(self._material.districts)),
            ("{days}", str(chance.randint(3, 12))),
        ):
            telling = telling.replace(slot, value)
        return telling
