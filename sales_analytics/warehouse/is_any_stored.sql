-- Whether a staged file names any key that is stored; spares the comparison of a file that is all new.
select exists (select 1 from stored_{table} where {key} in (select key from staged_keys))
