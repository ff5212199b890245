"""Reading a PIN slip's code that someone holds up to the camera."""

from typing import Protocol

from kiosk.ports.camera import Frame


class CodeReader(Protocol):
    """Finds the code inside a PIN slip's fold (kiosk/domain/caregivers/caregiver_pin.py)."""

    def read(self, frame: Frame) -> str | None:
        """The twelve digits; None if the picture shows no such code, whatever else it shows.

        Takes a few milliseconds, so never on the GUI thread. Keeps nothing of the picture.
        """
        ...
