"""The papers that the kiosk prints, as PDF bytes."""

from collections.abc import Callable
from datetime import datetime
from importlib import import_module

from kiosk.adapters.slips.layout.paper_format import FORMATS
from kiosk.adapters.slips.layout.pdf import Sheet, pdf_of
from kiosk.adapters.slips.layout.stationery import Stationery
from kiosk.domain.store.store import Store
from kiosk.i18n import ENGLISH, Translator
from kiosk.letters.paper_facts import PaperFacts
from kiosk.settings import Paper


class PdfPapers:
    """Draws with ReportLab; fonts are loaded with the first paper and kept.

    Every paper is in the language asked for first and below it in English, the same for the same
    facts. Letter paper has as many pages as it needs, with bigger letters where they fit on one; a
    receipt is one page, as long as it needs.
    """

    def __init__(
        self, kiosk_id: str, paper: Paper = Paper.LETTER, demonstration: bool = False
    ) -> None:
        """`kiosk_id` is printed at the foot of each paper, `demonstration` at the top."""
        self._kiosk_id = kiosk_id
        self._demonstration = demonstration
        self._forms = FORMATS[paper]

    def draw(self, facts: PaperFacts, store: Store, printed_at: datetime, language: str) -> bytes:
        """The PDF of the paper that says these facts."""
        languages = tuple(Translator(code) for code in dict.fromkeys((language, ENGLISH)))
        head, layout = languages[0](facts.head), _layout_of(facts)
        for form in self._forms:
            paper = Stationery(
                head, store, languages, form, printed_at, self._kiosk_id, self._demonstration
            )
            sheet = layout(facts, paper)
            if sheet.fits:
                break
        title = f"{head} {facts.reference}".strip()
        return pdf_of(sheet, title, store.name, paper.ribbon)


def _layout_of(facts: PaperFacts) -> Callable[[PaperFacts, Stationery], Sheet]:
    """For facts of kiosk/letters/papers/guide.py the `sheet` of guide_paper.py next to it."""
    name = type(facts).__module__.rpartition(".")[2]
    sheet: Callable[[PaperFacts, Stationery], Sheet]
    sheet = import_module(f"{__package__}.{name}_paper").sheet
    return sheet
