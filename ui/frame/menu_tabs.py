"""The tabs of the menu pages: which there are, and what is written on them."""

from enum import StrEnum
from typing import Final

from kiosk.i18n import N_
from kiosk.labels import MY_CAREGIVERS, REGISTER_AS_CAREGIVER


class Tab(StrEnum):
    """What a person who is logged on can turn to."""

    RENEWAL = "renewal"
    CAREGIVERS = "caregivers"
    CAREGIVING = "caregiving"


TAB_WORDS: Final[dict[Tab, str]] = {
    Tab.RENEWAL: N_("Renewal"),
    Tab.CAREGIVERS: MY_CAREGIVERS,
    Tab.CAREGIVING: REGISTER_AS_CAREGIVER,
}
