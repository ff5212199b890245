"""Draws the parts of the staff desk in their states into out/gallery, for the eye.

python -m tools.gallery_desk
"""

import sys
from pathlib import Path
from typing import Final
from uuid import UUID

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from kiosk.i18n import Message, Translator
from kiosk.services.desk.desk_views import Device, DeviceState, KioskNow, KioskState, OpenCall
from ui.process.platform import use_offscreen
from ui.staff.forms.form import Form
from ui.staff.parts.devices.bank_card import BankCard
from ui.staff.parts.devices.device_rows import DeviceRows
from ui.staff.parts.today.call_card import CallCard
from ui.staff.parts.today.kiosks_card import KiosksCard
from ui.theme.desk_theme import DeskTheme
from ui.widgets.cards.card import Card
from ui.widgets.surfaces.ground import Ground

ROOT: Final = Path(__file__).parents[1]
SIZES: Final = ((1920, 1080), (1024, 768))
SAY: Final = Translator("en")
NOBODY: Final = UUID(int=0)


def forms() -> list[QWidget]:
    """A form with a problem, options and the bank card's outline."""
    form = Form(SAY, "add", "Add someone", "Everyone has their own PIN.", "Add")
    form.add_text("name", "Name")
    form.fields["name"].set_problem("Enter a name")
    roles = [("assistant", "Assistant"), ("manager", "Manager")]
    form.add_options("role", "Role", roles).set_value("assistant")
    form.add_secret("pin", "First PIN", "6 to 12 digits")
    return [form, BankCard("Outline of a bank card")]


def floor() -> list[QWidget]:
    """Calls, kiosks in every state, and devices."""
    calls = [
        CallCard(SAY, OpenCall(NOBODY, "K2", "photo", "pt", 80, ""), print, print),
        CallCard(SAY, OpenCall(NOBODY, "K3", "residency", "en", 4000, "Dana Kim"), print, print),
    ]
    kiosks = KiosksCard(SAY)
    kiosks.table.show_rows(
        tuple(
            KioskNow(f"K{at}", state, "id_kind", "en", 252)
            for at, state in enumerate(KioskState, start=1)
        )
    )
    rows, card = DeviceRows(SAY), Card()
    rows.show_devices([_device(state) for state in DeviceState], tests=True)
    card.column.addWidget(rows)
    return [*calls, kiosks, card]


def _device(state: DeviceState) -> Device:
    words = {DeviceState.GOOD: "Ready", DeviceState.OFF: "Not set", DeviceState.BAD: "Not ready"}
    advice = Message("Put paper into the printer" if state is DeviceState.BAD else "")
    return Device("printer", Message("Printer"), state, Message(words[state]), advice, True)


def main() -> None:
    """Draw each sheet at both sizes."""
    use_offscreen(SIZES[0])
    app = QApplication(sys.argv[:1])
    target = ROOT / "out" / "gallery"
    target.mkdir(parents=True, exist_ok=True)
    for width, height in SIZES:
        DeskTheme.at(width).use(app)
        for name, build in (("forms", forms), ("floor", floor)):
            page = Ground()
            column = QVBoxLayout(page)
            for part in build():
                column.addWidget(part)
            column.addStretch(1)
            page.resize(width, height)
            page.show()
            app.processEvents()
            page.grab().save(str(target / f"desk-{name}-{width}x{height}.png"))
            page.close()


if __name__ == "__main__":
    main()
