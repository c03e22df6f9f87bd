-- Targets that overlap the period, each with the person, company and group it is for. What lies above its level
-- is null, so that a filter for companies leaves out what is said of a whole group, of which it shows a part.
-- A person stands where the roster last has them within the span.
select level, person, company, "group", metric, tier, origin, starts_on, ends_before, target, import, sheet_no, row_no
from (
    select
        facts.level,
        case when facts.level = 'salesperson' then coalesce(standing.salesperson, facts.entity) end as person,
        case facts.level
            when 'salesperson' then case when standing.on_roster then standing.company else 0 end
            when 'company' then facts.entity
        end as company,
        case facts.level
            when 'salesperson' then case when standing.on_roster then standing."group" else 0 end
            when 'company' then coalesce(known."group", 0)
            when 'group' then facts.entity
        end as "group",
        facts.metric, facts.tier, facts.origin, facts.starts_on, facts.ends_before, facts.target,
        facts.import, facts.sheet_no, facts.row_no,
        row_number() over (
            partition by facts.target_key, facts.import, facts.sheet_no, facts.row_no, facts.starts_on
            order by standing.on_roster desc nulls last, standing.starts_on desc, standing.company
        ) as candidate
    from main.targets as facts
    left join main.standing as standing
        on standing.alias = facts.entity
        and facts.level = 'salesperson'
        and standing.starts_on < facts.ends_before
        and standing.ends_before > facts.starts_on
    left join main.companies as known on known.company = facts.entity and facts.level = 'company'
    where facts.starts_on < $ends_before and facts.ends_before > $starts_on
) as placed
where
    candidate = 1
    and ($viewer_companies is null or list_contains($viewer_companies, company))
    and ($groups is null or list_contains($groups, "group"))
    and ($companies is null or list_contains($companies, company))
    and ($salespeople is null or list_contains($salespeople, person))
