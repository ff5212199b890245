"""Pytest plugin of `make test`: a run in which some event of the trail never came has failed."""

from functools import wraps
from typing import TYPE_CHECKING, Any, Final

import pytest

if TYPE_CHECKING:
    from kiosk.adapters.db.store.audit_trail import SqlAudit
    from kiosk.domain.trail.events import Event

SEEN: Final[set[str]] = set()
KEY: Final = "events"
PATCH: Final = pytest.MonkeyPatch()


@pytest.hookimpl(trylast=True)
def pytest_sessionstart() -> None:
    """Remember each event that this process notes in a trail.

    What is imported before coverage begins to look is never seen, so nothing is until now.
    """
    from kiosk.adapters.db.store.audit_trail import SqlAudit

    append = SqlAudit.append

    @wraps(append)
    def remember(trail: "SqlAudit", event: "Event", *rest: Any, **named: Any) -> None:
        SEEN.add(event.value)
        append(trail, event, *rest, **named)

    PATCH.setattr(SqlAudit, "append", remember)


def pytest_unconfigure() -> None:
    """Leave the trail as it was."""
    PATCH.undo()


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Take over what a worker process remembers."""
    SEEN.update(getattr(node, "workeroutput", {}).get(KEY, ()))


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Hand over what this worker saw; in the end, name what nobody did."""
    output = getattr(session.config, "workeroutput", None)
    if output is not None:
        output[KEY] = sorted(SEEN)
        return
    from kiosk.domain.trail.events import Event

    missing = sorted(set(Event) - SEEN)
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if reporter is None or session.exitstatus != pytest.ExitCode.OK or not missing:
        return
    reporter.write_line(f"No test makes these events come: {', '.join(missing)}", red=True)
    session.exitstatus = pytest.ExitCode.TESTS_FAILED
