"""Short papers and emails for staff: the test page, the test email, the key for a safe place."""

from dataclasses import dataclass, field
from typing import Final

from kiosk.domain.store.store import Store
from kiosk.i18n import N_, Message
from kiosk.letters.foot import ask
from kiosk.letters.letter import Letter

FOR_STAFF: Final = N_("For staff")
TEST_HEADING: Final = N_("Test page")
TEST_LINES: Final = (
    N_("This printer can print the kiosk's papers."),
    N_("The line below must be whole, and the square must be black."),
)
TEST_FIGURE: Final = "ABC 0123456789"

MAIL_SUBJECT: Final = N_("Test mail of the renewal kiosk")
MAIL_OPENING: Final = N_("The kiosk can send mail.")
MAIL_FIGURE: Final = "OK"
MAIL_LINE: Final = N_("A staff member asked for this mail. You need not answer it.")

KEY_HEADING: Final = N_("The key to this kiosk's records")
KEY_LINES: Final = (
    N_("Who has this paper can read every record. Lock it away from the kiosk."),
    N_("Without the key, every record is lost. A backup does not hold it."),
    N_("To put it back, run: python -m kiosk keys restore. Then type the groups in order."),
    N_("The last character of a group checks it, so that a wrong one is found."),
)


@dataclass(frozen=True)
class Notice:
    """A paper of one page: what it says, the one thing to copy, and the same as a QR code."""

    heading: Message
    lines: tuple[Message, ...]
    figures: tuple[str, ...] = field(repr=False)
    code: str = field(repr=False)
    numbered: bool = False
    """Whether the figures are many short ones to find by their number."""


def page_to_test() -> Notice:
    """A page that shows letters, digits and a code."""
    lines = tuple(Message(line) for line in TEST_LINES)
    return Notice(Message(TEST_HEADING), lines, (TEST_FIGURE,), TEST_FIGURE)


def mail_to_test(store: Store) -> Letter:
    """An email that shows that emails are sent."""
    return Letter(
        subject=Message(MAIL_SUBJECT),
        opening=Message(MAIL_OPENING),
        figure=MAIL_FIGURE,
        paragraphs=(Message(MAIL_LINE),),
        closing=ask(store),
    )


def key_paper(groups: tuple[str, ...]) -> Notice:
    """The key in numbered groups, and what it is for; the QR code holds the same."""
    lines = tuple(Message(line) for line in KEY_LINES)
    return Notice(Message(KEY_HEADING), lines, groups, " ".join(groups), numbered=True)
