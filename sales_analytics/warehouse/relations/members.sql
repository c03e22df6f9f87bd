-- Memberships of the roster: who belonged to which company and group, and when. One row per person and span.
select distinct salesperson as person, company, "group", starts_on, ends_before
from main.standing
where
    on_roster
    and ($viewer_companies is null or company = any($viewer_companies))
    and ($groups is null or "group" = any($groups))
    and ($companies is null or company = any($companies))
    and ($salespeople is null or salesperson = any($salespeople))
