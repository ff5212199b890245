"""The three lights: every row of the rule, for patient and caregiver, and what comes first."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Final

import pytest

from kiosk.domain.readiness.lights import (
    DatedLight,
    Glow,
    Lights,
    Matter,
    PatientDates,
    caregiver_lights,
    patient_lights,
)
from kiosk.domain.renewal.card import CardCome, CardUnderWay, SaidBy
from kiosk.i18n import Translator
from kiosk.letters.light_words import FIRST, first_words, light_words
from tests.factories import TODAY, days

pytestmark = pytest.mark.req("S5")

SAY: Final = Translator("en")
WINDOW: Final = timedelta(days=60)
CARD: Final = CardUnderWay((3, 5), days(7), days(21), days(365))
GOOD, SOON, ENDED, MISSING = Glow.GOOD, Glow.SOON, Glow.ENDED, Glow.MISSING
C, R = Matter.CERTIFICATION, Matter.REGISTRATION


def of_patient(certified: int | None, registered: int | None, **said: bool) -> Lights:
    known = PatientDates(_in(certified), _in(registered), **said)
    return patient_lights(known, None, TODAY, WINDOW)


def _in(left: int | None) -> date | None:
    return None if left is None else days(left)


@pytest.mark.parametrize(
    ("certified", "registered", "glows", "first"),
    [
        (31, 61, (GOOD, GOOD), None),
        (30, 61, (SOON, GOOD), C),
        (31, 60, (GOOD, SOON), R),
        (10, 20, (SOON, SOON), C),
        (20, 10, (SOON, SOON), R),
        (10, 10, (SOON, SOON), C),
        (0, 0, (SOON, SOON), C),
        (-1, 61, (ENDED, GOOD), C),
        (31, -1, (GOOD, ENDED), R),
        (-1, -9, (ENDED, ENDED), C),
        (9, -9, (SOON, ENDED), R),
        (None, 9, (MISSING, SOON), C),
        (9, None, (SOON, MISSING), C),
        (31, None, (GOOD, MISSING), None),
    ],
)
def test_a_patient_s_dates_each_have_their_light_and_one_comes_first(
    certified: int | None,
    registered: int | None,
    glows: tuple[Glow, Glow],
    first: Matter | None,
) -> None:
    lights = of_patient(certified, registered)
    assert (lights.certification.glow, lights.registration.glow) == glows
    assert (lights.certification.day, lights.registration.day) == (_in(certified), _in(registered))
    assert (lights.first.matter if lights.first else None) is first
    assert bool(first_words(lights)) is (lights.both_due and first is not None)
    stops = {light.matter for light in lights if light.glow in (ENDED, MISSING)}
    assert {light.matter for light in lights.blocking} == stops


def test_what_waits_for_the_program_is_not_asked_for_again_and_two_people_are_not_told_apart() -> (
    None
):
    lights = of_patient(10, 5, submitted=True)
    assert lights.registration.submitted
    assert lights.first == lights.certification
    assert first_words(lights) is None
    assert not of_patient(10, 61, submitted=True).registration.submitted
    unclear = of_patient(10, 5, unclear=True)
    assert [light.glow for light in unclear] == [Glow.UNCLEAR, Glow.UNCLEAR, Glow.UNSAID]
    assert [light.day for light in unclear] == [None] * 3


@pytest.mark.parametrize(
    ("card", "after", "glow", "day"),
    [
        (None, 0, Glow.UNSAID, None),
        (CARD, 0, Glow.AWAITED, days(7)),
        (CARD, 21, Glow.AWAITED, days(7)),
        (CARD, 22, Glow.LATE, days(21)),
        (replace(CARD, come=CardCome(days(6), SaidBy.PERSON)), 22, GOOD, days(365)),
        (replace(CARD, come=CardCome(days(6), SaidBy.STAFF)), 366, ENDED, days(365)),
    ],
)
def test_a_card_is_known_by_the_decision_until_somebody_says_it_has_come(
    card: CardUnderWay | None, after: int, glow: Glow, day: date | None
) -> None:
    known = PatientDates(days(900), days(900))
    light = patient_lights(known, card, days(after), WINDOW).card
    assert (light.glow, light.day) == (glow, day)
    assert light.blocks is (glow not in (GOOD, Glow.UNSAID))
    if glow is GOOD:
        assert (light.said_by, light.said_on) == (SaidBy.PERSON, days(6))


@pytest.mark.parametrize(
    ("certified", "registered", "own", "glows"),
    [
        (5, 5, 300, (GOOD, GOOD)),
        (-1, 5, 300, (Glow.PATIENT, GOOD)),
        (5, -1, 300, (GOOD, Glow.PATIENT)),
        (None, None, 300, (Glow.PATIENT, Glow.PATIENT)),
        (5, 5, 60, (GOOD, SOON)),
        (5, -1, -2, (GOOD, ENDED)),
    ],
)
def test_a_caregiver_s_light_falls_with_either_of_the_patient_s_dates_and_tells_none_of_them(
    certified: int | None, registered: int | None, own: int, glows: tuple[Glow, Glow]
) -> None:
    known = PatientDates(_in(certified), _in(registered))
    lights = caregiver_lights(known, days(own), CARD, TODAY, WINDOW)
    assert (lights.certification.glow, lights.registration.glow) == glows
    assert lights.card.glow is Glow.AWAITED
    assert {light.day for light in lights} <= {None, days(own), days(7)}


def test_every_light_has_words_that_are_whole() -> None:
    for light in _every_light():
        words = light_words(light)
        for message in (words.name, words.short, words.line):
            drawn = SAY.say(message)
            assert drawn
            assert "{" not in drawn
    assert {SAY(text) for text in FIRST.values()} == set(FIRST.values())


def _every_light() -> list[DatedLight]:
    cards = (None, CARD, *(replace(CARD, come=CardCome(TODAY, by)) for by in SaidBy))
    made = [of_patient(one, other) for one in (99, 9, -1, None) for other in (99, 9, -1, None)]
    made += [of_patient(9, other, submitted=True) for other in (9, -1)]
    made += [of_patient(9, 9, unclear=True)]
    for after in (0, 30, 400):
        known = PatientDates(days(after), days(after))
        made += [patient_lights(known, card, days(after), WINDOW) for card in cards]
        made += [caregiver_lights(PatientDates(None, None), days(9), CARD, days(after), WINDOW)]
        made += [caregiver_lights(known, days(400), CARD, days(after), WINDOW)]
    return [light for lights in made for light in lights]
