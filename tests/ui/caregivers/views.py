"""What patients and caregivers see, as builders: any field can be said otherwise."""

from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO
from typing import Any, Final
from uuid import UUID

from PIL import Image

from kiosk.domain.caregivers.designation import DesignationStatus
from kiosk.services.caregivers.caregiver_views import CaregiversView, Slot

ONE: Final = UUID(int=1)
NOTE: Final = "You and your caregiver may call the Commission."


def photo() -> bytes:
    """A small JPEG."""
    made = BytesIO()
    Image.new("RGB", (160, 160), (150, 120, 100)).save(made, "JPEG")
    return made.getvalue()


FREE: Final = Slot(1)
WAITING: Final = Slot(
    1, DesignationStatus.SUBMITTED, ONE, "Grace O'Neill", "Worcester", photo(), date(2026, 11, 20)
)


def slot(state: DesignationStatus | None, number: int = 1, **said: Any) -> Slot:
    """A slot in some state, its caregiver known unless said otherwise."""
    usual = replace(
        WAITING,
        number=number,
        state=state,
        pin_ends_at=datetime(2026, 11, 23, 15, 10, tzinfo=UTC),
        valid_until=date(2027, 11, 20),
    )
    return replace(usual, **said)


def caregivers(*slots: Slot, **said: Any) -> CaregiversView:
    """The tab with these slots; the others are free."""
    free = tuple(replace(FREE, number=number) for number in range(len(slots) + 1, 3))
    return replace(CaregiversView((*slots, *free), (), NOTE, date(2026, 11, 1)), **said)
