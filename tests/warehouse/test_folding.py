"""SQL folds names and numbers by itself where it does so as Python would."""

import duckdb

from sales_analytics.terms.folding import fold
from tests.warehouse.looking import number

SIGNS = [chr(code) for code in (*range(ord("!"), ord("~") + 1), *range(ord("㐀"), ord("鿿") + 1))]


def test_ascii_and_chinese_characters_have_no_other_form_than_their_lower_case():
    with duckdb.connect() as connection:
        lowered = connection.execute("select [lower(one) for one in $signs]", {"signs": SIGNS}).fetchall()[0][0]

    assert lowered == [fold(one) for one in SIGNS]


def test_chinese_names_and_numbers_are_one_however_spaced_or_wide(warehouse, given):
    given(
        "orders",
        """order_no    salesperson    company   amount
                       订单-1       王艳             北京A      1
                       订单－1      王艳             北京Ａ      2
                       订单-2       王艳             北京a      3""",
    )

    assert number(warehouse, "select count(distinct company) from orders") == 1
    assert number(warehouse, "select count(distinct order_key) from orders") == 2
