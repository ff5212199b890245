"""One submission at the Program desk: read ahead, opened, its pages looked at."""

from uuid import UUID

from kiosk.domain.desk.opening import Opening
from kiosk.domain.people.roles import Action, Actor
from kiosk.domain.renewal.application import Application
from kiosk.domain.renewal.decision import Decision
from kiosk.domain.renewal.documents import Identification
from kiosk.domain.renewal.renewal import Renewal
from kiosk.domain.trail.events import Event
from kiosk.ports.ports import Ports
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.changing import Moment, changing, looking
from kiosk.services.program.compared_answers import compared_answers
from kiosk.services.program.past_decisions import past_decision
from kiosk.services.program.program_views import (
    Opened,
    PageKind,
    PastDecision,
    ReviewItem,
    ReviewPage,
)
from kiosk.services.program.review_queue import opened_by_another
from kiosk.services.program.submissions import submission
from kiosk.services.renewal.standing import last_decision


def read_submission(ports: Ports, actor: Actor, application_id: UUID) -> ReviewItem:
    """Everything of one submission, as it may be read ahead: nothing is noted before it is opened.

    Raises NOT_FOUND, or NOT_SUBMITTED for a draft.
    """
    actor.require(Action.DECIDE)
    with looking(ports) as (uow, at):
        return _item(ports, uow, submission(uow, application_id), at)


def open_submission(ports: Ports, actor: Actor, application_id: UUID) -> Opened:
    """Note that it is in sight, and tell whether another reviewer has it open.

    It locks nothing: whoever decides first has decided.
    """
    me = actor.account_for(Action.DECIDE)

    def work(uow: UnitOfWork, at: Moment) -> Opened:
        opened = submission(uow, application_id)
        another = opened_by_another(uow, opened.id, me, at)
        uow.openings.put(Opening(opened.id, me, at.now))
        uow.audit.append(Event.SUBMISSION_OPENED, actor, opened.id)
        return Opened(opened.version, another)

    return changing(ports, work)


def see_review_page(ports: Ports, actor: Actor, document_id: UUID) -> bytes:
    """The JPEG of one page of a submission; raises NOT_FOUND or NOT_SUBMITTED."""
    actor.require(Action.DECIDE)
    with looking(ports) as (uow, _at):
        submission(uow, uow.documents.get(document_id).application_id)
        return uow.documents.content(document_id)


def _item(ports: Ports, uow: UnitOfWork, shown: Application, at: Moment) -> ReviewItem:
    since, day = shown.submitted_at or at.now, shown.submitted_on or at.day
    counts = last_decision(uow, shown)
    records = reversed(uow.decisions.of(shown.id))
    return ReviewItem(
        id=shown.id,
        reference=shown.reference,
        kind=shown.reason_list,
        status=shown.status,
        version=shown.version,
        name=shown.name,
        language=shown.language,
        submitted_at=ports.clock.local(since),
        waits_s=max(0, int((at.now - since).total_seconds())),
        valid_until=shown.valid_until,
        answers=tuple(compared_answers(uow, shown, day)),
        pages=tuple(_pages(uow, shown)),
        findings=tuple(shown.findings(day, uow.settings.policy(since))) if _open(shown) else (),
        helped=bool(shown.assisted),
        kept=shown.kept,
        kept_because=shown.kept_because if shown.kept else "",
        history=tuple(past_decision(ports, uow, shown, each) for each in records),
        decided=_told(ports, uow, shown, counts),
        earlier=tuple(_earlier(ports, uow, shown)),
    )


def _open(shown: Application) -> bool:
    """A return is being fixed, so that its answers are no longer what was submitted."""
    return not shown.to_fix


def _told(
    ports: Ports, uow: UnitOfWork, shown: Application, decision: Decision | None
) -> PastDecision | None:
    return None if decision is None else past_decision(ports, uow, shown, decision)


def _earlier(ports: Ports, uow: UnitOfWork, shown: Application) -> list[PastDecision]:
    if isinstance(shown, Renewal):
        before: list[Application] = [*uow.renewals.of_person(shown.person_id)]
    else:
        before = [*reversed(uow.caregivers.of_account(shown.owner_id))] if shown.owner_id else []
    others = (each for each in before if each.id != shown.id)
    counted = ((each, last_decision(uow, each)) for each in others)
    return [past_decision(ports, uow, each, one) for each, one in counted if one is not None]


def _pages(uow: UnitOfWork, shown: Application) -> list[ReviewPage]:
    """The pages that are still kept, in the order in which they are looked at."""
    kept = {page.id for page in uow.documents.of_application(shown.id)}
    pages = [*_id_pages(shown.identification)]
    pages += [ReviewPage(page, PageKind.PROOF, place) for place, page in _numbered(shown.proofs)]
    if shown.photo is not None:
        pages.append(ReviewPage(shown.photo.document, PageKind.PHOTO))
    unique = {page.id: page for page in reversed(pages) if page.id in kept}
    return list(reversed(unique.values()))


def _id_pages(given: Identification | None) -> list[ReviewPage]:
    if given is None:
        return []
    sides = (PageKind.ID_FRONT, PageKind.ID_BACK)
    pages = [ReviewPage(one, side) for one, side in zip(given.pictures, sides, strict=False)]
    if given.rmv_photo is not None:
        pages.append(ReviewPage(given.rmv_photo, PageKind.RMV_PHOTO))
    return pages


def _numbered(pages: tuple[UUID, ...]) -> enumerate[UUID]:
    return enumerate(pages, 1)
