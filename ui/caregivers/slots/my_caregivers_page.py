"""“My Caregivers” (C1): two slots, each with its one next step."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout

from kiosk.domain.renewal.findings import Rule
from kiosk.i18n import N_, Translator
from kiosk.labels import ASSIGN, MY_CAREGIVERS, RENEWAL, SELECTING
from kiosk.services.caregivers.caregiver_views import CaregiversView
from ui.caregivers.commission_note import call_note
from ui.caregivers.slots.slot_card import SlotCard
from ui.caregivers.slots.slot_looks import waits
from ui.frame.menu_tabs import Tab
from ui.frame.page import Aside, Page
from ui.frame.page_fitting import spare
from ui.theme.screen_grid import LEAST_GAP
from ui.theme.theme import Theme
from ui.widgets.buttons.tile import Tile
from ui.wizard.finding_notice import finding_notice

MAY_HAVE: Final = {
    1: N_("You may have one personal caregiver."),
    2: N_("You may have two personal caregivers."),
}
"""By the policy's limit, which is never more (kiosk/domain/store/policy_rules.py)."""


class MyCaregiversPage(Page):
    """Emits `asked` with a slot and what to do in it, `help_wanted` and `guide_wanted`.

    Someone not known yet sees no slots, and proceeds to say who they are.
    """

    asked = Signal(object, str)
    help_wanted = Signal()
    guide_wanted = Signal()
    flow = RENEWAL
    tab = Tab.CAREGIVERS.value
    aside = Aside.NOTHING
    picture_px = 190

    def __init__(self, say: Translator, view: CaregiversView) -> None:
        super().__init__(
            "my_caregivers",
            say,
            MY_CAREGIVERS,
            MAY_HAVE[view.most],
            "duotone/users-three",
        )
        blocked = [finding for finding in view.findings if finding.blocks]
        for finding in blocked:
            self.body.addWidget(finding_notice(say, finding))
        first = next((slot for slot in view.slots if waits(slot)), None)
        slots = self._beside(QHBoxLayout() if Theme.current().frame.wide else QVBoxLayout())
        unknown = any(finding.rule is Rule.NOT_IDENTIFIED for finding in blocked)
        for slot in view.slots if not unknown else ():
            card = SlotCard(slot, len(view.slots), say, slot is first, not blocked)
            card.asked.connect(self.asked)
            slots.addWidget(card, 1)
        self._ways = self._add_ways()
        small = Theme.current().frame.small
        if unknown:
            self.add_primary(N_("Tell us who you are"))
        note = call_note(say, view.note, view.note_on, small)
        if note is not None:
            # Where no call would help, a reason needs the room more.
            reasons = any(slot.reasons for slot in view.slots)
            self.body.addWidget(spare(note, goes=reasons))

    def arrange(self, column: QVBoxLayout) -> None:
        """Names and photos hang low, below the upper third of a portrait screen."""
        column.addWidget(self.heading)
        column.addStretch(1)
        column.addLayout(self.body)
        column.addLayout(self.buttons)
        if Theme.current().frame.small:
            self.body.setSpacing(Theme.current().px(LEAST_GAP))

    def _beside(self, row: QBoxLayout) -> QBoxLayout:
        row.setSpacing(self.body.spacing())
        self.body.addLayout(row)
        return row

    def loosen(self) -> None:
        """Give the ways their room."""
        for way in self._ways:
            way.loosen()
            self.fitting.measure_anew(way)

    def tighten(self) -> bool:
        """Take some of the room inside the ways."""
        closer = [way.tighten() for way in self._ways]
        for way in self._ways:
            self.fitting.measure_anew(way)
        return any(closer)

    def _add_ways(self) -> tuple[Tile, Tile]:
        """Two tiles side by side."""
        selecting = self._way("help_card", SELECTING, N_("Who can be one, and how to add them."))
        selecting.clicked.connect(self.help_wanted)
        guide = self._way("guide", ASSIGN, N_("Every step on one page, ready to print."))
        guide.clicked.connect(self.guide_wanted)
        ways = self._beside(QHBoxLayout())
        ways.addWidget(selecting, 3)
        ways.addWidget(guide, 3 if Theme.current().frame.rail else 2)
        return selecting, guide

    def _way(self, name: str, title: str, second: str) -> Tile:
        """On a portrait screen, half a line only has room for a title."""
        frame = Theme.current().frame
        icon = "duotone/book-open-text" if name == "help_card" else "duotone/signpost"
        line = self.say(second) if frame.rail else ""
        tile = Tile(self.say(title), line, None if frame.small else icon, acts=True, low=True)
        tile.setObjectName(name)
        return tile
