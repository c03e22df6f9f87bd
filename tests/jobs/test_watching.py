"""A folder into which people put files: what is whole is read, stored or refused, moved away and reported on."""

import os
import time
from functools import partial

import pytest

from sales_analytics.jobs.drop_folder import DropFolder
from sales_analytics.jobs.queue import ImportQueue
from sales_analytics.jobs.watching import Watch
from sales_analytics.reports.import_report import import_report
from sales_analytics.warehouse.history import imports
from sales_analytics.warehouse.warehouse import Warehouse

GOOD = "Order No,Order Date,Salesperson,Amount\no-1,2026-03-02,Amy,100\no-2,2026-03-03,Bo,250.50\n"
BAD = "Order No,Order Date,Salesperson,Amount\nb-1,2026-03-02,Amy,12 k 5\nb-2,2026-03-03,Bo,70\n"
ROSTER = "Name,Company,Group\nAmy,North,East\nBo,South,East\n"


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "drop"
    made.mkdir()
    return made


@pytest.fixture
def put(folder):
    def write(name, content, age=60.0):
        path = folder / name
        path.write_text(content, encoding="utf-8")
        os.utime(path, (time.time() - age,) * 2)
        return path

    return write


@pytest.fixture
def queue(warehouse):
    opened = ImportQueue(warehouse)
    yield opened
    opened.close()


@pytest.fixture
def watched(warehouse, queue, folder):
    """What became of everything that lay in the folder, as {name: shelf}."""

    def until_quiet(keep="refuse", language="en"):
        watch = Watch(warehouse, queue, DropFolder(folder), partial(import_report, language), keep)
        ends_at, found = time.monotonic() + 30, {}
        while True:
            found |= {one.name: one.shelf for one in watch.look()}
            if not watch.has_begun and not watch.is_busy:
                return found
            assert time.monotonic() < ends_at, f"waited in vain: {queue.jobs()}"
            time.sleep(0.02)

    return until_quiet


def names(folder):
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def stored(warehouse):
    return [(one.file, one.imported_by, one.state) for one in imports(warehouse)][::-1]


def test_good_files_are_stored_and_moved_people_first(warehouse, folder, put, watched):
    put("a orders.csv", GOOD)
    put("b people.csv", ROSTER)

    assert watched() == {"a orders.csv": "taken", "b people.csv": "taken"}

    assert stored(warehouse) == [("b people.csv", "drop folder", "active"), ("a orders.csv", "drop folder", "active")]
    assert names(folder) == [
        "taken/a orders.csv", "taken/a orders.csv.txt", "taken/b people.csv", "taken/b people.csv.txt",
    ]  # fmt: skip
    assert (folder / "taken/a orders.csv.txt").read_text("utf-8-sig") == (
        "a orders.csv\nImport 2 is stored\n\n"
        "Orders: it has the headings Order No, Order Date, Salesperson and Amount\n"
        "2 rows read: 2 good, 0 rejected, 0 skipped; $350.50 in total\n"
    )


def test_a_file_with_a_bad_cell_is_refused_with_the_cell_in_its_report(warehouse, folder, put, watched):
    put("orders.csv", BAD)

    assert watched() == {"orders.csv": "refused"}

    assert stored(warehouse) == []
    assert names(folder) == ["refused/orders.csv", "refused/orders.csv.txt"]
    report = (folder / "refused/orders.csv.txt").read_text("utf-8-sig").splitlines()
    assert report[:3] == [
        "orders.csv",
        "Not stored: 1 row is rejected",
        "Nothing of it was stored. Correct what is listed here, and put the file into the folder again.",
    ]
    assert [line for line in report if line.startswith("- D2, Amount: expected ") and "found “12 k 5”" in line]


def test_rejects_may_be_accepted_for_the_whole_folder(warehouse, folder, put, watched):
    put("orders.csv", BAD)

    assert watched(keep="accept-rejects") == {"orders.csv": "taken"}

    assert stored(warehouse) == [("orders.csv", "drop folder", "active")]
    with warehouse.cursor() as cursor:
        assert cursor.execute("select order_no from orders").fetchall() == [("b-2",)]


def test_reports_speak_the_chosen_language(folder, put, watched):
    put("orders.csv", GOOD)
    watched(language="zh")

    assert "第 1 次导入已入库" in (folder / "taken/orders.csv.txt").read_text("utf-8-sig")


def test_what_cannot_be_read_is_refused_and_says_why(warehouse, folder, put, watched):
    put("orders.xlsx", "PK\x03\x04 cut off")
    put("letter.txt", "Dear all, the figures are late this month.")

    assert watched() == {"letter.txt": "refused", "orders.xlsx": "refused"}
    assert stored(warehouse) == []
    assert "damaged" in (folder / "refused/orders.xlsx.txt").read_text("utf-8-sig")


