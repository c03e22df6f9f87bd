"""A plain negative amount of an order that an earlier file gives: asked, answered, remembered, taken back."""

import json
from pathlib import Path

import pytest

from sales_analytics.cli import main

HEADS = "Order No,Order Date,Salesperson,Company,Amount\n"
MARCH = f"{HEADS}A1,2026-03-02,Amy,North,100\nA2,2026-03-03,Bo,North,200\n"
APRIL = f"{HEADS}A1,2026-04-05,Amy,North,-60\nA3,2026-04-06,Bo,North,500\n"
OF_ORDERS, INSTEAD, APART = (f"Order No=order_no:credits-{one}" for one in ("of-orders", "instead", "apart"))
TAKEN_OFF = ({"Amy": ("100.00", 1), "Bo": ("200.00", 1)}, {"Amy": ("-60.00", 1), "Bo": ("500.00", 1)})


class Shell:
    """Commands on one warehouse; each gives its exit code and what it prints."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self._folder, self._capsys = folder, capsys

    def __call__(self, command: str, *more: str) -> tuple[int, str]:
        code = main([command, *more, "--warehouse", str(self._folder / "w.duckdb")])
        return code, self._capsys.readouterr().out

    def file(self, name: str, holding: str) -> str:
        (self._folder / name).write_text(holding, "utf-8")
        return str(self._folder / name)

    def take(self, name: str, holding: str, *more: str) -> list[tuple[int, ...]]:
        """Added, changed, unchanged, of a file that is taken in."""
        code, shown = self("import", "--json", self.file(name, holding), *more)
        assert code == 0, shown
        assert self("check")[0] == 0
        return [tuple(one.get(name) for name in ("added", "changed", "unchanged")) for one in json.loads(shown)[:1]]

    def sold(self, *months: str) -> tuple[dict[str, tuple[str, int]], ...]:
        """Amount and orders by salesperson, per month."""
        return tuple(self._sold(f"2026-{one}-01", f"2026-{one}-30") for one in months or ("03", "04"))

    def year(self) -> dict[str, tuple[str, int]]:
        return self._sold("2026-01-01", "2026-12-31")

    def _sold(self, first: str, last: str) -> dict[str, tuple[str, int]]:
        options = ("--from", first, "--to", last, "--level", "salesperson", "--format", "json")
        return {one["name"]: (one["amount"], one["orders"]) for one in json.loads(self("ask", "totals", *options)[1])
                if one["orders"]}  # fmt: skip


@pytest.fixture
def shell(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Shell:
    return Shell(tmp_path, capsys)


@pytest.fixture
def after_march(shell: Shell) -> Shell:
    shell.take("march.csv", MARCH)
    return shell


def test_it_is_asked_what_becomes_of_the_order_and_nothing_is_stored(after_march: Shell) -> None:
    code, shown = after_march("import", "--json", after_march.file("april.csv", APRIL))

    (sheet,) = json.loads(shown)
    (question,), (problem,) = sheet["questions"], sheet["problems"]
    assert (code, sheet["state"], sheet["loaded"], sheet["rejected"]) == (1, "refused", 1, 1)
    assert (question["code"], question["holds_back"]) == ("credit-of-stored-order", "rows")
    assert question["likely"] == "credits-of-orders"
    assert [one["option"] for one in question["options"]] == [f'--map "{one}"' for one in (OF_ORDERS, INSTEAD, APART)]
    assert (problem["code"], problem["row"], problem["severity"]) == ("credit-of-stored-order", 2, "reject")
    assert after_march.year() == {"Amy": ("100.00", 1), "Bo": ("200.00", 1)}


@pytest.mark.parametrize(
    ("answer", "april", "year"),
    [
        (OF_ORDERS, TAKEN_OFF, ("40.00", 1)),
        (INSTEAD, ({"Bo": ("200.00", 1)}, TAKEN_OFF[1]), ("-60.00", 1)),
        (APART, TAKEN_OFF, ("40.00", 2)),
    ],
    ids=["taken off", "in its place", "of its own"],
)
def test_every_answer_gives_its_amounts_and_undo_brings_the_order_back(
    after_march: Shell, answer: str, april: object, year: tuple[str, int]
) -> None:
    after_march.take("april.csv", APRIL, "--map", answer)

    assert after_march.sold() == april
    assert after_march.year() == {"Amy": year, "Bo": ("700.00", 2)}
    after_march("undo", "2")
    assert after_march.sold() == (TAKEN_OFF[0], {})
    assert after_march("check")[0] == 0


@pytest.mark.parametrize("answer", [OF_ORDERS, INSTEAD, APART], ids=["taken off", "in its place", "of its own"])
def test_the_answer_is_remembered_and_the_same_rows_count_once(after_march: Shell, answer: str) -> None:
    after_march.take("april.csv", APRIL, "--map", answer)
    before = after_march.sold()

    assert after_march.take("april.csv", APRIL) == [(0, 0, 2)]
    assert after_march.take("april again.csv", f"{APRIL}A4,2026-04-07,Bo,North,1\n") == [(1, 0, 2)]

    assert [month.get("Amy") for month in after_march.sold()] == [month.get("Amy") for month in before]


def test_the_file_of_the_order_sent_again_leaves_what_was_taken_off(after_march: Shell) -> None:
    after_march.take("april.csv", APRIL, "--map", OF_ORDERS)

    assert after_march.take("march.csv", f"{MARCH}A5,2026-03-09,Bo,North,1\n") == [(1, 0, 2)]

    assert after_march.year() == {"Amy": ("40.00", 1), "Bo": ("701.00", 3)}


def test_a_later_month_of_the_same_shape_is_taken_off_by_the_same_answer(after_march: Shell) -> None:
    after_march.take("april.csv", APRIL, "--map", OF_ORDERS)

    after_march.take("may.csv", f"{HEADS}A2,2026-05-05,Bo,North,-50\nCN-9,2026-05-06,Bo,North,-7\n")

    assert after_march.sold("03", "05") == (TAKEN_OFF[0], {"Bo": ("-57.00", 2)})


def test_a_preview_asks_as_well(after_march: Shell) -> None:
    code, shown = after_march("import", "--preview", after_march.file("april.csv", APRIL))

    assert code == 1
    assert f'--map "{OF_ORDERS}"' in shown
    assert "100 -> -60" not in shown
    assert "it would be refused" in shown


@pytest.mark.parametrize("march", [MARCH, MARCH.replace(",North,", ",,")], ids=["one company", "no company told"])
def test_a_preview_of_several_files_asks_what_becomes_of_an_order_of_another_one(shell: Shell, march: str) -> None:
    files = [shell.file("1 march.csv", march), shell.file("2 april.csv", APRIL)]

    code, shown = shell("import", "--preview", "--json", *files)

    first, second = json.loads(shown)
    assert (code, [one["questions"] for one in (first,)]) == (1, [[]])
    assert [one["code"] for one in second["questions"]] == ["credit-of-stored-order"]
    assert shell("imports", "--json")[1].strip() == "[]"


@pytest.mark.parametrize(
    "march",
    [MARCH.replace("North", "South"), MARCH.replace("2026-03-02", "soon"), MARCH.replace("A1", "B1")],
    ids=["another company", "refused", "another order"],
)
def test_a_preview_of_several_files_asks_nothing_where_the_import_would_not(shell: Shell, march: str) -> None:
    files = [shell.file("1 march.csv", march), shell.file("2 april.csv", APRIL)]

    _, shown = shell("import", "--preview", "--json", *files)

    assert json.loads(shown)[1]["questions"] == []


def test_the_rows_may_stay_out(after_march: Shell) -> None:
    after_march.take("april.csv", APRIL, "--accept-rejects")

    assert after_march.sold() == (TAKEN_OFF[0], {"Bo": ("500.00", 1)})


def test_a_file_beside_it_may_bring_the_order(shell: Shell) -> None:
    files = [shell.file("march.csv", MARCH), shell.file("april.csv", APRIL)]

    code, shown = shell("import", "--json", *files)

    march, april = json.loads(shown)
    assert (code, march["state"], april["state"]) == (1, "landed", "refused")
    assert [one["code"] for one in april["questions"]] == ["credit-of-stored-order"]


@pytest.mark.parametrize(
    "coming",
    [
        f"{HEADS}A1,2026-03-02,Amy,North,90\nA2,2026-03-03,Bo,North,200\n",
        f"{HEADS}A1,2026-03-02,Amy,North,100\nA1,2026-04-05,Amy,North,-160\n",
        f"{HEADS}A1,2026-04-05,Amy,South,-60\n",
        f"{HEADS}CN-1,2026-04-05,Amy,North,-60\n",
        f"{HEADS}A1,2026-04-05,Amy,North,0\n",
    ],
    ids=["corrected", "with its order", "of another company", "of no stored order", "nothing"],
)
def test_what_can_be_read_in_one_way_is_not_asked(after_march: Shell, coming: str) -> None:
    after_march.take("more.csv", coming)


def test_an_order_that_is_below_zero_already_is_not_asked_again(shell: Shell) -> None:
    shell.take("april.csv", APRIL)

    assert shell.take("again.csv", APRIL.replace("-60", "-65")) == [(0, 1, 1)]


def test_the_question_names_an_order_once_however_many_rows_it_has(after_march: Shell) -> None:
    rows = f"{HEADS}a1,2026-04-05,Amy,North,-60\nA1 ,2026-04-06,Amy,,-10\nA1,2026-04-07,Amy,North,0\n"

    code, shown = after_march("import", after_march.file("april.csv", rows))

    assert code == 1
    assert "1 order is below zero here, “a1”, and above zero in another file." in shown
    after_march.take("april.csv", rows, "--map", OF_ORDERS)
    assert after_march.year() == {"Amy": ("30.00", 1), "Bo": ("200.00", 1)}
