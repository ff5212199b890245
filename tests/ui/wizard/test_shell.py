"""The shell: one thing at a time, waits with a way forward, failures that lose nothing."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.bootstrap import Kiosk
from kiosk.domain.people.roles import Actor
from kiosk.domain.renewal.findings import Finding, Rule
from kiosk.errors import ErrorCode, KioskError
from kiosk.wizard.acts import Act, Outcome, RmvAnswer, Submitted
from tests.patience import PATIENCE_S
from tests.ui.stage import ring, words_on
from tests.ui.wizard.stand import Stand, stand_with
from tests.unit.wizard.walking import Walk
from ui.wizard import shell as shell_module
from ui.wizard.act_use_cases import Done, Work
from ui.wizard.flow_kind import RENEWING
from ui.wizard.shell import Shell
from ui.wizard.wait_sheet import FAILED_AFTER_MS, WORDS_AFTER_MS


@dataclass
class Office:
    """Does the acts of steps: waits for `gate`, then answers or raises what comes next."""

    answers: list[Outcome | KioskError]
    gate: threading.Event = field(default_factory=threading.Event)
    asked: int = 0

    def work_for(self, _act: Act, _language: str) -> Work:
        """What the shell is given to run in a lane."""

        def work(_kiosk: Kiosk, actor: Actor) -> Done:
            self.asked += 1
            answer = self.answers.pop(0)
            self.gate.wait(PATIENCE_S)
            if isinstance(answer, KioskError):
                raise answer
            return Done(answer, actor)

        return work


Open = Callable[..., tuple[Stand, Shell, Office]]


@pytest.fixture
def open_at(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Open:
    """A shell in front of a draft that got as far as a step, whose acts are answered this way."""

    def open_shell(name: str, *answers: Outcome | KioskError) -> tuple[Stand, Shell, Office]:
        office = Office(list(answers))
        monkeypatch.setattr(shell_module, "work_for", office.work_for)
        stand = stand_with(qtbot, Walk().to(name).renewal)
        return stand, stand.open_shell(), office

    return open_shell


@pytest.fixture
def asked(open_at: Open) -> Open:
    """The same after the number of the ID was typed, which the RMV is now asked about."""

    def ask(*answers: Outcome | KioskError) -> tuple[Stand, Shell, Office]:
        stand, shell, office = open_at("id_number", *answers)
        stand.page.fill({"number": "S12345678"})
        shell.proceed()
        return stand, shell, office

    return ask


def at(stand: Stand) -> str:
    assert stand.window.page is not None
    return stand.window.page.name


def test_presses_while_something_is_under_way_do_nothing(qtbot: QtBot, asked: Open) -> None:
    stand, shell, office = asked(RmvAnswer())
    shell.proceed()
    shell.back()
    shell.change("identify")
    assert at(stand) == "id_number"
    office.gate.set()
    qtbot.waitUntil(lambda: at(stand) == "id_verification")
    assert office.asked == 1


def test_skip_continues_and_the_late_answer_is_dropped(qtbot: QtBot, asked: Open) -> None:
    stand, _shell, office = asked(RmvAnswer(photo=uuid4()))
    ring(stand.window, WORDS_AFTER_MS)
    assert "Getting your photo from the RMV" in words_on(stand.window)
    stand.press("skip")
    qtbot.waitUntil(lambda: at(stand) == "id_verification")
    office.gate.set()
    stand.core.tasks.close()
    QApplication.processEvents()
    assert at(stand) == "id_verification"
    assert stand.renewal.rmv_photo is None


def test_after_half_a_minute_the_rmv_is_skipped_on_its_own(qtbot: QtBot, asked: Open) -> None:
    stand, _shell, office = asked(RmvAnswer())
    ring(stand.window, FAILED_AFTER_MS)
    qtbot.waitUntil(lambda: at(stand) == "id_verification")
    office.gate.set()


def test_an_rmv_that_is_down_leads_on(qtbot: QtBot, asked: Open) -> None:
    stand, _shell, office = asked(KioskError(ErrorCode.RMV_DOWN))
    office.gate.set()
    qtbot.waitUntil(lambda: at(stand) == "id_verification")


@pytest.mark.req("R10")
def test_a_submit_that_takes_too_long_can_be_tried_again(qtbot: QtBot, open_at: Open) -> None:
    stand, shell, office = open_at(
        "review", Submitted(reference="late"), Submitted(reference="K3-7F2QM")
    )
    stand.page.fill({"agreed": True})
    shell.proceed()
    ring(stand.window, FAILED_AFTER_MS)
    assert at(stand) == "obstacle"
    assert "The database is busy" in words_on(stand.window)
    office.gate.set()
    with qtbot.waitSignal(shell.submitted) as heard:
        stand.press("proceed")
    assert heard.args == ["K3-7F2QM"]


@pytest.mark.req("R10")
def test_a_failed_act_is_tried_again_with_the_same_answers(qtbot: QtBot, open_at: Open) -> None:
    busy = KioskError(ErrorCode.DATABASE_BUSY)
    stand, shell, office = open_at("review", busy, busy, Submitted(reference="K3-7F2QM"))
    office.gate.set()
    stand.page.fill({"agreed": True})
    shell.proceed()
    for _ in range(2):
        with qtbot.waitSignal(stand.window.shown):
            pass
        stand.press("proceed")
    qtbot.waitUntil(lambda: stand.session.finished)
    assert office.asked == 3


def test_a_draft_that_could_not_be_saved_is_saved_on_the_next_try(
    qtbot: QtBot, open_at: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_args: object) -> None:
        raise KioskError(ErrorCode.DISK_FULL)

    stand, shell, _office = open_at("id_kind")
    stand.page.fill({"kind": "passport"})
    with monkeypatch.context() as broken:
        broken.setattr(shell, "context", replace(shell.context, way=replace(RENEWING, save=fail)))
        shell.proceed()
        qtbot.waitUntil(lambda: at(stand) == "obstacle")
    assert "The disk is full" in words_on(stand.window)
    with qtbot.waitSignal(shell.saved) as heard:
        stand.press("proceed")
    assert heard.args == ["id_kind"]
    assert at(stand) != "obstacle"


@pytest.mark.req("R13")
def test_what_blocks_a_renewal_leads_to_the_menu_and_back_leads_to_the_page(
    qtbot: QtBot, asked: Open
) -> None:
    blocked = Outcome((Finding.block(Rule.NO_REGISTRATION),))
    stand, shell, office = asked(blocked, blocked)
    office.gate.set()
    qtbot.waitUntil(lambda: at(stand) == "obstacle")
    assert "We found no registration to renew" in words_on(stand.window)
    shell.back()
    assert at(stand) == "id_number"
    shell.proceed()
    qtbot.waitUntil(lambda: at(stand) == "obstacle")
    with qtbot.waitSignal(shell.left):
        stand.press("proceed")


def test_an_error_to_fix_leads_back_to_the_page_and_keeps_what_was_typed(
    qtbot: QtBot, asked: Open
) -> None:
    stand, _shell, office = asked(KioskError(ErrorCode.IDENTITY_MISMATCH))
    office.gate.set()
    qtbot.waitUntil(lambda: at(stand) == "obstacle")
    page = stand.window.page
    assert page is not None
    assert page.primary is not None
    assert page.primary.words() == "Go back and check"
    stand.press("proceed")
    assert at(stand) == "id_number"
    assert stand.page.raw()["number"] == "S12345678"


def test_problems_mark_the_stage_and_back_from_the_first_step_leaves(
    qtbot: QtBot, open_at: Open
) -> None:
    stand, shell, _office = open_at("identify")
    stand.page.fill({})
    page = stand.page
    with qtbot.waitSignal(shell.problems_shown) as heard:
        shell.proceed()
    assert len(heard.args[0]) == 4
    assert page.progress[0].words == "There is a problem"
    with qtbot.waitSignal(shell.left):
        shell.back()
