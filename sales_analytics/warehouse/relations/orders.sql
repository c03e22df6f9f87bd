-- Order lines with everybody who is credited on the day they count: person, company, group.
-- The roster decides; where it does not know the person (or has no company for them), a company that
-- the row states counts if the roster knows it, or if the roster knows no companies at all. Of several people who
-- share a name, the company that the row states tells who is meant. An order is bulk if one of its lines is, so a filter
-- for a type finds all lines of an order or none.
select
    order_key, order_no, order_date, confirm_date, effective_on, status, order_type,
    case $level when 'salesperson' then person when 'company' then company when 'group' then "group" else 0 end as unit,
    person, company, "group", on_roster,
    customer, country, product, amount, is_primary, is_only_line, net_amount, currency, fx_rate, import, sheet_no, row_no
from (
    select
        facts.order_key, facts.order_no, facts.order_date, facts.confirm_date, facts.effective_on,
        facts.status, facts.order_type,
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
        coalesce(standing.on_roster, false) as on_roster,
        facts.customer, facts.country, facts.product, facts.amount, facts.is_primary, facts.is_only_line,
        facts.net_amount, facts.currency, facts.fx_rate, facts.import, facts.sheet_no, facts.row_no
    from main.counted_orders as facts
    left join main.namesakes as namesakes
        on namesakes.alias = facts.salesperson and namesakes.company = facts.company
    left join main.standing as standing
        on standing.alias = coalesce(namesakes.salesperson, facts.salesperson)
        and standing.starts_on <= coalesce(facts.effective_on, $today)
        and standing.ends_before > coalesce(facts.effective_on, $today)
    left join main.companies as known on known.company = facts.company
) as credited
where
    ($viewer_companies is null or list_contains($viewer_companies, company))
    and ($groups is null or list_contains($groups, "group"))
    and ($companies is null or list_contains($companies, company))
    and ($salespeople is null or list_contains($salespeople, person))
    and (
        $order_types is null
        or (is_only_line and list_contains($order_types, order_type))
        or (
            not is_only_line
            and list_contains(
                $order_types,
                case
                    when order_key in (
                        select order_key
                        from main.counted_orders
                        where
                            $order_types is not null  -- nothing is looked for where none is asked for
                            and not is_only_line and order_type = 'bulk' and status = 'confirmed'
                    ) then 'bulk'
                    else order_type
                end
            )
        )
    )
    and ($counted_until is null or effective_on is null or effective_on <= $counted_until)
