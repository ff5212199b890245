"""Papers of one page for staff: the test page, and the key for a safe place."""

from dataclasses import dataclass, field
from typing import ClassVar, Final

from kiosk.domain.desk.key_escrow import groups_of
from kiosk.i18n import N_, Message

FOR_STAFF: Final = N_("For staff")
TEST_HEADING: Final = N_("Test page")
TEST_LINES: Final = (
    N_("This printer can print the kiosk's papers."),
    N_("The line below must be whole, and the square must be black."),
)
TEST_FIGURE: Final = "ABC 0123456789"

KEY_HEADING: Final = N_("The key to this kiosk's records")
KEY_LINES: Final = (
    N_("Who has this paper can read every record. Lock it away from the kiosk."),
    N_("Without the key, every record is lost. A backup does not hold it."),
    N_("To put it back, run: python -m kiosk keys restore. Then type the groups in order."),
    N_("The last character of a group checks it, so that a wrong one is found."),
)


@dataclass(frozen=True)
class StaffFacts:
    """What it says, the one thing to copy, and the same as a QR code."""

    heading: Message
    lines: tuple[Message, ...]
    figures: tuple[str, ...] = field(repr=False)
    code: str = field(repr=False)
    numbered: bool = False
    """Whether the figures are many short ones to find by their number."""
    head: ClassVar = FOR_STAFF
    reference: ClassVar = ""


def page_to_test() -> StaffFacts:
    """A page that shows letters, digits and a code."""
    lines = tuple(Message(line) for line in TEST_LINES)
    return StaffFacts(Message(TEST_HEADING), lines, (TEST_FIGURE,), TEST_FIGURE)


def key_paper(groups: tuple[str, ...]) -> StaffFacts:
    """The key in numbered groups, and what it is for; the QR code holds the same."""
    lines = tuple(Message(line) for line in KEY_LINES)
    return StaffFacts(Message(KEY_HEADING), lines, groups, " ".join(groups), numbered=True)


SAMPLES: Final = {
    "test_page": page_to_test(),
    "key_escrow": key_paper(groups_of(1, bytes(range(32)))),
}
"""The key is nobody's."""
