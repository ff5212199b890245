"""Why an application comes back or is denied: codes, the step to fix, words for the person.

The lists are data in resources/reasons, and ours: the Program has published none.
"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

from kiosk.domain.renewal.decision import Decided


class ReasonList(StrEnum):
    """A list of reasons, by the kind of application that it is for."""

    RENEWAL = "renewal"
    CAREGIVER = "caregiver"


@dataclass(frozen=True)
class Reason:
    """One reason; `words` and `advice` are texts of the catalogue."""

    code: str
    words: str
    advice: str
    """What to do about it."""
    steps: tuple[str, ...]
    """Where to fix it: the first of these steps that the application has; none for a denial."""
    asks: tuple[str, ...] = ()
    """The steps of which one must be answered otherwise than before."""
    to_patient: str = ""
    """What the patient may know of a caregiver's reason; nothing of what is in their papers."""

    @property
    def decides(self) -> Decided:
        """The decisions it can explain."""
        return Decided.RETURNED if self.steps else Decided.DENIED


@cache
def reasons_for(which: ReasonList) -> Mapping[str, Reason]:
    """Every reason of a list by its code, in the list's order."""
    file = files("resources") / "reasons" / f"{which}.toml"
    listed = tomllib.loads(file.read_text(encoding="utf-8"))
    return {code: _reason(code, said) for code, said in listed.items()}


def _reason(code: str, said: Mapping[str, Any]) -> Reason:
    steps = said.get("steps", [])
    asks, to_patient = said.get("asks", steps), said.get("to_patient", "")
    return Reason(code, said["words"], said["advice"], tuple(steps), tuple(asks), to_patient)


def codes_for(which: ReasonList, decided: Decided) -> tuple[str, ...]:
    """The codes that can explain a decision."""
    return tuple(each.code for each in reasons_for(which).values() if each.decides is decided)


def named(which: ReasonList, codes: Iterable[str]) -> tuple[Reason, ...]:
    """The reasons with these codes; one that is no longer in the list is left out."""
    known = reasons_for(which)
    return tuple(known[code] for code in codes if code in known)
