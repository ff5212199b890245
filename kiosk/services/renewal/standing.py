"""A person's standing on a day: their records, whether R13 lets them renew, the last decision."""

from dataclasses import dataclass
from datetime import date, datetime
from itertools import chain

from kiosk.domain.people.person import Name
from kiosk.domain.renewal.application import Application, Status
from kiosk.domain.renewal.certification import Certification, ends_soon
from kiosk.domain.renewal.decision import Decision
from kiosk.domain.renewal.findings import Finding, Rule
from kiosk.domain.renewal.registration import Registration, may_renew
from kiosk.domain.renewal.renewal import Renewal
from kiosk.domain.store.policy import Policy
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.one_person import names_of


@dataclass(frozen=True)
class Standing:
    """One person's records, under every name; records that two people share have no owner."""

    certification: Certification | None
    """The one that lasts longest."""
    registration: Registration | None
    two_people: bool
    """Two registrations have this name and birth date: staff must tell them apart."""

    def certified_on(self, day: date) -> bool:
        """Whether a certification is valid on this day."""
        return self.certification is not None and self.certification.valid_on(day)

    def advice(self, day: date) -> tuple[Finding, ...]:
        """What this person should take care of soon."""
        mine = self.certification if not self.two_people else None
        return tuple(ends_soon(mine.expires_on, day)) if mine is not None else ()

    def findings(self, day: date, policy: Policy) -> tuple[Finding, ...]:
        """Why this person cannot renew on this day; empty when they can."""
        if self.two_people:
            return (Finding.block(Rule.TWO_PEOPLE),)
        if self.certification is None:
            return (Finding.block(Rule.CERTIFICATION_EXPIRED, day=day),)
        return tuple(may_renew(self.certification, self.registration, day, policy))


def read_standing(uow: UnitOfWork, name: Name, date_of_birth: date) -> Standing:
    """The standing of the person with these name keys and birth date, and what is joined."""
    names = names_of(uow, name, date_of_birth)
    certifications = chain(*(uow.certifications.of_person(each, date_of_birth) for each in names))
    registrations = [*chain(*(uow.registrations.of_person(each, date_of_birth) for each in names))]
    return Standing(
        certification=max(certifications, key=lambda each: each.expires_on, default=None),
        registration=registrations[0] if len(registrations) == 1 else None,
        two_people=len(registrations) > 1,
    )


def outlived(application: Application, now: datetime, policy: Policy) -> bool:
    """True for a draft that is older than drafts are kept."""
    ends = application.started_at + policy.draft_life
    return application.status is Status.DRAFT and now >= ends


def can_go_on(renewal: Renewal | None, now: datetime, policy: Policy) -> bool:
    """True for a renewal whose answers may still change."""
    if renewal is None or outlived(renewal, now, policy):
        return False
    return renewal.status in (Status.DRAFT, Status.RETURNED)


def last_decision(uow: UnitOfWork, application: Application) -> Decision | None:
    """The record of the round that was submitted last; nothing else counts (the honesty rule)."""
    theirs = uow.decisions.of(application.id)
    found = theirs[-1] if theirs else None
    return found if found and found.submission_id == application.submission_id else None
