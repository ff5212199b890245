"""What applies to every test: windows open on a screen of the kiosk's size that no one sees."""

from collections.abc import Iterator
from typing import Final

import pytest
from hypothesis import HealthCheck, settings

from tests.migrated import copied
from tests.patience import make_bots_patient, make_children_patient
from tests.postgresql import PostgreSql, running
from ui.process.platform import DEFAULT_SIZE, use_offscreen

LONGEST: Final = (
    "tests/integration/window",
    "tests/integration/printing",
    "tests/journeys/test_stories",
    "tests/journeys/test_day",
    "tests/journeys/test_caregivers",
    "tests/reliability",
    "tests/project",
)


def pytest_configure() -> None:
    """Choose Qt's platform before anything makes an application, and how long tests wait."""
    use_offscreen(DEFAULT_SIZE)
    make_bots_patient()
    make_children_patient()
    settings.register_profile("busy", deadline=None, suppress_health_check=[HealthCheck.too_slow])
    settings.load_profile("busy")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Start with what takes longest, or all but one process would wait for it at the end."""
    items.sort(key=lambda item: not item.nodeid.startswith(LONGEST))


@pytest.fixture(scope="session", autouse=True)
def quick_databases() -> Iterator[None]:
    """What makes each of the suite's hundreds of databases cheap."""
    with copied():
        yield


@pytest.fixture(scope="session")
def postgresql(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PostgreSql]:
    """A PostgreSQL of these tests' own, started by the first that asks for it."""
    with running(tmp_path_factory.mktemp("keys")) as server:
        yield server
