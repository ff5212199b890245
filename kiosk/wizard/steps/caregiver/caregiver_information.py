"""“Caregiver Information” (C6): the text is resources/instructions/caregiver/<language>.md."""

from kiosk import labels
from kiosk.i18n import N_
from kiosk.wizard.steps.person.instructions import Instructions


class CaregiverInformation(Instructions):
    """What a caregiver does and brings, read to the end before Proceed continues."""

    name, title = "caregiver_information", labels.CAREGIVER_INFORMATION
    hint = N_("Read each page. It tells you what a caregiver needs today.")
