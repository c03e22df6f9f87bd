-- Pieces of an alias that leave a gap or overlap, and salespeople of facts who have no piece.
with
    neighbours as (
        select
            alias, starts_on, ends_before,
            lag(ends_before) over (partition by alias order by starts_on, ends_before) as ended,
            lead(starts_on) over (partition by alias order by starts_on, ends_before) as begins
        from standing
    ),
    named as ({named})
select
    (
        select count(*)
        from neighbours
        where
            starts_on <> coalesce(ended, date '0001-01-01')
            or (begins is null and ends_before <> date '9999-12-31')
            or ends_before <= starts_on
    )
    + (select count(*) from named where alias not in (select alias from standing))
