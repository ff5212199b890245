"""Where email about someone goes, for what is queued and for what people are told about it."""

from dataclasses import dataclass
from uuid import UUID

from kiosk.domain.caregivers.caregiver import CaregiverRegistration
from kiosk.domain.people.account import Account
from kiosk.domain.renewal.application import Application
from kiosk.domain.renewal.renewal import Renewal
from kiosk.ports.records.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class Recipient:
    """An address, and its reader's language; nothing is sent to an empty one (S7)."""

    address: str
    language: str

    @property
    def reached(self) -> bool:
        """Whether anything may be promised by email."""
        return bool(self.address)


def applicant(uow: UnitOfWork, application: Application) -> Recipient:
    """The person who submitted it: at the application's own address, otherwise their account's."""
    account = None if application.email else _account_of(uow, application)
    address = application.email or (account.email if account is not None else "")
    return Recipient(address, application.language)


def patient_of(uow: UnitOfWork, patient_id: UUID) -> Recipient | None:
    """A patient outside their renewal: at their account's address, otherwise their renewal's.

    The clinicians' records do not count: a person may have said here that they have no email. None
    for a person who has released their account.
    """
    account = uow.accounts.by_person(patient_id)
    if account is None:
        return None
    renewal = None if account.email else uow.renewals.latest_of(patient_id)
    address = account.email or (renewal.email if renewal is not None else "")
    return Recipient(address, account.language)


def _account_of(uow: UnitOfWork, application: Application) -> Account | None:
    if isinstance(application, Renewal):
        return uow.accounts.by_person(application.person_id)
    if isinstance(application, CaregiverRegistration):
        return uow.accounts.get(application.account_id)
    raise AssertionError(f"nobody submits a {type(application).__name__}")
