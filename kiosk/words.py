"""The words of every code and finding, for screen, command line, paper, mail and phone."""

from string import Formatter
from typing import Final

from kiosk.domain.renewal.findings import Finding, Rule
from kiosk.domain.renewal.portrait import PortraitReason
from kiosk.errors import ErrorCode, KioskError
from kiosk.i18n import N_, Message

ERROR_WORDS: Final[dict[ErrorCode, str]] = {
    ErrorCode.NOT_ALLOWED: N_("This is not open to you. Ask staff for help"),
    ErrorCode.LOG_ON_WRONG: N_("Username or password is not right"),
    ErrorCode.LOG_ON_LOCKED: N_(
        "Too many tries. Wait {seconds} seconds, or show staff this code: {desk_code}"
    ),
    ErrorCode.USERNAME_TAKEN: N_("This username is taken. Choose another one"),
    ErrorCode.CODE_WRONG: N_("Code is not right. Check the six digits in your mail"),
    ErrorCode.CODE_EXPIRED: N_("Code has run out. Ask for a new one"),
    ErrorCode.PASSWORD_EASY: N_("Password is easy to guess. Choose another one"),
    ErrorCode.IDENTITY_MISMATCH: N_(
        "We can't match these details. Check them against your physician's paper, or ask staff"
    ),
    ErrorCode.IDENTITY_LOCKED: N_(
        "Too many tries. Wait {minutes} min, or show staff this code: {desk_code}"
    ),
    ErrorCode.CAREGIVER_PIN_WRONG: N_(
        "This PIN does not work. Check each digit, or ask the patient for a new one"
    ),
    ErrorCode.CAREGIVER_PIN_LOCKED: N_(
        "Too many wrong PINs here. Show staff this code to go on: {desk_code}"
    ),
    ErrorCode.CAREGIVER_NOT_OPEN: N_(
        "You can give a PIN only while your registration is active. Renew it, or ask staff"
    ),
    ErrorCode.CAREGIVER_SLOTS_TAKEN: N_(
        "You have {count} caregivers already. End one before you name another"
    ),
    ErrorCode.CAREGIVER_PIN_OWN: N_("A PIN is for somebody else. Give it to your caregiver"),
    ErrorCode.CAREGIVER_ALREADY: N_(
        "You are this patient's caregiver already. The patient can end the other PIN"
    ),
    ErrorCode.CAREGIVER_HELD: N_(
        "Somebody of this name is another patient's caregiver. Check the name, or ask staff"
    ),
    ErrorCode.STAFF_WRONG: N_("Name or PIN is not right"),
    ErrorCode.STAFF_FIRST: N_("Add a manager first. Use --role manager"),
    ErrorCode.STAFF_NAME: N_("Name must be one line of 1 to 100 characters"),
    ErrorCode.STAFF_NAME_TAKEN: N_("There is a staff member of this name. Use another one"),
    ErrorCode.PIN_WEAK: N_("PIN must be 6 to 12 digits that are no pattern"),
    ErrorCode.PIN_DIFFERS: N_("The two PINs are not the same. Type them again"),
    ErrorCode.DESK_CODE_UNKNOWN: N_("Code is not known or has run out. Look at the screen again"),
    ErrorCode.LAST_MANAGER: N_("This is the last active manager. Make somebody else manager first"),
    ErrorCode.PIN_NOT_YOURS: N_("Your present PIN is not right. Type it again"),
    ErrorCode.ASSISTED: N_("Only the person can do this. Stop helping first, then let them do it"),
    ErrorCode.LOOK_UP_INCOMPLETE: N_(
        "Type a whole reference, or first name, last name and date of birth"
    ),
    ErrorCode.LINE_NOTE: N_("A note must be one line of at most {most} characters"),
    ErrorCode.LINE_MINUTES: N_("Minutes must be a number from 1 to {most}"),
    ErrorCode.NOT_FOUND: N_("There is no such record. Check the reference"),
    ErrorCode.CONFLICT: N_("This was changed somewhere else. Go back and look at it again"),
    ErrorCode.NOT_A_DRAFT: N_("This renewal was already submitted. Look at it on the menu"),
    ErrorCode.NOT_POSSIBLE_NOW: N_("This cannot be done now. Go back and see where it stands"),
    ErrorCode.CAREGIVER_NOT_VALIDATED: N_("The patient has to say Yes to this caregiver first"),
    ErrorCode.NOT_SUBMITTED: N_("There is nothing to decide, because it was not submitted"),
    ErrorCode.DECIDED_OTHERWISE: N_("This was recorded as {decided}, and a record stays as it is"),
    ErrorCode.REASON_MISSING: N_("Name a reason. These are known: {codes}"),
    ErrorCode.REASON_UNKNOWN: N_("Reason {reason} is not for this. These are: {codes}"),
    ErrorCode.REASON_UNWANTED: N_("Leave the reasons out, because an approval has none"),
    ErrorCode.BLOCKED_BY_FINDINGS: N_("Something is still missing. Mend it on the review page"),
    ErrorCode.FEED_HEADER: N_("Line 1 must be exactly: {header}"),
    ErrorCode.FEED_ENCODING: N_("Save the file as UTF-8, then import it again"),
    ErrorCode.FEED_REFUSED: N_("Nothing was imported. Mend {count} rows, or use --skip-bad"),
    ErrorCode.FILE_KIND: N_("The file must be a JPG, PNG or PDF"),
    ErrorCode.FILE_TOO_LARGE: N_("The file must be smaller than 20 MB"),
    ErrorCode.FILE_EMPTY: N_("The file is empty"),
    ErrorCode.FILE_PASSWORD: N_("The file is password protected"),
    ErrorCode.FILE_UNREADABLE: N_("We could not read the file. Take a picture instead"),
    ErrorCode.FILE_TOO_MANY_PAGES: N_("The file must have 60 pages or fewer"),
    ErrorCode.FILE_TOO_MANY_PIXELS: N_("The picture is too large. Choose a smaller one"),
    ErrorCode.FILE_GONE: N_("The file is gone. Put the USB stick back, or choose another file"),
    ErrorCode.PHOTO_REFUSED: N_("This picture cannot be used. Take another one"),
    ErrorCode.OUT_NOT_EMPTY: N_("The folder is not empty. Name an empty one"),
    ErrorCode.OUT_NOT_WRITTEN: N_("File {file} cannot be written. Name one in a folder of yours"),
    ErrorCode.CAMERA_MISSING: N_("The camera is not there. Choose a file, or ask staff"),
    ErrorCode.CAMERA_BUSY: N_("The camera is in use. Choose a file, or ask staff"),
    ErrorCode.CAMERA_STALLED: N_("The camera stopped. Choose a file, or ask staff"),
    ErrorCode.PRINTER_DOWN: N_("The printer does not answer. Ask staff to print with {reference}"),
    ErrorCode.PRINTER_OUT_OF_PAPER: N_(
        "The printer is out of paper. Ask staff to reprint with {reference}"
    ),
    ErrorCode.PRINTER_COVER_OPEN: N_("The printer is open. Ask staff to reprint with {reference}"),
    ErrorCode.PRINTER_JAMMED: N_(
        "Paper is caught in the printer. Ask staff to reprint with {reference}"
    ),
    ErrorCode.PRINTER_WRONG_PAPER: N_(
        "The printer holds the wrong paper. Ask staff to reprint with {reference}"
    ),
    ErrorCode.PRINTER_TROUBLE: N_(
        "The printer needs a hand. Ask staff to reprint with {reference}"
    ),
    ErrorCode.PRINTER_STUCK: N_(
        "The printer did not finish, so we stopped it. Ask staff to reprint with {reference}"
    ),
    ErrorCode.PRINTER_TLS: N_(
        "The printer's certificate is not trusted. Ask staff to reprint with {reference}"
    ),
    ErrorCode.MAIL_DOWN: N_("Mail cannot be sent now. It is tried again by itself"),
    ErrorCode.MAIL_REFUSED: N_("This e-mail address takes no mail. Check it"),
    ErrorCode.MAIL_REJECTED: N_("The mail server refused this mail for good. Ask who runs it"),
    ErrorCode.MAIL_LATER: N_("The mail server put this mail off. It is tried again by itself"),
    ErrorCode.MAIL_FULL: N_("This mailbox is full. Make room in it. We try again by ourselves"),
    ErrorCode.MAIL_UNSURE: N_(
        "The mail server broke off and may have the mail. It is sent again as the same one"
    ),
    ErrorCode.MAIL_TLS: N_(
        "The mail server did not prove who it is. Check its name and certificate in the settings"
    ),
    ErrorCode.MAIL_LOG_ON: N_(
        "The mail server refused the kiosk's username or password. Check both in the settings"
    ),
    ErrorCode.MAIL_SENDER: N_(
        "The mail server takes no mail from this kiosk. Check the sender in the settings"
    ),
    ErrorCode.RMV_DOWN: N_("The RMV does not answer now. Go on with pictures of your ID"),
    ErrorCode.BACKUP_EXISTS: N_("There is a file {file} already. Name another one"),
    ErrorCode.BACKUP_NOT_ONE: N_("File {file} is no backup of a kiosk. Name another one"),
    ErrorCode.BACKUP_DAMAGED: N_("Backup {file} is damaged. Use another one"),
    ErrorCode.BACKUP_OTHER_KEY: N_(
        "This backup was made with another key. Put that key file back first"
    ),
    ErrorCode.BACKUP_NEWER: N_("This backup is from a newer version. Update this program first"),
    ErrorCode.BACKUP_BY_SERVER: N_(
        "PostgreSQL is backed up by pg_dump. See docs/operations.md for the line"
    ),
    ErrorCode.DATABASE_IN_USE: N_("The kiosk or the desk is running. Stop it, then try again"),
    ErrorCode.SETTINGS_UNREADABLE: N_("Settings file {file} cannot be read. Check it: {why}"),
    ErrorCode.SETTINGS_KEY_UNKNOWN: N_("Settings key {key} is not known. Remove or correct it"),
    ErrorCode.SETTINGS_VALUE: N_("Settings key {key} must be {wanted}"),
    ErrorCode.SETTINGS_ORDER: N_("Settings contradict: {key} must not be more than {other}"),
    ErrorCode.SETTINGS_WHY: N_("Say in a few words why. Use at most {most} characters"),
    ErrorCode.SETTINGS_MISSING: N_("There is no settings file {file}. Run: python -m kiosk init"),
    ErrorCode.DATA_FOLDER_MISSING: N_("Data folder {folder} is missing. Mount it, or run init"),
    ErrorCode.DATABASE_MISSING: N_("There is no database in {folder}. Run: python -m kiosk init"),
    ErrorCode.DATABASE_NEWER: N_("The database is from a newer version. Update this program"),
    ErrorCode.DATABASE_OLDER: N_("The database is from an older version. Run: kiosk migrate"),
    ErrorCode.DATABASE_BUSY: N_("The database is busy. Try again in a moment"),
    ErrorCode.DATA_REAL: N_(
        "These records are real and never become a demonstration. Remove demo.store from settings"
    ),
    ErrorCode.DATA_DEMONSTRATION: N_(
        "These records are a demonstration and never become real. Run: python -m kiosk init"
    ),
    ErrorCode.DISK_FULL: N_("The disk is full. Make room on it, then try again"),
    ErrorCode.KEY_MISSING: N_("Key file {file} cannot be read. Put it back where settings name it"),
    ErrorCode.KEY_WRONG: N_("The key does not fit this data. Put the right key file back"),
    ErrorCode.KEY_EXPOSED: N_("Others can read key file {file}. Set its mode to 0400"),
    ErrorCode.KEY_EXISTS: N_("There is a key at {file} already. It is never replaced"),
    ErrorCode.KEY_GROUP_WRONG: N_("Group {group} is not right. Check each character of it"),
    ErrorCode.KEY_GROUPS_MISSING: N_("So many groups are missing: {count}. Type all of them"),
    ErrorCode.KEY_PAPER_WRONG: N_("These groups are not of one key. Type them from one paper"),
    ErrorCode.KEY_NEEDS_PAPER: N_(
        "The key is printed on real paper only. Use a printer that keeps no files"
    ),
    ErrorCode.KEY_EXPOSED: N_("Others may read key file {file}. Run: chmod 400 {file}"),
    ErrorCode.SECRET_MISSING: N_(
        "Password file {file} cannot be read. Put it where settings name it"
    ),
    ErrorCode.SECRET_EXPOSED: N_("Others may read password file {file}. Run: chmod 400 {file}"),
    ErrorCode.RECORD_UNREADABLE: N_("A record was damaged. Restore the last backup"),
}

