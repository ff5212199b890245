"""The three lights of an opened record, each with its own date."""

from kiosk.domain.readiness.lights import DatedLight, Glow, Lights
from kiosk.domain.renewal.card import SaidBy
from kiosk.i18n import N_, Translator
from kiosk.letters.light_words import LINE, light_words
from ui.flows.lights import TONES, light_pill
from ui.staff.tables.table import Column, Table, whole_day
from ui.widgets.texts.pill import Pill


class LightsTable(Table[DatedLight]):
    """What a visit needs: any light that is not good is enough to be turned away."""

    def __init__(self, say: Translator, lights: Lights) -> None:
        super().__init__(
            say,
            Column(N_("For a visit"), lambda light: say.say(light_words(light).name), 2),
            Column(N_("State"), lambda light: light_pill(say, light), 2),
            Column(N_("Date"), lambda light: whole_day(say, light.day), 2, digits=True),
            Column("", lambda light: _note(say, light), 4),
        )
        self.setObjectName("lights")
        self.show_rows(tuple(lights))


def visit_pill(say: Translator, lights: Lights) -> Pill:
    """Whether a caregiver can visit today, otherwise the first light that stops them."""
    if not lights.blocking:
        return Pill(say(N_("Can visit")), "ok")
    light = lights.blocking[0]
    words = light_words(light)
    said = say(LINE, name=say.say(words.name), line=say.say(words.short))
    return Pill(said, TONES[light.glow])


def _note(say: Translator, light: DatedLight) -> str:
    """What the date is, where it is not the last good day, and whose word it is."""
    if light.glow is Glow.AWAITED:
        return say(N_("Usually mailed by this day"))
    if light.glow is Glow.LATE:
        return say(N_("After this day they should call the Program"))
    if light.said_on is not None:
        by_staff = light.said_by is SaidBy.STAFF
        text = N_("Staff noted on {day} that it came") if by_staff else N_("They said so on {day}")
        return say(text, day=light.said_on)
    if light.submitted:
        return say(N_("A renewal is submitted and not yet approved"))
    return ""
