"""What `make soak` runs: each figure's harness, its share of the time, and its tooth."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import islice
from pathlib import Path
from types import ModuleType
from typing import Final

import pytest
from hypothesis import Phase, seed, settings
from hypothesis.stateful import RuleBasedStateMachine, run_state_machine_as_test

from kiosk.adapters.db.store.audit_trail import SqlAudit
from kiosk.adapters.imaging.clean import clean
from kiosk.adapters.phone.phone_page import COMMAND
from kiosk.adapters.vault.passwords import Passwords
from kiosk.bootstrap.set_up import set_up
from kiosk.domain.store.outbox import Claim
from kiosk.domain.store.policy import Policy
from kiosk.services.program import apply_decision as settle
from kiosk.wizard.session import WizardSession
from tests.databases import database_in, settings_in
from tests.postgresql import running
from tests.reliability import (
    caregiver_racing,
    mutants,
    phone_attack,
    pin_attack,
    pin_timing,
    racing,
    trail_tampering,
)
from tests.reliability.guards import THINGS, meet, without_guards
from tests.reliability.races import SQLITE, WON, opened, race
from tests.reliability.soak import Batch, Harness
from tests.unit.services.caregivers.test_caregiver_machine import Caregivers, unasked
from tests.unit.services.notices.test_outbox_machine import Outbox
from tests.unit.wizard.test_random_walks import RandomVisit
from tools import courier_child, kill_child, kill_couriers, kill_renewals, log_on_timing
from tools.mail_server import MailServer, Script

RACES: Final = 100
KILLS: Final = 5
TIMED: Final = 100
EXAMPLES: Final = 200
RENEWALS: Final = 20
TAMPERED: Final = 500
REQUESTS: Final = 1_000
MUTANTS: Final = 500
LEAKS: Final = """
import sys
from tools import repeat_renewals as repeat
kept, run = [], repeat.Visit.run
repeat.Visit.run = lambda visit: kept.append(open("/dev/null")) or run(visit)
sys.argv[1:] = ["4"]
sys.exit(repeat.main())
"""
Break = Callable[[pytest.MonkeyPatch], None]


@contextmanager
def database(kind: str, folder: Path) -> Iterator[tuple[str, Path]]:
    """The address and key file of an empty database."""
    key = settings_in(folder).key.file
    if kind == "sqlite":
        database_in(folder).close()
        yield f"{SQLITE}{folder / 'data' / 'kiosk.db'}", key
        return
    folder.joinpath("template").mkdir()
    with running(folder / "template") as server:
        yield server.fresh(key), key


def races(module: ModuleType, kind: str, folder: Path, _seed: int) -> Batch:
    """Eight processes want the same, again and again."""
    with database(kind, folder) as (url, key):
        done = race(module.attempt, url, key, rounds=RACES, prepare=module.prepare)
    bad = [f"round {at}: {each}" for at, each in enumerate(done) if each.count(WON) != 1]
    return Batch(RACES, bad)


def races_bite(module: ModuleType, kind: str, folder: Path) -> bool:
    """In a build without guards both of two get each thing."""
    things = [each for each in THINGS if each.attempt in module.ATTEMPTS]
    with database(kind, folder) as (url, key), pytest.MonkeyPatch.context() as patch:
        without_guards(patch, url)
        met = [meet(thing, url, key, 2 * at) for at, thing in enumerate(things, 1)]
        opened(url, key).close()
        opened.cache_clear()
    return met == [[WON, WON]] * len(things)


def kills(folder: Path, seed: int) -> Batch:
    """Visits killed at random moments and continued."""
    killer = kill_renewals.Killer(folder, KILLS)
    for moment in islice(kill_renewals.moments(seed), KILLS):
        killer.round(moment)
    return Batch(KILLS, killer.close().faults)


def kills_bite(folder: Path) -> bool:
    """A visit that says “confirmed” before it is stored is found out."""
    killer = kill_renewals.Killer(folder, 1, kill_child.Break.EARLY)
    killer.round(kill_renewals.Moment(word="confirmed"))
    return killer.tally.faults != []


def courier_kills(folder: Path, seed: int) -> Batch:
    """Couriers killed at random moments, with a server that fails half the time."""
    with MailServer() as server:
        killer = kill_couriers.CourierKiller(folder, server, seed)
        for moment in islice(kill_couriers.moments(seed), KILLS):
            killer.round(moment)
        tally = killer.close()
    return Batch(tally.killed, tally.faults)


def courier_kills_bite(folder: Path) -> bool:
    """A courier that says delivered too early is found out."""
    with MailServer() as server:
        killer = kill_couriers.CourierKiller(folder, server, 1, courier_child.Break.EARLY)
        killer.round(kill_couriers.Moment(answered=1))
        server.script = Script()
        return killer.close().faults != []


def pin_times(folder: Path, _seed: int) -> Batch:
    """PINs refused for one reason or another, in turns."""
    return _timed(pin_timing.apart(pin_timing.measure(folder, TIMED)))


def log_on_times(folder: Path, _seed: int) -> Batch:
    """Log-ons of no one and of someone with a wrong password, in turns."""
    made = set_up(folder / "config.toml", {}).settings
    return _timed(abs(log_on_timing.measure(made, TIMED).ratio - 1))


def _timed(apart: float) -> Batch:
    most = log_on_timing.MOST
    return Batch(TIMED, [f"medians are {apart:.1%} apart"] if apart > most else [])


def attack(folder: Path, _seed: int) -> Batch:
    """Thirty days of guessing."""
    return _attacked(folder, Policy(), pin_attack.DAYS)


def _attacked(folder: Path, policy: Policy, days: int) -> Batch:
    guessers = pin_attack.Attack(folder, policy)
    for _ in range(days):
        guessers.a_day()
    chance = pin_attack.chance(guessers.tried * pin_attack.DAYS // days)
    return Batch(days, [f"chance {chance:.2g}"] if chance > pin_attack.GOAL else [])


def phone_requests(_folder: Path, seed: int) -> Batch:
    """Hostile requests to one open page for phones."""
    return _requested(seed, COMMAND)


def _requested(seed: int, command: tuple[str, ...]) -> Batch:
    hostile = phone_attack.PhoneAttack(seed, command)
    faults = hostile.run(REQUESTS)
    return Batch(REQUESTS, faults + hostile.close())


def damaged_files(_folder: Path, seed: int) -> Batch:
    """Mutants of the files that people bring."""
    return Batch(MUTANTS, mutants.Mutants(seed).run(MUTANTS))


def damage_bites(_folder: Path) -> bool:
    """Decoders without their child are found out."""
    names = ("scan.gif", "no-end-mark.jpg")
    return mutants.Mutants(0, (clean,), names).run(MUTANTS) != []


def walks(machine: type[RuleBasedStateMachine], _folder: Path, number: int) -> Batch:
    """A state machine's random walks."""
    wanted = settings(
        machine.TestCase.settings, derandomize=False, database=None, max_examples=EXAMPLES
    )
    run_state_machine_as_test(seed(number)(machine), settings=wanted)
    return Batch(EXAMPLES)


