"""The words for every code and for what a photo lacks, wherever they are used."""

from dataclasses import replace
from string import Formatter
from typing import Final

from kiosk.errors import ErrorCode, KioskError
from kiosk.handover_words import HANDOVER_WORDS
from kiosk.i18n import N_, NP_, Marked, Message, TitledText
from kiosk.refused_file_words import REFUSED_FILE_WORDS

ERROR_WORDS: Final[dict[ErrorCode, TitledText]] = {
    ErrorCode.NOT_ALLOWED: TitledText(
        N_("You don't have permission for this"), N_("Ask staff for help")
    ),
    ErrorCode.LOG_ON_WRONG: TitledText(N_("Username or password is not right")),
    ErrorCode.LOG_ON_LOCKED: TitledText(
        N_("Too many tries"),
        NP_(
            "Wait {seconds} second, or show staff this code: {desk_code}",
            "Wait {seconds} seconds, or show staff this code: {desk_code}",
            "seconds",
        ),
    ),
    ErrorCode.USERNAME_TAKEN: TitledText(N_("This username is taken"), N_("Choose another one")),
    ErrorCode.CODE_WRONG: TitledText(
        N_("Code is not right"), N_("Check the six digits in your email")
    ),
    ErrorCode.CODE_EXPIRED: TitledText(N_("Code has expired"), N_("Ask for a new one")),
    ErrorCode.CODE_LOCKED: TitledText(
        N_("Too many wrong codes"), N_("Try again tomorrow, or show staff this code: {desk_code}")
    ),
    ErrorCode.MAIL_LIMIT: TitledText(
        N_("No more emails can be sent today"),
        N_("Try again tomorrow, or show staff this code: {desk_code}"),
    ),
    ErrorCode.PASSWORD_EASY: TitledText(N_("Password is easy to guess"), N_("Choose another one")),
    ErrorCode.IDENTITY_MISMATCH: TitledText(
        N_("We can't match these details"),
        N_("Check them against your physician's paper, or ask staff"),
    ),
    ErrorCode.IDENTITY_LOCKED: TitledText(
        N_("Too many tries"), N_("Wait {minutes} min, or show staff this code: {desk_code}")
    ),
    ErrorCode.IDENTITY_STAFF: TitledText(
        N_("Too many tries with these details"),
        N_("Show staff this code to continue: {desk_code}"),
    ),
    ErrorCode.CAREGIVER_PIN_WRONG: TitledText(
        N_("This PIN does not work"), N_("Check each digit, or ask the patient for a new one")
    ),
    ErrorCode.CAREGIVER_PIN_LOCKED: TitledText(
        N_("Too many wrong PINs here"), N_("Show staff this code to continue: {desk_code}")
    ),
    ErrorCode.CAREGIVER_NOT_OPEN: TitledText(
        N_("You can name a caregiver only while your registration is active"),
        N_("Renew it, or ask staff"),
    ),
    ErrorCode.CAREGIVER_SLOTS_TAKEN: TitledText(
        NP_("You already have {count} caregiver", "You already have {count} caregivers"),
        N_("End one before you name another"),
    ),
    ErrorCode.CAREGIVER_PIN_OWN: TitledText(
        N_("A PIN is for someone else"), N_("Give it to your caregiver")
    ),
    ErrorCode.CAREGIVER_ALREADY: TitledText(
        N_("You are already this patient's caregiver"), N_("The patient can end the other PIN")
    ),
    ErrorCode.CAREGIVER_HELD: TitledText(
        N_("This person is already helping someone else"),
        N_("Only immediate family can help you both"),
    ),
    ErrorCode.PATIENT_NOT_OPEN: TitledText(
        N_("The patient's own registration has ended"),
        N_("Import the newer one first, or record a denial"),
    ),
    ErrorCode.STAFF_WRONG: TitledText(N_("Name or PIN is not right")),
    ErrorCode.STAFF_FIRST: TitledText(N_("Add a manager first"), N_("Use --role manager")),
    ErrorCode.STAFF_NAME: TitledText(N_("Name must be one line of 1 to 100 characters")),
    ErrorCode.STAFF_NAME_TAKEN: TitledText(
        N_("There is already a staff member with this name"), N_("Use another one")
    ),
    ErrorCode.PIN_WEAK: TitledText(N_("PIN must be 6 to 12 digits without a pattern")),
    ErrorCode.PIN_DIFFERS: TitledText(N_("The two PINs don't match"), N_("Type them again")),
    ErrorCode.DESK_CODE_UNKNOWN: TitledText(
        N_("Code is not known or has expired"), N_("Check the screen again")
    ),
    ErrorCode.LAST_MANAGER: TitledText(
        N_("This is the last active manager"), N_("Make someone else a manager first")
    ),
    ErrorCode.PIN_NOT_YOURS: TitledText(N_("Your current PIN is not right"), N_("Type it again")),
    ErrorCode.ASSISTED: TitledText(
        N_("Only the person can do this"), N_("Stop helping first, then let them do it")
    ),
    ErrorCode.JOIN_TWO_ACCOUNTS: TitledText(
        N_("Both records have an account"),
        N_("Ask which one they use. Release the other account, then join the records"),
    ),
    ErrorCode.JOIN_TWO_HISTORIES: TitledText(
        N_("Both records have been used at a kiosk"),
        N_("Call the Program. It can give both records one name"),
    ),
    ErrorCode.LOOK_UP_INCOMPLETE: TitledText(
        N_("Type a whole reference, or first name, last name and date of birth")
    ),
    ErrorCode.LINE_NOTE: TitledText(
        NP_(
            "A note must be one line of at most {most} character",
            "A note must be one line of at most {most} characters",
            "most",
        )
    ),
    ErrorCode.LINE_MINUTES: TitledText(N_("Minutes must be a number from 1 to {most}")),
    ErrorCode.NOT_FOUND: TitledText(N_("There is no such record"), N_("Check the reference")),
    ErrorCode.CONFLICT: TitledText(
        N_("Someone else changed this"), N_("Go back and look at it again")
    ),
    ErrorCode.NOT_A_DRAFT: TitledText(
        N_("This renewal was already submitted"), N_("You can see it on the menu")
    ),
    ErrorCode.NOT_POSSIBLE_NOW: TitledText(
        N_("This can't be done right now"), N_("Go back and check its status")
    ),
    ErrorCode.CAREGIVER_NOT_VALIDATED: TitledText(
        N_("The patient must approve this caregiver first")
    ),
    ErrorCode.NOT_SUBMITTED: TitledText(
        N_("There is nothing to decide, because it was not submitted")
    ),
    ErrorCode.DECIDED_OTHERWISE: TitledText(
        N_("This was recorded as {decided}, and a record can't be changed")
    ),
    ErrorCode.CHANGED_MEANWHILE: TitledText(
        N_("This changed while you had it open"), N_("Open it again to see what is there now")
    ),
    ErrorCode.CORRECTION_UNEXPLAINED: TitledText(N_("Say why you correct the record")),
    ErrorCode.CORRECTION_SAME: TitledText(
        N_("This is what the record says already"), N_("Choose another decision, or leave it")
    ),
    ErrorCode.CORRECTION_LATE: TitledText(
        N_("It is too late to correct this record"),
        N_("Something came after it. Decide on what comes in next"),
    ),
    ErrorCode.CORRECTION_BEGUN: TitledText(
        N_("The person is already fixing what came back"),
        N_("Wait until they submit it again, then decide"),
    ),
    ErrorCode.REASON_MISSING: TitledText(N_("Name a reason"), N_("These are known: {codes}")),
    ErrorCode.REASON_UNKNOWN: TitledText(
        N_("Reason {reason} doesn't apply here"), N_("These are: {codes}")
    ),
    ErrorCode.REASON_UNWANTED: TitledText(
        N_("Leave out the reasons, because an approval has none")
    ),
    ErrorCode.BLOCKED_BY_FINDINGS: TitledText(
        N_("Something is still missing"), N_("Fix it on the review page")
    ),
    ErrorCode.FEED_HEADER: TitledText(N_("Line 1 must be exactly: {header}")),
    ErrorCode.FEED_ENCODING: TitledText(N_("Save the file as UTF-8, then import it again")),
    ErrorCode.FEED_DATES: TitledText(
        N_("Nothing was imported"), N_("Write the dates of this file as YYYY-MM-DD")
    ),
    ErrorCode.FEED_REFUSED: TitledText(
        N_("Nothing was imported"),
        NP_("Fix {count} row, or use --skip-bad", "Fix {count} rows, or use --skip-bad"),
    ),
    ErrorCode.FEED_TOO_LARGE: TitledText(
        N_("The file must be smaller than 50 MB and have 200,000 rows or fewer"),
        N_("Split it into smaller files"),
    ),
    **REFUSED_FILE_WORDS,
    ErrorCode.PHOTO_REFUSED: TitledText(N_("This picture can't be used"), N_("Take another one")),
    ErrorCode.OUT_NOT_EMPTY: TitledText(N_("The folder is not empty"), N_("Name an empty one")),
    ErrorCode.OUT_NOT_WRITTEN: TitledText(
        N_("File {file} cannot be written"), N_("Name one in a folder of yours")
    ),
    ErrorCode.CAMERA_MISSING: TitledText(
        N_("The camera is not connected"), N_("Choose a file, or ask staff")
    ),
    ErrorCode.CAMERA_BUSY: TitledText(
        N_("The camera is in use by another program"), N_("Choose a file, or ask staff")
    ),
    ErrorCode.CAMERA_STALLED: TitledText(
        N_("The camera stopped"), N_("Choose a file, or ask staff")
    ),
    ErrorCode.PRINTER_DOWN: TitledText(
        N_("The printer isn't answering"), N_("Ask staff to print with {reference}")
    ),
    ErrorCode.PRINTER_OUT_OF_PAPER: TitledText(
        N_("The printer is out of paper"), N_("Ask staff to reprint with {reference}")
    ),
    ErrorCode.PRINTER_COVER_OPEN: TitledText(
        N_("The printer is open"), N_("Ask staff to reprint with {reference}")
    ),
    ErrorCode.PRINTER_JAMMED: TitledText(
        N_("There is a paper jam in the printer"), N_("Ask staff to reprint with {reference}")
    ),
    ErrorCode.PRINTER_WRONG_PAPER: TitledText(
        N_("The printer has the wrong paper"), N_("Ask staff to reprint with {reference}")
    ),
    ErrorCode.PRINTER_TROUBLE: TitledText(
        N_("The printer needs attention"), N_("Ask staff to reprint with {reference}")
    ),
    ErrorCode.PRINTER_STUCK: TitledText(
        N_("The printer did not finish, so we stopped it"),
        N_("Ask staff to reprint with {reference}"),
    ),
    ErrorCode.PRINTER_TLS: TitledText(
        N_("The printer did not prove its identity"),
        N_("Ask staff to reprint with {reference}"),
    ),
    ErrorCode.MAIL_DOWN: TitledText(
        N_("Email can't be sent right now"), N_("We'll try again automatically")
    ),
    ErrorCode.MAIL_REFUSED: TitledText(
        N_("This email address doesn't accept email"), N_("Check it")
    ),
    ErrorCode.MAIL_REJECTED: TitledText(
        N_("The email server refused this email for good"), N_("Ask whoever runs it")
    ),
    ErrorCode.MAIL_LATER: TitledText(
        N_("The email server put this email off"), N_("We'll try again automatically")
    ),
    ErrorCode.MAIL_FULL: TitledText(
        N_("This mailbox is full"), N_("Make room in it. We'll try again automatically")
    ),
    ErrorCode.MAIL_MANY: TitledText(
        N_("The email server can't take more email right now"), N_("We'll try again automatically")
    ),
    ErrorCode.MAIL_STORAGE: TitledText(
        N_("The email server is out of space"), N_("We'll try again automatically")
    ),
    ErrorCode.MAIL_LETTERS: TitledText(
        N_("We can't send email to an address with letters other than a to z before the @"),
        N_("Enter another email address"),
    ),
    ErrorCode.MAIL_UNSURE: TitledText(
        N_("The email server hung up and may have the email"),
        N_("It will be sent again as the same one"),
    ),
    ErrorCode.MAIL_TLS: TitledText(
        N_("The email server did not prove its identity"),
        N_("Check its name and certificate in the settings"),
    ),
    ErrorCode.MAIL_LOG_ON: TitledText(
        N_("The email server refused the kiosk's name or password"),
        N_("Check both in the settings"),
    ),
    ErrorCode.MAIL_SENDER: TitledText(
        N_("The email server accepts no email from this kiosk"),
        N_("Check the sender in the settings"),
    ),
    ErrorCode.RMV_DOWN: TitledText(
        N_("The RMV isn't answering right now"), N_("Continue with pictures of your ID")
    ),
    ErrorCode.PHONE_UNAVAILABLE: TitledText(
        N_("Pictures can't come from a phone right now"), N_("Choose another way, or ask staff")
    ),
    **HANDOVER_WORDS,
    ErrorCode.BACKUP_EXISTS: TitledText(N_("File {file} already exists"), N_("Name another one")),
    ErrorCode.BACKUP_NOT_ONE: TitledText(
        N_("File {file} is no backup of a kiosk"), N_("Name another one")
    ),
    ErrorCode.BACKUP_DAMAGED: TitledText(N_("Backup {file} is damaged"), N_("Use another one")),
    ErrorCode.BACKUP_OTHER_KEY: TitledText(
        N_("This backup was made with another key"), N_("Put that key file back first")
    ),
    ErrorCode.BACKUP_NEWER: TitledText(
        N_("This backup is from a newer version"), N_("Update this program first")
    ),
    ErrorCode.BACKUP_BY_SERVER: TitledText(
        N_("PostgreSQL is backed up by pg_dump"), N_("See docs/operations.md for the line")
    ),
    ErrorCode.DATABASE_IN_USE: TitledText(
        N_("The kiosk or the desk is running"), N_("Close it, then try again")
    ),
    ErrorCode.SETTINGS_UNREADABLE: TitledText(
        N_("Settings file {file} cannot be read"), N_("Check it: {why}")
    ),
    ErrorCode.SETTINGS_KEY_UNKNOWN: TitledText(
        N_("Settings key {key} is not known"), N_("Remove or correct it")
    ),
    ErrorCode.SETTINGS_VALUE: TitledText(N_("Settings key {key} must be {wanted}")),
    ErrorCode.SETTINGS_ORDER: TitledText(
        N_("Settings conflict: {key} must not be more than {other}")
    ),
    ErrorCode.SETTINGS_WHY: TitledText(
        N_("Say why in a few words"),
        NP_("Use at most {most} character", "Use at most {most} characters", "most"),
    ),
    ErrorCode.SETTINGS_MISSING: TitledText(
        N_("There is no settings file {file}"), N_("Run: python -m kiosk init")
    ),
    ErrorCode.DATA_FOLDER_MISSING: TitledText(
        N_("Data folder {folder} is missing"), N_("Mount it, or run init")
    ),
    ErrorCode.DATABASE_MISSING: TitledText(
        N_("There is no database in {folder}"), N_("Run: python -m kiosk init")
    ),
    ErrorCode.DATABASE_NEWER: TitledText(
        N_("The database is from a newer version"), N_("Update this program")
    ),
    ErrorCode.DATABASE_OLDER: TitledText(
        N_("The database is from an older version"), N_("Run: kiosk migrate")
    ),
    ErrorCode.DATABASE_BUSY: TitledText(N_("The database is busy"), N_("Try again in a moment")),
    ErrorCode.DATA_REAL: TitledText(
        N_("These records are real and never become a demonstration"),
        N_("Remove demo.store from settings"),
    ),
    ErrorCode.DATA_DEMONSTRATION: TitledText(
        N_("These records are a demonstration and never become real"),
        N_("Run: python -m kiosk init"),
    ),
    ErrorCode.DATABASE_DAMAGED: TitledText(
        N_("The database is damaged"), N_("Restore the last backup")
    ),
    ErrorCode.DISK_FULL: TitledText(N_("The disk is full"), N_("Make room on it, then try again")),
    ErrorCode.KEY_MISSING: TitledText(
        N_("Key file {file} cannot be read"), N_("Put it back where the settings say")
    ),
    ErrorCode.KEY_WRONG: TitledText(
        N_("The key does not match this data"), N_("Put the right key file back")
    ),
    ErrorCode.KEY_EXISTS: TitledText(
        N_("A key already exists at {file}"), N_("It is never replaced")
    ),
    ErrorCode.KEY_GROUP_WRONG: TitledText(
        N_("Group {group} is not right"), N_("Check each character")
    ),
    ErrorCode.KEY_GROUPS_MISSING: TitledText(N_("Missing groups: {count}"), N_("Type all of them")),
    ErrorCode.KEY_PAPER_WRONG: TitledText(
        N_("These groups are from different keys"), N_("Type them all from one paper")
    ),
    ErrorCode.KEY_NEEDS_PAPER: TitledText(
        N_("The key is printed on real paper only"), N_("Use a printer that keeps no files")
    ),
    ErrorCode.KEY_EXPOSED: TitledText(
        N_("Others may read key file {file}"), N_("Run: chmod 400 {file}")
    ),
    ErrorCode.AUDIT_HEADS_FORGED: TitledText(
        N_("The audit heads in {file} were not written with this key"),
        N_("Run: python -m kiosk audit verify"),
    ),
    ErrorCode.SECRET_MISSING: TitledText(
        N_("Password file {file} cannot be read"), N_("Put it where the settings say")
    ),
    ErrorCode.SECRET_EXPOSED: TitledText(
        N_("Others may read password file {file}"), N_("Run: chmod 400 {file}")
    ),
    ErrorCode.RECORD_UNREADABLE: TitledText(
        N_("A record was damaged or changed from outside"),
        N_("Ask staff for help ({table} {id})"),
    ),
}


def error_words(error: KioskError) -> TitledText:
    """The words of an expected failure."""
    return filled(ERROR_WORDS[error.code], error)


def filled(words: TitledText, error: KioskError) -> TitledText:
    """Words with the facts of a failure; what it does not carry stays empty."""
    names = placeholders(words.title) | placeholders(words.line)
    return replace(words, facts=tuple((name, error.facts.get(name, "")) for name in sorted(names)))


def error_message(error: KioskError) -> Message:
    """The words of an expected failure on one line, as shown at a field."""
    return error_words(error).sentences


def placeholders(text: Marked) -> frozenset[str]:
    """The names in {braces} of a marked text."""
    form = text if isinstance(text, str) else text.many
    return frozenset(name for _, name, _, _ in Formatter().parse(form) if name)
