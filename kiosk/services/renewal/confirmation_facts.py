"""What a submission's confirmation says, worked out once for screen, paper and email."""

from collections.abc import Iterator
from datetime import timedelta

from kiosk.domain.renewal.renewal import Renewal
from kiosk.domain.store.outbox import Topic
from kiosk.errors import ErrorCode, KioskError
from kiosk.letters.papers import confirmation as words
from kiosk.letters.papers.confirmation import ConfirmationFacts
from kiosk.ports.ports import Ports
from kiosk.services.views import Confirmation


def confirmation_of(ports: Ports, renewal: Renewal) -> Confirmation:
    """The confirmation of a renewal, as on the day of submission; NOT_FOUND for one without."""
    submission_id, day, until = renewal.submission_id, renewal.submitted_on, renewal.valid_until
    if submission_id is None or day is None or until is None:
        raise KioskError(ErrorCode.NOT_FOUND)
    with ports.reading() as uow:
        policy, calendar = uow.settings.policy(renewal.submitted_at), ports.calendar
        mail = uow.outbox.fate(Topic.RENEWAL_SUBMITTED, renewal.id)
    facts = ConfirmationFacts(
        reference=renewal.reference,
        submitted_on=day,
        valid_until=until,
        card_from=calendar.add_business_days(day, policy.card_days_least),
        card_until=calendar.add_business_days(day, policy.card_days_most),
        call_after=day + timedelta(days=policy.call_after_days),
        sent=tuple(_sent(renewal)),
        card_days=(policy.card_days_least, policy.card_days_most),
        name=renewal.name.short,
    )
    return Confirmation(renewal.id, submission_id, facts, mail, renewal.name.first)


def _sent(renewal: Renewal) -> Iterator[tuple[str, int]]:
    """What was sent, and how many pages of each, counting a page once."""
    shown = renewal.identification
    if shown is not None and shown.rmv_photo is not None:
        yield words.RMV_PHOTO, 1
    elif shown is not None:
        yield words.ID_PICTURES, len(shown.pictures)
    if renewal.residency is not None and renewal.residency.pages:
        yield words.RESIDENCY, len(renewal.residency.pages)
    rmv_photo = shown.rmv_photo if shown is not None else None
    if renewal.photo is not None and renewal.photo.document != rmv_photo:
        yield words.PHOTO, 1
