-- The confirmed lines of the period that one notice about one file is about.
select *
from reserved_lines
where
    import in (select import from files where file = $file)
    and case $code
        when 'unassigned-people' then is_unknown
        when 'outside-membership' then is_outside
        when 'several-companies' then has_moved
        when 'unassigned-orders' then is_nobodys
        when 'not-converted' then is_foreign
        when 'awaiting-lines' then is_awaiting
        when 'returned' then order_key in (select order_key from returned)
        when 'no-confirm-date' then is_undated
        when 'future-date' then is_future
        else false
    end
