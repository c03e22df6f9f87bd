-- Stored keys that the staged file should contain, by its spans and companies, and does not. What it names in a row that
-- stays out (held_back) stays as it is stored.
create or replace temp table vanished as
with
    staged as ({staged}),
    stored as ({stored}),
    covered as (select distinct span, company from staged),
    missing as (
        select stored.key, stored.company, stored.amount, stored.currency
        from stored
        join covered on covered.span = stored.span and covered.company = stored.company
        where
            stored.key not in (select key from staged)
            and stored.key not in (select key from held_back where dataset = $dataset)
    )
select key, company, currency, sum(amount) as amount
from missing
group by key, company, currency
