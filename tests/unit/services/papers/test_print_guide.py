"""The guide on paper: open to everyone, watched to its end."""

import pytest

from kiosk.domain.people.roles import VISITOR
from kiosk.services.papers.print_guide import JOB_NAME, print_guide
from tests.fakes.ports import FakePorts


@pytest.mark.req("S6")
def test_anyone_at_the_kiosk_can_print_the_guide(ports: FakePorts) -> None:
    assert print_guide(ports, VISITOR, "en")
    assert list(ports.printer.papers) == [JOB_NAME]
