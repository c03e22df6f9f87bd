-- Sheets whose rows are not all loaded, rejected or skipped.
select count(*) from import_sheets where rows_read <> loaded + rejected + skipped
