import re
from io import BytesIO

import openpyxl
import pytest

from sales_analytics.datasets.registry import datasets
from sales_analytics.ingest.known import NOTHING_KNOWN
from sales_analytics.ingest.read import read_for_import
from sales_analytics.reports.template import template, template_fields
from sales_analytics.terms.errors import CommandError

EVERY = [(name, language) for name in datasets() for language in ("en", "zh")]


@pytest.mark.parametrize(("dataset", "language"), EVERY)
def test_a_template_is_read_back_without_a_fault(dataset, language, tmp_path):
    path = tmp_path / f"{dataset}.xlsx"
    path.write_bytes(template(dataset, language))

    reading = read_for_import(path, tmp_path, NOTHING_KNOWN)

    form, guide = reading.sheets
    assert (form.dataset, form.problems, form.questions) == (dataset, (), ())
    assert (form.rows_read, form.loaded, form.rejected) == (1, 1, 0)
    assert [field for _, field in form.mapping] == [field.name for field in template_fields(datasets()[dataset])]
    assert form.extras == ()
    assert (guide.dataset, guide.loaded) == ("", 0)
    assert [problem.severity for problem in guide.problems] == ["notice"]


@pytest.mark.parametrize(("dataset", "language"), EVERY)
def test_a_template_speaks_the_readers_language(dataset, language):
    book = openpyxl.load_workbook(BytesIO(template(dataset, language)))
    form, guide = book.worksheets
    headings = [cell.value for cell in form[1]]
    assert all(bool(re.search("[一-鿿]", heading)) == (language == "zh") for heading in headings)
    assert headings[0].endswith("*")
    explained = [row[0] for row in guide.iter_rows(min_row=3, values_only=True)]
    assert len(explained) == len(headings)
    for heading, sentence in zip(headings, explained, strict=True):
        assert sentence.startswith(heading.rstrip("*"))


def test_a_template_of_nothing_known_says_what_is_known():
    with pytest.raises(CommandError, match="known are budgets, calendar, campaigns"):
        template("weather", "en")
