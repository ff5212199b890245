"""A walk-in without email, helped by staff from home to the confirmation (S5, S7)."""

from collections.abc import Sequence
from functools import partial
from threading import Event

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.bootstrap import Kiosk
from kiosk.domain.people.roles import Actor, Role
from kiosk.wizard.acts import Act
from tests.journeys.booth import Booth
from tests.journeys.conftest import NewBooth, NewPlace
from tests.journeys.seeds import add_account
from tests.ui.staff.conftest import NewDesk, new_desk
from tests.ui.staff.stand import NAMES, PIN, hire
from ui.demo.hands.placeholders import known, mailed
from ui.demo.story import PATIENT, Screen, StoryAct
from ui.session.visit import Ending
from ui.staff.pages.assist_page import AssistPage
from ui.theme.theme import Theme
from ui.widgets.texts.figure import Figure
from ui.wizard import shell as stepping
from ui.wizard.act_use_cases import Done, Work, work_for

__all__ = ["new_desk"]


def screens(booth: Booth, first: str, last: str) -> Sequence[Screen]:
    """The story's screens from one name up to another, which is not among them."""
    (act,) = (act for act in booth.place.story.acts if isinstance(act, StoryAct))
    names = [screen.name for screen in act.screens]
    return act.screens[names.index(first) : names.index(last)]


def walk(booth: Booth, to_walk: Sequence[Screen]) -> None:
    """Do on each screen what the story's person does."""
    someone = booth.place.story.someone(PATIENT)
    for screen in to_walk:
        booth.at(screen.name)
        for words in screen.see:
            booth.until(partial(booth.hands.sees, words), f"to see {words}")
        for name, text in screen.type:
            mails = booth.place.folder / "mails"
            words_typed = mailed(known(text, someone), someone.person.email, mails)
            assert words_typed is not None
            booth.type({name: words_typed})
        booth.press(*screen.press)


def assist(booth: Booth) -> None:
    """A staff member comes, and the person agrees."""
    booth.press("help", "staff_here")
    booth.at("staff_unlock")
    booth.type({"staff_name": NAMES[Role.ASSISTANT], "staff_pin": PIN})
    booth.press("proceed")
    booth.at("staff_consent")
    booth.press("proceed")
    booth.sees("ribbon")


@pytest.mark.req("S5", "S7")
def test_a_walk_in_is_helped_from_home_to_the_confirmation(
    new_place: NewPlace, new_booth: NewBooth, new_desk: NewDesk, qapp: QApplication
) -> None:
    place = new_place("passport")
    hire(place)
    booth = new_booth(place)
    booth.press("start", "age.adult", "create", "no_email")
    walk(booth, screens(booth, "account_username", "account_confirm"))
    booth.at("account_desk")
    booth.until(lambda: bool(code_of(booth)), "to see the code")
    kiosk_look = Theme.current()
    desk = new_desk(place)
    desk.log_on(Role.ASSISTANT)
    desk.open(AssistPage)
    desk.type("code", code_of(booth))
    desk.press("confirm_account")
    desk.until(lambda: "The account is confirmed" in desk.said())
    desk.window.hide()
    kiosk_look.use(qapp)
    booth.at("menu")
    booth.press("renew")
    booth.at("identify")
    assist(booth)
    walk(booth, screens(booth, "identify", "review"))
    booth.at("review")
    booth.sees("Where you live (staff helped)")
    marked = {mark.partition(":")[0] for mark in place.renewal().assisted}
    assert {"id_kind", "residency_kind"} <= marked
    booth.press("stop_assist")
    booth.until(lambda: booth.visit.core.actor.assisted_by is None, "to stop")
    booth.press("agreed", "proceed")
    booth.at("confirmation")
    booth.press("done")
    assert booth.endings == [Ending.FINISH]
    assert place.renewal().submission_id is not None
    with place.open() as kiosk, kiosk.ports.reading() as uow:
        assert uow.audit.verify()[1] is None


@pytest.mark.req("S5")
def test_help_that_was_stopped_during_an_act_does_not_come_back_with_its_answer(
    new_place: NewPlace, new_booth: NewBooth, monkeypatch: pytest.MonkeyPatch
) -> None:
    stopped, real = Event(), work_for

    def slow(act: Act, language: str) -> Work:
        def work(kiosk: Kiosk, actor: Actor) -> Done:
            done = real(act, language)(kiosk, actor)
            stopped.wait()
            return done

        return work

    place = new_place("passport")
    add_account(place)
    hire(place)
    booth = new_booth(place)
    monkeypatch.setattr(stepping, "work_for", slow)
    booth.resume("identify")
    assist(booth)
    walk(booth, screens(booth, "identify", "instructions"))
    core = booth.visit.core
    booth.visit.assistance.stop()
    booth.until(lambda: core.actor.assisted_by is None, "to stop")
    stopped.set()
    booth.at("instructions")
    assert core.actor.person_id is not None
    assert core.actor.assisted_by is None
    assert not booth.visit.assistance.helping


def code_of(booth: Booth) -> str:
    """The code that the waiting page shows."""
    found = booth.window.findChild(Figure, "desk_code")
    return found.text() if isinstance(found, Figure) else ""
