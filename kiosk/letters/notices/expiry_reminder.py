"""What ends soon: certification and registration, each by its date, and which comes first."""

from collections.abc import Iterator
from typing import Final

from kiosk.domain.readiness.lights import DatedLight, Glow, Lights, Matter
from kiosk.domain.store.store import Store
from kiosk.i18n import N_, Message
from kiosk.letters.foot import ask
from kiosk.letters.letter import Letter
from kiosk.letters.light_words import BOTH_NEEDED, LINE, first_words, light_words

SUBJECTS: Final[dict[tuple[Matter, Glow], str]] = {
    (Matter.REGISTRATION, Glow.GOOD): N_("Your registration is good until {day}"),
    (Matter.REGISTRATION, Glow.SOON): N_("Your registration ends on {day}"),
    (Matter.REGISTRATION, Glow.ENDED): N_("Your registration ended on {day}"),
    (Matter.CERTIFICATION, Glow.GOOD): N_("Your certification is good until {day}"),
    (Matter.CERTIFICATION, Glow.SOON): N_("Your certification ends on {day}"),
    (Matter.CERTIFICATION, Glow.ENDED): N_("Your certification ended on {day}"),
}
ASKED: Final = N_("You asked us to remind you. The next date to watch is:")
PRINTED: Final = N_("The next date to watch is:")
BRING: Final = N_("Renew it at the kiosk in this store. You need your physician's PIN and an ID.")
DONE: Final = N_("If you already renewed, you can delete this message.")
STOP: Final = N_("To stop these reminders, log on at the kiosk and turn them off.")


def letter(lights: Lights, store: Store) -> Letter | None:
    """The email for who asked to be reminded; it names dates and nothing else on record."""
    return _letter(lights, store, ASKED, (Message(DONE), Message(STOP)))


def printed(lights: Lights, store: Store) -> Letter | None:
    """Its printed twin, for anybody; None where no date is on record."""
    return _letter(lights, store, PRINTED, ())


def _letter(lights: Lights, store: Store, opening: str, ends: tuple[Message, ...]) -> Letter | None:
    next_one = _next(lights)
    if next_one is None or next_one.day is None:
        return None
    return Letter(
        subject=Message.of(SUBJECTS[next_one.matter, next_one.glow], day=next_one.day),
        opening=Message(opening),
        figure=f"{next_one.day:%m/%d/%Y}",
        paragraphs=(*_paragraphs(lights), *ends),
        closing=ask(store),
    )


def _next(lights: Lights) -> DatedLight | None:
    """What to renew first, otherwise whichever date comes first."""
    first = lights.first
    if first is not None and first.day is not None:
        return first
    dated = [each for each in (lights.certification, lights.registration) if each.day is not None]
    return min(dated, key=lambda each: str(each.day), default=None)


def _paragraphs(lights: Lights) -> Iterator[Message]:
    for light in (lights.certification, lights.registration):
        words = light_words(light)
        yield Message.of(LINE, name=words.name, line=words.line)
    if lights.registration.due:
        yield Message(BRING)
    first = first_words(lights)
    if first is not None:
        yield first
    yield Message(BOTH_NEEDED)
