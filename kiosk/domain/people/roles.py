"""Who may do what: roles, actions, and the one table between them."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final
from uuid import UUID

from kiosk.errors import ErrorCode, KioskError


class Role(StrEnum):
    """Everyone who can ask the core for something."""

    VISITOR = "visitor"
    PATIENT = "patient"
    CAREGIVER = "caregiver"
    ASSISTANT = "assistant"
    MANAGER = "manager"
    REVIEWER = "reviewer"
    AUDITOR = "auditor"
    OPERATOR = "operator"
    COURIER = "courier"


class Action(StrEnum):
    """What can be asked; a use case names the action that it checks."""

    SEE_HOME = "see_home"
    ASK_FOR_HELP = "ask_for_help"
    CREATE_ACCOUNT = "create_account"
    LOG_ON = "log_on"
    RECOVER_ACCOUNT = "recover_account"
    IDENTIFY = "identify"
    FILL_IN_APPLICATION = "fill_in_application"
    SEE_APPLICATION = "see_application"
    SUBMIT_RENEWAL = "submit_renewal"
    SEE_RENEWAL = "see_renewal"
    CHOOSE_FILE = "choose_file"
    NAME_CAREGIVER = "name_caregiver"
    END_DESIGNATION = "end_designation"
    REGISTER_AS_CAREGIVER = "register_as_caregiver"
    SET_LINE_BOARD = "set_line_board"
    IMPORT_RECORDS = "import_records"
    LIST_RECORDS = "list_records"
    SEE_CALLS = "see_calls"
    SEE_REPORTS = "see_reports"
    READ_TRAIL = "read_trail"
    ANSWER_CALLS = "answer_calls"
    CONFIGURE_STORE = "configure_store"
    VERIFY_AUDIT = "verify_audit"
    ANCHOR_HEADS = "anchor_heads"
    PRINT_HEADS = "print_heads"
    DELIVER = "deliver"
    PROVE_STAFF = "prove_staff"
    ADD_STAFF = "add_staff"
    MANAGE_STAFF = "manage_staff"
    CHANGE_OWN_PIN = "change_own_pin"
    STAY_AT_DESK = "stay_at_desk"
    CONFIRM_ACCOUNT = "confirm_account"
    UNLOCK = "unlock"
    DECIDE = "decide"
    LOOK_UP = "look_up"
    RELEASE_BINDING = "release_binding"
    JOIN_RECORDS = "join_records"
    PART_RECORDS = "part_records"
    PRINT_AGAIN = "print_again"
    SEE_DEVICES = "see_devices"
    TRY_DEVICES = "try_devices"
    SEE_QUEUE = "see_queue"
    SEE_HANDED_OVER = "see_handed_over"
    WRITE_PACKET = "write_packet"
    RETRY_UNSENT = "retry_unsent"
    DROP_UNSENT = "drop_unsent"
    SEE_BACKUPS = "see_backups"
    BACK_UP = "back_up"
    RESTORE = "restore"
    PURGE = "purge"
    PRINT_KEY = "print_key"
    SEE_EXPIRY = "see_expiry"
    CHOOSE_REMINDERS = "choose_reminders"
    MANAGE_PINS = "manage_pins"
    ASSIST = "assist"
    END_ASSIST = "end_assist"
    SAY_CARD = "say_card"
    NOTE_CARD = "note_card"


_EVERYBODY: Final = frozenset({Action.SEE_HOME, Action.ASK_FOR_HELP})
_STAFF: Final = frozenset({Action.SEE_HOME, Action.CHANGE_OWN_PIN, Action.STAY_AT_DESK})
_DESK: Final = _STAFF | frozenset(
    {
        Action.SET_LINE_BOARD,
        Action.SEE_CALLS,
        Action.ANSWER_CALLS,
        Action.CONFIRM_ACCOUNT,
        Action.UNLOCK,
        Action.LOOK_UP,
        Action.RELEASE_BINDING,
        Action.JOIN_RECORDS,
        Action.PRINT_AGAIN,
        Action.ASSIST,
        Action.SEE_DEVICES,
        Action.SEE_EXPIRY,
        Action.MANAGE_PINS,
        Action.TRY_DEVICES,
        Action.SEE_QUEUE,
        Action.RETRY_UNSENT,
        Action.SEE_BACKUPS,
        Action.NOTE_CARD,
    }
)

ALLOWED: Final[dict[Role, frozenset[Action]]] = {
    Role.VISITOR: _EVERYBODY
    | {Action.CREATE_ACCOUNT, Action.LOG_ON, Action.RECOVER_ACCOUNT}
    | {Action.PROVE_STAFF, Action.END_ASSIST},
    Role.PATIENT: _EVERYBODY
    | {
        Action.END_ASSIST,
        Action.IDENTIFY,
        Action.FILL_IN_APPLICATION,
        Action.SEE_APPLICATION,
        Action.SUBMIT_RENEWAL,
        Action.SEE_RENEWAL,
        Action.CHOOSE_REMINDERS,
        Action.SAY_CARD,
        Action.CHOOSE_FILE,
        Action.NAME_CAREGIVER,
        Action.END_DESIGNATION,
    },
    Role.CAREGIVER: _EVERYBODY
    | {
        Action.END_ASSIST,
        Action.FILL_IN_APPLICATION,
        Action.SEE_APPLICATION,
        Action.CHOOSE_FILE,
        Action.REGISTER_AS_CAREGIVER,
        Action.END_DESIGNATION,
        Action.SAY_CARD,
    },
    Role.ASSISTANT: _DESK,
    Role.MANAGER: _DESK
    | {
        Action.ADD_STAFF,
        Action.MANAGE_STAFF,
        Action.PART_RECORDS,
        Action.DROP_UNSENT,
        Action.SEE_HANDED_OVER,
        Action.CONFIGURE_STORE,
        Action.LIST_RECORDS,
        Action.SEE_REPORTS,
        Action.READ_TRAIL,
        Action.BACK_UP,
        Action.RESTORE,
        Action.PURGE,
        Action.PRINT_KEY,
        Action.PRINT_HEADS,
    },
    Role.AUDITOR: _STAFF | {Action.VERIFY_AUDIT, Action.ANCHOR_HEADS, Action.READ_TRAIL},
    Role.REVIEWER: _STAFF | {Action.LIST_RECORDS, Action.DECIDE, Action.SEE_HANDED_OVER},
    Role.OPERATOR: _EVERYBODY
    | {
        Action.SET_LINE_BOARD,
        Action.IMPORT_RECORDS,
        Action.LIST_RECORDS,
        Action.SEE_CALLS,
        Action.SEE_REPORTS,
        Action.CONFIGURE_STORE,
        Action.WRITE_PACKET,
        Action.VERIFY_AUDIT,
        Action.ANCHOR_HEADS,
        Action.PROVE_STAFF,
        Action.ADD_STAFF,
        Action.SEE_BACKUPS,
        Action.BACK_UP,
        Action.RESTORE,
        Action.PURGE,
    },
    Role.COURIER: frozenset({Action.SEE_HOME, Action.DELIVER, Action.PURGE, Action.ANCHOR_HEADS}),
}

_OWNERS: Final = frozenset({Role.PATIENT, Role.CAREGIVER})
ALONE: Final = frozenset(
    {Action.CREATE_ACCOUNT, Action.LOG_ON, Action.RECOVER_ACCOUNT, Action.SUBMIT_RENEWAL}
)
"""Passwords and attestations: no one does these while staff are assisting (T6)."""


@dataclass(frozen=True)
class Actor:
    """The one who asks: a role, the account behind it, and the person it is bound to.

    A staff member's account is their staff record, so the audit trail says who it was.
    `assisted_by` is the staff member who helps at the kiosk; the trail then names both.
    """

    role: Role
    account_id: UUID | None = None
    person_id: UUID | None = None
    assisted_by: UUID | None = None

    def require(self, action: Action, owner: UUID | None = None) -> None:
        """Raise NOT_ALLOWED unless the role may, and the record, if it has an owner, is their own.

        While staff are assisting, raises ASSISTED for what a person must do alone.
        """
        if action not in ALLOWED[self.role]:
            raise KioskError(ErrorCode.NOT_ALLOWED, action=action.value)
        if action in ALONE:
            self.require_alone()
        if self.role in _OWNERS and owner is not None and owner != self._self():
            raise KioskError(ErrorCode.NOT_ALLOWED, action=action.value)

    def account_for(self, action: Action) -> UUID:
        """The account of someone who may; raises NOT_ALLOWED without one."""
        self.require(action)
        if self.account_id is None:
            raise KioskError(ErrorCode.NOT_ALLOWED, action=action.value)
        return self.account_id

    def require_alone(self) -> None:
        """Raise ASSISTED while staff are assisting: the person must do what follows alone."""
        if self.assisted_by is not None:
            raise KioskError(ErrorCode.ASSISTED)

    def as_caregiver(self) -> "Actor":
        """The same account, filling in a caregiver's registration; raises NOT_ALLOWED.

        Nothing about the patient that the account may be bound to is carried over: a caregiver's
        name is their own word, and opens no one's records.
        """
        if self.role not in _OWNERS or self.account_id is None:
            raise KioskError(ErrorCode.NOT_ALLOWED, action=Action.REGISTER_AS_CAREGIVER.value)
        return Actor(Role.CAREGIVER, self.account_id, assisted_by=self.assisted_by)

    def _self(self) -> UUID | None:
        """A patient's records are owned by the person, a caregiver's by the account."""
        return self.person_id if self.role is Role.PATIENT else self.account_id


VISITOR: Final = Actor(Role.VISITOR)
OPERATOR: Final = Actor(Role.OPERATOR)
COURIER: Final = Actor(Role.COURIER)
