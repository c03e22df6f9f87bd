-- Keys whose current rows come from several imports.
with facts as ({facts})
select count(*)
from (
    select dataset, key
    from facts
    where is_current
    group by dataset, key
    having min(import) <> max(import)
) as doubled
