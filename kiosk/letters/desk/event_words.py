"""What each event says at the desk; written by tools/events.py from events.toml."""

from typing import Final

from kiosk.domain.trail.events import Event
from kiosk.i18n import N_

EVENT_WORDS: Final[dict[Event, str]] = {
    Event.ACCOUNT_CREATED: N_("A person made an account"),
    Event.ACCOUNT_CONFIRMED: N_("A person confirmed the email address of an account"),
    Event.ACCOUNT_CONFIRMED_BY_STAFF: N_("Staff confirmed an account that has no email"),
    Event.CODE_WRONG: N_("A one-time code was wrong; for a new password the account stays unnamed"),
    Event.USERNAME_ASKED: N_("A person asked for an email with their username"),
    Event.PASSWORD_ASKED: N_("A person asked to be emailed a code for a new password"),
    Event.PASSWORD_CHANGED: N_("A person set a new password with a code from their email"),
    Event.LOG_ON_SUCCEEDED: N_("A person logged on"),
    Event.LOG_ON_FAILED: N_("A log-on was refused"),
    Event.LOG_ON_LOCKED: N_("Too many wrong passwords; a wait was set"),
    Event.IDENTIFIED: N_("An account identified as a person and was bound to them"),
    Event.IDENTIFY_FAILED: N_("Identifying details matched no record"),
    Event.IDENTIFY_LOCKED: N_("Too many wrong identifying details; a lock was set"),
    Event.CAREGIVER_PIN_REFUSED: N_("A caregiver PIN did not work"),
    Event.CAREGIVER_PIN_LOCKED: N_("Too many wrong caregiver PINs; a lock was set"),
    Event.RENEWAL_STARTED: N_("A draft of a renewal was made"),
    Event.RENEWAL_SAVED: N_("A draft of a renewal was saved"),
    Event.DOCUMENT_UPLOADED: N_("A page was sealed and stored"),
    Event.DOCUMENT_REMOVED: N_("A page was removed before it was sent"),
    Event.RMV_ASKED: N_("The RMV was asked for a photograph"),
    Event.RENEWAL_SUBMITTED: N_("A renewal was submitted at this kiosk"),
    Event.RENEWAL_APPROVED: N_("A reviewer put on record: the Program said yes to a renewal"),
    Event.RENEWAL_RETURNED: N_("A reviewer put on record: the Program sent a renewal back"),
    Event.RENEWAL_DENIED: N_("A reviewer put on record: the Program said no to a renewal"),
    Event.CAREGIVER_APPROVED: N_("A reviewer put on record: the Program said yes to a caregiver"),
    Event.CAREGIVER_RETURNED: N_(
        "A reviewer put on record: the Program sent a caregiver's form back"
    ),
    Event.CAREGIVER_DENIED: N_("A reviewer put on record: the Program said no to a caregiver"),
    Event.DECISION_CORRECTED: N_(
        "A reviewer put a new record in the place of an earlier decision, and said why"
    ),
    Event.SUBMISSION_OPENED: N_("A reviewer looked at what was sent in, with its pictures"),
    Event.CONFIRMATION_PRINTED: N_("A confirmation came out of the printer"),
    Event.PAUSE_SLIP_PRINTED: N_("A slip to finish a renewal later came out of the printer"),
    Event.NOTICE_PRINTED: N_("A notice that is otherwise emailed came out of the printer"),
    Event.CAREGIVER_PIN_GIVEN: N_(
        "A patient made a caregiver PIN; an earlier one of the slot is void"
    ),
    Event.PIN_SLIP_PRINTED: N_("A slip with a caregiver PIN came out of the printer"),
    Event.CAREGIVER_PIN_REDEEMED: N_("A caregiver redeemed a PIN"),
    Event.CAREGIVER_STARTED: N_("A draft of a caregiver's registration was made"),
    Event.CAREGIVER_SAVED: N_("A draft of a caregiver's registration was saved"),
    Event.CAREGIVER_SUBMITTED: N_("A caregiver's form was sent at this kiosk"),
    Event.CAREGIVER_VALIDATED: N_(
        "A patient said yes to a caregiver, and whether they are close family"
    ),
    Event.CAREGIVER_TURNED_DOWN: N_("A patient said no to a caregiver"),
    Event.DESIGNATION_ENDED: N_("A patient or a caregiver ended the tie between them"),
    Event.HELP_CALLED: N_("A person asked staff for help"),
    Event.STAFF_ADDED: N_("A staff member was added"),
    Event.STAFF_PROVED: N_("A staff member proved who they are with their PIN"),
    Event.STAFF_REFUSED: N_("A staff member's name or PIN was wrong"),
    Event.STAFF_LOCKED: N_("Too many wrong PINs of a staff member; a wait was set"),
    Event.STAFF_PIN_CHANGED: N_("A staff member's PIN was changed, by themselves or by a manager"),
    Event.STAFF_ROLE_CHANGED: N_("A manager gave somebody on the staff a new role"),
    Event.STAFF_DEACTIVATED: N_("A manager recorded that a staff member has left"),
    Event.STAFF_REACTIVATED: N_("A manager recorded that a staff member is back"),
    Event.UNLOCKED: N_("A staff member ended a lock by its code"),
    Event.ASSIST_BEGAN: N_("A person agreed that a staff member helps them at the kiosk"),
    Event.ASSIST_ENDED: N_("A staff member stopped helping a person at the kiosk"),
    Event.CALL_ANSWERED: N_("A staff member said that they are on their way to a kiosk"),
    Event.CALL_DONE: N_("A staff member closed a call for help"),
    Event.LOOKED_UP: N_("A staff member looked someone up, with a reason"),
    Event.RECORD_OPENED: N_("Staff opened a person's record, and said why"),
    Event.PERSON_UNLOCKED: N_("A staff member ended the locks of someone they had looked up"),
    Event.KIOSK_UNLOCKED: N_("A staff member ended the lock of a kiosk"),
    Event.RECORDS_JOINED: N_(
        "A staff member saw an ID and joined two records of one person, with a reason"
    ),
    Event.RECORDS_PARTED: N_("A manager took joined records apart, with a reason"),
    Event.BINDING_RELEASED: N_(
        "A staff member parted an account from the person it had identified as"
    ),
    Event.LINE_BOARD_SET: N_("The line board was set"),
    Event.RECORDS_IMPORTED: N_("Certifications or registrations were imported"),
    Event.STORE_CONFIGURED: N_("Store settings were changed"),
    Event.DELIVERED: N_("A delivery was handed over"),
    Event.PACKET_WRITTEN: N_("What was sent in was written as files for a person to upload"),
    Event.HANDED_OVER: N_(
        "A submission was sent to the service of the settings, which took it; nothing is decided"
    ),
    Event.PACKET_ASKED: N_("An operator asked for the files of what was sent in"),
    Event.DELIVERY_REFUSED: N_("What was to be sent was refused for good"),
    Event.DELIVERY_GIVEN_UP: N_("A delivery could not be made and was given up"),
    Event.DELIVERY_RETRIED: N_("A staff member had a delivery tried again right away"),
    Event.DELIVERY_DROPPED: N_("A manager gave a delivery up for good"),
    Event.DEVICE_TRIED: N_("A staff member tested the printer or email"),
    Event.BACKUP_TAKEN: N_("A backup was taken"),
    Event.BACKUP_RESTORED: N_("The data were replaced by a backup"),
    Event.RECORDS_PURGED: N_("Records that had outlived their time were purged"),
    Event.AUDIT_HEADS_BEGUN: N_(
        "Heads of the trail were written down outside the database for the first time, or again"
    ),
    Event.AUDIT_HEADS_PRINTED: N_(
        "A manager printed the heads of the audit trail to keep them in a safe place"
    ),
    Event.KEY_PRINTED: N_("A manager printed the key to keep it in a safe place"),
    Event.REMINDERS_CHOSEN: N_(
        "A patient said whether they want to be reminded before their registration ends"
    ),
    Event.PIN_VOIDED: N_("A staff member made a caregiver's PIN void, with a reason"),
    Event.RECORD_REFUSED: N_(
        "A record was refused, because it is not as the kiosk wrote it; the reason names its table"
    ),
    Event.CARD_SAID: N_("A person said that their card has come, or took that back"),
    Event.CARD_NOTED: N_("A staff member noted that a card has come, or took that back"),
    Event.DATES_PRINTED: N_("The dates of a person's lights were printed"),
    Event.TRAIL_READ: N_("An auditor or a manager looked through the audit trail"),
}
