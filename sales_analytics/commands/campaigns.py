"""Campaigns as people name them."""

from sales_analytics.metrics.choices import Campaign, choices
from sales_analytics.terms.errors import CommandError
from sales_analytics.terms.text import text
from sales_analytics.warehouse.reader import Reader


def campaign_named(reader: Reader, asked: str) -> Campaign:
    """The campaign with that key, English or Chinese title. Raises CommandError when there is none."""
    for one in choices(reader).campaigns:
        if asked.casefold() in (one.campaign.casefold(), one.title_en.casefold(), one.title_zh.casefold()):
            return one
    raise CommandError(text("there is no campaign named {name}", name=asked))
