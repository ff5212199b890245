"""Review: every answer with its Change, what could come back, the agreement, Submit."""

from typing import Final
from uuid import uuid4

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk import labels
from kiosk.domain.renewal.documents import IdKind, Residency, ResidencyKind
from kiosk.i18n import Message
from kiosk.wizard.fields.field import Problem
from tests.factories import days, identification
from tests.ui.stage import SIZE, look, words_on
from tests.ui.wizard.papers import fullest_renewal, store_pages
from tests.ui.wizard.stand import Stand, new_stand, stand_with
from ui.widgets.buttons.button import Button
from ui.wizard.review.page_sheet import PageSheet
from ui.wizard.review.review_page import ReviewPage
from ui.wizard.review.thumbnail_button import ThumbnailButton

pytestmark = pytest.mark.req("R10")

UPPER_THIRD: Final = 640


@pytest.fixture
def stand(qtbot: QtBot) -> Stand:
    """María with everything that can be submitted today."""
    kind = IdKind.MASSACHUSETTS_LICENSE
    return new_stand(qtbot, id_kind=kind, identification=identification(kind))


def review(stand: Stand) -> ReviewPage:
    page = stand.show("review")
    assert isinstance(page, ReviewPage)
    return page


def test_every_answer_is_below_the_upper_third(stand: Stand) -> None:
    store_pages(stand)
    page = review(stand)
    stand.window.grab()
    words = words_on(page)
    for answer in ("María Delgado-Ruiz", "March 14, 1984", "ends in 4471", "maria@example.org"):
        assert answer in words
    assert stand.renewal.id_number not in " ".join(words)
    assert page.card is not None
    assert page.card.mapTo(stand.window, QPoint(0, 0)).y() >= UPPER_THIRD
    assert stand.part(Button, "proceed").words() == labels.SUBMIT


def test_change_asks_for_the_step_of_its_section(qtbot: QtBot, stand: Stand) -> None:
    page = review(stand)
    for step in ("identify", "personal_information", "id_kind", "residency_kind", "photo"):
        with qtbot.waitSignal(page.asks_to_change) as heard:
            stand.press(f"change.{step}")
        assert heard.args == [step]


def test_findings_are_before_the_answers_with_what_to_do(qtbot: QtBot, stand: Stand) -> None:
    stand.renewal.residency = Residency(ResidencyKind.UTILITY_BILL, days(-52), (uuid4(), uuid4()))
    page = review(stand)
    look(qtbot, stand.window, "review-advice")
    assert "Your document is 52 days old" in words_on(page)
    assert "It works today, but not for much longer. Submit today." in words_on(page)


@pytest.mark.req("U35")
def test_the_longest_review_counts_the_pages_that_it_does_not_show(qtbot: QtBot) -> None:
    page = review(stand_with(qtbot, fullest_renewal()))
    said = words_on(page)
    while not page.whole:
        assert page.primary is not None
        assert page.primary.objectName() == "read_on"
        page.primary.click()
        said += words_on(page)
    assert "and 7 more pages" in said
    assert page.primary is not None
    assert page.primary.objectName() == "proceed"


def test_submit_needs_the_agreement_to_the_versioned_text(stand: Stand) -> None:
    page = review(stand)
    assert page.agreed is not None
    statement = page.agreed.tile.accessibleDescription()
    assert statement == "What I have given is true, and the papers are mine."
    words = "Press “I agree” before you submit"
    page.show_problems([Problem("agreed", Message(words))])
    assert page.agreed.problem == words
    page.focus_field("agreed")
    assert stand.window.focusWidget() is page.agreed.tile
    assert page.raw() == {"agreed": False}
    page.agreed.set_value(True)
    assert page.raw() == {"agreed": True}


def test_a_page_opens_large_and_closes_again(qtbot: QtBot, stand: Stand) -> None:
    store_pages(stand)
    review(stand)
    stand.part(ThumbnailButton, "page.2").click()
    qtbot.waitUntil(lambda: stand.has("page_sheet"))
    look(qtbot, stand.window, "review-enlarged")
    sheet = stand.part(PageSheet, "page_sheet")
    stand.press("close_page")
    assert not sheet.isVisible()


def test_a_page_that_is_gone_is_said_in_words(qtbot: QtBot, stand: Stand) -> None:
    page = review(stand)
    stand.part(ThumbnailButton, "page.1").click()
    qtbot.waitUntil(lambda: stand.has("problems"))
    assert page.agreed is not None
    assert page.raw() == {"agreed": False}


def test_a_page_opens_over_the_window_when_glass_is_around_it(qtbot: QtBot, stand: Stand) -> None:
    screen = QWidget()
    qtbot.addWidget(screen, before_close_func=lambda _glass: stand.window.setParent(None))
    screen.setFixedSize(*SIZE)
    stand.window.setParent(screen)
    screen.show()
    stand.window.show()
    store_pages(stand)
    review(stand)
    stand.part(ThumbnailButton, "page.1").click()
    qtbot.waitUntil(lambda: stand.has("page_sheet"))
    assert stand.part(PageSheet, "page_sheet").parentWidget() is stand.window
