-- The sheets of one import, in the order of the file.
select
    import, sheet_no, sheet, dataset, header_row, mapping, unit,
    rows_read, loaded, rejected, skipped, amount, skips
from import_sheets
where import = $import
order by sheet_no
