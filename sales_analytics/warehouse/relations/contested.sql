-- Regions, countries and customers that several people have on the same days, a row for each of them. Who has what is
-- for those to see who see everybody.
select place, name, person, salesperson, starts_on, ends_before from main.contested_places where $viewer_companies is null
