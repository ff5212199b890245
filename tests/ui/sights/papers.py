"""Photo and review in every state, the sheets over them, and what is shown while waiting."""

from dataclasses import replace
from functools import partial
from typing import Final

from kiosk.adapters.slips.qr_code import SegnoQr
from kiosk.domain.renewal.application import IdPhoto, PortraitSource
from kiosk.domain.renewal.documents import IdKind
from kiosk.domain.renewal.portrait import Measures
from kiosk.errors import ErrorCode
from kiosk.i18n import Message
from kiosk.ports.folders import Sticks
from kiosk.ports.phone_uploads import PhoneState
from kiosk.ports.portraits import Portrait
from kiosk.services.renewal.document_pages import upload_pages
from kiosk.wizard.fields.field import Problem
from tests.factories import complete_renewal, identification
from tests.fakes.ingester import page as picture
from tests.fakes.phone_uploads import FakeUploadSlot
from tests.fakes.portraits import GOOD, NO_FACE, good_portrait
from tests.ui.sights.place import Place, Sight, complain
from tests.ui.stage import SAY
from tests.ui.wizard.papers import fullest_renewal, store_pages
from tests.ui.wizard.stand import Stand
from ui.frame.page import Page
from ui.wizard.pictures.choose_file_sheet import ChooseFileSheet
from ui.wizard.pictures.file_tile import FileTile
from ui.wizard.review.review_page import ReviewPage

STILL: Final = picture(720, 720).jpeg
DARK: Final = replace(GOOD, luminance=0.2, sharpness=5)
THREE_WAYS: Final = ("photo", "residency", "id_verification", "out_of_state_id")
AGREE: Final = "Press “I agree” before you submit"


def camera(place: Place) -> Stand:
    """The photo page with a live picture."""
    stand = place.stand(complete_renewal(photo=None))
    stand.show("photo")
    place.until(lambda: bool(stand.ports.camera.sessions))
    stand.ports.camera.sessions[-1].show(STILL)
    return stand


def camera_problem(words: str, place: Place) -> None:
    """The photo page with something to fix."""
    complain(page_of(camera(place)), photo=words)


def camera_trouble(code: ErrorCode, place: Place) -> None:
    """The photo page with a broken camera."""
    stand = camera(place)
    stand.ports.camera.sessions[-1].fail(code)
    place.until(lambda: place.has("camera_trouble"))


def still(measures: Measures, tries: int, place: Place) -> Stand:
    """A waiting picture, after this many tries."""
    stand = camera(place)
    crop = good_portrait().crop if measures.faces == 1 else None
    stand.ports.portraits.shows(STILL, Portrait(measures, crop))
    for attempt in range(tries):
        if attempt:
            stand.press("retake")
            stand.ports.camera.sessions[-1].show(STILL)
        stand.press("take_picture")
        place.until(lambda: place.has("retake"))
    return stand


def given(source: PortraitSource, place: Place) -> None:
    """A photo that was already given."""
    stand = place.stand(complete_renewal())
    where = (stand.ports, stand.core.actor, stand.renewal.id, "photo.photo")
    (stored,) = upload_pages(*where, [picture(600, 600)])
    stand.renewal.photo = IdPhoto(stored.id, source)
    stand.show("photo")
    place.until(lambda: place.has("new_picture"))


def page_of(stand: Stand) -> Page:
    """The page in sight."""
    assert stand.window.page is not None
    return stand.window.page


def review(place: Place) -> ReviewPage:
    """An ordinary review."""
    kind = IdKind.MASSACHUSETTS_LICENSE
    return reviewed(place.stand(complete_renewal(kind, identification=identification(kind))), place)


def fullest(place: Place) -> ReviewPage:
    """The longest review there is."""
    return reviewed(place.stand(fullest_renewal()), place)


def reviewed(stand: Stand, place: Place) -> ReviewPage:
    """Review once its small pictures are there."""
    store_pages(stand)
    page = stand.show("review")
    assert isinstance(page, ReviewPage)
    assert page.card is not None
    thumbnails = page.card.thumbnails
    place.until(lambda: all(made.has_image for same in thumbnails.values() for made in same))
    return page


def asks_to_agree(draw: Sight, place: Place) -> None:
    """A review that was not agreed to."""
    page = draw(place)
    assert isinstance(page, ReviewPage)
    complain(page, agreed=AGREE)


def hindered(place: Place) -> None:
    """The longest review with as much to fix as is ever said at a time."""
    words = "Your address doesn't match your documents. Type your address as your papers show it"
    fullest(place).show_problems([Problem("", Message(f"{words}, {n}")) for n in range(4)])


