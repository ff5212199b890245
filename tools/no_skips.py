"""Pytest plugin of `make test`: a run in which a test was skipped or excused has failed."""

import pytest

EXCUSES = ("skipped", "xfailed", "xpassed")


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Turn a good exit code into a failure when anything was left out."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if reporter is None or session.exitstatus != pytest.ExitCode.OK:
        return
    left_out = sum(len(reporter.stats.get(excuse, ())) for excuse in EXCUSES)
    if left_out:
        reporter.write_line(f"{left_out} tests were left out, and none may be", red=True)
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
