-- One row per figure of a file that the targets, or the scored forecasts, of the period come from, largest first: of
-- the units of the level, or of the one that is named. A unit's own figure counts, else those of the level below that
-- no own figure in between stands for, as in settled_targets and settled_forecasts.
with
    stated as (
        select level, person, company, "group", target as amount, starts_on, ends_before, import, sheet_no, row_no
        from chosen_targets
        where $stated = 'target'
        union all
        select level, person, company, "group", scored as amount, starts_on, ends_before, import, sheet_no, row_no
        from chosen_forecasts
        where $stated = 'forecast' and scored is not null
    ),
    within_company as (
        select
            stated.*,
            stated.level = 'company' or (stated.level = 'salesperson' and own.company is null) as is_of_company
        from stated
        left join (select distinct company from stated where level = 'company') as own on own.company = stated.company
    ),
    within_group as (
        select
            within_company.*,
            within_company.level = 'group' or (within_company.is_of_company and own."group" is null) as is_of_group
        from within_company
        left join (
            select distinct "group" from stated where level = 'group'
        ) as own on own."group" = within_company."group"
    ),
    counted as (
        select
            within_group.*,
            case $level
                when 'salesperson' then case when level = 'salesperson' then person end
                when 'company' then case when is_of_company then company end
                when 'group' then case when is_of_group then "group" end
                else case when level = 'total' or (is_of_group and own.own_count = 0) then 0 end
            end as unit,
            case level when 'salesperson' then person when 'company' then company when 'group' then "group" else 0
            end as entity
        from within_group
        cross join (select count(*) as own_count from stated where level = 'total') as own
    )
select
    case when counted.level = 'total' then 'Total' else entities.name end as name,
    counted.level,
    case when counted.level = $level then 'own' else 'rolled up' end as origin,
    counted.amount, counted.starts_on, cast(counted.ends_before - interval 1 day as date) as last_on,
    coalesce(files.file, '') as file, coalesce(files.sheet, '') as sheet, counted.row_no as row
from counted
left join names as units on units.name_id = counted.unit
left join names as entities on entities.name_id = counted.entity
left join files on files.import = counted.import and files.sheet_no = counted.sheet_no
where counted.unit is not null and ($name is null or $level = 'total' or units.name = $name)
order by counted.amount desc, entities.name, counted.starts_on, counted.import, counted.sheet_no, counted.row_no
