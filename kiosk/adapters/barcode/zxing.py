"""QR codes by ZXing-C++ (Apache-2.0)."""

from typing import Final

import numpy as np
import zxingcpp

from kiosk.domain.caregivers.caregiver_pin import from_payload
from kiosk.ports.camera import Frame

QR: Final = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)


class ZxingCodeReader:
    """The CodeReader port: QR codes only, turned, tilted or mirrored as a hand holds them."""

    def read(self, frame: Frame) -> str | None:
        pixels = np.frombuffer(frame.bgra, np.uint8)
        bgra = zxingcpp.ImageFormat.BGRA
        picture = zxingcpp.ImageView(pixels, frame.width, frame.height, bgra)
        found = zxingcpp.read_barcodes(picture, QR, text_mode=zxingcpp.TextMode.Plain)
        pins = {pin for code in found if (pin := from_payload(code.text)) is not None}
        # Two slips in one picture: no one could tell which is meant.
        return pins.pop() if len(pins) == 1 else None
