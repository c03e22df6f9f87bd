-- One row per line of a file, latest first. The lines are chosen before names are joined to them; notice_lines lists
-- others in their place.
select
    coalesce(lines.order_no, '') as order_no, lines.order_date, lines.confirm_date, lines.effective_on,
    lines.status, lines.order_type,
    people.name, companies.name as company, group_names.name as "group",
    customers.name as customer, countries.name as country, products.name as product,
    lines.amount, lines.net_amount, coalesce(lines.currency, '') as currency,
    coalesce(files.file, '') as file, coalesce(files.sheet, '') as sheet, lines.row_no as row
from (
    select *
    from listed_lines
    order by effective_on desc, order_no nulls last, import, sheet_no, row_no, order_key, person
    limit $most
) as lines
left join names as people on people.name_id = lines.person
left join names as companies on companies.name_id = lines.company
left join names as group_names on group_names.name_id = lines."group"
left join names as customers on customers.name_id = lines.customer
left join names as countries on countries.name_id = lines.country
left join names as products on products.name_id = lines.product
left join files on files.import = lines.import and files.sheet_no = lines.sheet_no
order by
    lines.effective_on desc, lines.order_no nulls last, lines.import, lines.sheet_no, lines.row_no, lines.order_key,
    lines.person
