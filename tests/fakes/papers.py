"""Papers that keep what they were asked for and answer with a few bytes."""

from dataclasses import dataclass, field
from datetime import datetime

from kiosk.domain.store.policy import Policy
from kiosk.domain.store.store import Store
from kiosk.letters.desk.staff_papers import Notice
from kiosk.letters.letter import Letter
from kiosk.ports.papers import ConfirmationFacts, PauseFacts, PinSlipFacts


@dataclass
class FakePapers:
    """`drawn` holds the facts of every paper, `portraits` whether a portrait was given."""

    drawn: list[ConfirmationFacts | PauseFacts | PinSlipFacts | Policy | Notice | Letter] = field(
        default_factory=list
    )
    portraits: list[bytes | None] = field(default_factory=list)

    def confirmation(
        self,
        facts: ConfirmationFacts,
        store: Store,
        printed_at: datetime,
        language: str,
        portrait: bytes | None = None,
    ) -> bytes:
        self.drawn.append(facts)
        self.portraits.append(portrait)
        body = f"{facts}{store}{printed_at.isoformat()}{language}".encode()
        return b"%PDF-1.4\n" + body + (portrait or b"") + b"\n%%EOF\n"

    def pause_slip(
        self, facts: PauseFacts, store: Store, printed_at: datetime, language: str
    ) -> bytes:
        self.drawn.append(facts)
        body = f"{facts}{store}{printed_at.isoformat()}{language}".encode()
        return b"%PDF-1.4\n" + body + b"\n%%EOF\n"

    def pin_slip(
        self, facts: PinSlipFacts, store: Store, printed_at: datetime, language: str
    ) -> bytes:
        self.drawn.append(facts)
        body = f"{facts}{facts.digits}{store}{printed_at.isoformat()}{language}".encode()
        return b"%PDF-1.4\n" + body + b"\n%%EOF\n"

    def guide(self, policy: Policy, store: Store, printed_at: datetime, language: str) -> bytes:
        self.drawn.append(policy)
        body = f"{policy}{store}{printed_at.isoformat()}{language}".encode()
        return b"%PDF-1.4\n" + body + b"\n%%EOF\n"

    def letter(
        self, letter: Letter, reference: str, store: Store, printed_at: datetime, language: str
    ) -> bytes:
        self.drawn.append(letter)
        body = f"{letter}{reference}{store}{printed_at.isoformat()}{language}".encode()
        return b"%PDF-1.4\n" + body + b"\n%%EOF\n"

    def notice(self, notice: Notice, store: Store, printed_at: datetime, language: str) -> bytes:
        self.drawn.append(notice)
        body = f"{notice.heading}{notice.figures}{store}{printed_at.isoformat()}{language}".encode()
        return b"%PDF-1.4\n" + body + b"\n%%EOF\n"
