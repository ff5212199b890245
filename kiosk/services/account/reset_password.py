"""A forgotten password: a code by email, then a new password, then the log-on."""

from uuid import uuid4

from kiosk.domain.people.account import Account, username_key
from kiosk.domain.people.roles import Action, Actor
from kiosk.domain.store.outbox import Payload, Topic
from kiosk.domain.trail.events import Event
from kiosk.email_address import email_key
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ports import Ports
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.account.codes import make_code, refused_code
from kiosk.services.account.create_account import AGAIN_S, logged_on, require_strong
from kiosk.services.account.log_on import LADDER
from kiosk.services.account.mail_requests import count_mail
from kiosk.services.changing import Moment, changing
from kiosk.services.views import CodeSent, LoggedOn


def ask_password_code(ports: Ports, actor: Actor, email: str, language: str) -> CodeSent:
    """Have a code emailed to this address; if asked again within 30 s, nothing is sent.

    Words and time are the same for every address: a code is kept for each, and only the courier
    checks whether an account has it. Raises MAIL_LIMIT after many requests.
    """
    actor.require(Action.RECOVER_ACCOUNT)

    def ask(uow: UnitOfWork, at: Moment) -> CodeSent:
        earlier = uow.reset_codes.of(email)
        wait = earlier.seconds_to_next(at.steady, at.policy) if earlier else 0
        if wait:
            return CodeSent(sent=False, seconds=wait)
        count_mail(ports, uow, email, at)
        plain, code = make_code(ports, email_key(email), at)
        uow.reset_codes.put(email, code)
        payload: Payload = {"to": email.strip(), "code": plain, "language": language}
        uow.outbox.put(Topic.PASSWORD_CODE, uuid4(), payload)
        uow.audit.append(Event.PASSWORD_ASKED, actor)
        return CodeSent(sent=True, seconds=AGAIN_S)

    return changing(ports, ask)


def check_password_code(ports: Ports, actor: Actor, email: str, code: str) -> tuple[str, ...]:
    """The usernames that a right code opens; raises CODE_WRONG, CODE_EXPIRED or CODE_LOCKED.

    The code stays valid for reset_password; a wrong one is counted.
    """
    actor.require(Action.RECOVER_ACCOUNT)

    def check(uow: UnitOfWork, at: Moment) -> tuple[str, ...] | KioskError:
        refused = _refused(ports, uow, actor, email, code, at)
        if refused is not None:
            return refused
        names = tuple(account.username for account in _proven(uow, email))
        return names or KioskError(ErrorCode.CODE_WRONG)

    return changing(ports, check)


def reset_password(
    ports: Ports, actor: Actor, email: str, code: str, username: str, password: str
) -> LoggedOn:
    """Set the password of one of this address's accounts, and log on; this uses the code up.

    An address that was never proven resets nothing, and gets the answers of an unknown one. Raises
    CODE_WRONG, CODE_EXPIRED, CODE_LOCKED, PASSWORD_EASY, or NOT_ALLOWED for a password below the
    policy's length.
    """
    actor.require(Action.RECOVER_ACCOUNT)
    with ports.reading() as uow:
        require_strong(uow, Action.RECOVER_ACCOUNT, password, (username, email))
    hashed = ports.vault.hash_password(password)

    def reset(uow: UnitOfWork, at: Moment) -> LoggedOn | KioskError:
        refused = _refused(ports, uow, actor, email, code, at)
        account = None if refused else _named(uow, email, username)
        if account is None:
            return refused or KioskError(ErrorCode.CODE_WRONG)
        account.password_hash = hashed
        uow.accounts.save(account)
        uow.reset_codes.drop(email)
        uow.tries.clear(LADDER.counter, username_key(account.username))
        uow.audit.append(Event.PASSWORD_CHANGED, actor, account.id)
        return logged_on(account)

    return changing(ports, reset)


def _refused(
    ports: Ports, uow: UnitOfWork, actor: Actor, email: str, typed: str, at: Moment
) -> KioskError | None:
    """None when the code fits; a wrong one is counted and noted on the audit trail."""
    kept = uow.reset_codes.of(email)
    refused = refused_code(ports, uow, email_key(email), kept, typed, at)
    if refused is not None:
        uow.audit.append(Event.CODE_WRONG, actor)
    return refused


def _named(uow: UnitOfWork, email: str, username: str) -> Account | None:
    key = username_key(username)
    accounts = _proven(uow, email)
    return next((each for each in accounts if username_key(each.username) == key), None)


def _proven(uow: UnitOfWork, email: str) -> tuple[Account, ...]:
    return tuple(account for account in uow.accounts.by_email(email) if account.proven)
