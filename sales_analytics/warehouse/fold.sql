-- Texts of names in a file (found: raw), folded where SQL can do it; `unfolded` are the others. SQL folds as Python
-- does what is ASCII without runs of spaces. $nobody is what stands where nobody is named.
create or replace temp view unfolded as
select raw
from found
where not (strlen(raw) = length(raw) and not regexp_matches(raw, '[^ -~]|  '));

create or replace temp table spellings as
select raw, case when lower(trim(raw)) = $nobody then '' else lower(trim(raw)) end as folded
from found
where strlen(raw) = length(raw) and not regexp_matches(raw, '[^ -~]|  ')
