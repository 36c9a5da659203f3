use crate::text::Translate;
use serde::Deserialize;

/// What a line is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, uniffi::Enum)]
#[serde(rename_all = "kebab-case")]
pub enum LineKind {
    /// For whoever may hurt themselves or doesn't know how to go on.
    Crisis,
    /// For whoever is hurt or threatened by somebody.
    Violence,
}

/// A number to call.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, uniffi::Record)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// What the line is for.
    pub kind: LineKind,
    /// The number, as it is dialled within the country.
    pub number: String,
    /// What the line calls itself.
    pub name: String,
    /// Hours, costs or languages; none where there is nothing to say.
    pub note: Option<String>,
    /// The day this list was last gone over, `2026-11-24`.
    pub checked: String,
    /// What calls it: an address of RFC 3966, `tel:*4141`.
    #[serde(skip)]
    pub link: String,
}

/// The numbers of one country.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, uniffi::Record)]
#[serde(deny_unknown_fields)]
pub struct CountryLines {
    /// ISO 3166, two letters.
    pub code: String,
    /// The country's name.
    pub name: String,
    /// The emergency number; none where it isn't known.
    pub emergency: Option<String>,
    /// What calls the emergency number.
    #[serde(skip)]
    pub emergency_link: Option<String>,
    /// Lines to call, in the order they are shown.
    #[serde(rename = "line", default)]
    pub lines: Vec<Line>,
}

/// All lines of a pack, read from `lines.toml`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, uniffi::Record)]
#[serde(deny_unknown_fields)]
pub struct Lines {
    /// Said where a country or its emergency number isn't known.
    pub fallback: String,
    /// What is said beside the numbers about how they were checked.
    pub checked_note: String,
    /// All countries whose lines are known.
    #[serde(rename = "country")]
    pub countries: Vec<CountryLines>,
}

impl Lines {
    /// The lines of this region; none where it isn't known: then the fallback is said.
    pub fn of(&self, region: &str) -> Option<&CountryLines> {
        self.countries.iter().find(|country| country.code.eq_ignore_ascii_case(region))
    }

    /// These lines, each with what calls it.
    pub fn linked(mut self) -> Self {
        for country in &mut self.countries {
            country.emergency_link = country.emergency.as_deref().map(link);
            for line in &mut country.lines {
                line.link = link(&line.number);
            }
        }
        self
    }
}

/// A number as an address of RFC 3966. Short numbers of some countries begin with a star: it is dialled. What stands
/// between digits to be read is not; a hash would end the address, and is written otherwise.
fn link(number: &str) -> String {
    let dialled = number.chars().filter(|c| c.is_ascii_digit() || "+*#".contains(*c));
    format!("tel:{}", dialled.collect::<String>().replace('#', "%23"))
}

impl Translate for Lines {
    fn each_text(&mut self, visit: &mut dyn FnMut(String, &mut String)) {
        visit("lines.fallback".to_owned(), &mut self.fallback);
        visit("lines.checked-note".to_owned(), &mut self.checked_note);
        for country in &mut self.countries {
            let code = country.code.to_lowercase();
            visit(format!("lines.{code}"), &mut country.name);
            for line in &mut country.lines {
                let key = format!("lines.{code}.{}", line.number.replace(' ', ""));
                visit(key.clone(), &mut line.name);
                if let Some(note) = &mut line.note {
                    visit(format!("{key}.note"), note);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_dialled_with_its_stars_and_hashes() {
        let table = [
            ("988", "tel:988"),
            ("116 123", "tel:116123"),
            ("*4141", "tel:*4141"),
            ("*212", "tel:*212"),
            ("#31#0800 111", "tel:%2331%230800111"),
            ("+49 (30) 123-45", "tel:+493012345"),
            ("٩٨٨ 988", "tel:988"),
        ];
        for (number, expected) in table {
            assert_eq!(link(number), expected, "{number}");
        }
    }
}
