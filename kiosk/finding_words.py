"""The words of every finding: what was found, and what to do about it."""

from dataclasses import replace
from typing import Final

from kiosk.domain.renewal.findings import Finding, Rule
from kiosk.i18n import N_, NP_, Message, TitledText

FINDING_WORDS: Final[dict[Rule, TitledText]] = {
    Rule.CERTIFICATION_EXPIRED: TitledText(
        N_("Your physician's certification ended on {day}"),
        N_("See your physician for a new one. Then come back with the new PIN."),
    ),
    Rule.CERTIFICATION_ENDS_SOON: TitledText(
        N_("Your physician's certification ends on {day}"),
        N_("See your physician for a new one before that day."),
    ),
    Rule.NO_REGISTRATION: TitledText(
        N_("We found no registration to renew"),
        N_("Show staff your ID, and they can find your records and join them."),
    ),
    Rule.NOT_OPEN_YET: TitledText(
        N_("You can renew starting {day}"),
        N_("Your registration is still valid. Come back on that day or later."),
    ),
    Rule.ALREADY_SUBMITTED: TitledText(
        N_("Your renewal is already submitted"),
        N_("The menu shows its reference. You don't need to do anything now."),
    ),
    Rule.TOO_YOUNG: TitledText(
        N_("This kiosk is for patients {age} or older"),
        N_("Ask staff. They know how younger patients register with the Program."),
    ),
    Rule.TWO_PEOPLE: TitledText(
        N_("More than one record matches these details"),
        N_("Ask staff. They can find out which one is yours."),
    ),
    Rule.UNCHANGED: TitledText(
        N_("You haven't changed anything since it came back"),
        N_("Change it, or tell us why you're keeping it."),
    ),
    Rule.NOT_FIXED: TitledText(
        N_("What the Program asked you to fix isn't fixed yet"),
        N_("Go back to the menu. It takes you to the right page."),
    ),
    Rule.INSTRUCTIONS_UNREAD: TitledText(
        N_("Read the instructions to the end"),
        N_("They tell you what you need today."),
    ),
    Rule.CONTACT_MISSING: TitledText(
        N_("Fill in your personal information"),
        N_("We need your address, phone number and email address."),
    ),
    Rule.NOT_IN_MASSACHUSETTS: TitledText(
        N_("State must be MA, because the Program registers people who live here"),
        N_("Ask staff if you have moved."),
    ),
    Rule.ADDRESS_CHANGED: TitledText(
        N_("Your address doesn't match your registration"),
        N_("Make sure your documents show the new one."),
    ),
    Rule.ID_MISSING: TitledText(
        N_("Your ID section isn't finished"),
        N_("Tell us what kind it is, its number, and add its pictures."),
    ),
    Rule.ID_EXPIRED: TitledText(
        N_("Expiration date must be today or in the future"),
        N_("Use an ID that is still valid."),
    ),
    Rule.ID_EXPIRES_SOON: TitledText(
        N_("Your ID expires on {day}"),
        N_("It's valid today. Submit today."),
    ),
    Rule.RESIDENCY_MISSING: TitledText(
        N_("Your proof of residency isn't finished"),
        N_("Tell us what it is, its date, and add its pages."),
    ),
    Rule.RESIDENCY_TOO_OLD: TitledText(
        N_("Date on the document must be {day} or later"),
        N_("Use a more recent one."),
    ),
    Rule.RESIDENCY_NEARLY_TOO_OLD: TitledText(
        NP_("Your document is {days} day old", "Your document is {days} days old", "days"),
        N_("It works today, but not for much longer. Submit today."),
    ),
    Rule.RESIDENCY_EXPIRED: TitledText(
        N_("Expiration date on the document must be today or in the future"),
        N_("Use one that is still valid."),
    ),
    Rule.RESIDENCY_IN_FUTURE: TitledText(
        N_("Date on the document must be today or in the past"),
        N_("Check the date on your document."),
    ),
    Rule.RESIDENCY_OTHER_YEAR: TitledText(
        N_("Date on the document must be in {year}"),
        N_("Use this year's bill."),
    ),
    Rule.RESIDENCY_NEEDS_STATE_ID: TitledText(
        N_("Choose another document, because your ID is not from Massachusetts"),
        N_("A bill or government mail with your address works."),
    ),
    Rule.NOT_IDENTIFIED: TitledText(
        N_("We need to know who you are first"),
        N_("We ask for your name and the PIN on your physician's instructions."),
    ),
    Rule.NOT_REGISTERED: TitledText(
        N_("You can name a caregiver once the Program has approved your registration"),
        N_("Ask staff. They can look up what the Program has."),
    ),
    Rule.REGISTRATION_ENDED: TitledText(
        N_("Your registration ended on {day}"),
        N_("Renew it first. Then you can name a caregiver."),
    ),
    Rule.CAREGIVER_TOO_YOUNG: TitledText(
        N_("Caregivers must be {age} or older"),
        N_("Check the date of birth. The patient can name someone else."),
    ),
    Rule.CAREGIVER_CHANGED: TitledText(
        N_("Name and date of birth must match your registration"),
        N_("If your details changed, ask the patient for a new PIN."),
    ),
    Rule.CAREGIVER_HELD: TitledText(
        N_("You already help another patient"),
        N_("You can continue. The patient must say that you are immediate family."),
    ),
    Rule.PIN_MISSING: TitledText(
        N_("The PIN from your patient is missing"),
        N_("Ask the patient for it. It has twelve digits."),
    ),
    Rule.ATTESTATIONS_MISSING: TitledText(
        N_("You haven't agreed to the statements yet"),
        N_("Read them and press “I agree”."),
    ),
    Rule.PHOTO_MISSING: TitledText(
        N_("Your identification photo is missing"),
        N_("Take your photo or choose a file."),
    ),
    Rule.PHOTO_TO_BE_CHECKED: TitledText(
        N_("Someone will check your photo"),
        N_("You can continue. The Program may ask for a different one."),
    ),
}


def finding_words(finding: Finding) -> TitledText:
    """What was found, and what to do about it."""
    return replace(FINDING_WORDS[finding.rule], facts=finding.facts)


def finding_message(finding: Finding) -> Message:
    """What was found, as one sentence that can go beside a field."""
    return Message(FINDING_WORDS[finding.rule].title, finding.facts)
