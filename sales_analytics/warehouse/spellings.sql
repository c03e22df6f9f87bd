-- Every text that a file writes in columns of names, and in which of them: `places` has a bit for each, in the order of
-- the dataset's. Folded where SQL does it as Python does: ASCII and Chinese characters, which have no case, without runs
-- of spaces; null where it does not. $nobody is what stands where nobody is named.
create or replace temp table spellings as
select
    raw, places,
    case
        when not regexp_matches(raw, '[^ -~㐀-鿿]|  ')
            then coalesce(nullif(lower(trim(raw)), $nobody), '')
    end as folded
from (
    select raw, bit_or(place) as places
    from ({spellings})
    where raw is not null
    group by raw
) as texts
