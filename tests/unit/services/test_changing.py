"""The one way to change something: committed, undone, repeated, by the policy of its moment."""

import pytest

from kiosk.domain.people.roles import OPERATOR, VISITOR
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.changing import TIMES, Moment, changing
from kiosk.services.store.change_store import configure_store
from tests.fakes.ports import FakePorts
from tests.refusals import refusal_of


@pytest.mark.parametrize("conflicts", [0, TIMES - 1, TIMES])
def test_a_conflict_is_tried_again_five_times_in_all(ports: FakePorts, conflicts: int) -> None:
    runs = []

    def work(uow: UnitOfWork, _at: Moment) -> int:
        runs.append(0)
        uow.audit.append(Event.HELP_CALLED, VISITOR)
        if len(runs) <= conflicts:
            raise KioskError(ErrorCode.CONFLICT)
        return len(runs)

    if conflicts < TIMES:
        assert changing(ports, work) == conflicts + 1
        assert ports.events() == [Event.HELP_CALLED]
        return
    refusal_of(changing, ports, work)
    assert (len(runs), ports.events()) == (TIMES, [])


@pytest.mark.parametrize("returned", [True, False])
def test_a_refusal_that_is_returned_is_committed_first(ports: FakePorts, returned: bool) -> None:
    def work(uow: UnitOfWork, _at: Moment) -> KioskError:
        uow.audit.append(Event.HELP_CALLED, VISITOR)
        refused = KioskError(ErrorCode.LOG_ON_WRONG)
        if returned:
            return refused
        raise refused

    with pytest.raises(KioskError) as refused:
        changing(ports, work)
    assert refused.value.code is ErrorCode.LOG_ON_WRONG
    assert ports.events() == [Event.HELP_CALLED] * returned


def test_each_change_goes_by_the_policy_of_its_moment(ports: FakePorts) -> None:
    def days(_uow: UnitOfWork, at: Moment) -> int:
        return at.policy.advise_days

    assert changing(ports, days) == 14
    configure_store(ports, OPERATOR, {"advise_days": "7"}, "new rule")
    assert changing(ports, days) == 7
