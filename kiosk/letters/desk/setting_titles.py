"""What each setting of store and policy is called, and what it does."""

from typing import Final

from kiosk.i18n import N_, Message

HELP: Final = N_("A page of help shows it with its date. Empty hides that page.")
_TEXTS: Final = {
    "name": (N_("Name of the store"), N_("It is shown on screens, papers and emails.")),
    "phone": (N_("Phone of the store"), N_("People call it when they need help.")),
    "portal_url": (N_("Registration website"), N_("Shown as text and as a QR code.")),
    "reserve_url": (N_("Reserve Ahead"), N_("Its address, as text and QR. Empty hides it.")),
    "program_phone": (N_("Phone of the Program"), N_("People call it when a card does not come.")),
    "call_note": (
        N_("Note on calling the Commission"),
        N_("Patient and caregiver read it while an approval is pending. Empty hides it."),
    ),
    "lost_card_help": (N_("Help on a lost card"), HELP),
    "forgotten_pin_help": (N_("Help on a forgotten PIN"), HELP),
    "under_18_help": (N_("Help for patients under 18"), HELP),
    "hardship_help": (N_("Help on hardship"), HELP),
    "paper_renewal_help": (N_("Help on paper renewals"), HELP),
    "audit_email": (
        N_("Address for the audit trail"),
        N_("Once a day it is mailed how far the trail has come. Empty mails nobody."),
    ),
    "strict_21": (
        N_("Nobody under 21"),
        N_("True lets in no patient under 21. False lets in registered patients from 18 on."),
    ),
    "prints_confirmation": (
        N_("Print each confirmation"),
        N_("True prints it once a renewal is submitted. False prints it when asked."),
    ),
    "renewal_window_days": (
        N_("Days before expiry"),
        N_("So many days before the end a renewal opens."),
    ),
    "minimum_patient_age": (N_("Least age of a patient"), N_("In full years.")),
    "minimum_caregiver_age": (N_("Least age of a caregiver"), N_("In full years.")),
    "card_days_least": (N_("Card comes after, at least"), N_("Business days after approval.")),
    "card_days_most": (N_("Card comes after, at most"), N_("Business days after approval.")),
    "call_after_days": (N_("Call when no card came"), N_("Days after which a person should call.")),
    "identity_tries": (
        N_("Wrong details a person may give"),
        N_("The last of them locks the person for a while."),
    ),
    "identity_tries_day": (
        N_("Wrong details of a person in a day"),
        N_("The last of them locks the person until staff unlock."),
    ),
    "identity_tries_kiosk": (
        N_("Wrong details a kiosk may take"),
        N_("The last of them locks the kiosk for a while."),
    ),
    "identity_lock": (N_("Lock after wrong details"), N_("How long it lasts.")),
    "log_on_tries": (N_("Wrong passwords before a wait"), N_("Each further one waits longer.")),
    "log_on_wait": (N_("First wait after wrong passwords"), N_("Then each is twice as long.")),
    "log_on_wait_most": (N_("Longest wait after wrong passwords"), N_("It grows no further.")),
    "log_on_quiet": (
        N_("Wrong passwords are forgotten after"),
        N_("A username that nobody got wrong for so long begins anew."),
    ),
    "code_life": (N_("Life of a code by mail"), N_("How long a mailed code works.")),
    "code_tries": (N_("Wrong codes by mail"), N_("A day. No new code gives new tries.")),
    "mails_person": (
        N_("Emails that one person may ask for"),
        N_("A day: codes, usernames and PINs."),
    ),
    "mails_address": (N_("Emails to one address"), N_("A day. So many may be asked for.")),
    "mails_kiosk": (N_("Emails from one kiosk"), N_("A day. So many may be asked for.")),
    "mails_every_letter": (
        N_("Email addresses in every alphabet"),
        N_("True takes letters such as é before the @. The mail server must offer SMTPUTF8."),
    ),
    "caregiver_slots": (
        N_("Caregivers of a patient"),
        N_("So many caregivers a patient may name."),
    ),
    "caregiver_patients_max": (
        N_("Patients of a caregiver"),
        N_("So many patients may name one, unless they are close family."),
    ),
    "caregiver_pin_hours": (N_("Life of a PIN by hand"), N_("In hours.")),
    "caregiver_pin_mail_hours": (N_("Life of a PIN by mail"), N_("In hours.")),
    "caregiver_pin_tries": (
        N_("Wrong PINs of one account"),
        N_("A day. The last of them locks until the next day."),
    ),
    "caregiver_pin_tries_store": (
        N_("Wrong PINs in the whole store"),
        N_("A day. The last of them locks until staff unlock."),
    ),
    "caregiver_pin_tries_more": (
        N_("Wrong PINs after an unlock"),
        N_("So many more on the same day lock the store again."),
    ),
    "caregiver_pin_tries_kiosk": (
        N_("Wrong PINs at one kiosk"),
        N_("So many cost no time. Then each waits longer."),
    ),
    "caregiver_pin_wait": (N_("First wait after wrong PINs"), N_("Then each is twice as long.")),
    "caregiver_pin_wait_most": (N_("Longest wait after wrong PINs"), N_("It grows no further.")),
    "caregiver_pin_quiet": (
        N_("Wrong PINs are forgotten after"),
        N_("A kiosk at which nobody was wrong for so long begins anew."),
    ),
    "line_stale": (N_("Line board is good for"), N_("After that it shows that nothing is known.")),
    "draft_life": (N_("Drafts are kept for"), N_("After that, what was given is destroyed.")),
    "document_days": (
        N_("Pictures are kept for"),
        N_("So many days after the decision they are destroyed."),
    ),
    "password_least": (N_("Least length of a password"), N_("In characters, 12 or more.")),
    "advise_days": (
        N_("Point out what ends soon"),
        N_("A paper this many days from its limit is pointed out."),
    ),
}
SETTING_WORDS: Final = {
    name: (Message(title), Message(says)) for name, (title, says) in _TEXTS.items()
}
"""Title and explanation by the name of the field, in the order in which they are shown."""
