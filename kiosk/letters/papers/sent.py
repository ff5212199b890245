"""What a submission is made of, as the confirmation lists it."""

from typing import Final

from kiosk.i18n import N_

ID_PICTURES: Final = N_("Pictures of your ID")
RMV_PHOTO: Final = N_("Photo from the RMV")
RESIDENCY: Final = N_("Proof of residency")
PHOTO: Final = N_("Identification photo")