FINDING_WORDS: Final[dict[Rule, tuple[str, str]]] = {
    Rule.CERTIFICATION_EXPIRED: (
        N_("Your physician's certification ended on {day}"),
        N_("See your physician for a new one. Then come back with the new PIN."),
    ),
    Rule.NO_REGISTRATION: (
        N_("We found no registration to renew"),
        N_("Ask staff. They can look up what the Program has."),
    ),
    Rule.NOT_OPEN_YET: (
        N_("You can renew from {day}"),
        N_("Your registration is still good. Come back on that day or later."),
    ),
    Rule.ALREADY_SUBMITTED: (
        N_("Your renewal is already submitted"),
        N_("The menu shows its reference. You need not do anything now."),
    ),
    Rule.TOO_YOUNG: (
        N_("This kiosk is for patients of {age} or older"),
        N_("Ask staff. They know how the Program registers younger patients."),
    ),
    Rule.TWO_PEOPLE: (
        N_("More than one record fits these details"),
        N_("Ask staff. They can find out which one is yours."),
    ),
    Rule.NOT_MENDED: (
        N_("What your application came back for is not mended yet"),
        N_("Go back to the menu. It leads to the page."),
    ),
    Rule.INSTRUCTIONS_UNREAD: (
        N_("Read the instructions to the end"),
        N_("They say what you need today."),
    ),
    Rule.CONTACT_MISSING: (
        N_("Fill in your personal information"),
        N_("We need your address, phone number and e-mail address."),
    ),
    Rule.NOT_IN_MASSACHUSETTS: (
        N_("State must be MA, because the Program registers people who live here"),
        N_("Ask staff if you have moved."),
    ),
    Rule.ADDRESS_CHANGED: (
        N_("Your address is not the one on your registration"),
        N_("Make sure that your papers show the new one."),
    ),
    Rule.ID_MISSING: (
        N_("Your ID is not complete"),
        N_("Give its kind, number and pictures."),
    ),
    Rule.ID_EXPIRED: (
        N_("Expiration date must be today or in the future"),
        N_("Use an ID that is still valid."),
    ),
    Rule.ID_EXPIRES_SOON: (
        N_("Your ID expires on {day}"),
        N_("It is good today. Submit today."),
    ),
    Rule.RESIDENCY_MISSING: (
        N_("Your proof of residency is not complete"),
        N_("Give its kind, date and pages."),
    ),
    Rule.RESIDENCY_TOO_OLD: (
        N_("Date on the paper must be {day} or later"),
        N_("Use a newer paper."),
    ),
    Rule.RESIDENCY_NEARLY_TOO_OLD: (
        N_("Your paper is {days} days old"),
        N_("It counts today, but not for long. Submit today."),
    ),
    Rule.RESIDENCY_EXPIRED: (
        N_("Expiration date on the paper must be today or in the future"),
        N_("Use a paper that is still valid."),
    ),
    Rule.RESIDENCY_IN_FUTURE: (
        N_("Date on the paper must be today or in the past"),
        N_("Check the date on your paper."),
    ),
    Rule.RESIDENCY_OTHER_YEAR: (
        N_("Date on the paper must be in {year}"),
        N_("Use this year's bill."),
    ),
    Rule.RESIDENCY_NEEDS_STATE_ID: (
        N_("Choose another paper, because your ID is not from Massachusetts"),
        N_("A bill or government mail with your address is fine."),
    ),
    Rule.NOT_IDENTIFIED: (
        N_("We need to know who you are first"),
        N_("Open your renewal first. It asks for your name and your PIN."),
    ),
    Rule.NOT_REGISTERED: (
        N_("You can name a caregiver once the Program has approved your registration"),
        N_("Ask staff. They can look up what the Program has."),
    ),
    Rule.REGISTRATION_ENDED: (
        N_("Your registration ended on {day}"),
        N_("Renew it first. Then you can name a caregiver."),
    ),
    Rule.CAREGIVER_TOO_YOUNG: (
        N_("Caregivers must be {age} or older"),
        N_("Check the date of birth. The patient can name somebody else."),
    ),
    Rule.CAREGIVER_CHANGED: (
        N_("Name and date of birth must be the ones of your registration"),
        N_("If they have changed, the patient gives you a PIN in a free slot."),
    ),
    Rule.CAREGIVER_HELD: (
        N_("You already help another patient"),
        N_("You can go on. The patient must say that you are immediate family."),
    ),
    Rule.PIN_MISSING: (
        N_("The PIN from your patient is missing"),
        N_("Ask the patient for it. It has twelve digits."),
    ),
    Rule.ATTESTATIONS_MISSING: (
        N_("Your statements are missing"),
        N_("Read them and press “I agree”."),
    ),
    Rule.PHOTO_MISSING: (
        N_("Your identification photo is missing"),
        N_("Take your photo or choose a file."),
    ),
    Rule.PHOTO_TO_BE_CHECKED: (
        N_("A person will check your photo"),
        N_("You can go on. The Program may ask for another one."),
    ),
}

