-- Days that sheets state for everybody; what one person or company has off changes nobody else's calendar.
update calendar set is_selling = stated.kind = 'working_day'
from (
    select days.day, arg_max(facts.kind, (facts.import, facts.sheet_no, facts.row_no)) as kind
    from imported_calendar as facts
    join calendar as days on days.day between facts.day and coalesce(facts.last_day, facts.day)
    where facts.salesperson = 0 and facts.company = 0
    group by days.day
) as stated
where stated.day = calendar.day
