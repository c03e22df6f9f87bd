-- Where orders stand: month and company, the stated one before the salesperson's. {table} is `orders` or its staged form.
-- An amount that is not converted is in its own currency; currency null: in the reporting one.
select
    facts.order_key as key,
    date_trunc('month', coalesce(facts.effective_on, date '0001-01-01')) as span,
    coalesce(nullif(facts.company, 0), standing.company, 0) as company,
    case when facts.status = 'confirmed' then coalesce(facts.amount, facts.net_amount) end as amount,
    case when facts.amount is null then facts.currency end as currency
from {table} as facts
left join standing
    on standing.alias = facts.salesperson
    and standing.starts_on <= coalesce(facts.effective_on, $today)
    and standing.ends_before > coalesce(facts.effective_on, $today)
