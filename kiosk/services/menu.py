"""What a person sees after log on."""

from uuid import UUID

from kiosk.domain.application import Status
from kiosk.domain.renewal import Renewal
from kiosk.domain.roles import Action, Actor
from kiosk.ports.ports import Ports
from kiosk.services.standing import Standing, can_go_on, read_standing
from kiosk.services.views import MenuView, RenewalState


def see_menu(ports: Ports, actor: Actor) -> MenuView:
    """The next action and, when a renewal cannot start, why (R13)."""
    actor.require(Action.SEE_RENEWAL)
    if actor.person_id is None:
        return MenuView(RenewalState.START, (), None, None, None, None)
    return _of_person(ports, actor.person_id)


def _of_person(ports: Ports, person_id: UUID) -> MenuView:
    policy, day = ports.policy(), ports.clock.today()
    with ports.reading() as uow:
        person = uow.people.get(person_id)
        standing = read_standing(uow, person.name, person.date_of_birth)
        renewal = uow.renewals.latest_of(person_id)
    submitted = renewal if renewal is not None and renewal.status is Status.SUBMITTED else None
    findings = () if submitted else standing.findings(day, policy)
    if submitted:
        state = RenewalState.SUBMITTED
    elif findings:
        state = RenewalState.BLOCKED
    elif can_go_on(renewal, ports.clock.now(), policy):
        state = RenewalState.RESUME
    else:
        state = RenewalState.START
    return MenuView(
        state=state,
        findings=findings,
        expires_on=standing.registration.expires_on if standing.registration else None,
        reference=_reference(state, renewal),
        renewal_id=renewal.id if renewal is not None else None,
        submitted_on=submitted.submitted_on if submitted else None,
        first_name=_first_name(standing) or person.name.first,
    )


def _reference(state: RenewalState, renewal: Renewal | None) -> str | None:
    known = state in (RenewalState.RESUME, RenewalState.SUBMITTED)
    return renewal.reference if renewal is not None and known else None


def _first_name(standing: Standing) -> str | None:
    return standing.registration.name.first if standing.registration else None
