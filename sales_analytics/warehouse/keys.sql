-- The keys of a staged file, each with the number of its lines.
create or replace temp table staged_keys as
select {key} as key, count(*) as lines
from staged_{table}
group by {key}