PORTRAIT_WORDS: Final[dict[PortraitReason, str]] = {
    PortraitReason.NO_FACE: N_("We see no face. Look straight at the camera"),
    PortraitReason.TWO_FACES: N_("We see two people. Only you may be in the picture"),
    PortraitReason.FACE_SMALL: N_("Your face is too small. Move closer"),
    PortraitReason.FACE_DARK: N_("Your face is dark. Turn to the light"),
    PortraitReason.FACE_BRIGHT: N_("Your face is too bright. Turn away from the light"),
    PortraitReason.HIGHLIGHTS: N_("There is glare on your face. Move away from the lamp"),
    PortraitReason.SHADOWS: N_("There are dark shadows. Turn to the light"),
    PortraitReason.BLURRED: N_("The picture is not sharp. Hold still and take it again"),
    PortraitReason.UNEVEN_LIGHT: N_("One side of your face is darker. Turn to the light"),
    PortraitReason.BACKGROUND: N_("The background is busy. A plain, light wall is better"),
    PortraitReason.PICTURE_SMALL: N_("The picture is too small. Choose a larger one"),
}


def error_message(error: KioskError) -> Message:
    """The words of an expected failure; facts that it does not carry stay empty."""
    text = ERROR_WORDS[error.code]
    facts: dict[str, str | int] = {name: error.facts.get(name, "") for name in placeholders(text)}
    return Message.of(text, **facts)


def finding_message(finding: Finding) -> Message:
    """What was found, as one sentence that can stand beside a field."""
    return Message(FINDING_WORDS[finding.rule][0], finding.facts)


def finding_advice(finding: Finding) -> Message:
    """What to do about it."""
    return Message(FINDING_WORDS[finding.rule][1], finding.facts)


def placeholders(text: str) -> frozenset[str]:
    """The names in {braces} of a marked text."""
    return frozenset(name for _, name, _, _ in Formatter().parse(text) if name)
