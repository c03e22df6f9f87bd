-- Where targets stand: kind and period, and the company of whoever they are for, 0 above companies.
-- {table} is `targets` or its staged form.
select
    facts.target_key as key,
    (facts.level, facts.starts_on, facts.ends_before, facts.metric, facts.tier, facts.origin) as span,
    case
        when facts.level = 'company' then facts.entity
        when facts.level = 'salesperson' then coalesce(standing.company, 0)
        else 0
    end as company,
    facts.target as amount, cast(null as varchar) as currency
from {table} as facts
left join standing
    on standing.alias = facts.entity
    and facts.level = 'salesperson'
    and standing.starts_on <= facts.starts_on
    and standing.ends_before > facts.starts_on
where $today is not null
