"""What operators see of a renewal and its email."""

import re
from datetime import timedelta

import pytest

from kiosk.domain.people.roles import VISITOR
from kiosk.services.account.create_account import confirm_account, create_account
from kiosk.services.renewal.identify import identify_person
from tests.factories import BORN, NAME, PIN
from tests.journeys.command_line import Machine
from tools.workplace import CHEAP, TODAY, own_clock

SECRETS = (NAME.first, NAME.last, BORN.isoformat(), "maria@example.org", "P00124471", "Elm Street")


@pytest.fixture
def machine(machine: Machine) -> Machine:
    """A machine on whose demo clock María's records let her renew."""
    machine.config.write_text(f"{own_clock()}[password]\n{CHEAP}\n", encoding="utf-8")
    soon, long_ago = TODAY + timedelta(days=30), TODAY - timedelta(days=335)
    name = f"{NAME.first},{NAME.last},{BORN}"
    certified = f"{PIN},{name},{long_ago},{soon},Dr. Ana Silva"
    home = "18 Elm Street,Worcester,MA,01608"
    registered = f"P00124471,{name},{home},,maria@example.org,{long_ago},{soon}"
    for kind, row in (("certifications", certified), ("registrations", registered)):
        header = machine.run("import", kind, "--example").out.splitlines()[0]
        file = machine.folder / f"{kind}.csv"
        file.write_text(f"{header}\n{row}\n", encoding="utf-8")
        assert machine.run("import", kind, file).code == 0
    return machine


@pytest.mark.req("R2")
def test_a_draft_is_shown_and_its_email_delivered_without_naming_anyone(machine: Machine) -> None:
    with machine.open() as kiosk:
        made = kiosk.do(
            create_account, VISITOR, "maria@example.org", "maria", "a long password", "en"
        )
        assert machine.run("deliver").out.splitlines()[-1].startswith("due in 86")
        (mail,) = (machine.folder / "mails").glob("*.eml")
        code = re.findall(r"^ +(\d{6})\s*$", mail.read_text(encoding="utf-8"), re.MULTILINE)
        account = kiosk.do(confirm_account, made.actor, code[0]).actor
        found = kiosk.do(identify_person, account, NAME.first, NAME.last, BORN, PIN)
        assert found.renewal is not None
        reference = found.renewal.reference
    (shown,) = machine.run("list", "renewals", "--json").answer["renewals"]
    assert shown == machine.run("show", reference.lower(), "--json").answer["renewals"][0]
    facts = (shown["reference"], shown["status"], shown["submitted_on"])
    assert facts == (reference, "draft", None)
    assert set(shown) == {
        "reference", "status", "submission_id", "patient", "submitted_on", "documents", "outbox",
        "audit", "saved_steps",
    }  # fmt: skip
    told = machine.run("show", reference).out + str(shown)
    assert reference in told
    assert [secret for secret in SECRETS if secret in told] == []
    stored = b"".join(path.read_bytes() for path in (machine.folder / "data").iterdir())
    assert [secret for secret in SECRETS if secret.encode() in stored] == []
