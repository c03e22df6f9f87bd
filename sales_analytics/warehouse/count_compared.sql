-- How many keys a staged file adds, changes and repeats.
select
    count(*) filter (where is_new),
    count(*) filter (where not is_new and is_changed),
    count(*) filter (where not is_new and not is_changed)
from compared