def walks_bite(machine: type[RuleBasedStateMachine], broken: Break, _folder: Path) -> bool:
    """A build broken on purpose is found out."""
    wanted = settings(
        machine.TestCase.settings, phases=[Phase.generate], report_multiple_bugs=False
    )
    with pytest.MonkeyPatch.context() as patch:
        broken(patch)
        try:
            run_state_machine_as_test(machine, settings=wanted)
        except AssertionError:
            return True
    return False


def tamperings(folder: Path, seed: int) -> Batch:
    """Edits, deletions, additions, reorderings and cuts of the audit trail."""
    return Batch(TAMPERED, [*trail_tampering.faults(folder, seed, TAMPERED)])


def compare_no_mac(patch: pytest.MonkeyPatch) -> None:
    """Whatever an entry says is taken as written."""
    patch.setattr(SqlAudit, "_fits", lambda *_anything: True)


def repeats(_folder: Path, _seed: int) -> Batch:
    """Renewals in a row in one process."""
    return Batch(RENEWALS, _said("-m", "tools.repeat_renewals", str(RENEWALS)))


def _said(*words: str) -> list[str]:
    done = subprocess.run([sys.executable, *words], capture_output=True, text=True, check=False)
    return [done.stdout + done.stderr] if done.returncode else []


def found_out(batch: Callable[[Path, int], Batch], broken: Break, folder: Path) -> bool:
    """Whether the same batch fails in a build broken on purpose."""
    with pytest.MonkeyPatch.context() as patch:
        broken(patch)
        return batch(folder, 0).faults != []


