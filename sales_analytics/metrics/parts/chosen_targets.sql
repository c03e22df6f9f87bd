-- One row per figure that the targets of the period are made of, with the row of a file that it stands in: of one
-- person, company or group the exact span, else years, quarters and months side by side, or the other spans,
-- whichever cover most days.
-- spans: what was said of one person, company or group for one span; the boss's figure before the self-set one,
-- the later import before the earlier. grain 0: exactly the period; 1 month, 2 quarter, 3 year, 4 other.
-- uncovered: a year's own figure stands for its quarters and months, a quarter's for its months.
with
    spans as (
        select
            level, entity, person, company, "group", target, starts_on, ends_before, import, sheet_no, row_no,
            date_diff('day', starts_on, ends_before) as day_count,
            case
                when starts_on = $starts_on and ends_before = $ends_before then 0
                when day(starts_on) <> 1 then 4
                when ends_before = starts_on + interval 1 month then 1
                when ends_before = starts_on + interval 3 month then 2
                when ends_before = starts_on + interval 12 month then 3
                else 4
            end as grain
        from (
            select
                *,
                case level when 'salesperson' then person when 'company' then company when 'group' then "group" else 0
                end as entity,
                row_number() over (
                    partition by level, person, case when level <> 'salesperson' then company end,
                        case when level = 'group' then "group" end, starts_on, ends_before
                    order by origin, import desc, sheet_no desc, row_no desc, target desc
                ) as candidate
            from targets
            where
                metric = 'amount' and tier = 'target'
                and starts_on >= $starts_on and ends_before <= $ends_before
        ) as said
        where candidate = 1
    ),
    uncovered as (
        select
            spans.level, spans.entity, spans.person, spans.company, spans."group", spans.target, spans.day_count,
            spans.starts_on, spans.ends_before, spans.import, spans.sheet_no, spans.row_no,
            case when spans.grain in (2, 3) then 1 else spans.grain end as grain
        from spans
        left join spans as wider
            on wider.level = spans.level and wider.entity = spans.entity
            and wider.grain > spans.grain and wider.grain < 4 and spans.grain > 0
            and wider.starts_on <= spans.starts_on and wider.ends_before >= spans.ends_before
        where wider.level is null
    ),
    grains as (
        select
            level, entity, grain,
            row_number() over (
                partition by level, entity
                order by case when grain = 0 then 0 else 1 end, sum(day_count) desc, grain
            ) as place
        from uncovered
        group by level, entity, grain
    )
select
    uncovered.level, uncovered.person, uncovered.company, uncovered."group", uncovered.target,
    uncovered.starts_on, uncovered.ends_before, uncovered.import, uncovered.sheet_no, uncovered.row_no
from uncovered
join grains
    on grains.level = uncovered.level and grains.entity = uncovered.entity and grains.grain = uncovered.grain
where grains.place = 1
