"""SIGKILL at random moments of a courier (trust.md G11), and the teeth of whoever counts mails."""

from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from tools.courier_child import Break
from tools.kill_couriers import CourierKiller, Moment, moments
from tools.mail_server import MailServer

ROUNDS = 10
AT_ONCE = 30


@pytest.fixture
def server() -> Iterator[MailServer]:
    with MailServer() as running:
        yield running


@pytest.mark.timeout(300)
def test_killed_couriers_lose_no_mail_and_send_none_under_two_ids(
    tmp_path: Path, server: MailServer
) -> None:
    killer = CourierKiller(tmp_path, server, seed=11)
    for moment in islice(moments(seed=11), ROUNDS):
        killer.round(moment)
    tally = killer.close()
    assert tally.faults == []
    assert tally.killed > 0
    assert tally.mails == len({got.message_id for got in server.received})


@pytest.mark.timeout(300)
@pytest.mark.parametrize("broken", list(Break))
def test_a_courier_broken_on_purpose_is_found_out(
    tmp_path: Path, server: MailServer, broken: Break
) -> None:
    killer = CourierKiller(tmp_path, server, seed=5, broken=broken)
    for words in (6, 9, 12):
        killer.round(Moment(words, delay=0.0))
    assert killer.close().faults != []


@pytest.mark.timeout(300)
def test_two_couriers_at_once_send_each_mail_once(tmp_path: Path, server: MailServer) -> None:
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
