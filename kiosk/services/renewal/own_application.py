"""An application by its id, whatever its kind, for its owner."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from uuid import UUID

from kiosk.domain.people.roles import Action, Actor
from kiosk.domain.renewal.application import Application, Typists
from kiosk.ports.records.unit_of_work import UnitOfWork


def require_open_application(uow: UnitOfWork, actor: Actor, application_id: UUID) -> Application:
    """The actor's own application while its answers may change.

    Raises NOT_FOUND, NOT_ALLOWED or NOT_A_DRAFT.
    """
    actor.require(Action.FILL_IN_APPLICATION)
    application = find_application(uow, application_id)
    actor.require(Action.FILL_IN_APPLICATION, owner=application.owner_id)
    application.require_open()
    return application


@contextmanager
def saving_draft(
    writing: AbstractContextManager[UnitOfWork],
    actor: Actor,
    application: Application,
    language: str,
    typists: Typists,
) -> Iterator[UnitOfWork]:
    """The transaction that saves the actor's own draft again; it is committed at the end.

    Answers that staff typed, or that changed while they assist, are marked as theirs. Raises as
    require_open_application(); whatever is raised, the draft keeps the version it had and can
    be saved again.
    """
    version = application.version
    try:
        with writing as uow:
            stored = require_open_application(uow, actor, application.id)
            application.require_open()
            actor.require(Action.FILL_IN_APPLICATION, owner=application.owner_id)
            application.mark_assisted(stored.answers, actor.assisted_by, typists)
            application.language = language
            yield uow
            uow.commit()
    except BaseException:
        application.version = version
        raise


def require_own_application(uow: UnitOfWork, actor: Actor, application_id: UUID) -> Application:
    """The actor's own application, whatever its status; raises NOT_FOUND or NOT_ALLOWED."""
    actor.require(Action.SEE_APPLICATION)
    application = find_application(uow, application_id)
    actor.require(Action.SEE_APPLICATION, owner=application.owner_id)
    return application


def find_application(uow: UnitOfWork, application_id: UUID) -> Application:
    """An application of either kind; raises NOT_FOUND."""
    registration = uow.caregivers.find(application_id)
    return registration if registration is not None else uow.renewals.get(application_id)
