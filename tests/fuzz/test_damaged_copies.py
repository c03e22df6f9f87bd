"""A share of `python -m tests.fuzz`: damaged copies are read, refused or reported, and change nothing by themselves."""

import pytest

from sales_analytics.warehouse.invariants import check
from tests.fuzz import trying
from tests.fuzz.__main__ import all_tried
from tests.fuzz.copies import damaged_copy, real_files

SEED, COUNT = 20261122, 40


@pytest.mark.sample
def test_no_copy_crashes_hangs_or_changes_what_is_stored(warehouse):
    before = trying.counting(warehouse)

    tried = list(all_tried(warehouse, real_files(), SEED, range(COUNT)))

    assert [str(one.fault) for one in tried if one.fault] == []
    assert len(tried) == COUNT
    assert {"read", "damaged"} <= {one.answer for one in tried}
    assert trying.counting(warehouse) == before
    assert [one for one in check(warehouse) if not one.holds] == []


def test_a_number_and_a_seed_give_the_same_copy_again():
    files = real_files()

    first, again, other = damaged_copy(files, 1, 5), damaged_copy(files, 1, 5), damaged_copy(files, 2, 5)

    assert first == again
    assert first.content != other.content


def test_a_reader_that_dies_is_a_fault_of_the_copy_it_died_of(warehouse, monkeypatch):
    monkeypatch.setattr(trying, "READ_ALL", "tests.fuzz.dying:read_all")
    copies = [damaged_copy(real_files(), 1, number) for number in range(3)]

    tried = list(trying.tried(warehouse, copies))

    assert [(one.copy.number, one.answer) for one in tried] == [(0, "unknown"), (1, "died"), (2, "unknown")]
    assert tried[1].fault is not None
    assert "the reading process stopped" in tried[1].fault.what
