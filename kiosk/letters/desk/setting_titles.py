"""What each setting of store and policy is called, and what it does."""

from typing import Final

from kiosk.domain.store.help_topics import OURS_ON
from kiosk.domain.store.policy import Validity
from kiosk.domain.store.rule_sets import CHOICE, rule_sets
from kiosk.i18n import N_, Message

HELP: Final = N_("A page of help shows it, dated. Ours are from {day}. Empty hides that page.")
_TEXTS: Final = {
    "name": (N_("Name of the store"), N_("It is shown on screens, papers and emails.")),
    "phone": (N_("Phone of the store"), N_("People call it when they need help.")),
    "portal_url": (N_("Registration website"), N_("Shown as text and as a QR code.")),
    "reserve_url": (
        N_("Reserve Ahead"),
        N_("Its address, shown as text and a QR code. Leave it blank to hide it."),
    ),
    "program_phone": (N_("Phone of the Program"), N_("People call it when a card doesn't come.")),
    "call_note": (
        N_("Note on calling the Commission"),
        N_("Patient and caregiver see it while an approval is pending. Leave it blank to hide it."),
    ),
    "lost_card_help": (N_("Help on a lost card"), HELP),
    "forgotten_pin_help": (N_("Help on a forgotten PIN"), HELP),
    "under_18_help": (N_("Help for patients under 18"), HELP),
    "hardship_help": (N_("Help on hardship"), HELP),
    "paper_renewal_help": (N_("Help on paper renewals"), HELP),
    "audit_email": (
        N_("Address for the audit trail"),
        N_("Gets the trail's latest entry numbers once a day. Leave it blank to turn this off."),
    ),
    "strict_21": (
        N_("No one under 21"),
        N_("True lets in no patient under 21. False lets in registered patients 18 and older."),
    ),
    "prints_confirmation": (
        N_("Print each confirmation"),
        N_("True prints it once a renewal is submitted. False prints it when asked."),
    ),
    "rule_set": (
        N_("Rules of the Program"),
        N_("Choosing a set puts all its values in force. Each can then be changed by itself."),
    ),
    "validity": (
        N_("A year of registration counts from"),
        N_("It is promised at submission, and an approval keeps to it."),
    ),
    "renewal_window_days": (
        N_("Days before expiry"),
        N_("Days before the end when a renewal opens."),
    ),
    "minimum_patient_age": (N_("Minimum age of a patient"), N_("In full years.")),
    "minimum_caregiver_age": (N_("Minimum age of a caregiver"), N_("In full years.")),
    "card_days_least": (N_("Card arrives after at least"), N_("Business days after approval.")),
    "card_days_most": (N_("Card arrives after at most"), N_("Business days after approval.")),
    "call_after_days": (N_("Call if no card has come"), N_("Days until the person should call.")),
    "identity_tries": (
        N_("Wrong details allowed for a person"),
        N_("The last one locks the person out for a while."),
    ),
    "identity_tries_day": (
        N_("Wrong details for a person in a day"),
        N_("The last one locks the person out until staff unlock them."),
    ),
    "identity_tries_kiosk": (
        N_("Wrong details allowed at a kiosk"),
        N_("The last one locks the kiosk for a while."),
    ),
    "identity_lock": (N_("Lock after wrong details"), N_("How long the lock lasts.")),
    "log_on_tries": (N_("Wrong passwords before a wait"), N_("Each one after that waits longer.")),
    "log_on_wait": (
        N_("First wait after wrong passwords"),
        N_("After that, each is twice as long."),
    ),
    "log_on_wait_most": (
        N_("Longest wait after wrong passwords"),
        N_("The wait gets no longer than this."),
    ),
    "log_on_quiet": (
        N_("Wrong passwords are forgotten after"),
        N_("A username with no wrong try for this long starts over."),
    ),
    "code_life": (N_("An emailed code works for"), N_("How long an emailed code works.")),
    "code_tries": (N_("Wrong emailed codes"), N_("Per day. A new code does not reset it.")),
    "mails_person": (
        N_("Emails one person may request"),
        N_("Per day: codes, usernames and PINs."),
    ),
    "mails_address": (N_("Emails to one address"), N_("Per day.")),
    "mails_kiosk": (N_("Emails from one kiosk"), N_("Per day.")),
    "mails_every_letter": (
        N_("Email addresses in every alphabet"),
        N_("True allows letters such as é before the @. The email server must offer SMTPUTF8."),
    ),
    "caregiver_slots": (
        N_("Caregivers per patient"),
        N_("How many caregivers one patient may name."),
    ),
    "caregiver_patients_max": (
        N_("Patients per caregiver"),
        N_("How many patients may name one, unless they are immediate family."),
    ),
    "caregiver_pin_hours": (N_("A printed PIN works for"), N_("In hours.")),
    "caregiver_pin_mail_hours": (N_("An emailed PIN works for"), N_("In hours.")),
    "caregiver_pin_tries": (
        N_("Wrong PINs for one account"),
        N_("Per day. The last one locks until the next day."),
    ),
    "caregiver_pin_tries_store": (
        N_("Wrong PINs in the entire store"),
        N_("Per day. The last one locks until staff unlock it."),
    ),
    "caregiver_pin_tries_more": (
        N_("Wrong PINs after an unlock"),
        N_("This many more on the same day lock the store again."),
    ),
    "caregiver_pin_tries_kiosk": (
        N_("Wrong PINs at one kiosk"),
        N_("This many are free. After that, each wait is longer."),
    ),
    "caregiver_pin_wait": (
        N_("First wait after wrong PINs"),
        N_("After that, each is twice as long."),
    ),
    "caregiver_pin_wait_most": (
        N_("Longest wait after wrong PINs"),
        N_("The wait gets no longer than this."),
    ),
    "caregiver_pin_quiet": (
        N_("Wrong PINs are forgotten after"),
        N_("A kiosk with no wrong try for this long starts over."),
    ),
    "line_stale": (N_("Line board is current for"), N_("After that, the board shows “Not known”.")),
    "draft_life": (N_("Keep drafts for"), N_("After that, what was saved is deleted.")),
    "document_days": (
        N_("Keep pictures for"),
        N_("Days after the decision when they are deleted."),
    ),
    "password_least": (N_("Minimum password length"), N_("In characters, at least 12.")),
    "advise_days": (
        N_("Point out what expires soon"),
        N_("A document this many days from its limit is pointed out."),
    ),
}
VALIDITY_WORDS: Final = {
    Validity.ONE_YEAR_FROM_SUBMISSION: Message(N_("The day of submission")),
    Validity.ANNIVERSARY_KEPT: Message(N_("The end of the old year, if it is early")),
}
SETTING_WORDS: Final = {
    name: (Message(title), Message.of(says, day=OURS_ON) if says is HELP else Message(says))
    for name, (title, says) in _TEXTS.items()
}
"""Title and explanation by the name of the field, in the order in which they are shown."""


def choices_of(name: str) -> tuple[tuple[str, Message], ...]:
    """The values of a setting that has a list of them, with their words."""
    if name == CHOICE:
        return tuple((each.name, Message(each.title)) for each in rule_sets().values())
    return tuple(VALIDITY_WORDS.items()) if name == "validity" else ()
