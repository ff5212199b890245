"""The composition root over real adapters."""

import re
import subprocess
import sys
import tomllib
from dataclasses import fields
from importlib.resources import files
from pathlib import Path

import pytest

from kiosk.bootstrap import open_kiosk
from kiosk.bootstrap.set_up import set_up
from kiosk.domain.people.roles import OPERATOR, VISITOR
from kiosk.domain.store.tally import Tallied
from kiosk.errors import ErrorCode, KioskError
from kiosk.services.account.log_on import log_on
from kiosk.services.store.change_store import configure_store
from kiosk.services.store.see_rules import see_rules
from kiosk.settings import RmvSettings, Settings, parse

TEMPLATE = files("kiosk.bootstrap").joinpath("config.toml").read_text(encoding="utf-8")


def uncommented() -> str:
    return re.sub(r"^# (\w+ = )", r"\1", TEMPLATE, flags=re.MULTILINE)


def test_the_settings_template_names_every_key_with_its_default() -> None:
    config = Path("/somewhere/config.toml")
    written = tomllib.loads(uncommented())
    assert parse(written, config) == parse({}, config)
    for section in fields(Settings):
        if section.name != "file":
            known = {field.name for field in fields(getattr(parse({}, config), section.name))}
            assert set(written[section.name]) == known


def test_every_port_is_built_once(tmp_path: Path) -> None:
    settings = set_up(tmp_path / "config.toml", {}).settings
    with open_kiosk(settings) as kiosk:
        kiosk.warm()
        for name in ("printer", "mailer", "folders", "feeds", "vault", "clock", "database"):
            assert getattr(kiosk.ports, name) is getattr(kiosk.ports, name)
        assert kiosk.ports.kiosk_id == "K1"
        assert kiosk.ports.home_cache is kiosk.ports.home_cache
        assert kiosk.ports.rmv.photo("S1", kiosk.ports.clock.today()) is None
        assert re.fullmatch("[01]{6}", kiosk.ports.random_code("01", 6))


def test_a_registry_folder_is_used_where_settings_name_one(tmp_path: Path) -> None:
    rmv = RmvSettings("folder", tmp_path)
    kiosk = open_kiosk(Settings(tmp_path / "config.toml", rmv=rmv))
    with kiosk, pytest.raises(KioskError) as refused:
        kiosk.ports.rmv.photo("S1", kiosk.ports.clock.today())
    assert refused.value.code is ErrorCode.RMV_DOWN


def test_a_warm_spare_goes_by_the_settings_of_the_moment(tmp_path: Path) -> None:
    settings = set_up(tmp_path / "config.toml", {"name": "Green Leaf"}).settings
    with open_kiosk(settings) as spare, open_kiosk(settings) as desk:
        spare.warm()
        desk.do(configure_store, OPERATOR, {"name": "Leaf", "advise_days": "7"}, "new sign")
        rules = spare.do(see_rules, VISITOR)
        assert (rules.store.name, rules.policy.advise_days) == ("Leaf", 7)


def test_opening_a_kiosk_imports_no_slow_library() -> None:
    program = (
        "import sys; from pathlib import Path; from kiosk.bootstrap import open_kiosk;"
        "from kiosk.settings import Settings; open_kiosk(Settings(Path('c.toml'))).close();"
        "print([n for n in ('sqlalchemy', 'alembic', 'cv2', 'numpy', 'PIL', 'reportlab', 'segno',"
        " 'cryptography', 'argon2', 'holidays', 'babel', 'typer') if n in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60
    )
    assert done.stdout.strip() == "[]", done.stderr


def test_what_is_refused_at_the_kiosk_is_counted_for_the_reports(tmp_path: Path) -> None:
    with open_kiosk(set_up(tmp_path / "config.toml", {}).settings) as kiosk:
        for actor in (VISITOR, OPERATOR):
            with pytest.raises(KioskError):
                kiosk.do(log_on, actor, "nobody", "a wrong password", "en")
        with kiosk.ports.reading() as uow:
            (found,) = uow.tallies.since(Tallied.FAILURE, kiosk.ports.clock.now())
    assert (found.detail, found.count) == (ErrorCode.LOG_ON_WRONG.value, 1)
