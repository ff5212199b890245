"""What the parts of the machine are called."""

from typing import Final

from kiosk.i18n import N_, Message

TITLES: Final = {
    "key": Message(N_("Key")),
    "database": Message(N_("Database")),
    "store": Message(N_("Store settings")),
    "data": Message(N_("Data folder")),
    "disk": Message(N_("Disk")),
    "clock": Message(N_("Clock")),
    "camera": Message(N_("Camera")),
    "printer": Message(N_("Printer")),
    "mailer": Message(N_("Email")),
    "rmv": Message(N_("RMV photos")),
    "folders": Message(N_("USB stick and folders")),
    "phone": Message(N_("Pictures from phones")),
    "rules": Message(N_("Rules of the Program")),
    "registry": Message(N_("Online System")),
    "trail": Message(N_("Audit trail")),
    "backup": Message(N_("Backup")),
}
"""By the name under which doctor and desk know them."""
