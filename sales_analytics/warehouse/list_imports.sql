-- One row per import, the newest first.
with
    totals as (
        select
            import,
            string_agg(distinct dataset, ', ' order by dataset) filter (where dataset <> '') as datasets,
            count(*) as sheets,
            cast(sum(rows_read) as bigint) as rows_read,
            cast(sum(loaded) as bigint) as loaded,
            cast(sum(rejected) as bigint) as rejected,
            cast(sum(skipped) as bigint) as skipped,
            case
                when count(distinct dataset) filter (where dataset <> '') = 1 then cast(sum(amount) as decimal(38, 6))
            end as amount
        from import_sheets
        group by import
    )
select
    imports.import, imports.file, imports.imported_at, imports.imported_by, imports.state, imports.undone_at,
    coalesce(totals.datasets, ''), coalesce(totals.sheets, 0), coalesce(totals.rows_read, 0), coalesce(totals.loaded, 0),
    coalesce(totals.rejected, 0), coalesce(totals.skipped, 0), totals.amount,
    imports.added, imports.changed, imports.unchanged, imports.retired, imports.is_complete
from imports
left join totals on totals.import = imports.import
order by imports.import desc
