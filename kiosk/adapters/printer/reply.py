"""Reads the answers of an IPP printer without trusting them (RFC 8010, 3.1).

pyipp's own reader takes lengths as signed: one negative length sends it around forever.
"""

import struct
from dataclasses import dataclass, field
from typing import Final

from pyipp.enums import IppTag

Value = str | int
GROUPS: Final = 0x0F
"""Tags up to this one start a group of attributes."""
NUMBERS: Final = frozenset({IppTag.INTEGER, IppTag.ENUM})
MOST_ATTRIBUTES: Final = 20_000
"""A real printer gives a few hundred, a spool of 500 jobs a few thousand."""


class BadReplyError(ValueError):
    """Bytes that are not an IPP answer."""


@dataclass(frozen=True)
class Group:
    """One group of attributes, as those of a printer or of one job."""

    tag: int
    attributes: dict[str, list[Value]] = field(default_factory=dict)

    def texts(self, name: str) -> tuple[str, ...]:
        """The texts of an attribute; none when it is missing."""
        return tuple(value for value in self.attributes.get(name, ()) if isinstance(value, str))

    def number(self, name: str) -> int | None:
        """The first number of an attribute; booleans are 0 and 1."""
        found = self.attributes.get(name, ())
        return next((value for value in found if isinstance(value, int)), None)


@dataclass(frozen=True)
class Reply:
    """A status code and groups of attributes."""

    status: int
    groups: tuple[Group, ...]

    def every(self, tag: IppTag) -> tuple[Group, ...]:
        """The groups of one kind, in order."""
        return tuple(group for group in self.groups if group.tag == tag)

    def first(self, tag: IppTag) -> Group:
        """The first group of one kind; an empty one when there is none."""
        return next(iter(self.every(tag)), Group(tag))


def read_reply(raw: bytes) -> Reply:
    """Read an answer; raises BadReplyError for anything else."""
    try:
        _, status, _ = struct.unpack_from(">HHI", raw)
        return Reply(status, tuple(_groups(raw, 8)))
    except struct.error:
        raise BadReplyError from None


def _groups(raw: bytes, at: int) -> list[Group]:
    groups: list[Group] = []
    last: list[Value] = []
    for _ in range(MOST_ATTRIBUTES):
        (tag,) = struct.unpack_from(">B", raw, at)
        at += 1
        if tag == IppTag.END:
            return groups
        if tag <= GROUPS:
            groups.append(Group(tag))
            continue
        name, at = _counted(raw, at)
        value, at = _counted(raw, at)
        if not groups:
            raise BadReplyError
        if name:
            # An attribute without a name is one more value of the one before it.
            last = groups[-1].attributes.setdefault(_text(name), [])
        last.append(_value(tag, value))
    raise BadReplyError


def _counted(raw: bytes, at: int) -> tuple[bytes, int]:
    (length,) = struct.unpack_from(">H", raw, at)
    end = at + 2 + length
    if end > len(raw):
        raise BadReplyError
    return raw[at + 2 : end], end


def _value(tag: int, value: bytes) -> Value:
    if tag in NUMBERS and len(value) == 4:
        return int.from_bytes(value, signed=True)
    if tag == IppTag.BOOLEAN and len(value) == 1:
        return int(value != b"\0")
    return _text(value)


def _text(value: bytes) -> str:
    return value.decode("utf-8", "replace")
