"""Target against actual, forecasts, leaderboards and bonuses out of a sales organisation's own spreadsheets."""
