"""The demonstration store: everyone in it can renew on any day, and nothing real is near it."""

import errno
import shutil
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.adapters.clock import SystemClock
from kiosk.bootstrap import Kiosk, demonstration, open_kiosk
from kiosk.bootstrap.demonstration import LASTS, open_demonstration
from kiosk.bootstrap.set_up import set_up
from kiosk.domain.people.roles import COURIER, OPERATOR, VISITOR, Role
from kiosk.errors import ErrorCode, KioskError
from kiosk.letters.demonstration import MANAGER, PATIENTS, REVIEWER, Patient
from kiosk.places import default_config, demonstration_folder
from kiosk.services.account.create_account import confirm_account, create_account
from kiosk.services.desk.named_staff import prove_staff
from kiosk.services.notices.deliver_due import deliver_due
from kiosk.services.renewal.identify import identify_person
from kiosk.services.store.see_demonstration import see_demonstration, see_newest_code
from kiosk.settings import Settings, load
from tests.journeys.place import QUICK
from tests.refusals import refusal_of

DAY = date(2028, 2, 29)
PASSWORD = "green kettle by the window"
OLDEN = datetime(2000, 1, 1, tzinfo=UTC)


class Calendar:
    """Says what day the machine's clock shows."""

    def __init__(self, day: date) -> None:
        self.day = day

    def now(self, _clock: SystemClock) -> datetime:
        return datetime(self.day.year, self.day.month, self.day.day, 17, tzinfo=UTC)


