"""“Approve” (C9): who registered, whether it is the right person, and whether family."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout

from kiosk.i18n import N_, Message, Translator
from kiosk.labels import APPROVE, APPROVE_CAREGIVER, PROCEED, RENEWAL, VALIDATE
from kiosk.services.caregivers.caregiver_views import Applicant
from kiosk.statements import statement
from kiosk.wizard.fields.field import Problem
from ui.frame.page import Aside, Page
from ui.theme.theme import Theme
from ui.widgets.cards.card import Card
from ui.widgets.fields.choice_input import Choice, ChoiceInput
from ui.widgets.pictures.portrait_view import PortraitView
from ui.widgets.texts.figure import Figure
from ui.widgets.texts.text import Text

DECLARATION: Final = "immediate-family"
DECLARATION_VERSION: Final = 1
YES: Final = "yes"
NO: Final = "no"
MINE_MISSING: Final = N_("Choose whether this is your Personal Caregiver")
FAMILY_MISSING: Final = N_("Choose whether this person is immediate family")


class ApprovePage(Page):
    """Emits `approved` with the answer on family, or `refused` if it is someone else."""

    approved = Signal(bool)
    refused = Signal()
    flow = RENEWAL
    aside = Aside.NOTHING
    picture_px = 190

    def __init__(self, say: Translator, applicant: Applicant, photo: QImage) -> None:
        hint = N_("Look at the name and photo. Do you know this person?")
        super().__init__("approve_caregiver", say, APPROVE_CAREGIVER, hint, "duotone/seal-check")
        self.mine = self._question("mine", "", "", VALIDATE, N_("No, this is not my caregiver"))
        declared = statement(DECLARATION, DECLARATION_VERSION, say.language).text
        self.family = self._question(
            "family",
            say(N_("Is this person an immediate family member?")),
            declared,
            N_("Yes, family"),
            N_("No, not family"),
            2,
        )
        questions = QVBoxLayout()
        questions.setSpacing(self.body.spacing())
        questions.addWidget(self.mine)
        questions.addWidget(self.family)
        if Theme.current().frame.wide:
            row = QHBoxLayout()
            row.setSpacing(self.body.spacing())
            row.addWidget(self._person(applicant, photo, QVBoxLayout()), 2)
            questions.addStretch(1)
            row.addLayout(questions, 5)
            self.body.addLayout(row)
        else:
            self.body.addWidget(self._person(applicant, photo, QHBoxLayout()))
            self.body.addLayout(questions)
        self.add_primary(APPROVE, "bold/check", after=False)
        self.proceed.connect(self._answer)
        self.mine.changed.connect(self._ask_what_matters)
        self.family.hide()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Say the same words on top and at each question."""
        words = {problem.field: self.say.say(problem.message) for problem in problems}
        for field in (self.mine, self.family):
            field.set_problem(words.get(field.objectName()))
        super().show_problems(problems)

    def loosen(self) -> None:
        """Give the tiles their room."""
        for question in (self.mine, self.family):
            question.loosen()
            self.fitting.measure_anew(question)

    def tighten(self) -> bool:
        """Take some of the room between and inside the tiles."""
        asked = [question for question in (self.mine, self.family) if question.isVisible()]
        closer = [question.tighten() for question in asked]
        for question in asked:
            self.fitting.measure_anew(question)
        return any(closer)

    def _question(
        self, name: str, label: str, hint: str, yes: str, no: str, columns: int = 1
    ) -> ChoiceInput:
        choices = (Choice(YES, self.say(yes)), Choice(NO, self.say(no)))
        low = Theme.current().frame.wide
        return ChoiceInput(name, label, choices, hint, columns=columns, low=low)

    def _person(self, applicant: Applicant, photo: QImage, row: QBoxLayout) -> Card:
        theme, card = Theme.current(), Card()
        row.setSpacing(theme.space(32))
        portrait = PortraitView(photo, applicant.name, 160 if theme.frame.small else 220)
        portrait.setObjectName("applicant_photo")
        row.addWidget(portrait)
        words = QVBoxLayout()
        words.setSpacing(theme.px(6))
        words.addStretch(1)
        words.addWidget(Figure(applicant.name, 40, "ink"))
        day = self.say(N_("Registered {day}"), day=applicant.registered_on)
        words.addWidget(Text(applicant.town, "lead"))
        words.addWidget(Text(day, "text", "ink_soft"))
        words.addStretch(1)
        row.addLayout(words, 1)
        card.column.addLayout(row)
        return card

    def _ask_what_matters(self) -> None:
        """Family is asked about only once it is the caregiver; each question comes in turn."""
        answer = self.mine.value()
        self.family.setVisible(answer == YES)
        self.fitting.measure_anew(self.family)
        if self.primary is not None:
            self.primary.set_words(self.say(PROCEED if answer == NO else APPROVE))
        self.show_problems(())

    def _answer(self) -> None:
        if self.mine.value() == NO:
            self.show_problems(())
            self.refused.emit()
            return
        asked = ((self.mine, MINE_MISSING), (self.family, FAMILY_MISSING))
        missing = next(((at, text) for at, text in asked if not at.value()), None)
        if missing is not None:
            self.show_problems([Problem(missing[0].objectName(), Message(missing[1]))])
        else:
            self.show_problems(())
            self.approved.emit(self.family.value() == YES)
