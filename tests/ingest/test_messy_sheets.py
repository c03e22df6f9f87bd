"""Sheets as people really keep them: every row is loaded, rejected or skipped, and it is said why."""

from datetime import date
from decimal import Decimal

import pytest

from sales_analytics.ingest.known import Known
from sales_analytics.terms.period import Period
from tests.ingest.conftest import Read, rows_of

HEADINGS = "Order No,Order Date,Salesperson,Customer,Amount,Status\n"


def test_every_bad_cell_is_a_problem_where_the_spreadsheet_shows_it(read_csv: Read) -> None:
    reading = read_csv(
        HEADINGS
        + "o-1,2026-03-01,Amira,Blue,100.50,confirmed\n"
        + 'o-2,2026-02-30,Bo,Red,"12,5 k",confirmed\n'
        + "o-3,,Bo,Red,7,confirmed\n"
        + ",2026-03-02,Bo,Red,8,confirmed\n"
        + "o-5,2026-03-02,Bo,Red,,confirmed\n"
        + "o-6,,Bo,Red,,pending\n"
    )

    assert [(one.row, one.column, one.code, one.found) for one in reading.problems] == [
        (3, "B", "date-not-understood", "2026-02-30"),
        (3, "E", "amount-not-a-number", "12,5 k"),
        (4, "B", "order-date-missing", ""),
        (5, "A", "order-no-missing", ""),
        (6, "E", "amount-missing", ""),
    ]
    assert (reading.rows_read, reading.loaded, reading.rejected, reading.skipped) == (6, 2, 4, 0)
    assert reading.amount == Decimal("100.5")
    assert reading.problems[2].amount == Decimal(7)
    assert reading.problems[3].effective_on == date(2026, 3, 2)


def test_a_row_of_words_and_years_below_the_headings_is_data(read_csv: Read) -> None:
    reading = read_csv(
        "Name,Level,Month,Target\nP1,salesperson,2026-09,1000\nP3,salesperson,2026-09,2000\nNorth,company,2026-09,5000\n"
    )

    assert (reading.dataset, reading.header_row, reading.loaded) == ("targets", 1, 3)
    assert reading.amount == Decimal(8000)


def test_titles_units_totals_and_footers_are_no_data(read_rows: Read) -> None:
    reading = read_rows(
        [
            ["2026年3月 订单明细"],
            ["单位：万元"],
            [],
            ["订单号", "下单日期", "业务员", "客户名称", "订单金额", "状态"],
            ["A1", "2026-03-01", "王艳", "蓝海", 1.5, "已确认"],
            ["A2", "2026-03-02", "李雷", "红海", "2万", "报价中"],
            [],
            ["A3", "3月5日", "李雷", "红海", 2, "已签单"],
            ["合计", None, None, None, 5.5, None],
            ["制表人：韩梅梅"],
        ]
    )

    assert (reading.dataset, reading.header_row, reading.unit) == ("orders", 4, "wan")
    assert rows_of(reading, "order_no", "order_date", "amount", "status", "currency", "row_no") == [
        ("A1", date(2026, 3, 1), Decimal(15000), "confirmed", None, 5),
        ("A2", date(2026, 3, 2), Decimal(20000), "pending", None, 6),
        ("A3", date(2026, 3, 5), Decimal(20000), "confirmed", None, 8),
    ]
    assert (reading.rows_read, reading.loaded, reading.rejected, reading.skipped) == (6, 3, 0, 3)
    assert sorted(reason.singular for reason, _ in reading.skips) == [
        "blank row", "remark below the data", "total of the rows above, and they add up to it",
    ]  # fmt: skip


def test_a_total_without_a_word_is_known_by_its_sum(read_csv: Read) -> None:
    reading = read_csv(HEADINGS + "o-1,2026-03-01,Bo,Red,10,won\no-2,2026-03-01,Bo,Red,20,won\n,,,,30,\n")

    assert (reading.loaded, reading.rejected, reading.skipped) == (2, 0, 1)


def test_a_row_of_figures_that_is_no_sum_is_rejected_not_dropped(read_csv: Read) -> None:
    reading = read_csv(HEADINGS + "o-1,2026-03-01,Bo,Red,10,won\no-2,2026-03-01,Bo,Red,20,won\n,,,,31,\n")

    assert (reading.loaded, reading.rejected, reading.skipped) == (2, 1, 0)


def test_a_customer_called_total_is_not_a_total(read_csv: Read) -> None:
    reading = read_csv(HEADINGS + "o-1,2026-13-01,Bo,Total Energies,10,won\n")

    assert (reading.rejected, reading.skipped) == (1, 0)


