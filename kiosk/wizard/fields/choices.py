"""Choices made by pressing: tiles and agreements."""

from copy import copy
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from kiosk.wizard.fields.field import Complaint, Field

E = TypeVar("E", bound=StrEnum)


@dataclass(frozen=True)
class Option:
    """One tile: the stored key, the label, a second line, and its picture's name."""

    key: str
    label: str
    hint: str = ""
    picture: str = ""


class ChoiceField(Field[E], Generic[E]):
    """One of several tiles; the raw value is the option's key."""

    def __init__(
        self, label: str, kind: type[E], options: tuple[Option, ...], *, missing: str
    ) -> None:
        super().__init__(label, missing=missing)
        self.kind = kind
        self.options = options

    def without(self, key: E) -> "ChoiceField[E]":
        """The same question with one option fewer."""
        fewer = copy(self)
        fewer.options = tuple(option for option in self.options if option.key != key)
        return fewer

    def parse(self, raw: object) -> E | Complaint:
        keys = [option.key for option in self.options]
        return self.kind(str(raw)) if raw in keys else Complaint.of(self.missing)


class YesNoField(Field[bool]):
    """Yes or no as two tiles; the raw value is "yes" or "no"."""

    def __init__(self, label: str, yes: str, no: str, *, missing: str) -> None:
        super().__init__(label, missing=missing)
        self.options = (Option("yes", yes, picture="yes"), Option("no", no, picture="no"))

    def parse(self, raw: object) -> bool | Complaint:
        return raw == "yes" if raw in ("yes", "no") else Complaint.of(self.missing)


class AgreeField(Field[bool]):
    """A tile that must be checked; the raw value is a JSON true. Asked again on every visit."""

    keep = False

    def __init__(self, label: str, text: str, *, missing: str) -> None:
        super().__init__(label, text, missing=missing)

    def parse(self, raw: object) -> bool | Complaint:
        return True if raw is True else Complaint.of(self.missing)

    def empty(self) -> object:
        return False
