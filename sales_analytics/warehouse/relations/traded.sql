-- Everybody who is named in any order, with every company and group that they may be credited for in the period.
select person, company, "group", since
from (
    select
        coalesce(standing.salesperson, traders.salesperson) as person,
        coalesce(standing.starts_on, date '0001-01-01') as since,
        case
            when standing.on_roster and standing.company <> 0 then standing.company
            when known.company is not null or not $companies_known then traders.company
            else 0
        end as company,
        case
            when standing.on_roster and (standing.company <> 0 or standing."group" <> 0) then standing."group"
            when known.company is not null then known."group"
            when not $companies_known then traders."group"
            else 0
        end as "group"
    from traders
    left join main.namesakes as namesakes
        on namesakes.alias = traders.salesperson and namesakes.company = traders.company
    left join main.standing as standing on standing.alias = coalesce(namesakes.salesperson, traders.salesperson)
    left join main.companies as known on known.company = traders.company
) as credited
where
    ($viewer_companies is null or list_contains($viewer_companies, company))
    and ($groups is null or list_contains($groups, "group"))
    and ($companies is null or list_contains($companies, company))
    and ($salespeople is null or list_contains($salespeople, person))
