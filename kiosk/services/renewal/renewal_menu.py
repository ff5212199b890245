"""What a person sees after logging on."""

from typing import Final
from uuid import UUID

from kiosk.domain.people.roles import Action, Actor
from kiosk.domain.renewal.application import Status
from kiosk.domain.renewal.decision import Decided, Decision
from kiosk.domain.renewal.findings import Rule
from kiosk.domain.renewal.reasons import named
from kiosk.domain.renewal.registration import RegistrationState
from kiosk.ports.ports import Ports
from kiosk.services.changing import Moment, looking
from kiosk.services.renewal.person_lights import last_approved, lights_of_patient
from kiosk.services.renewal.standing import Standing, can_go_on, last_decision, read_standing
from kiosk.services.views import MenuView, RenewalState

DECIDED: Final = {
    Decided.APPROVED: RenewalState.APPROVED,
    Decided.RETURNED: RenewalState.RETURNED,
    Decided.DENIED: RenewalState.DENIED,
}
NO_REFERENCE: Final = frozenset({RenewalState.START, RenewalState.BLOCKED, RenewalState.NOT_DUE})
"""States about a renewal that is still to come."""
AT_REST: Final = frozenset({RenewalState.SUBMITTED, RenewalState.APPROVED})
"""States in which the person has nothing to do, and nothing can be in the way."""


def see_menu(ports: Ports, actor: Actor) -> MenuView:
    """The next action, what a reviewer recorded, and why a renewal cannot start (R13, R14)."""
    actor.require(Action.SEE_RENEWAL)
    if actor.person_id is None or actor.account_id is None:
        return MenuView(RenewalState.START, (), None, None, None, None)
    return _of_person(ports, actor.person_id, actor.account_id)


def _of_person(ports: Ports, person_id: UUID, account_id: UUID) -> MenuView:
    with looking(ports) as (uow, at):
        person = uow.people.get(person_id)
        standing = read_standing(uow, person.name, person.date_of_birth)
        renewal = uow.renewals.latest_of(person_id)
        decision = last_decision(uow, renewal) if renewal is not None else None
        reminded = uow.reminders.wished(person_id) is not None
        reachable = bool(uow.accounts.get(account_id).email)
        lights = lights_of_patient(ports, uow, standing, person_id, at)
        has_help = bool(uow.settings.store().shown_help)
        carded = last_approved(uow, uow.renewals.of_person(person_id))
    record, findings = standing.registration, standing.findings(at.day, at.policy)
    state = _decided_state(decision, standing, at)
    if renewal is not None and renewal.status is Status.SUBMITTED:
        state = RenewalState.SUBMITTED
    elif state is None and findings:
        early = {finding.rule for finding in findings} == {Rule.NOT_OPEN_YET}
        state = RenewalState.NOT_DUE if early else RenewalState.BLOCKED
    elif state is None:
        resumes = can_go_on(renewal, at.now, at.policy)
        state = RenewalState.RESUME if resumes else RenewalState.START
    shown = None if state in NO_REFERENCE else renewal
    approved = state is RenewalState.APPROVED
    told = decision if state in DECIDED.values() else None
    return MenuView(
        state=state,
        findings=() if state in AT_REST else findings,
        expires_on=record.expires_on if record else None,
        reference=shown.reference if shown else None,
        renewal_id=renewal.id if renewal is not None else None,
        submitted_on=shown.submitted_on if shown else None,
        first_name=record.name.given if record else person.name.given,
        reasons=named(shown.reason_list, told.reasons) if shown and told else (),
        valid_until=shown.valid_until if shown and approved else None,
        reminded=reminded if record and reachable else None,
        advice=standing.advice(at.day),
        lights=lights,
        has_help=has_help,
        card_id=carded.id if carded is not None else None,
    )


def _decided_state(
    decision: Decision | None, standing: Standing, at: Moment
) -> RenewalState | None:
    """The decision; an approval is old news once the registration can be renewed again."""
    if decision is None:
        return None
    state, record = DECIDED[decision.decided], standing.registration
    if state is not RenewalState.APPROVED:
        return state
    good = record is not None and record.state(at.day, at.policy) is RegistrationState.ACTIVE
    return state if good else None
