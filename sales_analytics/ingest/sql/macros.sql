-- The quick half of cleaning: what most cells are. Whatever these leave null and is not blank is read again, with
-- patience, by read_numbers.sql and read_dates.sql, with the help of patient_macros.sql.

-- Whether a cell is one of some words. Neither `in (…)` nor list_contains(): DuckDB makes a join of both, which every
-- row pays for, where this is only worked out for the rows that get so far.
create or replace macro is_one_of(cell, words) as
    contains(chr(31) || array_to_string(words, chr(31)) || chr(31), chr(31) || cell || chr(31));

create or replace macro is_blank_figure(cell) as
    is_one_of(
        lower(trim(cell)),
        [
            '', '-', '—', '–', '--', '/', '无', '暂无', 'n/a', '#n/a',
            'null', 'none', 'nan', 'na', '(null)', 'n.a.'
        ]
    );

-- What most cells are, and far cheaper to see than to trim: it starts with a letter or a digit (blanks and signs
-- stand before), ends in something that is seen, is ASCII, and is no "N/A"; or it has letters of other alphabets, with
-- single spaces but before Chinese ones, and is no "无".
create or replace macro is_plain_text(cell) as
    cell > '0' and cell[-1] > ' ' and case
        when strlen(cell) = length(cell) then strlen(cell) <> 3
        else cell <> '无' and cell <> '暂无' and regexp_full_match(
            cell, '[A-Za-z0-9À-ɏЀ-ӿぁ-ヿ㐀-鿿가-힣](?: ?[!-~À-ɏЀ-ӿ]|[ぁ-ヿ㐀-鿿가-힣（）])*'
        )
    end;

create or replace macro is_plain_code(cell) as
    is_plain_text(cell) and not suffix(cell, '.0');

create or replace macro is_plain_key(cell) as
    is_plain_code(cell) and not contains(cell, '  ');

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
