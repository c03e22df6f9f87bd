-- One row per unit of the level, best amount first. standing: the places of those who can have one.
-- steps: each place's value once, beside the next better one.
with
    places as (
        select
            results.unit,
            amount as score,
            rank() over (order by amount desc) as rank,
            count(*) over (partition by amount) > 1 as tied
        from results
        where unit <> 0
    ),
    steps as (
        select score, lag(score) over (order by score desc) as next_better
        from (select distinct score from places) as scores
    )
select
    places.rank,
    results.name, results.company, results."group",
    results.amount, results.orders, results.target, results.attainment,
    steps.next_better - places.score as gap_to_next,
    coalesce(places.tied, false) as tied
from results
left join places on places.unit = results.unit
left join steps on steps.score = places.score
order by places.rank nulls last, results.unit = 0, results.amount desc, results.name
