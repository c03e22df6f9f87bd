"""Data health tells which places several people have, and for whom their orders count."""

from pathlib import Path

import pytest

from sales_analytics.warehouse.warehouse import Warehouse
from tests.given import given_into
from tests.pages.conftest import OpenPage, shown


@pytest.mark.parametrize(
    ("language", "told", "kind"),
    [("en", "regions, countries or customers that several people have at once", "region"),
     ("zh", "同时归多人负责的区域、国家或客户", "区域")],
)  # fmt: skip
def test_places_that_several_people_have_are_opened(
    language: str, told: str, kind: str, filled: Path, tmp_path: Path, open_page: OpenPage
) -> None:
    with Warehouse.open(filled) as warehouse:
        given_into(warehouse, tmp_path)(
            "territories", "salesperson  region  starts_on\nAmira  West  2026-01-01\nChen  West  2026-01-01\n"
                           "Bo  West  2026-03-10\nBo  East  -\nChen  East  -",
        )  # fmt: skip

    at = open_page("health", lang=language, check="place-twice")

    assert told in shown(at)
    places = next(one.value for one in at.dataframe if "counts_for" in one.value.columns)
    assert places[["kind", "place", "people", "counts_for"]].values.tolist() == [
        [kind, "East", "Bo, Chen", ""],
        [kind, "West", "Amira, Chen", ""],
    ]
    assert [one.message for one in at.exception] == []
