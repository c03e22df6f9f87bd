-- Rows that count although their import does not.
with facts as ({facts})
select count(*)
from facts
where is_current and import not in (select import from imports where state = 'active')
