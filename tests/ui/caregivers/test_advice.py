"""A caregiver of another patient is told so when the PIN is accepted, and continues (C3)."""

from copy import deepcopy
from dataclasses import replace
from typing import Final
from uuid import uuid4

import pytest
from pytestqt.qtbot import QtBot

from kiosk.bootstrap import Kiosk
from kiosk.domain.people.roles import Actor
from kiosk.domain.renewal.findings import Finding, Rule
from kiosk.wizard.acts import Act, PinRedeemed
from kiosk.wizard.caregiver_sequence import SEQUENCE
from tests.ui.audit import audit
from tests.ui.caregivers.stand import Stand
from tests.ui.stage import button, new_window, words_on
from ui.caregivers.registration.registration_flow import CAREGIVING
from ui.caregivers.registration.type_pin_page import TypePinPage
from ui.wizard import shell as shell_module
from ui.wizard.act_use_cases import Done, Work
from ui.wizard.shell import Shell

DIGITS: Final = "482190357716"


@pytest.mark.req("C3")
def test_someone_who_helps_another_patient_reads_so_and_continues(
    qtbot: QtBot, stand: Stand, monkeypatch: pytest.MonkeyPatch
) -> None:
    redeemed = deepcopy(stand.session.application)
    redeemed.designation_id = uuid4()
    outcome = PinRedeemed((Finding.advise(Rule.CAREGIVER_HELD),), redeemed)

    def work_for(_act: Act, _language: str) -> Work:
        def work(_kiosk: Kiosk, actor: Actor) -> Done:
            return Done(outcome, actor)

        return work

    monkeypatch.setattr(shell_module, "work_for", work_for)
    stand.session.step = next(step for step in SEQUENCE if step.name == "caregiver_pin")
    window = new_window(qtbot)
    way = replace(CAREGIVING, save=lambda *_given: None)
    shell = Shell(window, stand.core, stand.session, way)
    shell.open()
    page = window.page
    assert isinstance(page, TypePinPage)
    page.fill({"pin": DIGITS})
    with qtbot.waitSignal(shell.saved):
        shell.proceed()
    assert "You already help another patient" in words_on(window)
    assert audit(window) == []
    button(window, "advice_read").click()
    assert "You already help another patient" not in words_on(window)
