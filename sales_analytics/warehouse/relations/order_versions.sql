-- Lines of orders of the period as every active import has them, what counts now and what was replaced, of orders of
-- which one did replace another's, or which other files changed since the close ($closed_at). place: as in
-- order_tellings. Completed, credited and narrowed as `orders`.
select
    order_key, order_no, effective_on, status, order_type,
    case $level when 'salesperson' then person when 'company' then company when 'group' then "group" else 0 end as unit,
    person, company, "group", amount, is_primary, place
from (
    select
        facts.order_key, facts.order_no, facts.effective_on, facts.status, facts.order_type,
        coalesce(standing.salesperson, facts.salesperson) as person,
        case
            when standing.on_roster and standing.company <> 0 then standing.company
            when known.company is not null or not $companies_known then facts.company
            else 0
        end as company,
        case
            when standing.on_roster and (standing.company <> 0 or standing."group" <> 0) then standing."group"
            when known.company is not null then known."group"
            when not $companies_known then facts."group"
            else 0
        end as "group",
        facts.amount, facts.is_primary, facts.place
    from (
        select
            told.order_key, told.order_no, told.effective_on, told.status, told.order_type, told.salesperson, told.company,
            told."group", told.amount, told.is_primary, told.import, 2 * told.import as place
        from main.orders as told
        left join main.orders_derived as derived on derived.order_key = told.order_key
        where derived.order_key is null
        union all
        select
            derived.order_key, derived.order_no, derived.effective_on, derived.status, derived.order_type, derived.salesperson, derived.company,
            derived."group", derived.amount, derived.is_primary, told.import,
            2 * told.import as place
        from main.orders_derived as derived
        join (select distinct order_key, import from main.orders) as told on told.order_key = derived.order_key
        union all
        select
            told.order_key, told.order_no, told.effective_on, told.status, told.order_type, told.salesperson, told.company,
            told."group", told.amount, told.is_primary, told.import, 2 * told.import as place
        from main.orders_superseded as told
        left join main.versions_derived as derived
            on derived.order_key = told.order_key and derived.import = told.import
        where derived.order_key is null
        union all
        select
            derived.order_key, derived.order_no, derived.effective_on, derived.status, derived.order_type, derived.salesperson, derived.company,
            derived."group", derived.amount, derived.is_primary, derived.import,
            2 * derived.import as place
        from main.versions_derived as derived
        union all
        select
            closing.order_key, closing.order_no, closing.effective_on, closing.status, closing.order_type, closing.salesperson,
            closing.company, closing."group", closing.amount, closing.is_primary, closing.version as import,
            2 * closing.version - 1 as place
        from main.closing_orders as closing
        where closing.closed_at = $closed_at
    ) as facts
    join main.imports as imports on imports.import = facts.import and imports.state = 'active'
    left join main.namesakes as namesakes
        on namesakes.alias = facts.salesperson and namesakes.company = facts.company
    left join main.standing as standing
        on standing.alias = coalesce(namesakes.salesperson, facts.salesperson)
        and standing.starts_on <= coalesce(facts.effective_on, $today)
        and standing.ends_before > coalesce(facts.effective_on, $today)
    left join main.companies as known on known.company = facts.company
    where facts.order_key in (
        select order_key
        from main.orders_superseded
        where status = 'confirmed' and effective_on >= $starts_on and effective_on < $ends_before
        union
        select order_key
        from main.closing_orders
        where
            closed_at = $closed_at
            and status = 'confirmed' and effective_on >= $starts_on and effective_on < $ends_before
    )
) as credited
where
    ($viewer_companies is null or list_contains($viewer_companies, company))
    and ($groups is null or list_contains($groups, "group"))
    and ($companies is null or list_contains($companies, company))
    and ($salespeople is null or list_contains($salespeople, person))
    and ($order_types is null or list_contains($order_types, order_type))
    and ($counted_until is null or effective_on is null or effective_on <= $counted_until)
