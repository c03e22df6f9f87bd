"""Numbers and days as people write them: read rightly or refused, never silently nothing."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sales_analytics.ingest.plan import DAY_ZERO
from sales_analytics.ingest.staging import with_patience
from sales_analytics.ingest.statements import statement

PATIENT = settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
MONEY = st.decimals(min_value=-(10**11), max_value=10**11, places=2, allow_nan=False)
DAYS = st.dates(min_value=date(1970, 1, 1), max_value=date(2099, 12, 31))


@pytest.fixture(scope="module")
def connection() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as opened:
        opened.execute(statement("macros"))
        with_patience(opened)
        yield opened


def numbers(
    connection: duckdb.DuckDBPyConnection, *cells: str, is_yen: bool = False
) -> dict[str, tuple[object, ...]]:
    """Cell to (with point, with comma, currency, has unit, is per cent), read with patience."""
    connection.execute(
        "create or replace temp table odd_texts as select distinct unnest($cells) as raw", {"cells": cells}
    )
    connection.execute(statement("read_numbers"), {"is_yen": is_yen})
    rows = connection.execute(
        "select raw, with_point, with_comma, currency, has_unit, is_percent from odd_numbers"
    ).fetchall()
    return {raw: tuple(rest) for raw, *rest in rows}


def number(connection: duckdb.DuckDBPyConnection, cell: str) -> Decimal | None:
    """As a column of decimal points reads it: plainly, else with patience."""
    plain = connection.execute("select plain_number($cell)", {"cell": cell}).fetchall()[0][0]
    found = numbers(connection, cell)[cell]
    value = plain if plain is not None else (None if found[4] else found[0])
    assert value is None or isinstance(value, Decimal)
    return value


def day(
    connection: duckdb.DuckDBPyConnection, cell: str, style: str = "day_first", year: int | None = None
) -> date | None:
    values = {"cell": cell}
    plain = "select case when is_plain_date($cell, try_cast($cell as date)) then try_cast($cell as date) end"
    found = connection.execute(plain, values).fetchall()[0][0]
    connection.execute("create or replace temp table odd_texts as select $cell as raw", values)
    connection.execute(statement("read_dates"), {"year": year, "near": None, "day_zero": DAY_ZERO})
    patient = connection.execute(f"select coalesce(sure, {style}) from odd_dates").fetchall()[0][0]
    value = found if found is not None else patient
    assert value is None or isinstance(value, date)
    return value


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("1234.5", "1234.5"), ("$1,234.50", "1234.5"), ("US$ 1,234", "1234"), ("USD 1234", "1234"),
        ("1234美金", "1234"),
        ("¥1,234", "1234"), ("￥12", "12"), ("€ 5", "5"), ("(1,234)", "-1234"), ("1234-", "-1234"), ("−1234", "-1234"),
        ("-$5", "-5"), ("$-5", "-5"), ("- 5", "-5"), ("+5", "5"), ("１２３，４５６．７０", "123456.7"),
        ("12.5万", "125000"),
        ("3万5", "35000"), ("1.2亿", "120000000"), ("12.8k", "12800"), ("1.5m", "1500000"), ("2 万元", "20000"),
        ("1e3", "1000"), ("'1234", "1234"), ("1 234 567", "1234567"), ("731.9399999999999", "731.94"),
        ("0.0000005", "0.000001"), ("-0.0000005", "-0.000001"), ("1E-5", "0.00001"), ("1.5e-3", "0.0015"),
        ("1,234,567.1234565", "1234567.123457"), (" 7 ", "7"),
    ],
)  # fmt: skip
def test_an_amount_is_read(connection: duckdb.DuckDBPyConnection, cell: str, value: str) -> None:
    assert number(connection, cell) == Decimal(value)


@pytest.mark.parametrize(
    "cell",
    ["$101,2000.00", "1,2,3", "--5", "-(5)", "(5", "5)", "12 5", "1_000", "abc", "万", "$", "30%", "1.234,56", "1e400",
     "999999999999999", "nan", "inf", "12,5 k", "0x10", "5 pcs", "1.2.3"],
)  # fmt: skip
def test_what_is_no_amount_is_refused(connection: duckdb.DuckDBPyConnection, cell: str) -> None:
    assert number(connection, cell) is None


@pytest.mark.parametrize(
    ("cell", "value"),
    [("1.234,56", "1234.56"), ("25,5", "25.5"), ("1.234", "1234"), ("12.345,67", "12345.67"), ("1 234,5", "1234.5"),
     ("(1.234,50)", "-1234.5"), ("12,5万", "125000")],
)  # fmt: skip
def test_a_decimal_comma_is_read(connection: duckdb.DuckDBPyConnection, cell: str, value: str) -> None:
    assert numbers(connection, cell)[cell][1] == Decimal(value)


@pytest.mark.parametrize(
    ("cell", "currency", "has_unit"),
    [("$5", "USD", False), ("5 美元", "USD", False), ("HK$5", "HKD", False), ("￥5", "CNY", False),
     ("5元", "CNY", False),
     ("5万美元", "USD", True), ("5k", None, True), ("£5", "GBP", False), ("5 欧元", "EUR", False),
     ("5日元", "JPY", False),
     ("5 港元", "HKD", False), ("RMB 5", "CNY", False), ("JPY5", "JPY", False)],
)  # fmt: skip
def test_a_cell_may_bring_its_currency_and_unit(
    connection: duckdb.DuckDBPyConnection, cell: str, currency: str | None, has_unit: bool
) -> None:
    found = numbers(connection, cell)[cell]

    assert found[0] is not None
    assert found[2:4] == (currency, has_unit)


def test_the_yen_sign_is_the_yuan_unless_the_yen_is_named(connection: duckdb.DuckDBPyConnection) -> None:
    assert numbers(connection, "¥5", "￥6")["¥5"][2] == "CNY"
    assert numbers(connection, "¥5", is_yen=True)["¥5"][2] == "JPY"
    assert numbers(connection, "¥5", "JPY 6")["¥5"][2] == "JPY"
    assert numbers(connection, "RMB ¥5", "JPY 6")["RMB ¥5"][2] == "CNY"


@pytest.mark.parametrize(
    "cell",
    ["2026-09-05", "2026/9/5", "2026.9.5", "20260905", "2026年9月5日", "5-Sep-26", "5 September 2026", "Sep 5, 2026",
     "46270", "46270.75", "2026-09-05 23:59:59", "2026/9/5 14:00", "2026-09-05T10:00:00Z", "２０２６／９／５",
     "05/09/2026", "5.9.26", "05-09-2026 2:30 PM", "2026-9-5 下午2:30"],
)  # fmt: skip
def test_a_day_is_read(connection: duckdb.DuckDBPyConnection, cell: str) -> None:
    assert day(connection, cell) == date(2026, 9, 5)


@pytest.mark.parametrize(
    "cell", ["2026-02-30", "20260230", "31/04/2026", "epoch", "infinity", "19999", "60001", "abc", "9月5日", "20-13-45"]
)
def test_what_is_no_day_is_refused(connection: duckdb.DuckDBPyConnection, cell: str) -> None:
    assert day(connection, cell) is None


def test_a_day_without_a_year_takes_the_one_around_it(connection: duckdb.DuckDBPyConnection) -> None:
    assert day(connection, "9月5日", year=2026) == date(2026, 9, 5)


@pytest.mark.parametrize("cell", ["", " ", "-", "—", "–", "/", "无", "暂无", "N/A", "#N/A", "NULL", "None"])
def test_cells_that_say_nothing(connection: duckdb.DuckDBPyConnection, cell: str) -> None:
    assert connection.execute("select is_blank_figure($cell)", {"cell": cell}).fetchall() == [(True,)]


@pytest.mark.parametrize(
    ("cell", "text"), [("None", "None"), ("NULL", "NULL"), (" Amy　", "Amy"), ("N/A", None), ("", None), ("NA", "NA")]
)
def test_texts_keep_their_words(connection: duckdb.DuckDBPyConnection, cell: str, text: str | None) -> None:
    assert connection.execute("select plain_text($cell)", {"cell": cell}).fetchall() == [(text,)]


@PATIENT
@given(
    amount=MONEY,
    write=st.sampled_from(["{:.2f}", "{:,.2f}", "${:,.2f}", "USD {:,.2f}", "{:,.2f}美金", " {:.2f} ", "'{:.2f}"]),
)
def test_what_is_written_is_read_back(connection: duckdb.DuckDBPyConnection, amount: Decimal, write: str) -> None:
    assert number(connection, write.format(amount)) == amount


@PATIENT
@given(amount=MONEY)
def test_a_decimal_comma_is_read_back(connection: duckdb.DuckDBPyConnection, amount: Decimal) -> None:
    written = f"{amount:,.2f}".translate(str.maketrans(",.", ".,"))

    assert numbers(connection, written)[written][1] == amount


@PATIENT
@given(amount=st.floats(allow_nan=False, allow_infinity=False, min_value=-(10.0**11), max_value=10.0**11))
def test_no_finite_number_becomes_nothing(connection: duckdb.DuckDBPyConnection, amount: float) -> None:
    found = number(connection, repr(amount))

    assert found is not None
    exact = Decimal(repr(amount)).quantize(Decimal("0.000001"), ROUND_HALF_UP)
    assert abs(found - exact) <= Decimal("0.000001")


@PATIENT
@given(
    one=DAYS,
    write=st.sampled_from(
        [
            "%Y-%m-%d",
            "%Y/%m/%d",
            "%Y.%m.%d",
            "%Y%m%d",
            "%d/%m/%Y",
            "%d %B %Y",
            "%b %d, %Y",
            "%Y年%m月%d日",
            "%Y-%m-%d %H:%M:%S",
        ]
    ),
)
def test_a_day_that_is_written_is_read_back(connection: duckdb.DuckDBPyConnection, one: date, write: str) -> None:
    assert day(connection, one.strftime(write)) == one


@PATIENT
@given(serial=st.integers(20000, 60000))
def test_a_serial_is_the_day_that_a_spreadsheet_means(connection: duckdb.DuckDBPyConnection, serial: int) -> None:
    assert day(connection, str(serial)) == date(1899, 12, 30) + timedelta(days=serial)


@PATIENT
@given(cell=st.text(max_size=30))
def test_no_cell_breaks_the_reading(connection: duckdb.DuckDBPyConnection, cell: str) -> None:
    cell = cell.replace("\x00", "")
    number(connection, cell)
    day(connection, cell)


SIGNS = st.sampled_from(
    [*"aZ09 -_/.#'无暂王艳合计é Жあ한（）：ＡＺ０９－＃—", "\t", "\xa0", "\u3000", "\u2003", "\u200b", "\xad", "\ufeff",
     "n/a", ".0"]
)  # fmt: skip


@PATIENT
@given(cells=st.lists(st.lists(SIGNS, max_size=6).map("".join), min_size=20, max_size=60))
def test_a_text_that_looks_plain_is_left_as_it_is(connection: duckdb.DuckDBPyConnection, cells: list[str]) -> None:
    for tidy in ("plain_text", "plain_code", "plain_key"):
        changed = f"from (select unnest($cells) as cell) where is_{tidy}(cell) and {tidy}(cell) is distinct from cell"

        assert connection.execute(changed, {"cells": cells}).fetchall() == []


@pytest.mark.parametrize(
    "cell",
    ["王艳", "上海贸易有限公司", "北京（华北）", "José García", "Жуков А.", "订单2026-001", "カメラ", "Acme 2"],
)  # fmt: skip
def test_names_of_every_alphabet_look_plain(connection: duckdb.DuckDBPyConnection, cell: str) -> None:
    assert connection.execute("select is_plain_key($cell)", {"cell": cell}).fetchall() == [(True,)]


@pytest.mark.parametrize(
    "cell", ["王　艳", "合 计", "无", "暂无", "王艳 ", "ＰＩ１", "上海\u200b公司", "\u3000北京", "—"]
)  # fmt: skip
def test_what_may_have_to_be_tidied_does_not(connection: duckdb.DuckDBPyConnection, cell: str) -> None:
    assert connection.execute("select is_plain_text($cell)", {"cell": cell}).fetchall() == [(False,)]
