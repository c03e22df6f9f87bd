-- The quick half of cleaning: what most cells are. Whatever these leave null and is not blank is read again,
-- with patience, by read_numbers.sql and read_dates.sql.

-- Whether a cell is one of some words. Neither `in (…)` nor list_contains(): DuckDB makes a join of both, which every
-- row pays for, where this is only worked out for the rows that get so far.
create or replace macro is_one_of(cell, words) as
    contains(chr(31) || array_to_string(words, chr(31)) || chr(31), chr(31) || cell || chr(31));

-- Cells that say "nothing here". A person may be called None or Null, so in names these are words.
create or replace macro is_blank_text(cell) as
    is_one_of(lower(trim(cell)), ['', '-', '—', '–', '--', '/', '无', '暂无', 'n/a', '#n/a']);

create or replace macro is_blank_figure(cell) as
    is_one_of(
        lower(trim(cell)),
        [
            '', '-', '—', '–', '--', '/', '无', '暂无', 'n/a', '#n/a',
            'null', 'none', 'nan', 'na', '(null)', 'n.a.'
        ]
    );

-- Without signs that nobody sees (zero-width spaces, soft hyphens, marks of direction, a byte order mark), which pages
-- and chats leave in what is copied.
create or replace macro visible(cell) as
    case
        when contains(cell, chr(8203)) or contains(cell, chr(8204)) or contains(cell, chr(8205)) or contains(cell, chr(65279))
            or contains(cell, chr(173)) or contains(cell, chr(8206)) or contains(cell, chr(8207))
            or contains(cell, chr(8236)) or contains(cell, chr(8288)) or contains(cell, chr(8297))
            then regexp_replace(cell, '[\x{ad}\x{200b}-\x{200f}\x{202a}-\x{202e}\x{2060}-\x{2069}\x{feff}]', '', 'g')
        else cell
    end;

-- Without what nobody sees before and behind it either; exports end numbers in a tab, so that no spreadsheet cuts them.
create or replace macro bare(cell) as
    trim(visible(cell), ' ' || chr(9) || chr(10) || chr(13) || chr(160) || chr(8195) || chr(8239) || chr(12288));

create or replace macro plain_text(cell) as
    case when is_blank_text(bare(cell)) then null else bare(cell) end;

-- What most cells are, and far cheaper to see than to trim: it starts with a letter or a digit (blanks and signs
-- stand before), ends in something that is seen, is ASCII, and is no "N/A".
create or replace macro is_plain_text(cell) as
    cell > '0' and cell[-1] > ' ' and strlen(cell) = length(cell) and strlen(cell) <> 3;

create or replace macro is_plain_code(cell) as
    is_plain_text(cell) and not suffix(cell, '.0');

-- A number that a spreadsheet made of an identifier loses its ".0" again: 1007.0 is 1007.
create or replace macro plain_code(cell) as
    case
        when suffix(cell, '.0') and try_cast(cell as double) is not null then left(cell, length(cell) - 2)
        else plain_text(cell)
    end;

-- Whether a number has more than the six decimals that are kept. 731.9399999999999 has not: that is how programs write
-- 731.94, and a cell that is longer than its digits mean.
create or replace macro is_cut(cell) as
    case when strlen(cell) > 8 and contains(cell, '.') or contains(cell, 'e-') or contains(cell, 'E-') then
        abs(try_cast(cell as double) - round(try_cast(cell as double), 6)) > 1e-14 * greatest(1e4, abs(try_cast(cell as double)))
    else false end;

-- DuckDB would read 1_000 as 1000.
create or replace macro plain_number(cell) as
    case when not contains(cell, '_') and is_cut(cell) is not true then try_cast(cell as decimal(18, 6)) end;

create or replace macro plain_rate(cell) as
    case when not contains(cell, '_') then try_cast(cell as decimal(18, 8)) end;

-- In a column of decimal commas a point parts thousands, so only whole numbers are plain.
create or replace macro plain_whole(cell) as
    case when not contains(cell, '.') then plain_number(cell) end;

-- Years before 1900 and after 2099 are how programs write "no date" (Excel's zero, 9999-12-31).
-- What DuckDB takes for a date is year first; "20-10-16" is not a day of the year 20, nor "epoch" one of 1970.
create or replace macro is_plain_date(cell, day) as
    day between date '1900-01-01' and date '2099-12-31' and strlen(cell) > 5;

-- Full-width signs and letters as their ASCII twins, every dash a hyphen, every space a space, 萬 and 億 as 万 and 亿.
create or replace macro narrow(cell) as
    trim(translate(
        visible(cell),
        '０１２３４５６７８９，．（）－＋％￥＄：／　−–—' || chr(160) || chr(8239) || chr(8201) || '’＇萬億'
        || 'ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ',
        '0123456789,.()-+%¥$:/ ---' || '   ' || '''''万亿'
        || 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
    ));

-- The day of year, month and day as texts or numbers; null where there is no such day (30 February).
create or replace macro day_of(y, m, d) as
    case when try_cast(y as integer) between 1900 and 2099 then
    try_cast(lpad(cast(y as varchar), 4, '0') || '-' || lpad(cast(m as varchar), 2, '0') || '-' || lpad(cast(d as varchar), 2, '0') as date) end;

-- The day of month and day in the year $year; null where it lies more than half a year from a day that is said to be
-- near: a January day in a sheet of December 2026 is hardly one of January 2026.
create or replace macro near_day(y, m, d, near) as
    case when near is null or abs(date_diff('month', cast(near as date), day_of(cast(y as integer), m, d))) <= 6
    then day_of(cast(y as integer), m, d) end;
