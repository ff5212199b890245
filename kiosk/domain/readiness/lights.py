"""The three lights of a patient and of a caregiver (S5), and which to renew first."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from kiosk.domain.renewal.card import CardUnderWay, SaidBy
from kiosk.domain.renewal.certification import SOON


class Matter(StrEnum):
    """What a light is about."""

    CERTIFICATION = "certification"
    REGISTRATION = "registration"
    CARD = "card"


class Glow(StrEnum):
    """What a light says of a day."""

    GOOD = "good"
    SOON = "soon"
    """Good, and ends before long."""
    ENDED = "ended"
    MISSING = "missing"
    """There is no record of it."""
    UNCLEAR = "unclear"
    """More than one record fits the person."""
    PATIENT = "patient"
    """The patient's date has passed, or nothing is on record: no caregiver can visit for them."""
    AWAITED = "awaited"
    """A card that usually comes by its day."""
    LATE = "late"
    """A card that has not come by the day after which to call."""
    UNSAID = "unsaid"
    """A card of which nothing was recorded here; it stops nobody by itself."""


BLOCKS: Final = frozenset(Glow) - {Glow.GOOD, Glow.SOON, Glow.UNSAID}
"""With any of these a visit fails."""
TO_RENEW: Final = frozenset(
    {
        (Matter.CERTIFICATION, Glow.SOON),
        (Matter.CERTIFICATION, Glow.ENDED),
        (Matter.CERTIFICATION, Glow.MISSING),
        (Matter.REGISTRATION, Glow.SOON),
        (Matter.REGISTRATION, Glow.ENDED),
    }
)
"""What the person can renew; a registration that is not on record is no renewal."""


@dataclass(frozen=True)
class DatedLight:
    """One light, with its own date."""

    matter: Matter
    glow: Glow
    day: date | None = None
    """Its last good day; of a card under way, when it usually comes, or when to call."""
    submitted: bool = False
    """A renewal waits for the Program's decision."""
    said_by: SaidBy | None = None
    """Whose word it is that the card has come."""
    said_on: date | None = None
    days: tuple[int, int] = (0, 0)
    """After how many business days a card under way is usually mailed."""

    @property
    def blocks(self) -> bool:
        """Whether this alone makes a visit fail."""
        return self.glow in BLOCKS

    @property
    def due(self) -> bool:
        """Whether the person should renew it now."""
        return (self.matter, self.glow) in TO_RENEW and not self.submitted


@dataclass(frozen=True)
class Lights:
    """All three; one that blocks is enough to be turned away."""

    certification: DatedLight
    registration: DatedLight
    card: DatedLight

    def __iter__(self) -> Iterator[DatedLight]:
        return iter((self.certification, self.registration, self.card))

    @property
    def blocking(self) -> tuple[DatedLight, ...]:
        """What has to be fixed before a visit, in order."""
        return tuple(light for light in self if light.blocks)

    @property
    def first(self) -> DatedLight | None:
        """What to renew first: a missing certification, since a renewal needs it, else what ends
        first; of one day the certification. None while neither ends soon.
        """
        return min((light for light in self if light.due), key=_urgency, default=None)

    @property
    def both_due(self) -> bool:
        """Whether both dates are to be renewed, so that the order matters."""
        return self.certification.due and self.registration.due


@dataclass(frozen=True)
class PatientDates:
    """What is on record of a patient: the last day of each, None without a record."""

    certified_until: date | None
    registered_until: date | None
    unclear: bool = False
    """Two registrations have this name and birth date: neither date is known to be theirs."""
    submitted: bool = False
    """A renewal waits for the Program's decision."""


def patient_lights(
    known: PatientDates, card: CardUnderWay | None, day: date, soon: timedelta
) -> Lights:
    """A patient's; a registration ends soon when it ends within `soon`, as it can be renewed."""
    certification = _dated(Matter.CERTIFICATION, known.certified_until, day, SOON)
    registration = _dated(Matter.REGISTRATION, known.registered_until, day, soon)
    if known.unclear:
        certification, registration = (
            DatedLight(matter, Glow.UNCLEAR)
            for matter in (Matter.CERTIFICATION, Matter.REGISTRATION)
        )
    registration = replace(registration, submitted=known.submitted and registration.due)
    return Lights(certification, registration, _card(card, day))


def caregiver_lights(
    known: PatientDates,
    own_until: date | None,
    card: CardUnderWay | None,
    day: date,
    soon: timedelta,
) -> Lights:
    """A caregiver's, for one patient: it falls as soon as either of the patient's dates has passed.

    It tells no date of the patient's: the caregiver learns only that something is not good.
    """
    theirs = patient_lights(known, None, day, soon)
    registration = _dated(Matter.REGISTRATION, own_until, day, soon)
    if theirs.registration.blocks and not registration.blocks:
        registration = DatedLight(Matter.REGISTRATION, Glow.PATIENT)
    fallen = Glow.PATIENT if theirs.certification.blocks else Glow.GOOD
    return Lights(DatedLight(Matter.CERTIFICATION, fallen), registration, _card(card, day))


def _dated(matter: Matter, until: date | None, day: date, soon: timedelta) -> DatedLight:
    if until is None:
        return DatedLight(matter, Glow.MISSING)
    if until < day:
        return DatedLight(matter, Glow.ENDED, until)
    return DatedLight(matter, Glow.SOON if until <= day + soon else Glow.GOOD, until)


def _card(card: CardUnderWay | None, day: date) -> DatedLight:
    if card is None:
        return DatedLight(Matter.CARD, Glow.UNSAID)
    if card.good_until < day:
        return DatedLight(Matter.CARD, Glow.ENDED, card.good_until)
    if card.come is not None:
        said = card.come
        return DatedLight(
            Matter.CARD, Glow.GOOD, card.good_until, said_by=said.said_by, said_on=said.on
        )
    if day > card.call_after:
        return DatedLight(Matter.CARD, Glow.LATE, card.call_after)
    return DatedLight(Matter.CARD, Glow.AWAITED, card.usually_by, days=card.days)


def _urgency(light: DatedLight) -> tuple[bool, date, bool]:
    """Without a certification nothing can be renewed; then the date, then the certification."""
    own = light.matter is Matter.REGISTRATION
    return (light.glow is Glow.SOON or own, light.day or date.min, own)
