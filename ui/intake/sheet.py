"""What one opening of the form holds, as it is kept while another is in front and as a draft."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(slots=True)
class Sheet:
    """What one opening holds while another is in front."""

    values: Mapping[str, object] = field(default_factory=dict)
    channel: str = ""
    person: bytes | None = None
    call_seconds: int = 0

    def as_draft(self, *, is_call: bool, pasted: int = 0) -> Mapping[str, object]:
        """Return it as it is kept; an empty form has nothing to keep.

        Of what was pasted beside it only the number of files is kept: their content never is.
        """
        if not self.values:
            return {}
        held: dict[str, object] = dict(self.values)
        held["channel"] = self.channel
        if self.person:
            held["person"] = self.person.hex()
        if is_call:
            held["call_seconds"] = self.call_seconds
        if pasted:
            held["pasted"] = pasted
        return held


def sheet_of(draft: Mapping[str, object]) -> Sheet:
    """Return what was kept as it stood in the form."""
    values = dict(draft)
    person = values.pop("person", None)
    values.pop("pasted", None)
    seconds = values.pop("call_seconds", 0)
    channel = str(values.pop("channel", "") or "")
    return Sheet(
        values,
        channel,
        bytes.fromhex(person) if isinstance(person, str) else None,
        seconds if isinstance(seconds, int) else 0,
    )
