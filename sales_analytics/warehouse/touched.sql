-- Where the stored rows of a staged file's keys lie in their table; the file's own rows are none of them.
create or replace temp table touched as
select rowid as place
from {table}
where {key} in (select key from staged_keys) and import <> getvariable('import_no')
