-- One row per import, the newest first; its amount by currency, the reporting one ($currency) first.
with
    totals as (
        select
            import,
            string_agg(distinct dataset, ', ' order by dataset) filter (where dataset <> '') as datasets,
            count(distinct dataset) filter (where dataset <> '') = 1 as is_of_one,
            count(*) as sheets,
            cast(sum(rows_read) as bigint) as rows_read,
            cast(sum(loaded) as bigint) as loaded,
            cast(sum(rejected) as bigint) as rejected,
            cast(sum(skipped) as bigint) as skipped,
            cast(sum(amount) as decimal(38, 6)) as amount
        from import_sheets
        group by import
    ),
    parts as (
        select import, currency, cast(sum(amount) as decimal(38, 6)) as amount
        from (
            select import, currency, amount from sheet_sums
            union all
            select import, $currency, amount
            from totals
            where amount is not null and import not in (select import from sheet_sums)
        ) as stated
        group by import, currency
    ),
    listed as (
        select
            import, count(*) as currencies,
            list(struct_pack(currency := currency, amount := amount) order by currency <> $currency, currency) as sums
        from parts
        group by import
    )
select
    imports.import, imports.file, imports.imported_at, imports.imported_by, imports.state, imports.undone_at,
    coalesce(totals.datasets, ''), coalesce(totals.sheets, 0), coalesce(totals.rows_read, 0), coalesce(totals.loaded, 0),
    coalesce(totals.rejected, 0), coalesce(totals.skipped, 0),
    case when totals.is_of_one and listed.currencies = 1 then totals.amount end,
    imports.added, imports.changed, imports.unchanged, imports.retired, imports.is_complete,
    case when totals.is_of_one then listed.sums end
from imports
left join totals on totals.import = imports.import
left join listed on listed.import = imports.import
order by imports.import desc
