-- One row per unit of the period, and per unit that sold something a year before it.
-- former: units of the year before, placed where they sold last.
with
    before as (
        select unit, cast(round(coalesce(sum(amount), 0), 2) as decimal(38, 2)) as amount
        from orders
        where status = 'confirmed' and effective_on >= $before_starts_on and effective_on < $before_ends_before
        group by unit
    ),
    now_listed as (
        select units.unit, units.name, units.company, units."group"
        from units
        left join sold on sold.unit = units.unit
        where units.is_listed or sold.unit is not null
    ),
    former as (
        select
            sold_then.unit, sold_then.company, sold_then."group",
            row_number() over (
                partition by sold_then.unit order by sold_then.last_day desc, sold_then.company, sold_then."group"
            ) as place
        from (
            select unit, company, "group", max(effective_on) as last_day
            from orders
            where status = 'confirmed' and effective_on >= $before_starts_on and effective_on < $before_ends_before
            group by unit, company, "group"
        ) as sold_then
        left join now_listed on now_listed.unit = sold_then.unit
        where now_listed.unit is null
    ),
    listed as (
        select unit, name, company, "group" from now_listed
        union all
        select
            former.unit, unit_names.name,
            case when $level = 'group' then '' else company_names.name end as company,
            group_names.name as "group"
        from former
        join names as unit_names on unit_names.name_id = former.unit
        join names as company_names on company_names.name_id = former.company
        join names as group_names on group_names.name_id = former."group"
        where former.place = 1
    ),
    compared as (
        select
            listed.unit, listed.name, listed.company, listed."group",
            coalesce(sold.amount, 0.00) as amount,
            coalesce(before.amount, 0.00) as amount_year_before
        from listed
        left join sold on sold.unit = listed.unit
        left join before on before.unit = listed.unit
    )
select
    name, company, "group", amount, amount_year_before,
    case when amount_year_before > 0 then
        cast(amount - amount_year_before as double) / cast(amount_year_before as double)
    end as growth,
    amount_year_before <= 0 as is_new
from compared
order by unit = 0, growth desc nulls last, amount desc, name
