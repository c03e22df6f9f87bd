-- One row per rejected row of an order sheet that stays out, with its place in a file; undated ones belong to every
-- period.
select
    coalesce(files.file, '') as file, coalesce(files.sheet, '') as sheet, rejects.row_no as row,
    rejects.effective_on, rejects.amount, rejects.import as import_no
from rejects
left join files on files.import = rejects.import and files.sheet_no = rejects.sheet_no
where
    rejects.effective_on is null
    or (rejects.effective_on >= $starts_on and rejects.effective_on < $ends_before)
order by rejects.amount desc nulls last, rejects.import, rejects.sheet_no, rejects.row_no
