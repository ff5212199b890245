"""Papers that keep what they were asked for and answer with a few bytes."""

from dataclasses import dataclass, field
from datetime import datetime

from kiosk.domain.store.store import Store
from kiosk.letters.paper_facts import PaperFacts


@dataclass
class FakePapers:
    """`drawn` has the facts of every paper."""

    drawn: list[PaperFacts] = field(default_factory=list)

    def draw(self, facts: PaperFacts, store: Store, printed_at: datetime, language: str) -> bytes:
        self.drawn.append(facts)
        said = (*vars(facts).values(), store, printed_at, language)
        body = b" ".join(
            value if isinstance(value, bytes) else str(value).encode() for value in said
        )
        return b"%PDF-1.4\n" + body + b"\n%%EOF\n"
