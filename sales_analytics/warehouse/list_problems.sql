-- The rejects and notices of one import, by sheet and row.
select
    problems.import, problems.sheet_no, coalesce(sheets.sheet, '') as sheet, problems.row_no,
    coalesce(problems.column_letter, ''), coalesce(problems.header, ''), problems.code, problems.severity,
    problems.expected, coalesce(problems.found, ''), problems.remedy, problems.amount, problems.effective_on,
    case when problems.salesperson <> 0 then people.name else '' end as salesperson,
    case when problems.company <> 0 then companies.name else '' end as company
from problems
left join import_sheets as sheets on sheets.import = problems.import and sheets.sheet_no = problems.sheet_no
join names as people on people.name_id = problems.salesperson
join names as companies on companies.name_id = problems.company
where problems.import = $import
order by problems.sheet_no, problems.row_no nulls first, length(problems.column_letter), problems.column_letter, problems.code,
    problems.rowid