@pytest.fixture
def calendar(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Calendar:
    """A new machine whose clock the test controls."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.delenv("KIOSK_CONFIG", raising=False)
    made = Calendar(DAY)
    monkeypatch.setattr(SystemClock, "now", lambda clock: made.now(clock))
    return made


def cheap(settings: Settings) -> Settings:
    """The same store, where a password costs next to nothing."""
    with settings.file.open("a", encoding="utf-8") as config:
        config.write(QUICK)
    return load(settings.file)


@pytest.mark.parametrize(
    ("day", "age"),
    [
        (date(2026, 11, 30), timedelta(0)),
        (date(2027, 3, 14), LASTS),
        (date(2028, 2, 29), timedelta(0)),
        (date(2028, 1, 30), LASTS),
        (date(2031, 1, 1), timedelta(0)),
    ],
)
def test_everyone_can_renew_from_the_first_day_to_the_last(
    calendar: Calendar, day: date, age: timedelta
) -> None:
    calendar.day = day
    cheap(open_demonstration())
    calendar.day = day + age
    with open_kiosk(open_demonstration()) as kiosk:
        assert kiosk.ports.settings.demo.made_on == day.isoformat()
        for number, patient in enumerate(PATIENTS):
            renew(kiosk, patient, f"patient{number}")


def renew(kiosk: Kiosk, patient: Patient, username: str) -> None:
    """Go from no account to an open draft, with the code from the email."""
    made = kiosk.do(create_account, VISITOR, f"{username}@example.org", username, PASSWORD, "en")
    kiosk.do(deliver_due, COURIER)
    account = kiosk.do(confirm_account, made.actor, kiosk.do(see_newest_code, VISITOR, OLDEN))
    first, _, last = patient.name.partition(" ")
    found = kiosk.do(identify_person, account.actor, first, last, patient.born, patient.pin)
    assert (found.findings, found.renewal is not None) == ((), True)


def test_it_is_made_again_when_it_got_too_old_or_the_clock_moved_back(calendar: Calendar) -> None:
    made_on = []
    for calendar.day in (DAY, DAY + LASTS, DAY + LASTS + timedelta(1), DAY):
        made_on.append(open_demonstration().demo.made_on)
    first, newer = DAY.isoformat(), (DAY + LASTS + timedelta(1)).isoformat()
    assert made_on == [first, first, newer, first]


@pytest.mark.parametrize("lost", ["kiosk.key", "data", "data/kiosk.db"])
def test_it_is_made_again_when_something_is_lost(calendar: Calendar, lost: str) -> None:
    calendar.day = DAY
    part = open_demonstration().file.parent / lost
    if part.is_dir():
        shutil.rmtree(part)
    else:
        part.unlink()
    with open_kiosk(open_demonstration()) as kiosk:
        assert kiosk.ports.database


def test_one_whose_day_cannot_be_read_is_made_again_and_a_real_store_s_is_not_removed(
    calendar: Calendar,
) -> None:
    config = open_demonstration().file
    text = config.read_text(encoding="utf-8")
    config.write_text(text.replace(calendar.day.isoformat(), "some day"), encoding="utf-8")
    assert open_demonstration().demo.made_on == calendar.day.isoformat()
    shutil.rmtree(config.parent / "data")
    config.write_text("", encoding="utf-8")
    assert (refusal(), refusal(afresh=True)) == (ErrorCode.DATA_REAL, ErrorCode.DATA_REAL)


def test_one_that_is_open_stays_and_is_not_made_afresh(calendar: Calendar) -> None:
    with open_kiosk(open_demonstration()) as kiosk:
        assert kiosk.ports.database
        calendar.day = DAY + 2 * LASTS
        assert open_demonstration().demo.made_on == DAY.isoformat()
        assert refusal(afresh=True) is ErrorCode.DATABASE_IN_USE


def test_made_afresh_it_has_nothing_of_before_and_staff_who_may_log_on(calendar: Calendar) -> None:
    assert calendar.day == DAY
    mails = open_demonstration().mailer.folder
    mails.mkdir()
    (mails / "old.eml").touch()
    settings = open_demonstration(afresh=True)
    assert not mails.exists()
    with open_kiosk(settings) as kiosk:
        assert kiosk.do(prove_staff, OPERATOR, *MANAGER).role is Role.MANAGER
        assert kiosk.do(prove_staff, OPERATOR, *REVIEWER).role is Role.REVIEWER


def test_a_real_store_has_data_of_its_own(calendar: Calendar) -> None:
    made, real = open_demonstration(), set_up(default_config(), {}).settings
    assert calendar.day == DAY
    assert not real.data.folder.is_relative_to(made.file.parent)
    assert real.key.file.read_bytes() != made.key.file.read_bytes()
    with open_kiosk(real) as kiosk, pytest.raises(KioskError) as refused:
        kiosk.do(see_demonstration, VISITOR)
    assert refused.value.code is ErrorCode.NOT_ALLOWED


@pytest.mark.parametrize("real", [True, False])
def test_real_records_never_become_a_demonstration_nor_it_a_real_store(
    calendar: Calendar, real: bool
) -> None:
    assert calendar.day == DAY
    made = set_up(default_config(), {}).settings if real else open_demonstration()
    text = made.file.read_text(encoding="utf-8")
    changed = text + "store = true\n" if real else text.replace("store = true", "store = false")
    made.file.write_text(changed, encoding="utf-8")
    with open_kiosk(load(made.file)) as kiosk:
        code = refusal_of(kiosk.warm).code
    assert code is (ErrorCode.DATA_REAL if real else ErrorCode.DATA_DEMONSTRATION)


def test_real_records_in_its_place_are_not_removed(calendar: Calendar) -> None:
    real = set_up(demonstration_folder() / "config.toml", {}).settings
    assert calendar.day == DAY
    assert refusal(afresh=True) is ErrorCode.DATA_REAL
    assert (real.data.folder / "kiosk.db").exists()


def test_a_failed_store_leaves_nothing(calendar: Calendar, monkeypatch: pytest.MonkeyPatch) -> None:
    assert calendar.day == DAY

    def full(_folder: Path) -> None:
        raise OSError(errno.ENOSPC, "no space")

    monkeypatch.setattr(demonstration, "_fill", full)
    assert refusal() is ErrorCode.DISK_FULL
    assert list(demonstration_folder().parent.iterdir()) == []


def refusal(afresh: bool = False) -> ErrorCode:
    return refusal_of(open_demonstration, afresh).code
