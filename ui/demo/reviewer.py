"""The Program's reviewer in a story, called between two acts."""

from PySide6.QtCore import QObject, Signal

from kiosk.bootstrap import Kiosk
from kiosk.domain.people.roles import OPERATOR, Actor
from kiosk.domain.renewal.decision import Decided, KnownBy
from kiosk.letters.demonstration import REVIEWER
from kiosk.services.desk.named_staff import prove_staff
from kiosk.services.program.decide import decide
from ui.core.tasks import Lane
from ui.demo.story import StoryDecision
from ui.session.session import Session


class Reviewer(QObject):
    """Records one decision, as soon as the session's core is there."""

    recorded = Signal()
    refused = Signal(object)
    """A KioskError."""

    def __init__(self, session: Session, decision: StoryDecision, reference: str) -> None:
        super().__init__(session)
        self._warming = session.warming
        self._decision, self._reference = decision, reference

    def begin(self) -> None:
        """Import what is needed first, if no one has yet."""
        if self._warming.core is None:
            self._warming.warm.connect(self._record)
            self._warming.start()
        else:
            self._record()

    def _record(self) -> None:
        if (core := self._warming.core) is not None:
            told = self.recorded.emit
            core.do(self, self._work, lambda _none: told(), self.refused.emit, Lane.IO)

    def _work(self, kiosk: Kiosk, _actor: Actor) -> None:
        said = self._decision
        reviewer = kiosk.do(prove_staff, OPERATOR, *REVIEWER)
        decided, known_by = Decided(said.decided), KnownBy(said.known_by)
        kiosk.do(decide, reviewer, self._reference, decided, known_by, said.reasons)
