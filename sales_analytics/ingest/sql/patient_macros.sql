-- The other half: what brings untidy cells into shape. Made where a sheet has any.

-- Cells that say "nothing here". A person may be called None or Null, so in names these are words.
create or replace macro is_blank_text(cell) as
    is_one_of(lower(trim(cell)), ['', '-', '—', '–', '--', '/', '无', '暂无', 'n/a', '#n/a']);

-- Without signs that nobody sees (zero-width spaces, soft hyphens, marks of direction, a byte order mark), which pages
-- and chats leave in what is copied.
create or replace macro visible(cell) as
    regexp_replace(cell, '[\x{ad}\x{200b}-\x{200f}\x{202a}-\x{202e}\x{2060}-\x{2069}\x{feff}]', '', 'g');

-- Without what nobody sees before and behind it either; exports end numbers in a tab, so that no spreadsheet cuts them.
create or replace macro trimmed(cell) as
    trim(visible(cell), ' ' || chr(9) || chr(10) || chr(13) || chr(160) || chr(8195) || chr(8239) || chr(12288));

-- Nor with spaces between single Chinese characters, which make a word as wide as a longer one: 王　艳, 合　计.
create or replace macro bare(cell) as
    regexp_replace(
        trimmed(cell),
        '^(\p{Han})[ \x{a0}\x{2003}\x{3000}]+(\p{Han})(?:[ \x{a0}\x{2003}\x{3000}]+(\p{Han}))?'
        || '(?:[ \x{a0}\x{2003}\x{3000}]+(\p{Han}))?\s*([:：]?)$',
        '\1\2\3\4\5'
    );

create or replace macro plain_text(cell) as
    case when is_blank_text(bare(cell)) then null else bare(cell) end;

-- A number that a spreadsheet made of an identifier loses its ".0" again: 1007.0 is 1007; so does '0123 the sign in
-- front, by which people and programs keep a spreadsheet from making a number of it.
create or replace macro plain_code(cell) as
    case
        when suffix(cell, '.0') and try_cast(cell as double) is not null then left(cell, length(cell) - 2)
        when left(cell, 1) = '''' and regexp_full_match(cell, '''\d[\w/#.-]*') then substr(cell, 2)
        else plain_text(cell)
    end;

-- One that tells rows of several sheets apart: its full-width digits, letters and hyphens are the plain ones, and spaces
-- inside, however many and wide, are one, so that a return finds its order however either was typed. The list of one is
-- there so that it is shaped once: a macro writes what it is given wherever it names it.
create or replace macro plain_key(cell) as
    case
        when regexp_matches(cell, '  |[^ -~㐀-鿿]') then list_transform(
            [regexp_replace(translate(
                cell,
                '０１２３４５６７８９ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ－／．＿＃',
                '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-/._#'
            ), '[ \x{a0}\x{2000}-\x{200a}\x{202f}\x{205f}\x{3000}]+', ' ', 'g')],
            lambda shaped: plain_code(shaped)
        )[1]
        else plain_code(cell)
    end;

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

set variable is_patient = true;
