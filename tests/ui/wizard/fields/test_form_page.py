"""The page that is drawn from a step's fields, and the widget of each kind of field."""

import pytest
from pytestqt.qtbot import QtBot

from kiosk.i18n import Message
from kiosk.wizard.fields.field import Problem
from tests.ui.wizard.stand import stand_with
from tests.unit.wizard.walking import Walk
from ui.widgets.fields.choice_input import ChoiceInput
from ui.widgets.fields.date_input import DateInput
from ui.widgets.fields.masked_input import MaskedInput
from ui.widgets.fields.pin_input import PinInput
from ui.widgets.fields.text_input import TextInput
from ui.wizard.documents.document_editor import DocumentEditor
from ui.wizard.fields.form_page import FormPage

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
def test_each_field_has_its_widget(qtbot: QtBot, name: str) -> None:
    stand = stand_with(qtbot, Walk().to(name).renewal)
    page = stand.show(name)
    assert isinstance(page, FormPage)
    assert [type(made) for made in page.editors.values()] == KINDS[name]
    assert list(page.editors) == [field.name for field in page.fields]
    assert page.raw() == stand.session.raw()


def test_typing_starts_immediately_and_problems_are_at_their_fields_where_links_lead(
    qtbot: QtBot,
) -> None:
    stand = stand_with(qtbot, Walk().renewal)
    page = stand.show("identify")
    assert isinstance(page, FormPage)
    assert stand.window.focusWidget() in page.editors["first_name"].controls()
    page.show_problems(
        [Problem("pin", Message("Enter your PIN")), Problem("last_name", Message("Enter it"))]
    )
    assert [made.problem for made in page.editors.values()] == [
        None, "Enter it", None, "Enter your PIN",
    ]  # fmt: skip
    page.focus_field("last_name")
    assert stand.window.focusWidget() in page.editors["last_name"].controls()
    page.show_problems([])
    assert [made.problem for made in page.editors.values()] == [None] * 4


def test_a_problem_goes_once_its_field_is_right(qtbot: QtBot) -> None:
    stand = stand_with(qtbot, Walk().renewal)
    page = stand.show("identify")
    assert isinstance(page, FormPage)
    empty = {field.name: field.empty() for field in page.fields}
    page.show_problems(stand.session.check(empty).problems)
    assert page.summary is not None
    before = len(page.summary.links)
    last_name = page.editors["last_name"]
    last_name.set_value("Delgado")
    last_name.changed.emit()
    assert last_name.problem is None
    assert len(page.summary.links) == before - 1
