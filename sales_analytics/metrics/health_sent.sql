-- One row per dataset, company and month: what was sent. A dataset is expected of every company of the roster in the
-- months in which any company sent it. A target or forecast of several months is sent for each of them, and its amount
-- told only where it is of one month.
with
    months as (
        select distinct cast(date_trunc('month', day) as date) as month
        from calendar
        where day >= $starts_on and day < $ends_before
    ),
    sent as (
        select
            'orders' as dataset, company, cast(date_trunc('month', effective_on) as date) as month,
            count(*) as count, sum(amount) as amount
        from orders
        where status = 'confirmed' and effective_on >= $starts_on and effective_on < $ends_before
        group by company, cast(date_trunc('month', effective_on) as date)
        union all
        select
            'targets' as dataset, targets.company, months.month, count(*) as count,
            sum(targets.target) filter (
                where targets.starts_on >= months.month and targets.ends_before <= months.month + interval 1 month
            ) as amount
        from targets
        join months
            on targets.starts_on < months.month + interval 1 month and targets.ends_before > months.month
        where targets.metric = 'amount' and targets.tier = 'target' and targets.company is not null
        group by targets.company, months.month
        union all
        select
            'forecasts' as dataset, forecasts.company, months.month, count(*) as count,
            sum(forecasts.forecast) filter (
                where forecasts.starts_on >= months.month and forecasts.ends_before <= months.month + interval 1 month
            ) as amount
        from forecasts
        join months
            on forecasts.starts_on < months.month + interval 1 month and forecasts.ends_before > months.month
        where forecasts.company is not null
        group by forecasts.company, months.month
    ),
    expected as (
        select distinct asked.dataset, members.company, asked.month
        from (select distinct dataset, month from sent) as asked
        join members
            on members.starts_on < asked.month + interval 1 month and members.ends_before > asked.month
        where members.company <> 0
        union
        select dataset, company, month from sent
    )
select
    expected.dataset, companies.name as company, expected.month,
    coalesce(sent.count, 0) as count,
    cast(round(sent.amount, 2) as decimal(38, 2)) as amount
from expected
left join sent
    on sent.dataset = expected.dataset and sent.company = expected.company and sent.month = expected.month
join names as companies on companies.name_id = expected.company
order by expected.dataset, expected.company = 0, companies.name, expected.month
