"""The exact labels of the product, in one place; a test holds each to the letter."""

from typing import Final

from kiosk.i18n import N_

RENEWAL: Final = N_("Massachusetts Renewal")
WEBSITE: Final = N_("Click here for Registration Website")
LOG_ON: Final = N_("Log On")
IDENTIFY: Final = N_("Enter Your Patient Identifying Information")
INSTRUCTIONS: Final = N_("Read Instructions")
PROCEED: Final = N_("Proceed")
SUBMIT_ID: Final = N_("Submit ID")
ID_VERIFICATION: Final = N_("Identification Verification")
OUT_OF_STATE_ID: Final = N_("Patients Using an Out-of-State ID")
CHOOSE_FILE: Final = N_("Choose File")
UPLOAD: Final = N_("Upload")
RESIDENCY: Final = N_("Submit Proof of Residency")
PHOTO: Final = N_("Upload Identification Photo")
REVIEW: Final = N_("Review Information Then Submit")
AGREE: Final = N_("I agree")
SUBMIT: Final = N_("Submit")
AGE_GATE: Final = N_("You must be 21 years of age or older to view this site.")
LINE: Final = N_("Is there a line?")
NO_LINE: Final = N_("No / Little Line")
LAST_UPDATED: Final = N_("Last Updated at {time}")
PATIENTS: Final = N_("PATIENTS")
ADULT_USE: Final = N_("ADULT USE")
RESERVE_AHEAD: Final = N_("Reserve Ahead")
HELP: Final = N_("Ask staff for help")
PROBLEM: Final = N_("There is a problem")
MORE_TIME: Final = N_("I need more time")
