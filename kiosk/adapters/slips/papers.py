"""The papers that the kiosk prints, as PDF bytes."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from kiosk import labels
from kiosk.adapters.slips import confirmation_paper as confirmation
from kiosk.adapters.slips import finish_later_paper as pause
from kiosk.adapters.slips import guide_paper as guide
from kiosk.adapters.slips import pin_slip_paper as pin_slip
from kiosk.adapters.slips.confirmation_paper import in_each
from kiosk.adapters.slips.layout import letter_sheet as sheet
from kiosk.adapters.slips.layout import roll
from kiosk.adapters.slips.layout.fold import FoldedSheet
from kiosk.adapters.slips.layout.letter_sheet import LetterSheet
from kiosk.adapters.slips.layout.paper_format import FORMATS
from kiosk.adapters.slips.layout.parts import Columns, Part, Rule, Stack, Text
from kiosk.adapters.slips.layout.roll import Roll
from kiosk.adapters.slips.layout.typefaces import style
from kiosk.adapters.slips.letter_paper import parts as letter_parts
from kiosk.adapters.slips.staff_paper import parts as notice_parts
from kiosk.domain.store.policy import Policy
from kiosk.domain.store.store import Store
from kiosk.i18n import Translator
from kiosk.letters import foot as words
from kiosk.letters.demonstration import RIBBON
from kiosk.letters.desk.staff_papers import FOR_STAFF, Notice
from kiosk.letters.letter import NOTICE, Letter
from kiosk.letters.papers import pin_slip as pin_words
from kiosk.letters.papers.confirmation import ConfirmationFacts
from kiosk.letters.papers.finish_later import PauseFacts
from kiosk.letters.papers.pin_slip import PinSlipFacts
from kiosk.settings import Paper

SECOND_LANGUAGE: Final = "en"
SMALL: Final = 10.0
ROOMY: Final = 20.0
CLOSE: Final = 12.0
"""Between the parts of a paper; two languages have to share a page, and a roll has no width."""


class PdfPapers:
    """Draws with ReportLab; the fonts are loaded with the first paper and kept.

    Every paper is in the language asked for first and below it in English, the same for the same
    facts. Letter paper has as many pages as it needs, a receipt one that is as long as it needs.
    """

    def __init__(
        self, kiosk_id: str, paper: Paper = Paper.LETTER, demonstration: bool = False
    ) -> None:
        """`kiosk_id` is printed at the foot of each paper, that it is a `demonstration` above."""
        self._kiosk_id = kiosk_id
        self._demonstration = demonstration
        self._paper = paper
        self._form = FORMATS[paper]

    def confirmation(
        self,
        facts: ConfirmationFacts,
        store: Store,
        printed_at: datetime,
        language: str,
        portrait: bytes | None = None,
    ) -> bytes:
        """The confirmation; a `portrait` is a JPEG and is embedded as it is."""
        languages = _languages(language)
        parts = confirmation.parts(facts, store, languages, portrait, self._form)
        return self._pdf(
            labels.RENEWAL, facts.reference, store, printed_at, languages, tuple(parts)
        )

    def pause_slip(
        self, facts: PauseFacts, store: Store, printed_at: datetime, language: str
    ) -> bytes:
        """The slip of somebody who finishes later."""
        languages = _languages(language)
        parts = tuple(pause.parts(facts, languages, self._form))
        head = labels.REGISTER_AS_CAREGIVER if facts.of_caregiver else labels.RENEWAL
        return self._pdf(head, facts.reference, store, printed_at, languages, parts)

    def pin_slip(
        self, facts: PinSlipFacts, store: Store, printed_at: datetime, language: str
    ) -> bytes:
        """The slip that is folded with the PIN inside; see kiosk/letters/papers/pin_slip.py."""
        languages = _languages(language)
        head = languages[0](pin_words.HEAD)
        title, ribbon = f"{head} {facts.reference}", self._ribbon(languages)
        if self._paper is Paper.RECEIPT:
            lead, gap = pin_slip.LEAD, CLOSE
            above = lead + roll.head_of(store.name, head).height(roll.INNER) + gap
            parts = tuple(pin_slip.strip(facts, store, languages, self._form, above))
            texts = self._foot_texts(store, printed_at, languages)
            return Roll(title, store.name, head, parts, texts, gap, lead).pdf(ribbon)
        foot = self._foot(store, printed_at, (1, 1), languages[0])
        top = sheet.head_of(store.name, head)
        panels = pin_slip.panels(facts, store, top, foot, languages, self._form)
        upper, lower = (
            " · ".join(in_each(text, languages))
            for text in (pin_words.FOLD_SECOND, pin_words.FOLD_FIRST)
        )
        return FoldedSheet(title, store.name, panels, (upper, lower)).pdf(ribbon)

    def guide(self, policy: Policy, store: Store, printed_at: datetime, language: str) -> bytes:
        """The guide “Assign a Caregiver” (S6)."""
        languages = _languages(language)
        parts = tuple(guide.parts(policy, languages, self._form))
        return self._pdf(labels.ASSIGN, "", store, printed_at, languages, parts)

    def letter(
        self, letter: Letter, reference: str, store: Store, printed_at: datetime, language: str
    ) -> bytes:
        """A mail on paper; of people it says what the mail says."""
        languages = _languages(language)
        parts = tuple(letter_parts(letter, reference, languages, self._form))
        return self._pdf(NOTICE, reference, store, printed_at, languages, parts)

    def notice(self, notice: Notice, store: Store, printed_at: datetime, language: str) -> bytes:
        """A paper for staff of one page."""
        languages = _languages(language)
        parts = tuple(notice_parts(notice, languages, self._form))
        return self._pdf(FOR_STAFF, "", store, printed_at, languages, parts)

    def _pdf(
        self,
        name: str,
        reference: str,
        store: Store,
        printed_at: datetime,
        languages: Sequence[Translator],
        parts: Sequence[Part],
    ) -> bytes:
        head = languages[0](name)
        title, ribbon = f"{head} {reference}".strip(), self._ribbon(languages)
        if self._paper is Paper.RECEIPT:
            texts = self._foot_texts(store, printed_at, languages)
            return Roll(title, store.name, head, parts, texts, CLOSE).pdf(ribbon)

        def foot(number: int, count: int) -> Part:
            rows = [self._foot(store, printed_at, (number, count), draw) for draw in languages]
            return Stack((Rule(), *rows), gap=4)

        gap = ROOMY if len(languages) == 1 else CLOSE
        return LetterSheet(title, store.name, head, parts, foot, gap).pdf(ribbon)

    def _ribbon(self, languages: Sequence[Translator]) -> str:
        """What is said along the upper edge of every page, if anything is."""
        return " · ".join(in_each(RIBBON, languages)) if self._demonstration else ""

    def _foot_texts(
        self, store: Store, printed_at: datetime, languages: Sequence[Translator]
    ) -> list[Part]:
        """The foot's lines below one another, each once."""
        lines = [self._foot_lines(store, printed_at, draw) for draw in languages]
        once = dict.fromkeys(line for pair in lines for line in pair)
        return [Text(line, style("Regular", SMALL)) for line in once]

    def _foot(
        self, store: Store, printed_at: datetime, page: tuple[int, int], draw: Translator
    ) -> Part:
        number, count = page
        ask, printed = self._foot_lines(store, printed_at, draw)
        texts = (
            Text(ask, style("Regular", SMALL)),
            Text(printed, style("Regular", SMALL, align=1)),
            Text(draw(words.PAGE, number=number, count=count), style("Regular", SMALL, align=2)),
        )
        return Columns(texts, (33, 52, 15), gap=8)

    def _foot_lines(self, store: Store, printed_at: datetime, draw: Translator) -> tuple[str, str]:
        printed = words.printed(printed_at, self._kiosk_id, draw)
        return draw.say(words.ask_briefly(store)), printed


def _languages(language: str) -> tuple[Translator, ...]:
    """The session's language, then English."""
    return tuple(Translator(code) for code in dict.fromkeys((language, SECOND_LANGUAGE)))
