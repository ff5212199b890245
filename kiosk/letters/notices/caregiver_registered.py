"""What a patient is told when their caregiver has registered (C8)."""

from typing import Final

from kiosk import labels
from kiosk.domain.store.store import Store
from kiosk.i18n import N_, Message
from kiosk.letters.commission_call import dated
from kiosk.letters.foot import ask
from kiosk.letters.letter import Letter
from kiosk.letters.program_desk import REVIEWER

SUBJECT: Final = N_("Your caregiver has registered")
OPENING: Final = N_("This person used your PIN and registered as your caregiver:")
APPROVE: Final = N_("Come to a {store} kiosk, log on and open “{tab}”.")
LOOK: Final = N_("You'll see a name, town and photo. Tell us if this is your caregiver.")
WAITS: Final = N_("The Program decides once you answer.")
NOT_YOU: Final = N_("If you didn't give anyone a PIN, come by soon and answer No.")


def letter(caregiver: str, store: Store) -> Letter:
    """The email to the patient; `caregiver` is first name and initial."""
    approve = Message.of(APPROVE, store=store.name, tab=Message(labels.MY_CAREGIVERS))
    waits = [Message(WAITS), Message(REVIEWER)]
    if store.call_note:
        waits.append(dated(store.call_note, store.call_note_on))
    return Letter(
        subject=Message(SUBJECT),
        opening=Message(OPENING),
        figure=caregiver,
        paragraphs=(approve, Message(LOOK), *waits, Message(NOT_YOU)),
        closing=ask(store),
    )
