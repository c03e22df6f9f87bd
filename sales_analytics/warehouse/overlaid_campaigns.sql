-- Campaigns that sheets state, each under the key of the one in the settings that it means, else under its own name.
-- What a sheet leaves open stays as the settings have it.
select
    coalesce(known.campaign, trim(regexp_replace(lower(facts.campaign), '[^0-9a-z一-鿿]+', '-', 'g'), '-')) as campaign,
    facts.campaign as title_en,
    coalesce(facts.title_zh, known.title_zh, facts.campaign) as title_zh,
    facts.first_day as starts_on,
    facts.last_day + 1 as ends_before,
    coalesce(facts.time_zone, known.time_zone, 'Asia/Shanghai') as time_zone,
    coalesce(facts.currency, known.currency, $currency) as currency,
    coalesce(facts.closed = 'yes', known.is_closed, false) as is_closed
from imported_campaigns as facts
left join campaigns as known
    on lower(facts.campaign) in (known.campaign, lower(known.title_en), lower(known.title_zh))
    or lower(facts.title_zh) = lower(known.title_zh)
where facts.last_day >= facts.first_day
qualify row_number() over (
    partition by coalesce(known.campaign, lower(facts.campaign))
    order by facts.import desc, facts.sheet_no desc, facts.row_no desc, known.campaign
) = 1
order by campaign
