"""Where a caregiver's PIN is sent (C4)."""

from kiosk.i18n import N_
from kiosk.labels import RENEWAL
from ui.account.email_page import EmailPage


class PinEmailPage(EmailPage):
    """The caregiver's address; `answered` carries it."""

    flow = RENEWAL
    page_name = "pin_email"
    title = N_("Your caregiver's email address")
    hint = N_("Only they get the PIN. It is not shown on this screen.")
    waiting_words = N_("Creating the PIN")
    optional = False
