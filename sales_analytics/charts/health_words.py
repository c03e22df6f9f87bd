"""Sentences about the health of the data."""

from collections.abc import Sequence
from functools import reduce

from sales_analytics.rules.data_health import Check, CheckTotal, HealthFinding
from sales_analytics.terms.text import Names, Text, linked, text, texts


def check_title(check: Check) -> Text:
    """What a kind of finding is called."""
    return _titles()[check]


def check_meaning(check: Check) -> Text:
    """What it does to the numbers, and what helps."""
    return _meanings()[check]


def health_finding(found: Sequence[HealthFinding]) -> Text:
    """Which companies have not sent everything; else how much there is to look at; a row may have several findings."""
    missing = tuple(dict.fromkeys(one.company for one in found if one.check == "not-sent"))
    if missing:
        names = Names(missing)
        return texts("{names} has not sent everything", "{names} have not sent everything", len(missing), names=names)
    rows = sum(one.count for one in found if one.check != "place-twice")
    if rows:
        return linked(texts("{count} finding needs a look", "{count} findings need a look", rows), count="findings")
    places = len([one for one in found if one.check == "place-twice"])
    if places:
        said = texts("{count} place that several people have", "{count} places that several people have", places)
        return linked(said, count="places")
    return text("Nothing in the data needs a look")


def health_line(found: Sequence[CheckTotal]) -> Text | None:
    """What the key figures count, where it is not nothing: sheets that were not sent, names, rows in doubt, rejects.

    Rows in doubt alone are what the finding above it counts.
    """
    counts = {one.check: one.count for one in found}
    apart: tuple[Check, ...] = ("not-sent", "unknown-name", "place-twice", "reject-open")
    missing, unknown, places, out = (counts.pop(one, 0) for one in apart)
    doubtful = sum(counts.values())
    parts = [
        (missing, "not_sent", texts("{count} monthly sheet was not sent",
                                    "{count} monthly sheets were not sent", missing)),
        (unknown, "unknown_rows", texts("{count} row under a name that the roster does not know",
                                        "{count} rows under names that the roster does not know", unknown)),
        (doubtful, "doubtful", texts("{count} finding to look at", "{count} findings to look at", doubtful)),
        (places, "places", texts("{count} place that several people have",
                                 "{count} places that several people have", places)),
        (out, "out", texts("{count} row left out", "{count} rows left out", out)),
    ]  # fmt: skip
    said = [linked(words, count=figure) for count, figure, words in parts if count]
    return None if doubtful and len(said) == 1 else _one_after_another(said)


def _one_after_another(parts: Sequence[Text]) -> Text | None:
    return reduce(lambda said, more: text("{said}; {more}", said=said, more=more), parts) if parts else None


def _titles() -> dict[Check, Text]:
    return {
        "not-sent": text("not sent"),
        "unknown-name": text("names that the roster does not know"),
        "no-salesperson": text("orders without a salesperson"),
        "no-confirm-date": text("orders without a confirm date"),
        "future-date": text("orders dated after today"),
        "outlier": text("amounts beyond 20 times the usual"),
        "slip": text("amounts that are perhaps 10,000 times off"),
        "not-converted": text("orders without an exchange rate"),
        "no-amount": text("confirmed orders without an amount"),
        "place-twice": text("regions, countries or customers that several people have at once"),
        "reject-open": text("rejected rows that are still out"),
    }


def _meanings() -> dict[Check, Text]:
    return {
        "not-sent": text("Other companies sent this for the month. Ask for the sheet, or say that there is none."),
        "unknown-name": text(
            "They count under their own name, in no company. Say below whom it means, correct the name, or add it "
            "to the roster."
        ),
        "no-salesperson": text("They count under Unassigned. Name the salesperson in the file and import it again."),
        "no-confirm-date": text("They count on their order date. Fill the confirm date in and import the file again."),
        "future-date": text("They count. Look whether day and month, or the year, were mixed up."),
        "outlier": text("They count. The usual is the median of samples, or of bulk orders."),
        "slip": text(
            "They count. Look whether an amount in 万 was written in a column of single units, or the reverse."
        ),
        "not-converted": text("They count as orders, their money does not. Import the exchange rates."),
        "no-amount": text("They count as orders, without money. Import the lines that say what they are worth."),
        "place-twice": text(
            "Orders without a salesperson count for whoever has it since the latest day, for nobody where that is "
            "several. Correct the days in the list of territories or customers."
        ),
        "reject-open": text("They do not count. Correct the rows in their file and import it again."),
    }  # fmt: skip
