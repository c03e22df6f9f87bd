"""Bonus rules, forecast verdicts and ranks as pure functions on records."""
