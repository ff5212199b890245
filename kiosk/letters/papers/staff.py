"""Papers of one page for staff: the test page, the key, and the audit trail's heads."""

from dataclasses import dataclass, field
from typing import ClassVar, Final

from kiosk.domain.desk.key_escrow import groups_of
from kiosk.i18n import N_, Message
from kiosk.letters.foot import FOR_STAFF

TEST_HEADING: Final = N_("Test page")
TEST_LINES: Final = (
    N_("This printer can print the kiosk's papers."),
    N_("The line below must be unbroken, and the square must be black."),
)
TEST_FIGURE: Final = "ABC 0123456789"

KEY_HEADING: Final = N_("The key to this kiosk's records")
KEY_LINES: Final = (
    N_("Anyone with this paper can read every record. Lock it up away from the kiosk."),
    N_("Without the key, every record is lost. It is not in any backup."),
    N_("To put it back, run: python -m kiosk keys restore. Then type the groups in order."),
    N_("The last character of each group is a check, so a typo is caught."),
)

HEADS_HEADING: Final = N_("How far the audit trail has come")
HEADS_LINES: Final = (
    N_("Each line names a kiosk, its number of entries, and a mark of the last one."),
    N_("Keep this paper away from the kiosk. It can show later whether entries were removed."),
    N_("To check a line, run: python -m kiosk audit verify --head LINE"),
)


@dataclass(frozen=True)
class StaffFacts:
    """What it says, the one thing to copy, and the same as a QR code."""

    heading: Message
    lines: tuple[Message, ...]
    figures: tuple[str, ...] = field(repr=False)
    code: str = field(repr=False)
    numbered: bool = False
    """Whether the figures are many short ones to find by number."""
    head: ClassVar = FOR_STAFF
    reference: ClassVar = ""


def page_to_test() -> StaffFacts:
    """A page that shows letters, digits and a code."""
    lines = tuple(Message(line) for line in TEST_LINES)
    return StaffFacts(Message(TEST_HEADING), lines, (TEST_FIGURE,), TEST_FIGURE)


def key_paper(groups: tuple[str, ...]) -> StaffFacts:
    """The key in numbered groups, and what it is for; the QR code says the same."""
    lines = tuple(Message(line) for line in KEY_LINES)
    return StaffFacts(Message(KEY_HEADING), lines, groups, " ".join(groups), numbered=True)


def heads_paper(heads: tuple[str, ...]) -> StaffFacts:
    """The head of each chain, one per line; the QR code says the same."""
    lines = tuple(Message(line) for line in HEADS_LINES)
    return StaffFacts(Message(HEADS_HEADING), lines, heads, " ".join(heads))


SAMPLES: Final = {
    "test_page": page_to_test(),
    "key_escrow": key_paper(groups_of(1, bytes(range(32)))),
    "audit_heads": heads_paper(("K1:20384:5fd6023a2d71cc90", "K2:7115:c01f88e3b94d2a67")),
}
"""The key is no one's."""
