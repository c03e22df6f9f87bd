-- Every text that a file writes in a column of names, folded where SQL does it as Python does: ASCII without runs of
-- spaces; null where it does not. $nobody is what stands where nobody is named.
create or replace temp table spellings as
select
    raw,
    case
        when strlen(raw) <> length(raw) or regexp_matches(raw, '[^ -~]|  ') then null
        when lower(trim(raw)) = $nobody then ''
        else lower(trim(raw))
    end as folded
from ({spellings}) as texts
where raw is not null