def test_repeated_headings_and_blank_lines_are_skipped_and_rows_keep_their_numbers(read_csv: Read) -> None:
    reading = read_csv(
        HEADINGS
        + "o-1,2026-03-01,Bo,Red,10,won\n\n"
        + HEADINGS
        + ",,,,,\n"
        + 'o-2,2026-03-01,Bo,"two\nlines",20,won\n'
        + "o-3,2026-03-01,Bo,Red,x,won\n"
    )

    assert rows_of(reading, "order_no", "row_no") == [("o-1", 2), ("o-2", 6)]
    assert [(one.row, one.code) for one in reading.problems] == [(7, "amount-not-a-number")]
    assert (reading.rows_read, reading.loaded, reading.rejected, reading.skipped) == (5, 2, 1, 2)


def test_lines_with_too_many_cells_are_reported_and_short_ones_are_filled(read_csv: Read) -> None:
    reading = read_csv(
        HEADINGS
        + "o-1,2026-03-01,Bo,Red,10\n"
        + "o-2,2026-03-01,Bo,Red, Blue,20,won\n"
        + "o-3,2026-03-01,Bo,Red,30,won,\n"
        + "o-4,2026-03-01,Bo,Red,40,won\n"
        + "o-5,2026-03-01,Bo,Red,50,won\n"
    )

    assert rows_of(reading, "order_no", "status", "row_no") == [
        ("o-1", "pending", 2), ("o-3", "confirmed", 4), ("o-4", "confirmed", 5), ("o-5", "confirmed", 6),
    ]  # fmt: skip
    assert [(one.row, one.code) for one in reading.problems] == [(3, "too-many-cells")]
    assert (reading.rows_read, reading.loaded, reading.rejected) == (5, 4, 1)


def test_identical_rows_count_once(read_csv: Read) -> None:
    line = "o-1,2026-03-01,Bo,Red,10,won\n"
    reading = read_csv(HEADINGS + line + "o-1,2026-03-01,Bo,Red,11,won\n" + line)

    assert (reading.loaded, reading.skipped, reading.amount) == (2, 1, Decimal(21))
    assert [reason.singular for reason, _ in reading.skips] == ["identical to another row"]


def test_an_unknown_status_is_asked_once_and_the_answer_is_taken(read_csv: Read) -> None:
    written = HEADINGS + "o-1,2026-03-01,Bo,Red,10,won\no-2,2026-03-01,Bo,Red,20,Gebucht\n"

    asked = read_csv(written).questions
    answered = read_csv(written, values=(("status", "gebucht", "confirmed"),))
    mapped = read_csv(written, mapping=(("Status", "status:Gebucht:confirmed"),))

    assert asked[0].option_flag == '--map "Status=status:Gebucht:confirmed"'
    assert mapped.amount == Decimal(30)
    assert [(one.code, one.options) for one in asked] == [
        ("value-unknown", ("confirmed", "pending", "cancelled", "lost")),
    ]  # fmt: skip
    assert (answered.questions, answered.amount) == ((), Decimal(30))


@pytest.mark.parametrize(
    ("cells", "days"),
    [
        (["25/03/2026", "04/05/2026"], [date(2026, 3, 25), date(2026, 5, 4)]),
        (["03/25/2026", "04/05/2026"], [date(2026, 3, 25), date(2026, 4, 5)]),
        (["46100", "2026.3.5"], [date(2026, 3, 19), date(2026, 3, 5)]),
        (["2026-03-01 10:00:00", "2026年3月2日"], [date(2026, 3, 1), date(2026, 3, 2)]),
    ],
    ids=["day first", "month first", "serial", "with time"],
)
def test_the_column_decides_how_its_dates_are_read(read_csv: Read, cells: list[str], days: list[date]) -> None:
    lines = [f"o-{number},{cell},Bo,Red,10,won\n" for number, cell in enumerate(cells)]

    reading = read_csv(HEADINGS + "".join(lines))

    assert sorted(rows_of(reading, "order_no", "order_date")) == [(f"o-{n}", day) for n, day in enumerate(days)]


def test_dates_that_nothing_decides_are_asked_about(read_csv: Read) -> None:
    written = HEADINGS + "o-1,04/05/2026,Bo,Red,10,won\n"

    question = read_csv(written).questions[0]
    answered = read_csv(written, mapping=(("Order Date", "order_date:day-first"),))

    assert (question.code, question.option_flag) == ("date-order-unclear", '--map "Order Date=order_date:day-first"')
    assert rows_of(answered, "order_date") == [(date(2026, 5, 4),)]


def test_a_column_of_decimal_commas(read_csv: Read) -> None:
    reading = read_csv(
        "Order No;Order Date;Salesperson;Amount\n"
        "o-1;2026-03-01;Bo;1.234\no-2;2026-03-01;Bo;12.345,67\no-3;2026-03-01;Bo;25,5\no-4;2026-03-01;Bo;7\n"
    )

    assert [amount for (amount,) in rows_of(reading, "amount")] == [
        Decimal(1234), Decimal("12345.67"), Decimal("25.5"), Decimal(7),
    ]  # fmt: skip


