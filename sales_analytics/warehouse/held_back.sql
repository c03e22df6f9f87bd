-- How many stored keys the staged file should contain, by its spans and companies, and does not, that it may name in rows
-- which stay out (held_back).
with
    staged as ({staged}),
    stored as ({stored}),
    covered as (select distinct span, company from staged)
select count(distinct stored.key)
from stored
join covered on covered.span = stored.span and covered.company = stored.company
where
    stored.key not in (select key from staged)
    and stored.key in (select key from held_back where dataset = $dataset)
