"""The page that is drawn from a step's fields, and the widget of each kind of field."""

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.stage import seen
from tests.ui.wizard.stand import stand_with
from tests.unit.wizard.walking import Walk
from ui.frame.page import Complaint
from ui.widgets.fields.agree_tile import AgreeTile
from ui.widgets.fields.choice_input import ChoiceInput
from ui.widgets.fields.date_input import DateInput
from ui.widgets.fields.masked_input import MaskedInput
from ui.widgets.fields.pin_input import PinInput
from ui.widgets.fields.text_input import TextInput
from ui.wizard.documents.document_editor import DocumentEditor
from ui.wizard.fields.form_page import FormPage
from ui.wizard.pages import page_for

KINDS = {
    "identify": [TextInput, TextInput, DateInput, PinInput],
    "personal_information": [TextInput] * 6,
    "id_kind": [ChoiceInput],
    "id_number": [MaskedInput],
    "id_verification": [DateInput, DocumentEditor, DocumentEditor],
    "residency_kind": [ChoiceInput],
    "residency": [DateInput, DocumentEditor],
}


@pytest.mark.req("R3", "R4", "R5", "R6", "R8")
@pytest.mark.parametrize("name", KINDS)
def test_each_field_has_its_widget_and_every_page_keeps_the_rules(qtbot: QtBot, name: str) -> None:
    stand = stand_with(qtbot, Walk().to(name).renewal)
    page = stand.show(name)
    assert isinstance(page, FormPage)
    assert [type(made) for made in page.editors.values()] == KINDS[name]
    assert list(page.editors) == [field.name for field in page.fields]
    seen(qtbot, stand.window, f"form-{name}")
    assert page.raw() == stand.session.raw()
    stand.core.tasks.close()


def test_problems_stand_on_top_and_at_their_fields_and_their_links_lead_there(
    qtbot: QtBot,
) -> None:
    stand = stand_with(qtbot, Walk().renewal)
    page = stand.show("identify")
    assert isinstance(page, FormPage)
    page.show_problems([Complaint("pin", "Enter your PIN"), Complaint("last_name", "Enter it")])
    seen(qtbot, stand.window, "form-problems")
    assert [made.problem for made in page.editors.values()] == [
        None, "Enter it", None, "Enter your PIN",
    ]  # fmt: skip
    page.focus_field("last_name")
    assert stand.window.focusWidget() in page.editors["last_name"].controls()
    page.show_problems([])
    assert [made.problem for made in page.editors.values()] == [None] * 4
    stand.core.tasks.close()


def test_a_form_lets_typing_begin_at_once(qtbot: QtBot) -> None:
    stand = stand_with(qtbot, Walk().renewal)
    page = stand.show("identify")
    assert isinstance(page, FormPage)
    assert stand.window.focusWidget() in page.editors["first_name"].controls()
    stand.core.tasks.close()


def test_review_agrees_by_a_tile(qtbot: QtBot) -> None:
    stand = stand_with(qtbot, Walk().to("review").renewal)
    page = page_for(stand.session.step, stand.context)
    qtbot.addWidget(page)
    assert page.findChildren(AgreeTile)
    stand.core.tasks.close()