def test_currency_of_a_cell_stands_above_the_column(read_csv: Read) -> None:
    reading = read_csv(
        "Order No,Order Date,Salesperson,Amount,Currency\n"
        "o-1,2026-03-01,Bo,¥100,USD\no-2,2026-03-01,Bo,100,usd\no-3,2026-03-01,Bo,100,美金\n"
    )

    assert [currency for (currency,) in rows_of(reading, "currency")] == ["CNY", "USD", "USD"]


def test_shares_of_85_are_per_cent_and_of_half_are_shares(read_csv: Read) -> None:
    header = "Order No,Order Date,Salesperson,Amount,Split %\n"

    percent = read_csv(header + "o-1,2026-03-01,Bo,1,70\no-2,2026-03-01,Bo,1,30\n")
    share = read_csv(header + "o-1,2026-03-01,Bo,1,0.7\no-2,2026-03-01,Bo,1,30%\n")

    assert rows_of(percent, "credit_share") == rows_of(share, "credit_share") == [(Decimal("0.7"),), (Decimal("0.3"),)]


def test_wide_months_with_a_total_column_take_the_year_from_the_title(read_rows: Read) -> None:
    months = [f"{month}月" for month in range(1, 13)]
    reading = read_rows(
        [["2026年业绩目标表（万元）"], ["姓名", *months, "合计"], ["王艳", *[10] * 12, 120], ["合计", *[10] * 12, 120]],
        name="目标.xlsx",
    )

    assert (reading.dataset, reading.loaded, reading.typed_rows, reading.skipped) == ("targets", 1, 12, 1)
    assert reading.extras == ("合计",)
    rows = rows_of(reading, "entity", "level", "starts_on", "ends_before", "target")
    assert rows[8] == (
        "王艳",
        "salesperson",
        date(2026, 9, 1),
        date(2026, 10, 1),
        Decimal(100000),
    )


def test_wide_months_without_any_year_are_asked_about_never_assumed(read_rows: Read) -> None:
    reading = read_rows([["Name", "Jan", "Feb", "Mar"], ["Bo", 1, 2, 3]], name="targets.xlsx")

    assert [question.code for question in reading.questions] == ["year-missing"]


def test_levels_come_from_the_filled_column_or_from_what_is_known(read_csv: Read) -> None:
    known = Known(people=frozenset(("amira",)), companies=frozenset(("north",)), groups=frozenset(("eagles",)))

    by_name = read_csv("Name,Month,Target\nAmira,2026-09,1\nNorth,2026-09,2\nEagles,2026-09,3\n", "targets.csv", known)
    by_column = read_csv("Salesperson,Company,Month,Target\nAmira,North,2026-09,1\n,North,2026-09,5\n", "targets.csv")

    assert [level for (level,) in rows_of(by_name, "level")] == ["salesperson", "company", "group"]
    assert rows_of(by_column, "level", "entity") == [("salesperson", "Amira"), ("company", "North")]


def test_companies_and_groups_among_people_are_known_by_the_roster(read_csv: Read) -> None:
    known = Known(people=frozenset(("王艳",)), companies=frozenset(("北方公司",)), groups=frozenset(("战鹰",)))
    rows = "战鹰,2026-09,5\n北方公司,2026-09,3\n王艳,2026-09,2\n"

    targets = read_csv(f"姓名,月份,目标\n{rows}", "目标.csv", known)
    forecasts = read_csv(f"业务员,月份,预测\n{rows}", "预测.csv", known)

    for reading in (targets, forecasts):
        assert rows_of(reading, "level") == [("group",), ("company",), ("salesperson",)]
        assert (reading.questions, reading.problems) == ((), ())


def test_tiers_side_by_side_are_rows_of_their_own(read_csv: Read) -> None:
    reading = read_csv("业务员,月份,目标,冲刺目标\n王艳,2026年9月,10,20\n", "目标.csv")

    assert rows_of(reading, "tier", "target") == [("stretch", Decimal(20)), ("target", Decimal(10))]


def test_targets_without_a_period_take_that_of_the_campaign(read_csv: Read) -> None:
    known = Known(campaigns={"2026-09": Period.month(2026, 9)})
    written = "Salesperson,Target\nBo,160000\n"

    assert [one.code for one in read_csv(written, "targets.csv", known).questions] == ["period-missing"]
    reading = read_csv(written, "targets.csv", known, campaign="2026-09")
    assert rows_of(reading, "starts_on", "ends_before") == [(date(2026, 9, 1), date(2026, 10, 1))]


