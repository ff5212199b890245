"""The operator's view of email: the courier's last line, and what is waiting."""

import socket
import sys
from collections.abc import Callable

import pytest

from kiosk.domain.people.roles import VISITOR, Actor
from kiosk.domain.store.chores import PURGE, REMIND
from kiosk.ports.ports import Ports
from kiosk.services.account.create_account import create_account
from kiosk.services.keeping import purge
from kiosk.services.notices import expiry_reminders
from tests.journeys.command_line import Machine
from tools.mail_server import HOST, MailServer, Script

ADDRESS = "noor.adeyemi@example.org"
CHEAP = "[password]\ntime_cost = 1\nmemory_kib = 8\n"


def use_server(machine: Machine, port: int, more: str = "") -> None:
    """Send this machine's email there."""
    machine.config.write_text(
        f'[mailer]\nkind = "smtp"\nhost = "{HOST}"\nport = {port}\ntls = "none"\n{more}{CHEAP}',
        encoding="utf-8",
    )


def make_account(machine: Machine) -> None:
    """Someone makes an account, and a code is waiting to be emailed."""
    with machine.open() as kiosk:
        kiosk.do(create_account, VISITOR, ADDRESS, "noor", "a long password", "en")


def free_port() -> int:
    """A port where no one listens."""
    with socket.create_server((HOST, 0)) as taken:
        return int(taken.getsockname()[1])


def test_an_email_that_waits_is_listed_without_saying_whose_it_is(machine: Machine) -> None:
    use_server(machine, free_port())
    make_account(machine)
    done = machine.run("deliver")
    assert done.out.splitlines()[-1] == "due in 2"
    listed = machine.run("list", "outbox", "--json")
    (row,) = listed.answer["outbox"]
    assert set(row) == {"id", "channel", "topic", "attempts", "code", "since", "due", "given_up"}
    assert (row["topic"], row["attempts"], row["code"]) == ("confirm_email", 1, "mail_down")
    table = machine.run("list", "outbox").out
    assert row["id"] in table
    for said in (listed.out, table, done.out, done.err):
        assert ADDRESS not in said
        assert "noor" not in said


def test_a_refused_email_is_given_up_and_listed(machine: Machine) -> None:
    with MailServer() as server:
        server.script = Script(rcpt=f"550 5.1.1 {ADDRESS} is not known here")
        use_server(machine, server.port)
        make_account(machine)
        done = machine.run("deliver", "--json")
        assert done.answer == {"sent": 0, "failed": 0, "given_up": 1, "due_in": 86_400}
    assert ADDRESS not in done.err
    (row,) = machine.run("list", "outbox", "--json").answer["outbox"]
    assert row["code"] == "mail_refused"
    assert row["due"] is None
    assert row["given_up"] is not None


def test_a_mail_server_that_answers_makes_the_doctor_content(machine: Machine) -> None:
    with MailServer() as server:
        use_server(machine, server.port)
        assert machine.run("doctor").code == 0
    found = {check["name"]: check for check in machine.run("doctor", "--json").answer["checks"]}
    assert not found["mailer"]["ok"]
    assert "mailer.host" in found["mailer"]["advice"]
    assert server.received == []


@pytest.mark.parametrize(
    ("more", "named"),
    [
        ('username = "kiosk"\n', "mailer.password_file"),
        ('username = "kiosk"\npassword_file = "gone"\n', "gone"),
        ('ca_file = "gone"\n', "mailer.ca_file"),
        ('sender = "the kiosk"\n', "mailer.sender"),
    ],
)
def test_a_courier_with_wrong_settings_loses_nothing_and_comes_again(
    machine: Machine, more: str, named: str
) -> None:
    use_server(machine, free_port())
    make_account(machine)
    use_server(machine, free_port(), more)
    done = machine.run("deliver")
    assert (done.code, done.out) == (1, "due in 60\n")
    assert named in done.err
    assert machine.run("deliver", "--json").code == 1
    (row,) = machine.run("list", "outbox", "--json").answer["outbox"]
    assert row["attempts"] == 0


@pytest.mark.parametrize("broken", [expiry_reminders.remind_due, purge.purge_when_due])
def test_neither_reminders_nor_purge_hold_up_the_email(
    machine: Machine, broken: Callable[..., object], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_ports: Ports, _actor: Actor) -> None:
        raise ValueError("broken")

    with MailServer() as server:
        use_server(machine, server.port)
        make_account(machine)
        monkeypatch.setattr(sys.modules[broken.__module__], broken.__name__, fails)
        done = machine.run("deliver")
        assert (done.code, done.out.splitlines()[-1]) == (1, "due in 60")
        assert len(server.received) == 1
    with machine.open() as kiosk, kiosk.ports.reading() as uow:
        chores = {name: uow.chores.done_at(name) is not None for name in (REMIND, PURGE)}
    reminds = broken.__name__ == "remind_due"
    assert chores == {REMIND: not reminds, PURGE: reminds}
