"""Times as the tables hold them: whole microseconds since 1970 in UTC."""

from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def to_micros(time: datetime) -> int:
    """Return an aware time as microseconds."""
    return (time - _EPOCH) // _MICROSECOND


def to_micros_or_none(time: datetime | None) -> int | None:
    """Return a time that may be missing as microseconds."""
    return None if time is None else (time - _EPOCH) // _MICROSECOND


def from_micros(micros: int) -> datetime:
    """Return the time, aware, in UTC."""
    return _EPOCH + timedelta(microseconds=micros)


def from_micros_or_none(micros: int | None) -> datetime | None:
    """Return a time that may be missing."""
    return None if micros is None else _EPOCH + timedelta(microseconds=micros)
