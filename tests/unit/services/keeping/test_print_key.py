"""The key on paper: for a manager, on real paper, and nowhere else."""

from uuid import uuid4

import pytest

from kiosk.domain.desk.key_escrow import parse_groups
from kiosk.domain.people.roles import Actor, Role
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode
from kiosk.letters.papers.staff import StaffFacts
from kiosk.ports.printer import JobState
from kiosk.services.keeping.print_key import print_key_escrow
from tests.fakes.ports import FakePorts
from tests.refusals import refusal_of

MANAGER = Actor(Role.MANAGER, uuid4())


def test_the_paper_holds_the_key_and_the_job_says_nothing_of_it(ports: FakePorts) -> None:
    assert print_key_escrow(ports, MANAGER, "en")
    (page,) = ports.papers.drawn
    assert isinstance(page, StaffFacts)
    assert parse_groups(" ".join(page.figures)) == parse_groups(page.code)
    assert list(ports.printer.papers) == ["key"]
    assert ports.events() == [Event.KEY_PRINTED]
    assert page.figures[0] not in repr(page)


@pytest.mark.parametrize(("paper", "keeps"), [(False, False), (True, True)])
def test_a_printer_that_keeps_files_gets_no_key(ports: FakePorts, paper: bool, keeps: bool) -> None:
    ports.printer.paper, ports.printer.keeps = paper, keeps
    assert refusal_of(print_key_escrow, ports, MANAGER, "en").code is ErrorCode.KEY_NEEDS_PAPER
    assert (ports.papers.drawn, ports.printer.papers, ports.events()) == ([], {}, [])
    ports.printer.paper, ports.printer.keeps = True, False
    ports.printer.slow = JobState.PRINTING
    assert not print_key_escrow(ports, MANAGER, "en", lambda seconds: True)
    assert ports.events() == []
