"""One file into the warehouse: all of it, once, or nothing."""

from dataclasses import replace
from decimal import Decimal

import pytest

from sales_analytics.ingest.answers import Answers
from sales_analytics.ingest.reading import Question
from sales_analytics.terms.problem import Problem
from sales_analytics.terms.text import text
from sales_analytics.warehouse.history import imports, problems, sheets
from sales_analytics.warehouse.landing import land
from sales_analytics.warehouse.replacing import CountMismatchError
from sales_analytics.warehouse.undo import undo
from tests.given import reading_of
from tests.warehouse.looking import counting, number

MARCH = """order_no  salesperson  confirm_date  amount
           o-1       Amira        2026-03-02    100.50
           o-2       Bo           2026-03-03    50"""


@pytest.fixture
def reading(tmp_path):
    return reading_of("orders", MARCH, tmp_path / "march.parquet", "march.xlsx")


@pytest.fixture
def rejected(reading):
    """The same file with two bad cells in one row, and one in another."""
    bad = Problem("amount-not-a-number", text("a number"), "12,5 k", row=4, column="D", amount=Decimal("12.5"))
    found = (bad, replace(bad, code="date-not-a-date", column="C"), replace(bad, row=5, amount=None, salesperson="Zoe"))
    (sheet,) = reading.sheets
    return replace(reading, sheets=(replace(sheet, rows_read=4, rejected=2, problems=found),))


def test_a_file_lands_with_its_rows_and_its_record(warehouse, reading):
    landed = land(warehouse, reading, imported_by="mia")

    assert (landed.state, landed.import_no, landed.added) == ("landed", 1, 2)
    assert counting(warehouse) == [("o-1", "Amira", Decimal("100.50"), 1), ("o-2", "Bo", Decimal(50), 1)]
    (record,) = imports(warehouse)
    assert (record.file, record.imported_by, record.state, record.loaded) == ("march.xlsx", "mia", "active", 2)
    assert [(one.sheet, one.rows_read, one.amount) for one in sheets(warehouse, 1)] == [
        ("Sheet1", 2, Decimal("150.50"))
    ]


def test_the_same_file_again_changes_nothing(warehouse, reading):
    land(warehouse, reading)
    before = warehouse.change_number

    again = land(warehouse, reading)

    assert again.nothing_new
    assert again.import_no is None
    assert warehouse.change_number == before
    assert len(imports(warehouse)) == 1


def test_the_same_file_read_by_other_answers_is_another_import(warehouse, reading):
    land(warehouse, reading)

    landed = land(warehouse, replace(reading, answers=Answers(unit="thousand")))

    assert (landed.state, landed.unchanged) == ("landed", 2)


def test_a_file_may_come_again_after_it_was_undone(warehouse, reading):
    land(warehouse, reading)
    undo(warehouse, 1)
    assert counting(warehouse) == []

    assert land(warehouse, reading).import_no == 2
    assert len(counting(warehouse)) == 2


def test_rejects_keep_the_whole_file_out_until_they_are_accepted(warehouse, rejected):
    refused = land(warehouse, rejected)

    assert (refused.state, len(refused.problems)) == ("refused", 3)
    assert counting(warehouse) == []
    assert imports(warehouse) == []

    assert land(warehouse, rejected, keep="accept-rejects").state == "landed"
    assert len(counting(warehouse)) == 2


def test_accepted_rejects_are_kept_with_the_amount_of_each_row_once(warehouse, rejected):
    land(warehouse, rejected, keep="accept-rejects")

    kept = problems(warehouse, 1)

    assert [(one.row, one.column, one.amount, one.salesperson) for one in kept] == [
        (4, "C", None, ""), (4, "D", Decimal("12.5"), ""), (5, "D", None, "Zoe"),
    ]  # fmt: skip
    assert kept[0].expected == text("a number")


def test_a_file_whose_rejects_were_accepted_is_nothing_new(warehouse, rejected):
    land(warehouse, rejected, keep="accept-rejects")

    assert land(warehouse, rejected).state == "nothing-new"


def test_an_open_question_keeps_the_file_out_whatever_is_accepted(warehouse, reading):
    (sheet,) = reading.sheets
    asking = replace(reading, sheets=(replace(sheet, questions=(Question("field-missing", text("Which?")),)),))

    refused = land(warehouse, asking, keep="accept-rejects")

    assert refused.state == "refused"
    assert [one.code for one in refused.questions] == ["field-missing"]


def test_a_file_without_rows_is_refused(warehouse, reading):
    (sheet,) = reading.sheets

    assert land(warehouse, replace(reading, sheets=(replace(sheet, rows=None, typed_rows=0),))).state == "refused"


def test_rows_that_went_missing_on_the_way_stop_the_landing(warehouse, reading):
    (sheet,) = reading.sheets

    with pytest.raises(CountMismatchError):
        land(warehouse, replace(reading, sheets=(replace(sheet, typed_rows=3),)))

    assert counting(warehouse) == []
    assert number(warehouse, "select count(*) from names") == 1


