-- The keys of one dataset whose current version an import gave, by its rows or by saying that they are gone; and those
-- of which it gave a version that another import retired since: an earlier one may count again.
create or replace temp table affected as
select {key} as key from {table} where import = $import
union
select key
from retirements
where
    dataset = $dataset and import = $import
    and key not in (select {key} from {table})
union
select {key} as key
from {table}_superseded
where
    import = $import
    and {key} in (select key from retirements where dataset = $dataset)
    and {key} not in (select {key} from {table})
