-- Rows of order sheets that somebody accepted to leave out, of companies that the viewer may see and the page asks
-- for. An import whose rows have all been replaced since no longer matters; one that never had any does. So are returns
-- of which it is not clear what order they are taken off: several have the number, or only another company.
select import, sheet_no, row_no, amount, effective_on
from (
    select
        facts.import, facts.sheet_no, facts.row_no, facts.amount, facts.effective_on,
        coalesce(standing.salesperson, facts.salesperson) as person,
        case
            when standing.on_roster and standing.company <> 0 then standing.company
            when known.company is not null or not $companies_known then facts.company
            else 0
        end as company,
        case
            when standing.on_roster and (standing.company <> 0 or standing."group" <> 0) then standing."group"
            when known.company is not null then known."group"
            else 0
        end as "group"
    from (
        select facts.import, facts.sheet_no, facts.row_no, facts.amount, facts.effective_on, facts.salesperson, facts.company
        from (
            select
                import, sheet_no, row_no, max(amount) as amount, max(effective_on) as effective_on,
                max(salesperson) as salesperson, max(company) as company
            from main.problems
            where severity = 'reject' and row_no is not null
            group by import, sheet_no, row_no
        ) as facts
        join main.imports as counted on counted.import = facts.import and counted.state = 'active'
        join main.import_sheets as sheets
            on sheets.import = facts.import and sheets.sheet_no = facts.sheet_no and sheets.dataset = 'orders'
        left join (
            select distinct import
            from main.orders
            where import in (select import from main.problems where severity = 'reject')
        ) as present on present.import = facts.import
        where present.import is not null or sheets.loaded = 0
        union all
        select import, sheet_no, row_no, -abs(amount), returned_on, 0 as salesperson, company
        from main."returns"
        where (import, sheet_no, row_no) in (select (import, sheet_no, row_no) from main.returns_of_nobody)
    ) as facts
    left join main.namesakes as namesakes
        on namesakes.alias = facts.salesperson and namesakes.company = facts.company
    left join main.standing as standing
        on standing.alias = coalesce(namesakes.salesperson, facts.salesperson)
        and standing.starts_on <= coalesce(facts.effective_on, $today)
        and standing.ends_before > coalesce(facts.effective_on, $today)
    left join main.companies as known on known.company = facts.company
) as placed
where
    ($viewer_companies is null or list_contains($viewer_companies, company))
    and ($groups is null or list_contains($groups, "group"))
    and ($companies is null or list_contains($companies, company))
    and ($salespeople is null or list_contains($salespeople, person))