def never_hash_for_nobody(patch: pytest.MonkeyPatch) -> None:
    """A log-on of no one is refused immediately."""
    verify = Passwords.verify
    patch.setattr(
        Passwords,
        "verify",
        lambda self, said, known: known is not None and verify(self, said, known),
    )


def forget_what_was_typed(patch: pytest.MonkeyPatch) -> None:
    """Back drops what is on the page."""
    back = WizardSession.back
    patch.setattr(WizardSession, "back", lambda session, _raw: back(session, {}))


def _race(module: ModuleType, name: str, kind: str) -> Harness:
    batch, tooth = partial(races, module, kind), partial(races_bite, module, kind)
    return Harness(f"{name}-{kind}", "G9", 10_000, 3, batch, tooth)


def _walk(name: str, figure: str, machine: type[RuleBasedStateMachine], broken: Break) -> Harness:
    batch, tooth = partial(walks, machine), partial(walks_bite, machine, broken)
    return Harness(name, figure, 10_000, 2, batch, tooth)


HARNESSES: Final = (
    *(_race(racing, "races", kind) for kind in ("sqlite", "postgresql")),
    *(_race(caregiver_racing, "caregivers", kind) for kind in ("sqlite", "postgresql")),
    Harness("kills", "G1", 20_000, 12, kills, kills_bite),
    Harness("courier-kills", "G11", 500, 4, courier_kills, courier_kills_bite),
    Harness("repeats", "G4", 10_000, 6, repeats, lambda _folder: _said("-c", LEAKS) != []),
    Harness(
        "pin-attack",
        "G8",
        pin_attack.DAYS,
        1,
        attack,
        lambda folder: _attacked(folder, pin_attack.BY_KIOSK_ONLY, 1).faults != [],
    ),
    Harness(
        "pin-timing",
        "T8",
        2_000,
        1,
        pin_times,
        partial(found_out, pin_times, pin_timing.answer_unknown_at_once),
    ),
    Harness(
        "log-on-timing",
        "G19",
        1_000,
        2,
        log_on_times,
        partial(found_out, log_on_times, never_hash_for_nobody),
    ),
    Harness(
        "tamperings",
        "G16",
        10_000,
        1,
        tamperings,
        partial(found_out, tamperings, compare_no_mac),
    ),
    Harness("mutants", "T4", 3_000, 1, damaged_files, damage_bites),
    Harness(
        "phone-attack",
        "T7",
        10_000,
        1,
        phone_requests,
        lambda _folder: _requested(0, phone_attack.TRUSTING).faults != [],
    ),
    _walk(
        "walk-caregivers",
        "T10",
        Caregivers,
        lambda p: p.setattr(settle, "_move_designation", unasked),
    ),
    _walk("walk-outbox", "G11", Outbox, lambda p: p.setattr(Claim, "next_try", lambda *_: None)),
    _walk("walk-wizard", "-", RandomVisit, forget_what_was_typed),
)
