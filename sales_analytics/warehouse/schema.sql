-- The embedded database. Facts stand twice only in history: `X` holds what counts now, `X_superseded`
-- what an active import was replaced in and what was undone. Rows of both are never changed, only moved.

create table made_with (schema varchar not null);        -- which version of this file made the tables: schema.py
create table changes (number integer not null);          -- grows with every committed change: the cache key of answers
insert into changes values (0);

create table imports (
    import integer primary key,
    file varchar not null, sha256 varchar not null, bytes bigint not null,
    answers varchar not null,                             -- JSON of ingest.answers.Answers
    imported_at timestamp not null, imported_by varchar not null,
    state varchar not null,                               -- active | undone
    undone_at timestamp,
    is_complete boolean not null,                         -- what the file leaves out of its months and companies is gone
    added bigint not null, changed bigint not null, unchanged bigint not null, retired bigint not null  -- keys
);
create table import_sheets (
    import integer not null, sheet_no integer not null, sheet varchar not null,
    dataset varchar not null, header_row integer not null, mapping varchar not null,   -- JSON heading -> field
    unit varchar not null,
    rows_read bigint not null, loaded bigint not null, rejected bigint not null, skipped bigint not null,
    typed_rows bigint not null,                            -- facts that came of them: a row of wide months is several
    amount decimal(38, 6),                                 -- sum of the measure of the loaded rows
    skips varchar not null                                 -- JSON list of {reason, rows}
);
create table problems (
    import integer not null, sheet_no integer not null, row_no bigint, column_letter varchar, header varchar,
    code varchar not null, severity varchar not null,
    expected varchar not null,                             -- JSON of terms.text.Text
    found varchar, remedy varchar,                         -- remedy: JSON of Text
    -- What the row would have brought, where it could be read; on the first problem of each row only.
    amount decimal(18, 6), effective_on date, salesperson integer not null, company integer not null
);

-- Each number and each folded name once; no index says so, which an import with new names would pay for twice.
create table names (name_id integer not null, name varchar not null, folded varchar not null);
insert into names values (0, 'Unassigned', '');           -- who or what nobody named

create type order_status as enum ('confirmed', 'pending', 'cancelled', 'lost');
create type order_type as enum ('sample', 'bulk');
create table orders (
    order_key ubigint not null,                            -- md5 of folded order number and stated company
    order_no varchar using compression zstd,               -- written twice as fast as by DuckDB's own choice
    order_date date, confirm_date date, effective_on date, -- effective_on = coalesce(confirm_date, order_date)
    status order_status not null,
    order_type order_type not null,
    salesperson integer not null, company integer not null, "group" integer not null,   -- as the file names them
    customer integer not null, country integer not null, product integer not null,
    net_amount decimal(18, 6), currency varchar, fx_rate decimal(18, 8), credit_share decimal(9, 6) not null,
    amount decimal(18, 6),                                 -- net_amount * rate * credit_share; null: not converted
    is_primary boolean not null,                           -- this line's salesperson is the one the order counts for
    is_only_line boolean not null,                         -- no other line has this order_key: it counts without comparing
    quantity decimal(18, 6),
    import integer not null, sheet_no integer not null, row_no bigint not null
);
create table targets (
    target_key ubigint not null,
    level varchar not null,                                -- salesperson | company | group | total
    entity integer not null,                               -- names.name_id, as the file names it
    metric varchar not null,                               -- amount | orders | customers | new_customers | cash
    tier varchar not null,                                 -- target | stretch | challenge
    origin varchar not null,                               -- given | self
    starts_on date not null, ends_before date not null,
    target decimal(18, 6) not null,
    import integer not null, sheet_no integer not null, row_no bigint not null
);
create table forecasts (
    forecast_key ubigint not null,
    level varchar not null, entity integer not null,
    starts_on date not null, ends_before date not null, submitted_on date,
    forecast decimal(18, 6) not null,
    import integer not null, sheet_no integer not null, row_no bigint not null
);
create table roster (
    roster_key ubigint not null,
    name integer not null, aliases integer[] not null,     -- every id, English name, e-mail: names.name_id
    company integer not null, "group" integer not null,    -- company or the manager; group or the office/region
    manager integer not null, title varchar, joined_on date, left_on date,
    import integer not null, sheet_no integer not null, row_no bigint not null
);
-- X_superseded are made by schema.py, like X in every column.
-- A complete file says that what it leaves out of its months and companies is gone: a version without rows.
create table retirements (dataset varchar not null, key ubigint not null, import integer not null);

-- Who an alias stands for, on every day there is: pieces of one alias never overlap and leave no gap.
-- Rebuilt in the transaction of every import that touches the roster or brings new names.
create table standing (
    alias integer not null, starts_on date not null, ends_before date not null,
    salesperson integer not null, company integer not null, "group" integer not null, on_roster boolean not null
);
create table companies (company integer primary key, "group" integer not null);  -- that the roster knows

create table calendar (day date not null, is_selling boolean not null);  -- 1970 to 2099; Monday to Friday unless set
create table campaigns (
    campaign varchar primary key, title_en varchar not null, title_zh varchar not null,
    starts_on date not null, ends_before date not null,
    time_zone varchar not null, currency varchar not null, is_closed boolean not null
);
create table settings (name varchar not null, version integer not null, value varchar not null, set_at timestamp not null);
create table remembered (fingerprint varchar primary key, dataset varchar not null, answers varchar not null, set_at timestamp not null);
