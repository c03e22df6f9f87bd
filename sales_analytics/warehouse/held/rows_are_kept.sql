-- Sheets of which not every typed row stands exactly once: in what counts now or in history.
with
    facts as (
        select 'orders' as dataset, import, sheet_no from orders
        union all select 'orders', import, sheet_no from orders_superseded
        union all select 'targets', import, sheet_no from targets
        union all select 'targets', import, sheet_no from targets_superseded
        union all select 'forecasts', import, sheet_no from forecasts
        union all select 'forecasts', import, sheet_no from forecasts_superseded
        union all select 'roster', import, sheet_no from roster
        union all select 'roster', import, sheet_no from roster_superseded
    ),
    kept as (
        select dataset, import, sheet_no, count(*) as rows
        from facts
        group by dataset, import, sheet_no
    )
select count(*)
from import_sheets as sheets
full join kept on kept.import = sheets.import and kept.sheet_no = sheets.sheet_no and kept.dataset = sheets.dataset
where coalesce(kept.rows, 0) <> coalesce(sheets.typed_rows, -1)
