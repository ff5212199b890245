"""The letters that tell of a decision, made from its record."""

from datetime import timedelta
from uuid import UUID

from kiosk.domain.application import Status
from kiosk.domain.decision import Decided, Decision
from kiosk.domain.outbox import OutboxItem
from kiosk.domain.reasons import named
from kiosk.domain.renewal import Renewal
from kiosk.letters import renewal_decided, renewal_returned
from kiosk.letters.letter import Letter
from kiosk.letters.renewal_decided import DecisionFacts
from kiosk.ports.ports import Ports


def renewal_letter(ports: Ports, item: OutboxItem) -> Letter | None:
    """What a reviewer recorded of a renewal; None when it came back and was submitted again."""
    this = UUID(item.payload["decision"])
    with ports.reading() as uow:
        renewal = uow.renewals.get(item.subject_id)
        decisions = uow.decisions.of(renewal.id)
    decision = next(each for each in decisions if each.id == this)
    facts = decision_facts(ports, renewal, decision)
    if decision.decided is not Decided.RETURNED:
        return renewal_decided.letter(facts, ports.store())
    waits = renewal.status is Status.RETURNED and decision is decisions[-1]
    return renewal_returned.letter(facts, ports.store()) if waits else None


def decision_facts(ports: Ports, renewal: Renewal, decision: Decision) -> DecisionFacts:
    """What the record says, in the store's local days."""
    policy, day = ports.policy(), ports.clock.local(decision.recorded_at).date()
    approved = decision.decided is Decided.APPROVED
    return DecisionFacts(
        reference=renewal.reference,
        recorded_on=day,
        reasons=named(renewal.reason_list, decision.reasons),
        valid_until=renewal.valid_until if approved else None,
        call_after=day + timedelta(days=policy.call_after_days) if approved else None,
        card_days=(policy.card_days_least, policy.card_days_most),
    )
