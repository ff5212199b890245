"""Named staff at the terminal: added, asked who they are, confirming accounts, ending locks."""

import os
import pty
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.domain.people.roles import OPERATOR, VISITOR, Actor, Role
from kiosk.errors import ErrorCode, KioskError
from kiosk.services.account.confirm_by_staff import see_confirmed, show_desk_code
from kiosk.services.account.create_account import create_account
from kiosk.services.account.log_on import log_on
from tests.journeys.command_line import Machine
from tests.patience import PATIENCE_S

pytestmark = pytest.mark.req("S7")

PIN, OTHER = "846213", "739152"
ANA = ("Ana Silva", PIN)


@pytest.fixture
def machine(machine: Machine) -> Machine:
    """A machine with Ana for its manager."""
    machine.hire(*ANA, "manager")
    return machine


def test_the_first_staff_member_is_a_manager_and_has_no_default_pin(tmp_path: Path) -> None:
    machine = Machine(tmp_path).init()
    add = ("staff", "add", "Bo", "--role")
    assert machine.answer((PIN, PIN), *add, "assistant", "--json").refusal == "staff_first"
    assert machine.answer((PIN, OTHER), *add, "manager", "--json").refusal == "pin_differs"
    assert machine.answer((), *add, "manager", "--json").refusal == "pin_weak"
    for weak in ("123456", "111111", "84621", "abcdef", "121212", "14031984"):
        assert machine.answer((weak, weak), *add, "manager", "--json").refusal == "pin_weak"
    assert machine.run("staff", "add", "Bo", "--role", "king").code == 2
    assert machine.run("staff", "add", "Bo").code == 2


def test_everyone_else_is_added_by_a_manager(machine: Machine) -> None:
    add = ("staff", "add", "Bo", "--role", "assistant")
    assert machine.answer(("Ana Silva", OTHER, OTHER, OTHER), *add, "--json").refusal == (
        "staff_wrong"
    )
    done = machine.answer((" ana  SILVA ", PIN, OTHER, OTHER), *add)
    assert (done.code, done.out) == (0, "Bo was added as assistant\n")
    assert PIN not in done.out + done.err
    taken = ("staff", "add", "bo", "--role", "auditor", "--json")
    assert machine.answer((*ANA, OTHER, OTHER), *taken).refusal == "staff_name_taken"
    by_bo = ("staff", "add", "Cy", "--role", "assistant", "--json")
    assert machine.answer(("Bo", OTHER, PIN, PIN), *by_bo).refusal == "not_allowed"
    assert machine.answer((*ANA, PIN, PIN), "staff", "add", "\t", "--role", "auditor").code == 1
    assert machine.run("audit", "verify", "--json").answer["ok"]


def test_staff_confirm_an_account_without_email(machine: Machine) -> None:
    with machine.open() as kiosk:
        made = kiosk.do(create_account, VISITOR, "", "maria", "purple otters 42", "en")
        code = kiosk.do(show_desk_code, made.actor)
        assert kiosk.do(see_confirmed, made.actor) is None
        confirm = ("staff", "confirm", code.lower().replace("-", " "))
        assert machine.answer(("Ana Silva", OTHER), *confirm, "--json").refusal == "staff_wrong"
        done = machine.answer(ANA, *confirm, "--json")
        assert done.answer == {"confirmed": True, "username": "maria"}
        assert machine.answer(ANA, *confirm, "--json").refusal == "desk_code_unknown"
        answer = kiosk.do(see_confirmed, made.actor)
        assert answer is not None
        assert answer.actor == Actor(Role.PATIENT, made.actor.account_id)
        assert kiosk.do(log_on, VISITOR, "maria", "purple otters 42", "en").confirmed


@pytest.mark.req("R3")
def test_staff_end_a_lock_by_its_code(machine: Machine) -> None:
    with machine.open() as kiosk:
        codes = []
        for _ in range(5):
            with pytest.raises(KioskError) as refused:
                kiosk.do(log_on, VISITOR, "maria", "wrong", "en")
            codes.append(refused.value.facts.get("desk_code"))
        assert refused.value.code is ErrorCode.LOG_ON_LOCKED
        unlock = ("unlock", str(codes[-1]))
        assert machine.answer(ANA, *unlock).out == "Unlocked. The person can try again now\n"
        assert machine.answer(ANA, *unlock, "--json").refusal == "desk_code_unknown"
        with pytest.raises(KioskError) as refused:
            kiosk.do(log_on, VISITOR, "maria", "wrong", "en")
        assert refused.value.code is ErrorCode.LOG_ON_WRONG


def test_the_audit_trail_names_who_it_was(machine: Machine) -> None:
    with machine.open() as kiosk:
        with kiosk.ports.reading() as uow:
            ana = uow.staff.by_name("Ana Silva")
        assert ana is not None
        made = kiosk.do(create_account, VISITOR, "", "maria", "purple otters 42", "en")
        code = kiosk.do(show_desk_code, made.actor)
    machine.answer(ANA, "staff", "confirm", code)
    with closing(sqlite3.connect(machine.folder / "data" / "kiosk.db")) as connection:
        rows = connection.execute("SELECT event, role, account_id FROM audit_entry").fetchall()
    assert ("account_confirmed_by_staff", "manager", ana.id.hex) in rows
    assert ("staff_proved", "manager", ana.id.hex) in rows
    assert OPERATOR.account_id is None


def test_a_pin_is_not_echoed_on_the_terminal(tmp_path: Path) -> None:
    machine = Machine(tmp_path).init()
    words = ["staff", "add", "Ana", "--role", "manager"]
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "kiosk", "--config", str(machine.config), *words]
    with subprocess.Popen(
        command, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True
    ) as process:
        os.close(theirs)
        heard = b""
        for prompt in (b"digits: ", b"again: "):
            while prompt not in heard:
                heard += os.read(ours, 1000)
            os.write(ours, f"{PIN}\n".encode())
        while True:
            try:
                heard += os.read(ours, 1000)
            except OSError:
                break
        assert process.wait(PATIENCE_S) == 0
    os.close(ours)
    assert b"Ana was added as manager" in heard
    assert PIN.encode() not in heard
