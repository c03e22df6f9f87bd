-- Memberships of the roster: who belonged to which company and group, and when. One row per person and span.
select distinct salesperson as person, company, "group", starts_on, ends_before
from main.standing
where
    on_roster
    and ($viewer_companies is null or list_contains($viewer_companies, company))
    and ($groups is null or list_contains($groups, "group"))
    and ($companies is null or list_contains($companies, company))
    and ($salespeople is null or list_contains($salespeople, salesperson))
