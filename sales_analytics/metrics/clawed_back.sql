-- One row per unit and order that counted after the close with more than it does now.
-- told: the versions from the one at the close on ($closed_at null: all of them), in the order of place. counted: what
-- each brought the unit.
-- steps: every version of the order for each unit that ever had a part in it, beside the version before. best: where
-- it brought most, of equals the last.
with
    told as (
        select order_key, place, label, is_gone, file
        from (
            select
                order_key, place, label, is_gone, file,
                coalesce(
                    max(case when is_close then place end) over (partition by order_key),
                    max(case when imported_at <= $closed_at then place end) over (partition by order_key),
                    0
                ) as at_close
            from order_tellings
        ) as dated
        where place >= at_close
    ),
    counted as (
        select
            order_key, place, unit,
            max(order_no) as order_no, max(company) as company, max("group") as "group", max(status) as status,
            coalesce(sum(amount) filter (where is_in), 0) as amount,
            max(is_in and is_primary) as is_counted,
            max(is_in and order_type = 'bulk') as is_bulk
        from (
            select
                *, status = 'confirmed' and effective_on >= $starts_on and effective_on < $ends_before as is_in
            from order_versions
        ) as placed
        group by order_key, place, unit
    ),
    parts as (
        select order_key, unit, max(order_no) as order_no
        from counted
        group by order_key, unit
    ),
    steps as (
        select
            parts.order_key, parts.unit, parts.order_no, told.place, told.label, told.is_gone,
            counted.status, counted.company, counted."group",
            coalesce(counted.amount, 0) as amount,
            coalesce(counted.is_counted, false) as is_counted,
            coalesce(counted.is_bulk, false) as is_bulk,
            lag(coalesce(counted.amount, 0)) over (partition by parts.order_key, parts.unit order by told.place)
                as amount_before,
            lag(coalesce(counted.is_counted, false)) over (
                partition by parts.order_key, parts.unit order by told.place
            ) as was_counted
        from parts
        join told on told.order_key = parts.order_key
        left join counted
            on counted.order_key = parts.order_key and counted.unit = parts.unit and counted.place = told.place
    ),
    compared as (
        select
            order_key, unit, order_no,
            max(amount) as amount_then,
            arg_max(amount, place) as amount_now,
            max(is_counted) as counted_then,
            arg_max(is_counted, place) as counts_now,
            max(is_bulk) as is_bulk,
            arg_max(label, place) filter (where amount < amount_before or was_counted and not is_counted) as import,
            arg_max(is_gone, place) as is_gone,
            arg_max(coalesce(cast(status as varchar), ''), place) as status,
            max(struct_pack(amount := amount, place := place, company := company, "group" := "group"))
                filter (where company is not null) as best
        from steps
        group by order_key, unit, order_no
    )
select
    $level as level,
    case when $level = 'total' then 'Total' else unit_names.name end as name,
    case when $level in ('group', 'total') then '' else company_names.name end as company,
    case when $level = 'total' then '' else group_names.name end as "group",
    coalesce(compared.order_no, '') as order_no,
    case when compared.is_bulk then 'bulk' else 'sample' end as order_type,
    cast(round(compared.amount_then - compared.amount_now, 2) as decimal(38, 2)) as amount,
    compared.counted_then and not compared.counts_now as is_order_gone,
    case
        when compared.is_gone then 'left out'
        when compared.counts_now or compared.amount_now <> 0 then 'reduced'
        when compared.status in ('cancelled', 'lost', 'pending') then compared.status
        when compared.status = 'confirmed' then 'moved'
        else 'given away'
    end as reason,
    compared.import as import_no,
    coalesce(named.file, '') as file,
    coalesce(files.sheet, '') as sheet,
    stood.first_row.row_no as row
from compared
join names as unit_names on unit_names.name_id = compared.unit
left join names as company_names on company_names.name_id = compared.best.company
left join names as group_names on group_names.name_id = compared.best."group"
left join (select distinct label as import, file from told) as named on named.import = compared.import
left join (
    select order_key, import, min(struct_pack(sheet_no := sheet_no, row_no := row_no)) as first_row
    from order_rows
    where order_key in (select order_key from compared)
    group by order_key, import
) as stood
    on stood.order_key = compared.order_key and stood.import = compared.import
left join files on files.import = stood.import and files.sheet_no = stood.first_row.sheet_no
where
    (compared.unit <> 0 or $level = 'total') and compared.import is not null
    and (compared.amount_then > compared.amount_now or compared.counted_then and not compared.counts_now)
order by name, order_no, compared.order_key
