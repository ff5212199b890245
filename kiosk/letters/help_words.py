"""A page of help on screen and on paper: what this kiosk cannot do, the store's words, who can."""

from typing import Final

from kiosk.domain.store.help_topics import HelpTopic
from kiosk.domain.store.store import Store
from kiosk.i18n import N_, Message
from kiosk.letters.card_by_mail import CALL, CALL_NO_NUMBER
from kiosk.letters.commission_call import DATED
from kiosk.letters.foot import ask
from kiosk.letters.letter import Letter

TITLES: Final[dict[HelpTopic, str]] = {
    HelpTopic.LOST_CARD: N_("A lost card"),
    HelpTopic.FORGOTTEN_PIN: N_("A forgotten PIN"),
    HelpTopic.UNDER_18: N_("A patient under 18"),
    HelpTopic.HARDSHIP: N_("Hardship"),
    HelpTopic.PAPER_RENEWAL: N_("A renewal on paper"),
}
CANNOT: Final[dict[HelpTopic, str]] = {
    HelpTopic.LOST_CARD: N_("This kiosk can't replace or print a card."),
    HelpTopic.FORGOTTEN_PIN: N_("This kiosk can't show a PIN or make a new one for a patient."),
    HelpTopic.UNDER_18: N_("Patients under 18 can't use this kiosk."),
    HelpTopic.HARDSHIP: N_("This kiosk can't take a hardship request."),
    HelpTopic.PAPER_RENEWAL: N_("This kiosk can't take a renewal on paper, or print the form."),
}
WHO: Final = N_("Who can help")
STAFF: Final = N_("Ask staff at this store.")
STAFF_ONLY: Final = frozenset({HelpTopic.UNDER_18})


def store_words(topic: HelpTopic, store: Store) -> Message:
    """The words in effect, with their date."""
    words, since = Message(store.help_of(topic)), store.help_since(topic)
    return Message.of(DATED, note=words, day=since)


def who_can(topic: HelpTopic, store: Store) -> Message:
    """Who can do what the kiosk cannot."""
    if topic in STAFF_ONLY:
        return Message(STAFF)
    number = store.program_phone
    return Message.of(CALL, phone=number) if number else Message(CALL_NO_NUMBER)


def letter(topic: HelpTopic, store: Store) -> Letter:
    """The page on paper."""
    return Letter(
        subject=Message(TITLES[topic]),
        opening=Message(CANNOT[topic]),
        figure="",
        paragraphs=(store_words(topic, store), who_can(topic, store)),
        closing=ask(store),
    )
