"""Creating an account and confirming its email address with a six-digit code."""

from typing import Final
from uuid import uuid4

from kiosk.domain.people.account import SEND_AGAIN_AFTER, Account
from kiosk.domain.people.roles import Action, Actor, Role
from kiosk.domain.people.weak_passwords import weak_password
from kiosk.domain.store.outbox import Payload, Topic
from kiosk.domain.trail.events import Event
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ports import Ports
from kiosk.ports.records.unit_of_work import UnitOfWork
from kiosk.services.account.codes import make_code, refused_code
from kiosk.services.account.mail_requests import count_mail
from kiosk.services.changing import Moment, changing
from kiosk.services.views import CodeSent, LoggedOn

AGAIN_S: Final = int(SEND_AGAIN_AFTER.total_seconds())


def create_account(
    ports: Ports, actor: Actor, email: str, username: str, password: str, language: str
) -> LoggedOn:
    """Create an account and send its code; raises USERNAME_TAKEN, PASSWORD_EASY or MAIL_LIMIT.

    Without an email address no code is sent: staff confirm the account (S7). Fields have checked
    the formats; a password below the policy's length is NOT_ALLOWED here.
    """
    actor.require(Action.CREATE_ACCOUNT)
    if not username.strip():
        raise KioskError(ErrorCode.NOT_ALLOWED, action=Action.CREATE_ACCOUNT.value)
    with ports.reading() as uow:
        require_strong(uow, Action.CREATE_ACCOUNT, password, (username, email))
        if uow.accounts.by_username(username) is not None:
            raise KioskError(ErrorCode.USERNAME_TAKEN)
    account = Account(
        id=uuid4(),
        username=username.strip(),
        email=email.strip(),
        password_hash=ports.vault.hash_password(password),
        created_at=ports.clock.now(),
        language=language,
    )

    def add(uow: UnitOfWork, at: Moment) -> None:
        if account.email:
            _send_code(ports, uow, account, language, at)
        uow.accounts.add(account)
        uow.audit.append(Event.ACCOUNT_CREATED, actor, account.id)

    changing(ports, add)
    return logged_on(account)


def confirm_account(ports: Ports, actor: Actor, code: str) -> LoggedOn:
    """Log on the person whose code this is; raises CODE_WRONG, CODE_EXPIRED or CODE_LOCKED."""
    account_id = actor.account_for(Action.CREATE_ACCOUNT)

    def confirm(uow: UnitOfWork, at: Moment) -> LoggedOn | KioskError:
        account = uow.accounts.get(account_id)
        refused = refused_code(ports, uow, str(account_id), account.code, code, at)
        if refused is not None:
            uow.audit.append(Event.CODE_WRONG, actor, account.id)
            return refused
        account.confirmed_at, account.code = at.now, None
        uow.accounts.save(account)
        uow.audit.append(Event.ACCOUNT_CONFIRMED, actor, account.id)
        return logged_on(account)

    return changing(ports, confirm)


def send_code_again(ports: Ports, actor: Actor, language: str, email: str = "") -> CodeSent:
    """Send a fresh code, to another address if one is given.

    If asked too early for the same address, without any address, or for an account that is
    confirmed, nothing is sent. Raises MAIL_LIMIT.
    """
    account_id = actor.account_for(Action.CREATE_ACCOUNT)

    def send(uow: UnitOfWork, at: Moment) -> CodeSent:
        account = uow.accounts.get(account_id)
        address = email.strip() or account.email
        wait = account.code.seconds_to_next(at.steady, at.policy) if account.code else 0
        if account.confirmed_at or not address or (wait and address == account.email):
            return CodeSent(sent=False, seconds=wait)
        account.email = address
        _send_code(ports, uow, account, language, at)
        uow.accounts.save(account)
        return CodeSent(sent=True, seconds=AGAIN_S)

    return changing(ports, send)


def logged_on(account: Account) -> LoggedOn:
    """Its patient; until it is confirmed, a visitor who can only enter the code."""
    if account.confirmed_at is None:
        actor = Actor(Role.VISITOR, account.id)
        return LoggedOn(actor, confirmed=False, sent_to=masked(account.email))
    return LoggedOn(Actor(Role.PATIENT, account.id, account.person_id), confirmed=True)


def masked(email: str) -> str:
    """An address that its owner recognizes and no one else can use: m…@example.org."""
    local, _, domain = email.rpartition("@")
    return f"{local[:1]}…@{domain}" if email else ""


def require_strong(uow: UnitOfWork, action: Action, password: str, names: tuple[str, str]) -> None:
    """Raise PASSWORD_EASY for a password that guessers try first, or that names person or store.

    One below the policy's length is NOT_ALLOWED.
    """
    if len(password) < uow.settings.policy().password_least:
        raise KioskError(ErrorCode.NOT_ALLOWED, action=action.value)
    if weak_password(password, (*names, uow.settings.store().name)):
        raise KioskError(ErrorCode.PASSWORD_EASY)


def _send_code(ports: Ports, uow: UnitOfWork, account: Account, language: str, at: Moment) -> None:
    count_mail(ports, uow, account.email, at, str(account.id))
    plain, account.code = make_code(ports, str(account.id), at)
    payload: Payload = {"to": account.email, "code": plain, "language": language}
    uow.outbox.put(Topic.CONFIRM_EMAIL, account.id, payload)
