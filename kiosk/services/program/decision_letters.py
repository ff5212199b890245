"""The letters about a decision, made from its record."""

from datetime import timedelta
from uuid import UUID

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
        facts = _facts(ports, uow, uow.renewals.get(item.subject_id), item)
        return None if facts is None else told_of_renewal(facts, uow.settings.store())


def caregiver_letter(ports: Ports, item: OutboxItem) -> Letter | None:
    """What a reviewer recorded about a caregiver's registration; None as above."""
    with ports.reading() as uow:
        facts = _facts(ports, uow, uow.caregivers.get(item.subject_id), item)
        return None if facts is None else caregiver_outcome.letter(facts, uow.settings.store())


def _facts(
    ports: Ports, uow: UnitOfWork, application: Application, item: OutboxItem
) -> DecisionFacts | None:
    this = UUID(item.payload["decision"])
    decision = next(each for each in uow.decisions.of(application.id) if each.id == this)
    if not stands(application, decision):
        return None
    return decision_facts(ports, uow, application, decision)


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
    )
