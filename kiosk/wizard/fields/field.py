"""What a field is: raw JSON in, a value or a complaint out."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, cast

from kiosk.i18n import Fact, Marked, Message

V_co = TypeVar("V_co", covariant=True)
V = TypeVar("V")

RawAnswers = dict[str, object]
"""What was typed on one page: field name to plain JSON value."""


@dataclass(frozen=True)
class Complaint:
    """Why a raw value is not accepted, in words that say what to do."""

    message: Message

    @classmethod
    def of(cls, text: Marked, **facts: Fact) -> "Complaint":
        """A complaint from a marked text."""
        return cls(Message.of(text, **facts))


@dataclass(frozen=True)
class Problem:
    """A complaint at a field; an empty field name means the whole page."""

    field: str
    message: Message


class Field(ABC, Generic[V_co]):
    """One question on a page.

    `keep` is False for secrets, which a draft never stores; a kept raw value comes back as typed.
    `missing` is the complaint about one left empty.
    """

    keep = True

    def __init__(self, label: str, hint: str = "", *, missing: str = "") -> None:
        self.label = label
        self.hint = hint
        self.missing = missing
        self.name = ""

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    @abstractmethod
    def parse(self, raw: object) -> V_co | Complaint:
        """The value of a raw answer, or a complaint; it raises nothing, whatever the JSON."""

    def empty(self) -> object:
        """The raw value of an untouched field."""
        return ""

    def complain(self, text: Marked, **facts: Fact) -> Complaint:
        """A complaint that names this field by its label, in the reader's language."""
        return Complaint.of(text, label=Message(self.label), **facts)


class Answers:
    """The parsed values of one page, looked up by field."""

    def __init__(self, values: Mapping[str, Any]) -> None:
        self._values = dict(values)

    def __getitem__(self, field: Field[V]) -> V:
        return cast("V", self._values[field.name])
