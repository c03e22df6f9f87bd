-- Sheets of which not every typed row stands exactly once: in what counts now or in history.
with
    facts as ({facts}),
    kept as (
        select dataset, import, sheet_no, count(*) as rows
        from facts
        group by dataset, import, sheet_no
    )
select count(*)
from import_sheets as sheets
full join kept on kept.import = sheets.import and kept.sheet_no = sheets.sheet_no and kept.dataset = sheets.dataset
where coalesce(kept.rows, 0) <> coalesce(sheets.typed_rows, -1)
