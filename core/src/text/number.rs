//! Numbers as people type them, and as they stand in a field: one reading for the whole house.

use super::Catalogue;
use crate::error::Reason;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use std::str::FromStr;

/// Digits that a number has at most: as many as every reader of JSON keeps.
const MOST_DIGITS: usize = 15;

/// Where the ten digits of a script begin that phones type.
const ZEROS: [char; 12] = ['0', '٠', '۰', '०', '০', '੦', '૦', '௦', '๐', '໐', '၀', '０'];

/// The number that someone typed, in any language.
///
/// Digits are those of any script. One comma or one point stands before decimals. Thousands may be parted by spaces or
/// apostrophes, and by the one of comma and point that can't stand before decimals: it comes more than once, or the
/// other one comes after it.
///
/// Errors: `Required` where nothing was typed; `NotANumber` for what is none, or has more than fifteen digits.
pub fn read_number(typed: &str) -> Result<Decimal, Reason> {
    Typed::of(typed)?.number()
}

impl Catalogue {
    /// The number that someone typed in this language: as `read_number`, unless people who read this language would
    /// take its one mark for that of thousands. "1,234" is no sure number in English, nor is "1.234" in Spanish.
    ///
    /// Errors: as `read_number`; `AmbiguousNumber`.
    pub fn typed_number(&self, typed: &str) -> Result<Decimal, Reason> {
        let read = Typed::of(typed)?;
        match read.lone_thousands() {
            Some(mark) if self.text("decimal-sign") != mark.to_string() => Err(Reason::AmbiguousNumber),
            _ => read.number(),
        }
    }

    /// The whole number that someone typed in this language, from `low` to `high`.
    ///
    /// Errors: as `typed_number`; `NotWhole`; `OutOfRange`.
    pub fn typed_count(&self, typed: &str, low: u16, high: u16) -> Result<u16, Reason> {
        let number = self.typed_number(typed)?;
        if !number.fract().is_zero() {
            return Err(Reason::NotWhole);
        }
        let count = number.to_u16().filter(|count| (low..=high).contains(count));
        count.ok_or(Reason::OutOfRange { low: i64::from(low), high: i64::from(high) })
    }

    /// A number of thousandths as it is typed in this language: "20", "2.5", "0.125".
    pub fn number_in_field(&self, thousandths: i64) -> String {
        let (whole, part) = (thousandths / 1000, thousandths % 1000);
        if part == 0 {
            return whole.to_string();
        }
        let part = format!("{:03}", part.abs());
        format!("{whole}{}{}", self.text("decimal-sign"), part.trim_end_matches('0'))
    }
}

/// What was typed, in the digits of ASCII; a blank for all that only parts thousands.
struct Typed {
    negative: bool,
    plain: String,
}

impl Typed {
    fn of(typed: &str) -> Result<Self, Reason> {
        let typed = typed.trim();
        if typed.is_empty() {
            return Err(Reason::Required);
        }
        let negative = typed.starts_with(['-', '−', '－']);
        let unsigned = typed.strip_prefix(['-', '−', '－', '+', '＋']).unwrap_or(typed);
        let plain: Option<String> = unsigned.chars().map(plain).collect();
        Ok(Typed { negative, plain: plain.ok_or(Reason::NotANumber)? })
    }

    fn number(&self) -> Result<Decimal, Reason> {
        let (whole, part) = self.parts().ok_or(Reason::NotANumber)?;
        let whole = whole_digits(whole).ok_or(Reason::NotANumber)?;
        let count = whole.len() + part.len();
        if count == 0 || count > MOST_DIGITS || !part.chars().all(|c| c.is_ascii_digit()) {
            return Err(Reason::NotANumber);
        }
        let sign = if self.negative { "-" } else { "" };
        let number = Decimal::from_str(&format!("{sign}0{whole}.{part}0"));
        number.map(|number| number.normalize()).map_err(|_| Reason::NotANumber)
    }

