"""“Adding a Caregiver” (C1): the help of “My Caregivers”, in the Program's words and order."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from kiosk.i18n import N_, Translator
from kiosk.labels import ADDING, ASSIGN, RENEWAL
from kiosk.letters.letter import Step
from ui.frame.page import Page
from ui.theme.theme import Theme
from ui.widgets.cards.steps_card import StepsCard

ICONS: Final = ("duotone/user-plus", "duotone/user-circle", "duotone/key", "duotone/seal-check")


class AddingPage(Page):
    """Shows the first steps of the guide's patient side; emits `guide_wanted`."""

    guide_wanted = Signal()
    flow = RENEWAL
    picture_px = 190

    def __init__(self, say: Translator, steps: Sequence[Step]) -> None:
        super().__init__("adding", say, ADDING, picture="duotone/book-open-text")
        rows = [
            (icon, say.say(step.title), say.say(step.detail))
            for icon, step in zip(ICONS, steps, strict=False)
        ]
        wide = Theme.current().frame.wide
        across = QHBoxLayout()
        across.setSpacing(self.body.spacing())
        half = len(rows) // 2 if wide else len(rows)
        for part in (rows[:half], rows[half:]):
            if part:
                across.addWidget(StepsCard("", part), 1)
        self.body.addLayout(across)
        guide = self.add_secondary("guide", ASSIGN, "bold/list")
        guide.clicked.connect(self.guide_wanted)
        self.add_primary(N_("Back to my caregivers"), "bold/arrow-left", after=False)
