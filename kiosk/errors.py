"""Expected failures: a closed list of codes, raised as KioskError and worded in words.py."""

from enum import StrEnum


class ErrorCode(StrEnum):
    """Every failure the product expects; words.py holds a sentence for each."""

    # Who is asking
    NOT_ALLOWED = "not_allowed"
    LOG_ON_WRONG = "log_on_wrong"
    LOG_ON_LOCKED = "log_on_locked"
    USERNAME_TAKEN = "username_taken"
    CODE_WRONG = "code_wrong"
    CODE_EXPIRED = "code_expired"
    CODE_LOCKED = "code_locked"
    MAIL_LIMIT = "mail_limit"
    PASSWORD_EASY = "password_easy"
    IDENTITY_MISMATCH = "identity_mismatch"
    IDENTITY_LOCKED = "identity_locked"
    IDENTITY_STAFF = "identity_staff"
    CAREGIVER_PIN_WRONG = "caregiver_pin_wrong"
    CAREGIVER_PIN_LOCKED = "caregiver_pin_locked"

    # Caregivers
    CAREGIVER_NOT_OPEN = "caregiver_not_open"
    CAREGIVER_SLOTS_TAKEN = "caregiver_slots_taken"
    CAREGIVER_PIN_OWN = "caregiver_pin_own"
    CAREGIVER_ALREADY = "caregiver_already"
    CAREGIVER_HELD = "caregiver_held"
    PATIENT_NOT_OPEN = "patient_not_open"

    # Staff
    STAFF_WRONG = "staff_wrong"
    STAFF_FIRST = "staff_first"
    STAFF_NAME = "staff_name"
    STAFF_NAME_TAKEN = "staff_name_taken"
    PIN_WEAK = "pin_weak"
    PIN_DIFFERS = "pin_differs"
    DESK_CODE_UNKNOWN = "desk_code_unknown"
    LAST_MANAGER = "last_manager"
    PIN_NOT_YOURS = "pin_not_yours"
    ASSISTED = "assisted"
    JOIN_TWO_ACCOUNTS = "join_two_accounts"
    JOIN_TWO_HISTORIES = "join_two_histories"
    LOOK_UP_INCOMPLETE = "look_up_incomplete"
    LINE_NOTE = "line_note"
    LINE_MINUTES = "line_minutes"

    # Records
    NOT_FOUND = "not_found"
    CONFLICT = "conflict"
    NOT_A_DRAFT = "not_a_draft"
    NOT_POSSIBLE_NOW = "not_possible_now"
    CAREGIVER_NOT_VALIDATED = "caregiver_not_validated"
    NOT_SUBMITTED = "not_submitted"
    DECIDED_OTHERWISE = "decided_otherwise"
    CHANGED_MEANWHILE = "changed_meanwhile"
    CORRECTION_UNEXPLAINED = "correction_unexplained"
    CORRECTION_SAME = "correction_same"
    CORRECTION_LATE = "correction_late"
    CORRECTION_BEGUN = "correction_begun"
    REASON_MISSING = "reason_missing"
    REASON_UNKNOWN = "reason_unknown"
    REASON_UNWANTED = "reason_unwanted"
    BLOCKED_BY_FINDINGS = "blocked_by_findings"
    FEED_HEADER = "feed_header"
    FEED_ENCODING = "feed_encoding"
    FEED_DATES = "feed_dates"
    FEED_REFUSED = "feed_refused"
    FEED_TOO_LARGE = "feed_too_large"

    # Files a person gives
    FILE_KIND = "file_kind"
    FILE_TOO_LARGE = "file_too_large"
    FILE_EMPTY = "file_empty"
    FILE_PASSWORD = "file_password"
    FILE_UNREADABLE = "file_unreadable"
    FILE_TOO_MANY_PAGES = "file_too_many_pages"
    FILE_TOO_MANY_PIXELS = "file_too_many_pixels"
    FILE_TOO_TALL = "file_too_tall"
    FILE_HEIC = "file_heic"
    FILE_AVIF = "file_avif"
    FILE_PRINT_FIRST = "file_print_first"
    FILE_GONE = "file_gone"
    PHOTO_REFUSED = "photo_refused"
    OUT_NOT_EMPTY = "out_not_empty"
    OUT_NOT_WRITTEN = "out_not_written"

    # Devices and outside services
    CAMERA_MISSING = "camera_missing"
    CAMERA_BUSY = "camera_busy"
    CAMERA_STALLED = "camera_stalled"
    PRINTER_DOWN = "printer_down"
    PRINTER_OUT_OF_PAPER = "printer_out_of_paper"
    PRINTER_COVER_OPEN = "printer_cover_open"
    PRINTER_JAMMED = "printer_jammed"
    PRINTER_WRONG_PAPER = "printer_wrong_paper"
    PRINTER_TROUBLE = "printer_trouble"
    PRINTER_STUCK = "printer_stuck"
    PRINTER_TLS = "printer_tls"
    MAIL_DOWN = "mail_down"
    MAIL_REFUSED = "mail_refused"
    MAIL_LETTERS = "mail_letters"
    MAIL_REJECTED = "mail_rejected"
    MAIL_LATER = "mail_later"
    MAIL_FULL = "mail_full"
    MAIL_MANY = "mail_many"
    MAIL_STORAGE = "mail_storage"
    MAIL_UNSURE = "mail_unsure"
    MAIL_TLS = "mail_tls"
    MAIL_LOG_ON = "mail_log_on"
    MAIL_SENDER = "mail_sender"
    RMV_DOWN = "rmv_down"
    HANDOVER_OFF = "handover_off"
    HANDOVER_TOO_LARGE = "handover_too_large"
    HANDOVER_DOWN = "handover_down"
    HANDOVER_TLS = "handover_tls"
    HANDOVER_LOG_ON = "handover_log_on"
    HANDOVER_ANSWER = "handover_answer"
    HANDOVER_REFUSED = "handover_refused"
    PACKET_FOLDER = "packet_folder"
    PACKET_FULL = "packet_full"
    PHONE_UNAVAILABLE = "phone_unavailable"

    # Copies of the database
    BACKUP_EXISTS = "backup_exists"
    BACKUP_NOT_ONE = "backup_not_one"
    BACKUP_DAMAGED = "backup_damaged"
    BACKUP_OTHER_KEY = "backup_other_key"
    BACKUP_NEWER = "backup_newer"
    BACKUP_BY_SERVER = "backup_by_server"
    DATABASE_IN_USE = "database_in_use"

    # The machine
    SETTINGS_UNREADABLE = "settings_unreadable"
    SETTINGS_KEY_UNKNOWN = "settings_key_unknown"
    SETTINGS_VALUE = "settings_value"
    SETTINGS_ORDER = "settings_order"
    SETTINGS_WHY = "settings_why"
    SETTINGS_MISSING = "settings_missing"
    DATA_FOLDER_MISSING = "data_folder_missing"
    DATABASE_MISSING = "database_missing"
    DATABASE_NEWER = "database_newer"
    DATABASE_OLDER = "database_older"
    DATABASE_BUSY = "database_busy"
    DATABASE_DAMAGED = "database_damaged"
    DATA_REAL = "data_real"
    DATA_DEMONSTRATION = "data_demonstration"
    DISK_FULL = "disk_full"
    KEY_MISSING = "key_missing"
    KEY_WRONG = "key_wrong"
    KEY_EXPOSED = "key_exposed"
    KEY_EXISTS = "key_exists"
    KEY_GROUP_WRONG = "key_group_wrong"
    KEY_GROUPS_MISSING = "key_groups_missing"
    KEY_PAPER_WRONG = "key_paper_wrong"
    KEY_NEEDS_PAPER = "key_needs_paper"
    AUDIT_HEADS_FORGED = "audit_heads_forged"
    SECRET_MISSING = "secret_missing"
    SECRET_EXPOSED = "secret_exposed"
    RECORD_UNREADABLE = "record_unreadable"


