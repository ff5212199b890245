"""What docs/how-to.md says about a new step: a class and its place in a sequence are enough."""

from collections.abc import Iterator
from typing import Final

from pytestqt.qtbot import QtBot

from kiosk.domain.renewal.findings import Finding, Rule
from kiosk.domain.renewal.renewal import Renewal
from kiosk.wizard.fields.contact_fields import PhoneField, StateField
from kiosk.wizard.fields.field import Answers, Problem
from kiosk.wizard.session import WizardSession
from kiosk.wizard.step import Stage, Step, Today, problems
from tests.factories import POLICY, TODAY
from tests.ui.stage import seen, words_on
from tests.ui.wizard.stand import Stand
from ui.widgets.fields.text_input import TextInput
from ui.wizard.fields.form_page import FormPage


class WayHome(Step[Renewal]):
    """A step like any other."""

    name, stage = "way_home", Stage.INSTRUCTIONS
    title = "How we reach you at home"
    state = StateField("State", missing="Enter your state")
    phone = PhoneField("Phone at home")

    def check(self, answers: Answers, application: Renewal, today: Today) -> Iterator[Problem]:
        """Check the answers against a rule."""
        if answers[self.state] != "MA":
            yield from problems([Finding.block(Rule.NOT_IN_MASSACHUSETTS)], at=self.state)

    def save(self, answers: Answers, application: Renewal) -> None:
        """Keep what the application has a place for."""
        application.phone = answers[self.phone]


class Farewell(Step[Renewal]):
    """Another one behind it."""

    name, stage, title = "farewell", Stage.REVIEW, "That is all"


SEQUENCE: Final[tuple[Step[Renewal], ...]] = (WayHome(), Farewell())


def opened(stand: Stand) -> FormPage:
    """The page in sight, which no one has written for its step."""
    page = stand.window.page
    assert isinstance(page, FormPage)
    return page


def test_a_step_is_drawn_checked_saved_and_passed_by_its_class_alone(
    qtbot: QtBot, stand: Stand
) -> None:
    stand.session = WizardSession(SEQUENCE, stand.renewal, lambda: Today(TODAY, POLICY))
    shell = stand.open_shell()
    page = opened(stand)
    assert [type(made) for made in page.editors.values()] == [TextInput, TextInput]
    assert "How we reach you at home" in words_on(page)
    seen(qtbot, stand.window, "new-step")
    for typed, problem in (
        ("Ohio", "State must be two letters, such as NH"),
        ("OH", "State must be MA, because the Program registers people who live here"),
    ):
        page.fill({"state": typed, "phone": "413 555 0177"})
        shell.proceed()
        assert page.editors["state"].problem == problem
    page.fill({"state": "MA", "phone": "413 555 0177"})
    with qtbot.waitSignal(shell.saved) as saved:
        shell.proceed()
    assert saved.args == ["way_home"]
    assert opened(stand).name == "farewell"
    assert stand.ports.database.rows.renewals[stand.renewal.id].phone == "(413) 555-0177"
