"""The print shop, opened once for the tests of this folder."""

from collections.abc import Iterator

import pytest

from tests.printing import PrintShop, print_shop


@pytest.fixture(scope="module")
def shop() -> Iterator[PrintShop]:
    with print_shop() as shop:
        yield shop
