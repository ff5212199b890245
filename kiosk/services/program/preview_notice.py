"""The very words that a decision would send, before it is recorded."""

from collections.abc import Sequence
from uuid import UUID

from kiosk.domain.people.roles import Action, Actor
from kiosk.domain.renewal.decision import Decided, KnownBy
from kiosk.i18n import Translator
from kiosk.ports.ports import Ports
from kiosk.services.changing import looking
from kiosk.services.program.decision_letters import decision_facts, told_of
from kiosk.services.program.program_views import Preview
from kiosk.services.program.record_decision import Said, decision_of, require_reasons
from kiosk.services.program.submissions import submission
from kiosk.services.recipient import applicant
from kiosk.services.renewal.standing import last_decision


def preview_notice(
    ports: Ports,
    actor: Actor,
    application_id: UUID,
    decided: Decided,
    reasons: Sequence[str] = (),
) -> Preview:
    """What the person gets, in their language, if this is recorded now; nothing is recorded.

    On what is decided already, as a correction of it. Raises NOT_FOUND, NOT_SUBMITTED,
    REASON_MISSING, REASON_UNKNOWN or REASON_UNWANTED.
    """
    reviewer_id = actor.account_for(Action.DECIDE)
    with looking(ports) as (uow, at):
        shown = submission(uow, application_id)
        require_reasons(shown.reason_list, decided, reasons)
        corrects = last_decision(uow, shown)
        said = Said.of(decided, KnownBy.PORTAL, reasons, "")
        decision = decision_of(shown, reviewer_id, said, at, corrects)
        facts = decision_facts(ports, uow, shown, decision)
        letter = told_of(shown, facts, uow.settings.store())
        to = applicant(uow, shown)
        draw = Translator(to.language)
        return Preview(draw.say(letter.subject), letter.text(draw), to.language, to.reached)
