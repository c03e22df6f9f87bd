-- One row per campaign, latest first.
select campaign, title_en, title_zh, starts_on, ends_before, currency, is_closed
from campaigns
order by starts_on desc, campaign
