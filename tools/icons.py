"""Copies the icons the kiosk draws out of an unpacked @phosphor-icons/core package.

npm pack @phosphor-icons/core@2.1.1 && tar xzf phosphor-icons-core-2.1.1.tgz
python tools/icons.py package resources/icons
"""

import shutil
import sys
from pathlib import Path
from typing import Final

NAMES: Final = {
    "regular": "lock-simple user phone info",
    "bold": """
        arrow-left arrow-right arrow-up arrow-down arrow-clockwise arrow-counter-clockwise
        arrow-u-up-left barcode camera caret-down caret-left caret-right caret-up check
        clock-clockwise crop envelope-simple eye folder-open hand-waving house image key list
        lock-simple pencil-simple phone plus printer sign-out trash upload-simple user-plus
        user-focus x paper-plane-tilt skip-forward magnifying-glass-plus
    """,
    "fill": """
        bell-ringing camera-slash check-circle clock eye eyes hand-palm hourglass-medium info
        lock-simple phone plus-circle printer sun user user-check user-focus users warning
        warning-circle arrows-in arrows-out arrow-circle-up arrow-circle-down minus-circle x-circle
        hand circle-dashed
    """,
    "duotone": """
        address-book bank bell-ringing book-open-text calendar calendar-check calendar-x camera
        camera-slash car-profile certificate check-circle clipboard-text clock cloud-slash
        device-mobile envelope-simple envelope-simple-open file-image file-pdf file-text files
        folder-open folder-simple globe-hemisphere-west graduation-cap hand-waving heart heartbeat
        house-line house-simple identification-badge identification-card image key lifebuoy
        lightning list-checks lock-key magnifying-glass mailbox medal note-pencil password phone
        plugs printer receipt seal-check shield-check sign-out storefront table usb user
        user-circle user-focus user-plus users warning warning-circle wrench paper-plane-tilt
        hourglass-medium map-pin
    """,
}


def main(package: Path, folder: Path) -> None:
    """Copy each named icon and the licence; a name the package lacks raises."""
    for weight, names in NAMES.items():
        target = folder / weight
        target.mkdir(parents=True, exist_ok=True)
        for name in names.split():
            suffix = "" if weight == "regular" else f"-{weight}"
            shutil.copyfile(
                package / "assets" / weight / f"{name}{suffix}.svg", target / f"{name}.svg"
            )
    shutil.copyfile(package / "LICENSE", folder / "LICENSE")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