    /// What stands before the decimals, and the decimals. None: no mark can be theirs.
    fn parts(&self) -> Option<(&str, &str)> {
        let marks: Vec<char> = self.plain.chars().filter(|c| ['.', ','].contains(c)).collect();
        let decimal = match marks.as_slice() {
            [] => None,
            [one] => Some(*one),
            [first, .., last] if first == last => {
                return marks.iter().all(|mark| mark == first).then_some((self.plain.as_str(), ""));
            }
            [before @ .., last] if !before.contains(last) => Some(*last),
            _ => return None,
        };
        Some(decimal.and_then(|mark| self.plain.rsplit_once(mark)).unwrap_or((&self.plain, "")))
    }

    /// The one mark of a number that looks as if it parted thousands: "1,234", and not "0,234" or "1,5".
    fn lone_thousands(&self) -> Option<char> {
        let at = self.plain.find(['.', ','])?;
        let (whole, part) = (&self.plain[..at], &self.plain[at + 1..]);
        let groups = (1..=3).contains(&whole.len()) && part.len() == 3 && !whole.starts_with('0');
        let digits = whole.chars().chain(part.chars()).all(|c| c.is_ascii_digit());
        (groups && digits).then(|| if self.plain.contains('.') { '.' } else { ',' })
    }
}

fn plain(c: char) -> Option<char> {
    match c {
        '.' | '．' => Some('.'),
        ',' | '，' | '٫' => Some(','),
        '\'' | '’' | '＇' | '٬' => Some(' '),
        c if c.is_whitespace() => Some(' '),
        c => ZEROS.iter().find_map(|zero| char::from_digit(u32::from(c).checked_sub(u32::from(*zero))?, 10)),
    }
}