RETRYABLE = frozenset(
    {
        ErrorCode.CONFLICT,
        ErrorCode.DATABASE_BUSY,
        ErrorCode.MAIL_DOWN,
        ErrorCode.MAIL_LATER,
        ErrorCode.MAIL_FULL,
        ErrorCode.MAIL_MANY,
        ErrorCode.MAIL_STORAGE,
        ErrorCode.MAIL_UNSURE,
        ErrorCode.MAIL_TLS,
        ErrorCode.MAIL_LOG_ON,
        ErrorCode.MAIL_SENDER,
        ErrorCode.RMV_DOWN,
        ErrorCode.HANDOVER_DOWN,
        ErrorCode.HANDOVER_TLS,
        ErrorCode.HANDOVER_LOG_ON,
        ErrorCode.HANDOVER_ANSWER,
        ErrorCode.PACKET_FOLDER,
        ErrorCode.PACKET_FULL,
        ErrorCode.PHONE_UNAVAILABLE,
        ErrorCode.PRINTER_DOWN,
        ErrorCode.PRINTER_OUT_OF_PAPER,
        ErrorCode.PRINTER_COVER_OPEN,
        ErrorCode.PRINTER_JAMMED,
        ErrorCode.PRINTER_WRONG_PAPER,
        ErrorCode.PRINTER_TROUBLE,
        ErrorCode.PRINTER_STUCK,
        ErrorCode.PRINTER_TLS,
        ErrorCode.CAMERA_STALLED,
    }
)

MACHINE = frozenset({ErrorCode.DATABASE_BUSY, ErrorCode.DISK_FULL})
"""Failures of the machine, which say nothing about the record being worked on."""


class KioskError(Exception):
    """An expected failure: a code and the facts its words need, never personal data."""

    def __init__(self, code: ErrorCode, **facts: str | int) -> None:
        super().__init__(code.value)
        self.code = code
        self.facts = facts

    @property
    def retryable(self) -> bool:
        """True when the same call may succeed later without a change by the caller."""
        return self.code in RETRYABLE
