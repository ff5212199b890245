"""The papers that the kiosk prints, as PDF bytes."""

from datetime import datetime
from typing import Final

from kiosk import labels
from kiosk.adapters.slips import confirmation
from kiosk.adapters.slips.lettering import style
from kiosk.adapters.slips.parts import Columns, Part, Rule, Stack, Text
from kiosk.adapters.slips.sheet import Sheet
from kiosk.domain.store import Store
from kiosk.i18n import Translator
from kiosk.letters import foot as words
from kiosk.letters.confirmation import ConfirmationFacts

SECOND_LANGUAGE: Final = "en"
SMALL: Final = 10.0
ROOMY: Final = 20.0
CLOSE: Final = 12.0
"""Between the parts of a page; two languages have to share one."""


class PdfPapers:
    """Draws with ReportLab; the fonts are loaded with the first paper and kept."""

    def __init__(self, kiosk_id: str) -> None:
        """`kiosk_id` is printed at the foot of each paper."""
        self._kiosk_id = kiosk_id

    def confirmation(
        self,
        facts: ConfirmationFacts,
        store: Store,
        printed_at: datetime,
        language: str,
        portrait: bytes | None = None,
    ) -> bytes:
        """One Letter page, in `language` first and below it in English; the same for the same.

        `printed_at` is the store's local time; a `portrait` is a JPEG and is embedded as it is.
        """
        codes = dict.fromkeys((language, SECOND_LANGUAGE))
        languages = tuple(Translator(code) for code in codes)

        def foot(number: int, count: int) -> Part:
            rows = [self._foot(store, printed_at, (number, count), draw) for draw in languages]
            return Stack((Rule(), *rows), gap=4)

        return Sheet(
            title=f"{languages[0](labels.RENEWAL)} {facts.reference}",
            store=store.name,
            head=languages[0](labels.RENEWAL),
            parts=tuple(confirmation.parts(facts, store, languages, portrait)),
            foot=foot,
            gap=ROOMY if len(languages) == 1 else CLOSE,
        ).pdf()

    def _foot(
        self, store: Store, printed_at: datetime, page: tuple[int, int], draw: Translator
    ) -> Part:
        number, count = page
        texts = (
            Text(draw.say(words.ask_briefly(store)), style("Regular", SMALL)),
            Text(words.printed(printed_at, self._kiosk_id, draw), style("Regular", SMALL, align=1)),
            Text(draw(words.PAGE, number=number, count=count), style("Regular", SMALL, align=2)),
        )
        return Columns(texts, (33, 52, 15), gap=8)
