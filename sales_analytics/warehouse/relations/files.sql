-- Where a row stands: file and sheet of every import. To be joined to rows, never listed by itself.
select imports.import, sheets.sheet_no, imports.file, sheets.sheet
from main.imports as imports
join main.import_sheets as sheets on sheets.import = imports.import
