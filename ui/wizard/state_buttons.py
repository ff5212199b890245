"""The buttons of a page that has several states, set again for each."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ui.frame.page import Page
from ui.widgets.buttons.button import Button, Kind


@dataclass(frozen=True)
class Offer:
    """A button: its objectName, marked words, icon, and what it does."""

    name: str
    words: str
    icon: str
    act: Callable[[], None]
    short: str = ""
    """Marked words for where there is little room; its words then name it aloud."""


def put_offers(page: Page, proceed: str, primary: Offer | None, others: Sequence[Offer]) -> None:
    """Replace the buttons; without a primary offer the primary one proceeds with these words."""
    while item := page.buttons.takeAt(0):
        if old := item.widget():
            old.hide()
            old.setObjectName("")
            old.deleteLater()
    page.primary = None
    for offer in others:
        _connect(page.add_secondary(offer.name, offer.words, offer.icon), offer)
    if primary is None:
        page.add_primary(proceed).show()
        return
    made = page.primary = Button(page.say(primary.words), Kind.PRIMARY, primary.icon)
    made.setObjectName(primary.name)
    page.buttons.addWidget(made)
    _connect(made, primary)


def _connect(button: Button, offer: Offer) -> None:
    button.clicked.connect(lambda _on=False: offer.act())
    # Otherwise a part that joins a visible layout is shown only when the event loop comes around.
    button.show()