/// The digits of a whole number, its groups of three put together. None: its marks part no thousands.
fn whole_digits(whole: &str) -> Option<String> {
    let Some(mark) = whole.chars().find(|c| !c.is_ascii_digit()) else { return Some(whole.to_owned()) };
    let groups: Vec<&str> = whole.split(mark).collect();
    let (first, rest) = groups.split_first()?;
    let grouped = (1..=3).contains(&first.len()) && rest.iter().all(|group| group.len() == 3);
    let digits = groups.concat();
    (grouped && digits.chars().all(|c| c.is_ascii_digit())).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Pack, built_in};

    fn words(language: &str) -> Catalogue {
        Catalogue::read(&Pack::open(built_in(), language).expect("a pack")).expect("a catalogue")
    }

    type Said = Result<&'static str, Reason>;

    const NONE: Said = Err(Reason::NotANumber);
    const TWO: Said = Err(Reason::AmbiguousNumber);

    /// What is typed, what it is anywhere, in English and in Spanish.
    const TABLE: &[(&str, Said, Said, Said)] = &[
        ("20", Ok("20"), Ok("20"), Ok("20")),
        (" 2.5 ", Ok("2.5"), Ok("2.5"), Ok("2.5")),
        ("2,5", Ok("2.5"), Ok("2.5"), Ok("2.5")),
        ("-0,25", Ok("-0.25"), Ok("-0.25"), Ok("-0.25")),
        ("\u{2212}3", Ok("-3"), Ok("-3"), Ok("-3")),
        ("+3", Ok("3"), Ok("3"), Ok("3")),
        (".5", Ok("0.5"), Ok("0.5"), Ok("0.5")),
        ("5.", Ok("5"), Ok("5"), Ok("5")),
        ("0,125", Ok("0.125"), Ok("0.125"), Ok("0.125")),
        // One mark and three digits: decimals only where the language's own sign says so.
        ("1.234", Ok("1.234"), Ok("1.234"), TWO),
        ("1,234", Ok("1.234"), TWO, Ok("1.234")),
        ("1234,567", Ok("1234.567"), Ok("1234.567"), Ok("1234.567")),
        // Thousands that can be nothing else.
        ("1,234.5", Ok("1234.5"), Ok("1234.5"), Ok("1234.5")),
        ("1.234,5", Ok("1234.5"), Ok("1234.5"), Ok("1234.5")),
        ("1.234.567", Ok("1234567"), Ok("1234567"), Ok("1234567")),
        ("1,234,567.25", Ok("1234567.25"), Ok("1234567.25"), Ok("1234567.25")),
        ("12 500", Ok("12500"), Ok("12500"), Ok("12500")),
        ("12\u{202f}500,5", Ok("12500.5"), Ok("12500.5"), Ok("12500.5")),
        ("12’500", Ok("12500"), Ok("12500"), Ok("12500")),
        // Digits of other scripts.
        ("１２．５", Ok("12.5"), Ok("12.5"), Ok("12.5")),
        ("٣٫٥", Ok("3.5"), Ok("3.5"), Ok("3.5")),
        ("۴۲", Ok("42"), Ok("42"), Ok("42")),
        ("४२", Ok("42"), Ok("42"), Ok("42")),
        // No number.
        ("many", NONE, NONE, NONE),
        ("1e3", NONE, NONE, NONE),
        ("NaN", NONE, NONE, NONE),
        ("1 2", NONE, NONE, NONE),
        ("1,2,3", NONE, NONE, NONE),
        ("1.234,567.8", NONE, NONE, NONE),
        ("1,234 567", NONE, NONE, NONE),
        ("1234,567,890", NONE, NONE, NONE),
        (",", NONE, NONE, NONE),
        ("-", NONE, NONE, NONE),
        ("--1", NONE, NONE, NONE),
        ("5 €", NONE, NONE, NONE),
        ("1234567890123456", NONE, NONE, NONE),
        ("", Err(Reason::Required), Err(Reason::Required), Err(Reason::Required)),
        (" \u{a0}", Err(Reason::Required), Err(Reason::Required), Err(Reason::Required)),
    ];

    #[test]
    fn a_number_is_read_as_it_is_typed() {
        let (english, spanish) = (words("en"), words("es"));
        for (typed, anywhere, in_english, in_spanish) in TABLE {
            let said = |read: Result<Decimal, Reason>| read.map(|number| number.to_string());
            let expected = |read: &Result<&str, Reason>| read.clone().map(str::to_owned);
            assert_eq!(said(read_number(typed)), expected(anywhere), "{typed}");
            assert_eq!(said(english.typed_number(typed)), expected(in_english), "{typed} in English");
            assert_eq!(said(spanish.typed_number(typed)), expected(in_spanish), "{typed} in Spanish");
        }
    }

    #[test]
    fn a_count_is_whole_and_within_its_bounds() {
        let words = words("en");
        let out = Err(Reason::OutOfRange { low: 1, high: 1_000 });
        let table = [
            ("3", Ok(3)),
            ("3.0", Ok(3)),
            ("1 000", Ok(1_000)),
            ("1,000", Err(Reason::AmbiguousNumber)),
            ("2.5", Err(Reason::NotWhole)),
            ("0", out.clone()),
            ("-1", out.clone()),
            ("1001", out.clone()),
            ("99999999", out),
            ("", Err(Reason::Required)),
            ("some", Err(Reason::NotANumber)),
        ];
        for (typed, expected) in table {
            assert_eq!(words.typed_count(typed, 1, 1_000), expected, "{typed}");
        }
    }

    #[test]
    fn what_stands_in_a_field_is_read_as_what_it_was() {
        for words in [words("en"), words("es")] {
            for thousandths in [0, 125, 1_234, 2_500, 20_000, 1_234_000, 1_234_567, 1_000_000_000] {
                let typed = words.number_in_field(thousandths);
                assert_eq!(words.typed_number(&typed), Ok(Decimal::new(thousandths, 3)), "{typed}");
            }
        }
        assert_eq!(words("es").number_in_field(2_500), "2,5");
    }
}
