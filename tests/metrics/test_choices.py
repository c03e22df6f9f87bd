"""What a filter bar can offer."""

from datetime import date

from sales_analytics.metrics.choices import choices
from sales_analytics.terms.filters import Viewer
from sales_analytics.terms.period import Period
from sales_analytics.warehouse.reader import Reader
from sales_analytics.warehouse.warehouse import Warehouse
from tests.given import Given


def test_nothing_to_choose_from_but_the_festivals(reader: Reader) -> None:
    found = choices(reader)

    assert (found.groups, found.companies, found.salespeople, found.months) == ([], [], [], [])
    assert (found.first_day, found.last_day) == (None, None)
    assert "march-2026" in [one.campaign for one in found.campaigns]
    assert found.campaigns == sorted(found.campaigns, key=lambda one: one.starts_on, reverse=True)


def test_names_are_alphabetical_and_months_run_from_first_to_last(reader: Reader, two_companies: Given) -> None:
    two_companies(
        "orders",
        """order_no  salesperson  confirm_date  customer
                               o-1       zoe          2025-12-31    Acme
                               o-2       -            2026-01-02    Acme""",
    )
    two_companies(
        "targets",
        """entity  starts_on   ends_before  target
                                Amira   2026-02-01  2026-03-01   5""",
    )

    found = choices(reader)

    assert found.salespeople == ["Amira", "Bo", "Chen", "zoe"]
    assert (found.companies, found.groups) == (["North", "South"], ["East", "West"])
    assert found.months == [Period.month(2025, 12), Period.month(2026, 1), Period.month(2026, 2)]
    assert (found.first_day, found.last_day) == (date(2025, 12, 31), date(2026, 1, 2))


def test_a_viewer_chooses_among_what_is_theirs(warehouse: Warehouse, two_companies: Given) -> None:
    two_companies(
        "orders",
        """order_no  salesperson  confirm_date
                               o-1       Amira        2026-03-31
                               o-2       Chen         2026-01-02""",
    )

    found = choices(warehouse.reader(Viewer(companies=("South",))))

    assert (found.groups, found.companies, found.salespeople) == (["West"], ["South"], ["Chen"])
    assert (found.first_day, found.last_day) == (date(2026, 1, 2), date(2026, 1, 2))
