"""Making an account and confirming its e-mail address with a six-digit code."""

from dataclasses import replace
from datetime import timedelta
from hmac import compare_digest
from typing import Final
from uuid import UUID, uuid4

from kiosk.domain.account import Account, ConfirmationCode
from kiosk.domain.events import Event
from kiosk.domain.outbox import Topic
from kiosk.domain.policy import Policy
from kiosk.domain.roles import Action, Actor, Role
from kiosk.errors import ErrorCode, KioskError
from kiosk.ports.ports import Ports
from kiosk.ports.unit_of_work import UnitOfWork
from kiosk.services.views import AccountCreated, LoggedOn

DIGITS: Final = "0123456789"
CODE_LENGTH: Final = 6
SEND_AGAIN_AFTER: Final = timedelta(seconds=30)
"""How long a person waits before the code is sent once more (screens.md, Create account)."""


def create_account(
    ports: Ports, actor: Actor, email: str, username: str, password: str, language: str = "en"
) -> AccountCreated:
    """Make an account and send its code; raises USERNAME_TAKEN.

    Fields check the formats before; a password below the policy's length is NOT_ALLOWED here.
    """
    actor.require(Action.CREATE_ACCOUNT)
    policy = ports.policy()
    if len(password) < policy.password_least or not username.strip() or not email.strip():
        raise KioskError(ErrorCode.NOT_ALLOWED, action=Action.CREATE_ACCOUNT.value)
    with ports.reading() as uow:
        if uow.accounts.by_username(username) is not None:
            raise KioskError(ErrorCode.USERNAME_TAKEN)
    account = Account(
        id=uuid4(),
        username=username.strip(),
        email=email.strip(),
        password_hash=ports.vault.hash_password(password),
        created_at=ports.clock.now(),
    )
    plain = _give_code(ports, account, policy)
    with ports.uow() as uow:
        uow.accounts.add(account)
        uow.audit.append(Event.ACCOUNT_CREATED, actor, account.id)
        _post(uow, account, plain, language)
        uow.commit()
    return AccountCreated(Actor(Role.VISITOR, account.id), masked(account.email))


def confirm_account(ports: Ports, actor: Actor, code: str) -> LoggedOn:
    """Log the person on whose code this is; raises CODE_WRONG or CODE_EXPIRED.

    The policy's number of wrong tries, or its time, ends a code.
    """
    account_id = _require_unconfirmed(actor)
    policy = ports.policy()
    with ports.uow() as uow:
        account = uow.accounts.get(account_id)
        refused = _check_code(ports, account, code, policy)
        if refused is None:
            account.confirmed_at = ports.clock.now()
            account.code = None
            uow.audit.append(Event.ACCOUNT_CONFIRMED, actor, account.id)
        uow.accounts.save(account)
        uow.commit()
    if refused is not None:
        raise KioskError(refused)
    return LoggedOn(Actor(Role.PATIENT, account.id, account.person_id), confirmed=True)


def send_code_again(ports: Ports, actor: Actor, email: str = "", language: str = "en") -> int:
    """Send a fresh code, to another address if one is given; seconds until it can be asked again.

    Asked too early for the same address, nothing is sent and the seconds that are left come back.
    """
    account_id = _require_unconfirmed(actor)
    policy = ports.policy()
    with ports.uow() as uow:
        account = uow.accounts.get(account_id)
        address = email.strip() or account.email
        waiting = _seconds_to_wait(ports, account, policy)
        if waiting and address == account.email:
            return waiting
        account.email = address
        plain = _give_code(ports, account, policy)
        uow.accounts.save(account)
        _post(uow, account, plain, language)
        uow.commit()
    return int(SEND_AGAIN_AFTER.total_seconds())


def masked(email: str) -> str:
    """An address that its owner knows again and nobody else can use: m…@example.org."""
    local, _, domain = email.rpartition("@")
    return f"{local[:1]}…@{domain}"


def _require_unconfirmed(actor: Actor) -> UUID:
    actor.require(Action.CREATE_ACCOUNT)
    if actor.account_id is None:
        raise KioskError(ErrorCode.NOT_ALLOWED, action=Action.CREATE_ACCOUNT.value)
    return actor.account_id


def _give_code(ports: Ports, account: Account, policy: Policy) -> str:
    plain = ports.random_code(DIGITS, CODE_LENGTH)
    account.code = ConfirmationCode(
        hash=_code_hash(ports, account.id, plain),
        expires_at=ports.clock.now() + policy.code_life,
    )
    return plain


def _post(uow: UnitOfWork, account: Account, plain: str, language: str) -> None:
    payload = {"to": account.email, "code": plain, "language": language}
    uow.outbox.put(Topic.CONFIRM_EMAIL, account.id, payload)


def _code_hash(ports: Ports, account_id: UUID, plain: str) -> bytes:
    return ports.vault.blind_index("code", f"{account_id}|{plain}")


def _check_code(ports: Ports, account: Account, code: str, policy: Policy) -> ErrorCode | None:
    """None when the code fits; a wrong one is counted on the account."""
    given = account.code
    if given is None or given.wrong >= policy.code_tries or ports.clock.now() >= given.expires_at:
        return ErrorCode.CODE_EXPIRED
    if compare_digest(given.hash, _code_hash(ports, account.id, code.strip())):
        return None
    account.code = replace(given, wrong=given.wrong + 1)
    return ErrorCode.CODE_WRONG


def _seconds_to_wait(ports: Ports, account: Account, policy: Policy) -> int:
    if account.code is None:
        return 0
    sent_at = account.code.expires_at - policy.code_life
    left = (sent_at + SEND_AGAIN_AFTER - ports.clock.now()).total_seconds()
    return max(0, round(left))
