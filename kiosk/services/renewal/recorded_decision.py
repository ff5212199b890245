"""What a reviewer recorded about an application."""

from kiosk.domain.renewal.application import Application
from kiosk.domain.renewal.decision import Decision
from kiosk.ports.records.unit_of_work import UnitOfWork


def last_decision(uow: UnitOfWork, application: Application) -> Decision | None:
    """The record of the round that was submitted last; nothing else counts (the honesty rule)."""
    theirs = uow.decisions.of(application.id)
    found = theirs[-1] if theirs else None
    return found if found and found.submission_id == application.submission_id else None
