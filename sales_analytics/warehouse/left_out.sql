-- What a complete file, which has been staged as an import, leaves out: of every stored entry that it does not name, the
-- versions that stand in its months and companies, whether they count now or are history. Should one of them be the
-- newest again, because imports after it are undone, it is gone by the word of this file.
-- staged, stored: where its rows stand, and those of past_<dataset>.
insert into left_out
with
    staged as ({staged}),
    stored as ({stored}),
    covered as (select distinct span, company from staged),
    missing as (
        select distinct stored.key
        from stored
        join covered on covered.span = stored.span and covered.company = stored.company
    )
select distinct $dataset, versions.key, versions.version, cast($import as integer)
from past_versions as versions
join missing on missing.key = hash(versions.key, versions.version)
