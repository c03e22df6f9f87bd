"""A reader who may see everything, and a small house to sell in."""

import pytest

from sales_analytics.warehouse.reader import Reader
from sales_analytics.warehouse.warehouse import Warehouse
from tests.given import Given


@pytest.fixture
def reader(warehouse: Warehouse) -> Reader:
    return warehouse.reader()


@pytest.fixture
def two_companies(given: Given) -> Given:
    """Amira and Bo of North, Chen of South; groups East and West."""
    given(
        "roster",
        """name   company  group  aliases
                       Amira  North    East   a-1,amira@north.example
                       Bo     North    East   b-1
                       Chen   South    West   c-1""",
    )
    return given