def test_forecasts_are_told_from_targets_by_their_words(read_csv: Read) -> None:
    reading = read_csv("业务员,月份,预测金额,提交日期\n王艳,2026-09,500000,2026-09-02\n", "九月.csv")

    assert reading.dataset == "forecasts"
    assert rows_of(reading, "entity", "level", "starts_on", "submitted_on", "forecast") == [
        ("王艳", "salesperson", date(2026, 9, 1), date(2026, 9, 2), Decimal(500000)),
    ]  # fmt: skip


def test_what_a_person_maps_stands_above_the_headings(read_csv: Read) -> None:
    reading = read_csv(
        "Order No,Order Date,Who,Total,Amount\no-1,2026-03-01,Bo,10,11\n",
        mapping=(("Who", "salesperson"), ("Total", "amount"), ("Amount", "")),
    )

    assert rows_of(reading, "salesperson", "amount") == [("Bo", Decimal(10))]
    assert reading.extras == ("Amount",)


def test_answers_are_remembered_for_the_same_headings_in_any_order(read_csv: Read) -> None:
    written = "Order No,Order Date,Who,Amount\no-1,2026-03-01,Bo,11\n"
    first = read_csv(written)
    from sales_analytics.ingest.answers import Answers

    known = Known(remembered={first.fingerprint: Answers(mapping=(("Who", "salesperson"),))})
    again = read_csv("Who,Amount,Order No,Order Date\nBo,11,o-1,2026-03-01\n", known=known)

    assert (first.questions[0].code, again.questions) == ("salesperson-missing", ())
    assert rows_of(again, "salesperson") == [("Bo",)]


def test_company_is_ours_where_the_roster_knows_it_and_else_the_customer(read_csv: Read) -> None:
    written = "订单号,日期,业务员,公司,金额\no-1,2026-03-01,王艳,北方,1\n"

    assert dict(read_csv(written).mapping)["公司"] == "customer"
    assert dict(read_csv(written, known=Known(companies=frozenset(("北方",)))).mapping)["公司"] == "company"


def test_names_that_look_like_nothing_are_names(read_csv: Read) -> None:
    reading = read_csv(HEADINGS + "o-1,2026-03-01,None,NULL,10,won\no-2,2026-03-01,-,N/A,10,won\n")

    assert rows_of(reading, "salesperson", "customer") == [("None", "NULL"), (None, None)]


def test_numbers_of_persons_and_orders_lose_their_point_zero(read_csv: Read) -> None:
    reading = read_csv("Order No,Order Date,EmployeeKey,Amount\n1007.0,2026-03-01,285.0,10\n")

    assert rows_of(reading, "order_no", "salesperson") == [("1007", "285")]


@pytest.mark.parametrize("amount", ["1", "USD 1"], ids=["all plain", "one that is not"])
def test_rows_stand_in_the_order_of_the_sheet(read_csv: Read, amount: str) -> None:
    reading = read_csv(
        "Order No,Order Date,Confirm Date,Salesperson,Amount\n"
        f"o-3,2026-03-09,,Bo,1\no-1,2026-03-01,2026-03-12,Bo,{amount}\no-2,2026-03-05,,Bo,1\n"
    )

    assert rows_of(reading, "order_no", "row_no") == [("o-3", 2), ("o-1", 3), ("o-2", 4)]


def test_a_cell_that_is_written_oddly_many_times_counts_as_many_rows(read_csv: Read) -> None:
    lines = [f'o-{number},2026-03-0{number},Bo,Red,"$1,000.00",won\n' for number in range(1, 6)]

    reading = read_csv(HEADINGS + "".join(lines))

    assert (reading.loaded, reading.typed_rows, reading.amount) == (5, 5, Decimal(5000))


def test_shares_are_parts_of_one_however_they_are_written(read_csv: Read) -> None:
    reading = read_csv(
        "Order No,Order Date,Salesperson,Amount,Credit Share\n"
        "1,2026-08-31,A,100,50\n1,2026-08-31,B,100,50%\n2,2026-08-31,A,33,0.5\n"
        "3,2026-08-31,A,33,150%\n4,2026-08-31,A,33,-10%\n"
    )

    assert [(one.row, one.code, one.found) for one in reading.problems] == [
        (5, "share-not-understood", "150%"),
        (6, "share-not-understood", "-10%"),
        (4, "credit-shares-uneven", "50 %"),
    ]
    assert [share for (share,) in rows_of(reading, "credit_share")] == [Decimal("0.5")] * 3


def test_an_exchange_rate_is_above_zero(read_csv: Read) -> None:
    reading = read_csv(
        "Order No,Order Date,Salesperson,Amount,Currency,Exchange Rate\n"
        "1,2026-08-31,A,100,EUR,1.1\n2,2026-08-31,A,100,EUR,0\n3,2026-08-31,A,100,EUR,-1\n"
    )

    assert [(one.row, one.column, one.code) for one in reading.problems if one.severity == "reject"] == [
        (3, "F", "rate-not-understood"),
        (4, "F", "rate-not-understood"),
    ]
