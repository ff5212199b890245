"""Who may do what: one table, every cell of it."""

from uuid import uuid4

import pytest

from kiosk.domain.people.roles import (
    ALLOWED,
    ALONE,
    COURIER,
    OPERATOR,
    VISITOR,
    Action,
    Actor,
    Role,
)
from kiosk.errors import ErrorCode
from tests.refusals import refusal_of

A = Action
DESK = {
    A.ANSWER_CALLS, A.CHANGE_OWN_PIN, A.STAY_AT_DESK, A.LOOK_UP, A.RELEASE_BINDING, A.PRINT_AGAIN,
    A.ASSIST, A.SEE_DEVICES, A.SEE_EXPIRY, A.MANAGE_PINS, A.TRY_DEVICES, A.SEE_QUEUE,
    A.RETRY_UNSENT, A.SEE_BACKUPS, A.JOIN_RECORDS, A.NOTE_CARD,
}  # fmt: skip
EXPECTED: dict[Role, set[Action]] = {
    Role.VISITOR: {
        A.SEE_HOME, A.ASK_FOR_HELP, A.CREATE_ACCOUNT, A.LOG_ON, A.RECOVER_ACCOUNT, A.PROVE_STAFF,
        A.END_ASSIST,
    },
    Role.PATIENT: {
        A.END_ASSIST, A.SEE_HOME, A.ASK_FOR_HELP, A.IDENTIFY, A.FILL_IN_APPLICATION,
        A.SEE_APPLICATION, A.SUBMIT_RENEWAL, A.SEE_RENEWAL, A.CHOOSE_REMINDERS, A.CHOOSE_FILE,
        A.NAME_CAREGIVER, A.END_DESIGNATION, A.SAY_CARD,
    },
    Role.CAREGIVER: {
        A.END_ASSIST, A.SEE_HOME, A.ASK_FOR_HELP, A.FILL_IN_APPLICATION, A.SEE_APPLICATION,
        A.CHOOSE_FILE, A.REGISTER_AS_CAREGIVER, A.END_DESIGNATION, A.SAY_CARD,
    },
    Role.ASSISTANT: {A.SEE_HOME, A.SET_LINE_BOARD, A.SEE_CALLS, A.CONFIRM_ACCOUNT, A.UNLOCK, *DESK},
    Role.MANAGER: {
        A.SEE_HOME, A.SET_LINE_BOARD, A.SEE_CALLS, A.CONFIRM_ACCOUNT, A.UNLOCK, *DESK, A.ADD_STAFF,
        A.MANAGE_STAFF, A.DROP_UNSENT, A.CONFIGURE_STORE, A.LIST_RECORDS, A.BACK_UP, A.RESTORE,
        A.PURGE, A.PRINT_KEY, A.PRINT_HEADS, A.PART_RECORDS, A.SEE_HANDED_OVER,
        A.SEE_REPORTS, A.READ_TRAIL,
    },
    Role.REVIEWER: {
        A.SEE_HOME, A.CHANGE_OWN_PIN, A.STAY_AT_DESK, A.LIST_RECORDS, A.DECIDE, A.SEE_HANDED_OVER,
    },
    Role.AUDITOR: {A.SEE_HOME, A.CHANGE_OWN_PIN, A.STAY_AT_DESK, A.VERIFY_AUDIT, A.ANCHOR_HEADS,
        A.READ_TRAIL,
    },
    Role.OPERATOR: {
        A.SEE_HOME, A.ASK_FOR_HELP, A.SET_LINE_BOARD, A.IMPORT_RECORDS, A.LIST_RECORDS,
        A.SEE_CALLS, A.CONFIGURE_STORE, A.VERIFY_AUDIT, A.ANCHOR_HEADS, A.PROVE_STAFF, A.ADD_STAFF,
        A.SEE_BACKUPS, A.BACK_UP, A.RESTORE, A.PURGE, A.WRITE_PACKET, A.SEE_REPORTS,
    },
    Role.COURIER: {A.SEE_HOME, A.DELIVER, A.PURGE, A.ANCHOR_HEADS},
}  # fmt: skip


@pytest.mark.parametrize("role", list(Role))
def test_a_role_may_do_what_its_row_names_and_nothing_else(role: Role) -> None:
    for action in EXPECTED[role]:
        Actor(role).require(action)
    for action in [action for action in Action if action not in EXPECTED[role]]:
        refused = refusal_of(Actor(role).require, action)
        assert refused.code is ErrorCode.NOT_ALLOWED, action
    assert refused.facts == {"action": action.value}


@pytest.mark.req("S5")
@pytest.mark.parametrize("action", list(A))
def test_passwords_and_attestations_are_a_persons_own(action: Action) -> None:
    for role in (Role.VISITOR, Role.PATIENT, Role.CAREGIVER):
        assisted = Actor(role, uuid4(), assisted_by=uuid4())
        if action not in EXPECTED[role]:
            continue
        if action not in ALONE:
            assisted.require(action)
            continue
        assert refusal_of(assisted.require, action).code is ErrorCode.ASSISTED


def test_every_role_has_a_row_and_every_action_a_role() -> None:
    assert set(ALLOWED) == set(Role)
    assert frozenset().union(*ALLOWED.values()) == set(Action)
    assert [actor.role for actor in (VISITOR, OPERATOR, COURIER)] == [
        Role.VISITOR,
        Role.OPERATOR,
        Role.COURIER,
    ]


def test_a_patient_reaches_only_what_is_their_own() -> None:
    person = uuid4()
    patient = Actor(Role.PATIENT, uuid4(), person)
    patient.require(Action.SEE_RENEWAL, owner=person)
    assert (
        refusal_of(patient.require, Action.SEE_RENEWAL, owner=uuid4()).code is ErrorCode.NOT_ALLOWED
    )
    refused = refusal_of(Actor(Role.PATIENT, uuid4()).require, Action.SEE_RENEWAL, owner=person)
    assert refused.code is ErrorCode.NOT_ALLOWED


def test_a_caregiver_reaches_only_what_their_account_began() -> None:
    account, person = uuid4(), uuid4()
    caregiver = Actor(Role.PATIENT, account, person).as_caregiver()
    assert caregiver == Actor(Role.CAREGIVER, account)
    assert caregiver.as_caregiver() == caregiver
    caregiver.require(Action.FILL_IN_APPLICATION, owner=account)
    for other in (person, uuid4()):
        refused = refusal_of(caregiver.require, Action.FILL_IN_APPLICATION, owner=other)
        assert refused.code is ErrorCode.NOT_ALLOWED


@pytest.mark.parametrize("actor", [VISITOR, OPERATOR, Actor(Role.ASSISTANT, uuid4())])
def test_only_who_logged_on_can_turn_into_a_caregiver(actor: Actor) -> None:
    assert refusal_of(actor.as_caregiver).code is ErrorCode.NOT_ALLOWED


def test_the_operator_owns_nothing_and_may_still_look() -> None:
    OPERATOR.require(Action.LIST_RECORDS, owner=uuid4())
