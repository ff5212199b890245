"""The exact labels, to the letter of the product's requirements."""

import pytest

from kiosk import labels
from kiosk.i18n import Translator

EXACT = {
    "RENEWAL": "Massachusetts Renewal",
    "WEBSITE": "Click here for Registration Website",
    "LOG_ON": "Log On",
    "IDENTIFY": "Enter Your Patient Identifying Information",
    "INSTRUCTIONS": "Read Instructions",
    "PROCEED": "Proceed",
    "SUBMIT_ID": "Submit ID",
    "ID_VERIFICATION": "Identification Verification",
    "OUT_OF_STATE_ID": "Patients Using an Out-of-State ID",
    "CHOOSE_FILE": "Choose File",
    "UPLOAD": "Upload",
    "RESIDENCY": "Submit Proof of Residency",
    "PHOTO": "Upload Identification Photo",
    "REVIEW": "Review Information Then Submit",
    "AGREE": "I agree",
    "SUBMIT": "Submit",
    "AGE_GATE": "You must be 21 years of age or older to view this site.",
    "LINE": "Is there a line?",
    "NO_LINE": "No / Little Line",
    "LAST_UPDATED": "Last Updated at {time}",
    "PATIENTS": "PATIENTS",
    "ADULT_USE": "ADULT USE",
    "RESERVE_AHEAD": "Reserve Ahead",
    "HELP": "Ask staff for help",
    "PROBLEM": "There is a problem",
    "MORE_TIME": "I need more time",
    "MY_CAREGIVERS": "My Caregivers",
    "REGISTER_AS_CAREGIVER": "Register as a Caregiver",
    "ADDING": "Adding a Caregiver",
    "SELECTING": "Selecting a Personal Caregiver",
    "LOG_INTO": "Log into the Online System",
    "GENERATE_PIN": "Generate PIN",
    "APPROVE_CAREGIVER": "Approve Your Caregiver",
    "VALIDATE": "Yes, I validate that this is my Personal Caregiver",
    "APPROVE": "Approve",
    "ASSIGN": "Assign a Caregiver",
    "FOR_CAREGIVER": "For the person you are designating as a Caregiver",
    "CAREGIVER_INFORMATION": "Caregiver Information",
    "BACK_TO_NEW_PATIENTS": "Back to NEW PATIENTS",
}


@pytest.mark.req(
    "R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9", "R10", "S1", "S2", "S3", "S4"
)
def test_every_label_reads_exactly_so() -> None:
    names = [name for name in vars(labels) if name.isupper() and name != "N_"]
    assert {name: getattr(labels, name) for name in names} == EXACT


@pytest.mark.req("S2")
def test_the_last_update_is_shown_with_its_time() -> None:
    assert Translator("en")(labels.LAST_UPDATED, time="10:36 PM") == "Last Updated at 10:36 PM"
