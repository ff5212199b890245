"""The renewal's steps: as they open, filled in, with problems, sent back, and in each obstacle."""

from collections.abc import Callable
from copy import deepcopy
from functools import partial
from typing import Final

from kiosk.domain.renewal.application import Status
from kiosk.domain.renewal.findings import Finding, Rule
from kiosk.errors import ErrorCode, KioskError
from kiosk.services.renewal.document_pages import upload_pages
from kiosk.wizard.renewal_sequence import SEQUENCE
from tests.factories import days
from tests.fakes.ingester import page as picture
from tests.ui.sights.place import Place, Sight, complain, complain_of_empty
from tests.ui.stage import SAY, button
from tests.ui.wizard.stand import Stand
from tests.unit.wizard.walking import Walk
from ui.widgets.buttons.tile import Tile
from ui.wizard.instructions_page import InstructionsPage
from ui.wizard.obstacle_page import ObstaclePage
from ui.wizard.shell import Shell

MISSING: Final = "Upload your picture before you proceed"
TO_FIX: Final = {
    "personal_information": "address_differs",
    "residency_kind": "residency_not_taken",
    "photo": "photo_differs",
}


def opened(name: str, place: Place) -> Stand:
    """A step as it opens."""
    stand = place.stand(Walk().to(name).renewal)
    stand.show(name)
    return stand


def empty(name: str, place: Place) -> None:
    """A step with every problem of a form that was not filled in."""
    stand = opened(name, place)
    assert stand.window.page is not None
    complain_of_empty(stand.window.page, stand.session)


def last_leaf(place: Place) -> None:
    """The last page of the instructions."""
    page = opened("instructions", place).window.page
    assert isinstance(page, InstructionsPage)
    page.turn_to(len(page.leaves) - 1)


def sent_back(name: str, place: Place) -> None:
    """A step that a reviewer wants fixed."""
    renewal = Walk().to("review").renewal
    renewal.status, renewal.to_fix = Status.RETURNED, (TO_FIX[name],)
    stand = place.stand(renewal)
    Shell(stand.window, stand.core, stand.session).open()


def unchanged(pressed: str, place: Place) -> None:
    """What came back and is still as it was, and what is said after a press."""
    renewal = Walk().to("review").renewal
    renewal.status, renewal.returned_for = Status.RETURNED, (TO_FIX["photo"],)
    renewal.returned_answers = deepcopy(renewal.answers)
    stand = place.stand(renewal)
    Shell(stand.window, stand.core, stand.session).open()
    if pressed:
        assert stand.window.page is not None
        button(stand.window.page, pressed).click()


def documents(
    name: str, uploaded: dict[str, int], waiting: dict[str, int], *wrong: str
) -> Callable[[Place], None]:
    """A step with this many pages uploaded, this many waiting, and problems at these fields."""

    def draw(place: Place) -> None:
        stand = place.stand(Walk().to(name).renewal)
        raw: dict[str, object] = {}
        for field, count in uploaded.items():
            pages = [picture(60, 80) for _ in range(count)]
            where = f"{name}.{field}"
            stored = upload_pages(stand.ports, stand.core.actor, stand.renewal.id, where, pages)
            raw[field] = {"pages": [str(each.id) for each in stored], "waiting": 0}
        step = next(step for step in SEQUENCE if step.name == name)
        for field, count in waiting.items():
            slot = f"{step.slot(stand.renewal)}.{field}"
            stand.unsent[slot] = [picture(80, 60) for _ in range(count)]
        page = stand.show(name, raw)
        if wrong:
            dates = {"expires_on": "Enter the expiration date of your document"}
            dates |= {"dated_on": "Enter the date on the document"}
            complain(page, **{field: dates.get(field, MISSING) for field in wrong})

    return draw


def rmv_photo(wrong: bool, place: Place) -> None:
    """“Is this you?”."""
    stand = place.stand(Walk().to("id_number").renewal)
    where = (stand.ports, stand.core.actor, stand.renewal.id, "rmv.photo")
    (stored,) = upload_pages(*where, [picture(600, 600)])
    stand.renewal.rmv_photo = stored.id
    page = stand.show("rmv_photo")
    place.until(lambda: page.findChildren(Tile) != [])
    if wrong:
        complain(page, mine="Choose Yes or No: is this you?")


def obstacle(place: Place) -> None:
    """An act that failed."""
    error = KioskError(ErrorCode.IDENTITY_MISMATCH)
    place.show(ObstaclePage.of_error(SAY, error))


def blocked(place: Place) -> None:
    """What can't be renewed today."""
    rules = (Rule.CERTIFICATION_EXPIRED, Rule.NO_REGISTRATION)
    found = [Finding.block(rule, day=days(3)) for rule in rules]
    place.show(ObstaclePage.of_findings(SAY, found, "You cannot renew today"))


FORMS: Final = (
    "identify", "personal_information", "id_kind", "id_number", "id_verification",
    "residency_kind", "residency",
)  # fmt: skip
BOTH: Final = ("expires_on", "front", "back")
SIGHTS: Final[dict[str, Sight]] = {
    "instructions": partial(opened, "instructions"),
    "instructions-last": last_leaf,
    **{name: partial(opened, name) for name in FORMS},
    **{f"{name}-problems": partial(empty, name) for name in FORMS},
    **{f"{name}-sent-back": partial(sent_back, name) for name in TO_FIX},
    "sides-waiting": documents("id_verification", {}, {"front": 1, "back": 1}),
    "sides-uploaded": documents("id_verification", {"front": 1, "back": 1}, {}),
    "sides-many": documents("id_verification", {}, {"front": 3, "back": 2}),
    "sides-problems": documents("id_verification", {"front": 1}, {"back": 1}, *BOTH),
    "residency-waiting": documents("residency", {}, {"pages": 2}),
    "residency-uploaded": documents("residency", {"pages": 2}, {}),
    "residency-many": documents("residency", {"pages": 7}, {"pages": 2}),
    "residency-many-problems": documents("residency", {"pages": 7}, {}, "dated_on", "pages"),
    "rmv-photo": partial(rmv_photo, False),
    "rmv-photo-problem": partial(rmv_photo, True),
    "unchanged": partial(unchanged, ""),
    "unchanged-problem": partial(unchanged, "proceed"),
    "obstacle": obstacle,
    "obstacle-findings": blocked,
}
