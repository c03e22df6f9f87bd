-- Campaigns that count as closed because an imported sheet says so, each with the moment at which the first import said
-- it that no later one takes back. A campaign has the title that the sheet gives it.
with
    told as (
        select lower(facts.campaign) as title, facts.closed = 'yes' as is_closed, imports.import, imports.imported_at
        from (
            select campaign, closed, import from imported_campaigns
            union all
            select campaign, closed, import from imported_campaigns_superseded
        ) as facts
        join imports on imports.import = facts.import and imports.state = 'active'
        where facts.closed is not null
    ),
    opened as (
        select title, max(import) as import from told where not is_closed group by title
    )
select campaigns.campaign, min(told.imported_at) as closed_at
from campaigns
join told on told.title = lower(campaigns.title_en) and told.is_closed
left join opened on opened.title = told.title
where campaigns.is_closed and told.import > coalesce(opened.import, 0)
group by campaigns.campaign
order by campaigns.campaign
