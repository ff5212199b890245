"""SIGKILL at named points of a courier (G11), and the teeth of the email count."""

from collections import Counter
from collections.abc import Iterator
from itertools import chain, repeat
from pathlib import Path

import pytest

from tools.courier_child import Break
from tools.kill_couriers import MAILS, CourierKiller, Moment
from tools.mail_server import MailServer, Script

AT_ONCE = 8


@pytest.fixture
def server() -> Iterator[MailServer]:
    with MailServer() as running:
        yield running


@pytest.mark.req("G11")
@pytest.mark.timeout(300)
def test_killed_couriers_lose_no_email_and_send_none_under_two_ids(
    tmp_path: Path, server: MailServer
) -> None:
    killer = CourierKiller(tmp_path, server, seed=11)
    for answered in (0, 2):
        killer.round(Moment(answered=answered))
    tally = killer.close()
    assert tally.faults == []
    assert tally.killed == 2
    assert tally.mails == 2 * MAILS == len({got.message_id for got in server.received})


@pytest.mark.timeout(300)
def test_a_courier_that_says_delivered_too_early_is_found_out(
    tmp_path: Path, server: MailServer
) -> None:
    killer = CourierKiller(tmp_path, server, seed=5, broken=Break.EARLY)
    killer.round(Moment(answered=1))
    assert "mail 1 went out under 0 ids" in killer.close().faults


@pytest.mark.timeout(300)
def test_a_courier_that_makes_a_new_id_each_time_is_found_out(
    tmp_path: Path, server: MailServer
) -> None:
    killer = CourierKiller(tmp_path, server, seed=5, broken=Break.FRESH)
    ways = chain((Script(drops=True),), repeat(Script()))
    server.roll(lambda: next(ways))
    killer.put(1)
    killer.run()
    assert "mail 0 went out under 2 ids" in killer.close().faults


@pytest.mark.timeout(300)
def test_two_couriers_at_once_send_each_email_once(tmp_path: Path, server: MailServer) -> None:
    killer = CourierKiller(tmp_path, server, seed=1)
    server.roll(None)
    killer.put(AT_ONCE)
    couriers = [killer.start() for _ in range(2)]
    for courier in couriers:
        out, _ = courier.communicate(timeout=60)
        assert b"due" in out
    count = Counter(got.message_id for got in server.received)
    assert (len(count), set(count.values())) == (AT_ONCE, {1})
    assert killer.close().faults == []
