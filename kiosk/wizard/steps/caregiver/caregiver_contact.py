"""How a caregiver is reached (C6): the address must match the ID used."""

from kiosk.i18n import N_
from kiosk.wizard.step import Stage
from kiosk.wizard.steps.person.contact_step import ContactStep


class CaregiverContact(ContactStep):
    """Address, phone and email."""

    name, stage = "caregiver_contact", Stage.IDENTIFY
    title = N_("How to reach you")
    hint = N_("The address must match the ID you will use.")