def choose_file(count: int, place: Place) -> Stand:
    """The sheet with this many files, some of which can't be used."""
    stand = place.stand(complete_renewal())
    stand.show("residency")
    for number in range(count):
        stand.ports.folders.put(f"electricity_bill_of_month_{number}.pdf", b"%PDF-")
    if count:
        for name in ("film.mov", "IMG_20261120_181533_part-of-a-long-name.heic", "lease.docx"):
            stand.ports.folders.put(name, b"\x89PNG" if name.endswith("heic") else b"")
    sheet = ChooseFileSheet(stand.window, stand.core, SAY)
    sheet.open()
    place.until(lambda: place.has("file.0") if count else place.has("refresh"))
    files = stand.ports.folders.files().files[:4]
    place.until(lambda: all(sheet.glances.of(found) for found in files[1::2]))
    return stand


def file_not_taken(place: Place) -> None:
    """The sheet once a file was pressed that can't be used."""
    choose_file(1, place)
    place.window.findChildren(FileTile, "file.0")[0].click()
    place.until(lambda: place.has("show_files"))


def no_files(ends: str, place: Place) -> None:
    """The sheet when a stick was there before, or was taken out."""
    stand = place.stand(complete_renewal())
    stand.show("residency")
    stand.ports.folders.plug_in()
    if ends == "earlier":
        stand.ports.folders.begin_visit()
    sheet = ChooseFileSheet(stand.window, stand.core, SAY)
    sheet.open()
    place.until(lambda: sheet.watch.known is not None)
    if ends == "pulled":
        stand.ports.folders.pull_out()
        sheet.watch.look()
        place.until(lambda: sheet.watch.known == Sticks())


def three_ways(step: str, place: Place) -> Stand:
    """A page where a picture can come from the camera, a file or a phone."""
    kind = IdKind.MASSACHUSETTS_LICENSE
    stand = place.stand(complete_renewal(kind, photo=None))
    stand.core.takes_phones = True
    stand.ports.qr = SegnoQr()
    stand.show(step)
    return stand


def phone_code(place: Place) -> FakeUploadSlot:
    """The sheet with the code, before a phone has read it."""
    stand = three_ways("residency", place)
    stand.press("pages.send_from_phone")
    place.ends.callback(place.window.hide)  # so that the slot is closed before the lanes are
    place.until(lambda: place.has("match_code"))
    return stand.ports.phone_uploads.slots[-1]


def phone_pictures(count: int, place: Place) -> None:
    """The sheet with what a phone sent; the last file is none that can be read."""
    slot = phone_code(place)
    for number in range(count):
        slot.send(b"\x89PNG paper %d" % number)
        place.until(lambda: place.has(f"sent.{number}"))  # noqa: B023
    slot.send(b"MZ program")
    slot.tell(PhoneState.REOPENED)
    place.until(lambda: place.has("phone_notice"))


SIGHTS: Final[dict[str, Sight]] = {
    "photo-live": camera,
    "photo-problem": partial(camera_problem, "Take your picture or choose a file"),
    **{
        f"photo-{code.value}": partial(camera_trouble, code)
        for code in (ErrorCode.CAMERA_MISSING, ErrorCode.CAMERA_BUSY, ErrorCode.CAMERA_STALLED)
    },
    "photo-still": partial(still, GOOD, 1),
    "photo-advice": partial(still, DARK, 1),
    "photo-refused": partial(still, NO_FACE, 1),
    "photo-refused-thrice": partial(still, NO_FACE, 3),
    "photo-uploaded": partial(given, PortraitSource.CAMERA),
    "photo-rmv": partial(given, PortraitSource.RMV),
    "review": review,
    "review-problem": partial(asks_to_agree, review),
    "review-fullest": fullest,
    "review-fullest-problem": partial(asks_to_agree, fullest),
    "review-fullest-blocked": hindered,
    **{f"three-ways-{step}": partial(three_ways, step) for step in THREE_WAYS},
    "phone-code": phone_code,
    "phone-refused": partial(phone_pictures, 0),
    "phone-pictures": partial(phone_pictures, 4),
    "choose-file-none": partial(choose_file, 0),
    "choose-file": partial(choose_file, 2),
    "choose-file-many": partial(choose_file, 20),
    "choose-file-not-taken": file_not_taken,
    "choose-file-earlier": partial(no_files, "earlier"),
    "choose-file-pulled": partial(no_files, "pulled"),
}
