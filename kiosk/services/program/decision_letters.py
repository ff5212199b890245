"""The letters about a decision, made from its record."""

from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID

from kiosk.domain.caregivers.caregiver import CaregiverRegistration
from kiosk.domain.renewal.application import Application, Status
from kiosk.domain.renewal.decision import Decided, Decision
from kiosk.domain.renewal.reasons import named
from kiosk.domain.store.outbox import OutboxItem
from kiosk.domain.store.store import Store
from kiosk.letters.letter import Letter
from kiosk.letters.notices import caregiver_outcome, renewal_decided, renewal_returned
from kiosk.letters.notices.renewal_decided import DecisionFacts
from kiosk.ports.ports import Ports
from kiosk.ports.records.unit_of_work import UnitOfWork


def renewal_letter(ports: Ports, item: OutboxItem) -> Letter | None:
    """What a reviewer recorded about a renewal; None if it came back and was submitted again."""
    with ports.reading() as uow:
        return _letter(ports, uow, uow.renewals.get(item.subject_id), item)


def caregiver_letter(ports: Ports, item: OutboxItem) -> Letter | None:
    """What a reviewer recorded about a caregiver's registration; None as above."""
    with ports.reading() as uow:
        return _letter(ports, uow, uow.caregivers.get(item.subject_id), item)


def _letter(
    ports: Ports, uow: UnitOfWork, application: Application, item: OutboxItem
) -> Letter | None:
    this = UUID(item.payload["decision"])
    known = uow.decisions.of(application.id)
    decision = next(each for each in known if each.id == this)
    corrected = decision.id != _of_round(known, decision)[-1].id
    if corrected or not stands(application, decision):
        return None
    facts = decision_facts(ports, uow, application, decision)
    return told_of(application, facts, uow.settings.store())


def told_of(application: Application, facts: DecisionFacts, store: Store) -> Letter:
    """The letter to whoever submitted it."""
    if isinstance(application, CaregiverRegistration):
        return caregiver_outcome.letter(facts, store)
    return told_of_renewal(facts, store)


def told_of_renewal(facts: DecisionFacts, store: Store) -> Letter:
    """A renewal's letter, the same on paper and by email."""
    returned = facts.decided is Decided.RETURNED
    letter = renewal_returned.letter if returned else renewal_decided.letter
    return letter(facts, store)


def stands(application: Application, decision: Decision) -> bool:
    """False for a return that was submitted again or has ended: nothing is left to fix."""
    if decision.decided is not Decided.RETURNED:
        return True
    overtaken = decision.submission_id != application.submission_id
    return not overtaken and application.status is Status.RETURNED


def decision_facts(
    ports: Ports, uow: UnitOfWork, application: Application, decision: Decision
) -> DecisionFacts:
    """What the record says, in the store's local days, by the policy it was recorded under."""
    policy = uow.settings.policy(decision.recorded_at)
    day = ports.clock.local(decision.recorded_at).date()
    approved = decision.decided is Decided.APPROVED
    return DecisionFacts(
        reference=application.reference,
        decided=decision.decided,
        recorded_on=day,
        reasons=named(application.reason_list, decision.reasons),
        valid_until=application.valid_until if approved else None,
        call_after=day + timedelta(days=policy.call_after_days),
        card_days=(policy.card_days_least, policy.card_days_most),
        corrects=_corrected_on(ports, uow, decision),
    )


def _corrected_on(ports: Ports, uow: UnitOfWork, decision: Decision) -> date | None:
    """The day of the record that a correction takes the place of."""
    if not decision.revision:
        return None
    round_of_it = _of_round(uow.decisions.of(decision.application_id), decision)
    before = round_of_it[decision.revision - 1]
    return ports.clock.local(before.recorded_at).date()


def _of_round(known: Sequence[Decision], decision: Decision) -> list[Decision]:
    """Every record of the same round, the first one first."""
    same = (each for each in known if each.submission_id == decision.submission_id)
    return sorted(same, key=lambda each: each.revision)