def test_all_lines_of_an_order_are_replaced_together(warehouse, given):
    given(
        "orders",
        """order_no  salesperson  product  amount
                       o-1       Amira        pens     10
                       o-1       Amira        ink      20
                       o-2       Amira        ink      5""",
    )

    landed = given(
        "orders",
        """order_no  salesperson  product  amount
                                O-1       Amira        pens     11""",
    )

    assert (landed.added, landed.changed) == (0, 1)
    assert [(line[0], line[2]) for line in counting(warehouse)] == [("O-1", Decimal(11)), ("o-2", Decimal(5))]


def test_one_number_in_two_companies_is_two_orders(warehouse, given):
    given(
        "orders",
        """order_no  company  amount
                       o-1       north    10
                       ｏ－１    North    20
                       o-1       south    30""",
    )

    assert number(warehouse, "select count(distinct order_key) from orders") == 2


def test_rows_without_an_order_number_are_told_apart_by_their_occurrence(warehouse, given):
    table = """order_no  occurrence_key  amount
               -         a1              10
               -         a2              10"""

    assert given("orders", table).added == 2
    assert given("orders", table, file="again.xlsx").unchanged == 2


def test_spellings_of_one_name_are_one_name(warehouse, given):
    given(
        "orders",
        """order_no  salesperson   amount
                       o-1       Amy Wang      1
                       o-2       AMY WANG      1
                       o-3       ＡＭＹ　Ｗａｎｇ  1
                       o-4       Unassigned    1
                       o-5       -             1""",
    )

    assert number(warehouse, "select count(distinct salesperson) from orders") == 2
    assert number(warehouse, "select count(*) from orders where salesperson = 0") == 2


@pytest.mark.parametrize(
    ("currency", "rate", "share", "amount"),
    [
        pytest.param("-", "-", "-", Decimal("100.10"), id="as it stands"),
        pytest.param("USD", "-", "0.5", Decimal("50.05"), id="half of it"),
        pytest.param("USD", "7", "-", Decimal("100.10"), id="a rate beside the reporting currency means nothing"),
        pytest.param("-", "0.5", "-", Decimal("50.05"), id="a rate without a currency"),
        pytest.param("CNY", "0.14", "0.5", Decimal("7.007"), id="another currency"),
        pytest.param("CNY", "-", "-", None, id="another currency without a rate"),
    ],
)
def test_amount_is_net_times_rate_times_share(warehouse, given, currency, rate, share, amount):
    given(
        "orders",
        f"""order_no  amount  currency    fx_rate  credit_share
                        o-1       100.10  {currency}  {rate}   {share}""",
    )

    assert number(warehouse, "select amount from orders") == amount


def test_a_shared_order_counts_for_whom_the_largest_amount_is(warehouse, given):
    given(
        "orders",
        """order_no  salesperson  amount
                       o-1       Amira        40
                       o-1       Bo           30
                       o-1       Bo           30
                       o-2       Bo           10
                       o-2       Amira        10
                       o-3       Amira        1""",
    )

    primaries = number(
        warehouse,
        """select string_agg(orders.order_no || ' ' || names.name, ', ' order by orders.order_no, orders.row_no)
           from orders join names on names.name_id = orders.salesperson where is_primary""",
    )
    assert primaries == "o-1 Bo, o-1 Bo, o-2 Bo, o-3 Amira"


def test_forecasts_of_another_day_are_further_revisions(warehouse, given):
    given(
        "forecasts",
        """entity  forecast  submitted_on
                          Amira   100       2026-03-01""",
    )
    given(
        "forecasts",
        """entity  forecast  submitted_on
                          Amira   120       2026-03-03""",
    )
    corrected = given(
        "forecasts",
        """entity  forecast  submitted_on
                                      Amira   121       2026-03-03""",
    )

    assert corrected.changed == 1
    assert number(warehouse, "select list(forecast order by forecast) from forecasts") == [Decimal(100), Decimal(121)]


def test_what_a_complete_file_leaves_out_of_its_months_and_companies_is_gone(warehouse, given):
    given(
        "orders",
        """order_no  company  confirm_date  amount
                       o-1       north    2026-03-02    1
                       o-2       north    2026-03-03    1
                       o-3       south    2026-03-03    1
                       o-4       north    2026-02-03    1""",
    )
    table = """order_no  company  confirm_date  amount
               o-1       north    2026-03-02    2"""

    assert given("orders", table, file="march.xlsx").retired == 0
    landed = given("orders", table, file="march.xlsx", complete="complete")

    assert (landed.state, landed.retired) == ("landed", 1)
    assert [line[0] for line in counting(warehouse)] == ["o-1", "o-3", "o-4"]

    undo(warehouse, 3)
    assert [line[0] for line in counting(warehouse)] == ["o-1", "o-2", "o-3", "o-4"]
