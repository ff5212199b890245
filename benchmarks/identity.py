"""P13: finding a person by name and birth date among many registrations, against among few."""

import os
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Final
from uuid import uuid4

from benchmarks.row import Row
from kiosk.bootstrap import Kiosk, open_kiosk
from kiosk.domain.person import Address, Name
from kiosk.domain.registration import Registration
from tools.workplace import make_workplace

FEW: Final = 10_000
SCALES: Final = {"quick": 100_000, "": 1_000_000, "full": 10_000_000}
"""How many are many, by the environment's SCALE."""
CHUNK: Final = 50_000
LOOKS: Final = 2_000
FIRST_BORN: Final = date(1930, 1, 1)
HOME: Final = Address("1 Elm Street", "Worcester", "MA", "01608")


def rows() -> Iterator[Row]:
    """One row: the median look-up among many and among few, taken in turn."""
    many = SCALES.get(os.environ.get("SCALE", ""), SCALES[""])
    with TemporaryDirectory() as few_at, TemporaryDirectory() as many_at:
        few_settings, many_settings = (make_workplace(Path(at)) for at in (few_at, many_at))
        with open_kiosk(few_settings) as small, open_kiosk(many_settings) as large:
            _fill(small, FEW)
            _fill(large, many)
            ours, limit = _in_turn((large, many), (small, FEW))
    name = f"a person found among {many:,} registrations"
    yield Row("P13", name, ours, limit, against=f"among {FEW:,}", most_ratio=1.5)


def _registration(number: int) -> Registration:
    return Registration(
        id=uuid4(),
        number=f"P{number:08}",
        name=Name(f"Ana{number % 97}", f"Example{number // 3}"),
        date_of_birth=_born(number),
        address=HOME,
        phone="",
        email="",
        submitted_on=date(2026, 1, 2),
        expires_on=date(2027, 1, 2),
    )


def _born(number: int) -> date:
    return FIRST_BORN + timedelta(days=number * 7919 % 27_000)


def _fill(kiosk: Kiosk, count: int) -> None:
    ports = kiosk.ports
    for begins in range(0, count, CHUNK):
        made = [_registration(number) for number in range(begins, min(begins + CHUNK, count))]
        sealed = ports.feeds.seal_registrations(made, lambda *_: None)
        with ports.uow() as uow:
            uow.registrations.put_all(sealed)
            uow.commit()


def _in_turn(*kiosks: tuple[Kiosk, int]) -> list[float]:
    """The median look-up of each in ms; everybody is somebody else, so that no cache helps."""
    chance = Random(13)
    taken: list[list[float]] = [[] for _ in kiosks]
    for _ in range(LOOKS):
        for times, (kiosk, count) in zip(taken, kiosks, strict=True):
            number = chance.randrange(count)
            name = _registration(number).name
            begun = perf_counter()
            with kiosk.ports.reading() as uow:
                found = uow.registrations.of_person(name, _born(number))
            times.append((perf_counter() - begun) * 1000)
            if len(found) != 1:
                raise RuntimeError("nobody, or more than one, was found")
    return [median(times) for times in taken]