def test_the_same_file_again_is_nothing_new_and_no_name_is_overwritten(warehouse, folder, put, watched):
    for _ in range(2):
        put("orders.csv", GOOD)
        assert watched() == {"orders.csv": "taken"}

    assert len(stored(warehouse)) == 1
    assert names(folder) == [
        "taken/orders (2).csv", "taken/orders (2).csv.txt", "taken/orders.csv", "taken/orders.csv.txt",
    ]  # fmt: skip
    assert "Nothing new" in (folder / "taken/orders (2).csv.txt").read_text("utf-8-sig")


@pytest.mark.parametrize("name", ["x" * 251 + ".csv", "长" * 83 + ".csv"], ids=["latin", "chinese"])
def test_a_name_so_long_that_its_report_has_no_room_for_it_is_taken_once(warehouse, folder, put, watched, name):
    for _ in range(2):
        put(name, GOOD)
        assert watched() == {name: "taken"}

    assert len(stored(warehouse)) == 1
    kept = names(folder)
    assert (len(kept), sum(one.endswith(".txt") for one in kept), f"taken/{name}" in kept) == (4, 2, True)


def test_a_name_that_is_no_text_gets_the_one_that_was_meant(warehouse, folder, put, watched):
    put("订单.csv", GOOD).rename(os.fsdecode(os.fsencode(folder) + b"/" + "订单.csv".encode("gbk")))

    assert watched() == {"订单.csv": "taken"}

    assert stored(warehouse) == [("订单.csv", "drop folder", "active")]
    assert names(folder) == ["taken/订单.csv", "taken/订单.csv.txt"]


def test_a_file_whose_report_cannot_be_written_is_not_taken_again(warehouse, folder, put, watched):
    put("orders.csv", GOOD)
    (folder / "taken").mkdir()
    full = OSError(28, "No space left on device")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("pathlib.Path.write_text", lambda *_, **__: (_ for _ in ()).throw(full))
        assert watched() == {"orders.csv": "taken"}

    assert names(folder) == ["taken/orders.csv"]


def test_the_warehouse_in_the_folder_stays_where_it_is(folder, put):
    path = folder / "figures"
    Warehouse.open(path).close()
    put("figures.wal", "x")
    os.utime(path, (time.time() - 60,) * 2)
    orders = put("orders.csv", GOOD)

    assert DropFolder(folder).ripe() == [orders]


def test_what_is_not_meant_or_not_whole_stays_where_it_is(folder, put):
    for name in ("~$orders.xlsx", ".hidden.csv", "orders.csv.part", "orders.xlsx.crdownload", "Thumbs.db"):
        put(name, GOOD)
    for name in ("._orders.xlsx", ".DS_Store", "Icon\r", "orders.csv~"):
        put(name, GOOD)
    put("empty.csv", "", age=1)
    growing = put("growing.csv", GOOD, age=1)
    drop = DropFolder(folder)

    assert drop.ripe() == []
    growing.write_text(GOOD + "o-3,2026-03-04,Bo,1\n", encoding="utf-8")
    assert drop.ripe() == []
    assert drop.ripe() == [growing]


def test_a_file_that_changed_while_it_was_read_is_not_moved(folder, put):
    path = put("orders.csv", GOOD)
    drop = DropFolder(folder)
    drop.ripe()
    seen = drop.print_of(path)
    put("orders.csv", GOOD + "o-3,2026-03-04,Bo,1\n", age=30)

    assert drop.put_away(path, "taken", seen) is None
    assert names(folder) == ["orders.csv"]


@pytest.mark.sample
def test_beside_the_sample_nothing_is_stored(warehouse, folder, put, watched):
    put("orders.csv", GOOD)

    assert watched() == {"orders.csv": "refused"}
    assert {by for _, by, _ in stored(warehouse)} == {"sample"}
    assert "sample festival" in (folder / "refused/orders.csv.txt").read_text("utf-8-sig")


def test_the_report_names_the_option_of_what_a_notice_leaves_to_a_person(folder, put, watched):
    line = "A-1,2026-03-02,Amy,Tea,1,100\n"
    put("march.csv", f"Order No,Order Date,Salesperson,Product,Quantity,Amount\n{line}{line}")

    assert watched() == {"march.csv": "taken"}

    said = (folder / "taken" / "march.csv.txt").read_text("utf-8-sig")
    assert 'say so at the import. On the command line: --map "Order No=order_no:one-line"' in said
