-- The keys of a staged file.
create or replace temp table staged_keys as
select distinct {key} as key from staged_{table}
