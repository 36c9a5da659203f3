use crate::record::{Word, words};
use crate::text::{Catalogue, Translate, args};
use serde::Deserialize;

words! {
    /// What a line is for. A number may have two rows: it is one for each that it serves.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, uniffi::Enum)]
    #[serde(rename_all = "kebab-case")]
    pub enum LineKind {
        /// Police, ambulance, fire.
        Emergency = "emergency",
        /// For whoever may hurt themselves or doesn't know how to go on.
        Crisis = "crisis",
        /// For whoever is hurt or threatened by somebody.
        Violence = "violence",
        /// For children, and for whoever worries about one.
        Child = "child",
    }
}

/// How well a number is known. Nobody called it in any case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, uniffi::Enum)]
#[serde(rename_all = "kebab-case")]
pub enum Sureness {
    /// A page of the service, or of its government, was read.
    Official,
    /// At least two sources agree.
    Agreed,
    /// There is one source only, or sources disagree. That is said wherever the number stands.
    Single,
}

/// A number to call.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, uniffi::Record)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// What the line is for.
    pub kind: LineKind,
    /// The number, as it is dialled within the country.
    pub number: String,
    /// What the line calls itself; of an emergency number, who comes.
    pub name: String,
    /// For whom it is, what to press, regions, languages; none where there is nothing to say.
    pub note: Option<String>,
    /// How to write instead of calling; none where that isn't known.
    pub text: Option<String>,
    /// The number takes messages only.
    #[serde(default)]
    pub text_only: bool,
    /// Somebody answers at every hour.
    #[serde(default)]
    pub all_day: bool,
    /// When somebody answers, where it isn't at every hour; none where that isn't known.
    pub hours: Option<String>,
    /// The state runs it, and nobody can promise secrecy.
    #[serde(default)]
    pub state_run: bool,
    /// How well it is known.
    pub sure: Sureness,
    /// The years of its sources, `2023–2026`; none where they have none.
    pub looked_up: Option<String>,
    /// The day on which this row was last compared with its sources, `2026-12-01`.
    pub checked: String,
    /// Where it was looked up. At least one.
    pub sources: Vec<String>,
    /// What calls it: an address of RFC 3966, `tel:*4141`; of a number that takes messages only, of RFC 5724.
    #[serde(skip)]
    pub link: String,
    /// All there is to say of it beside number and name: notes, hours, how well it is known.
    #[serde(skip)]
    pub about: String,
}

/// The numbers of one country.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, uniffi::Record)]
#[serde(deny_unknown_fields)]
pub struct CountryLines {
    /// ISO 3166, two letters.
    pub code: String,
    /// The country's name.
    pub name: String,
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

    /// These lines, each with what calls it and what is said of it.
    pub fn linked(mut self, catalogue: &Catalogue) -> Self {
        for line in self.countries.iter_mut().flat_map(|country| &mut country.lines) {
            line.link = link(&line.number, line.text_only);
            line.about = about(line, catalogue);
        }
        self
    }
}

impl CountryLines {
    /// Its lines of a kind.
    pub fn of_kind(&self, kind: LineKind) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(move |line| line.kind == kind)
    }

    /// The emergency numbers, and then the lines of the first of these kinds that has any.
    pub fn falling_back(&self, kinds: &[LineKind]) -> Vec<Line> {
        let first = kinds.iter().find(|kind| self.of_kind(**kind).next().is_some());
        let lines = first.into_iter().flat_map(|kind| self.of_kind(*kind));
        self.of_kind(LineKind::Emergency).chain(lines).cloned().collect()
    }
}

/// A number as an address of RFC 3966. Short numbers of some countries begin with a star: it is dialled. What stands
/// between digits to be read is not; a hash would end the address, and is written otherwise.
fn link(number: &str, text_only: bool) -> String {
    let dialled = number.chars().filter(|c| c.is_ascii_digit() || "+*#".contains(*c));
    let scheme = if text_only { "sms" } else { "tel" };
    format!("{scheme}:{}", dialled.collect::<String>().replace('#', "%23"))
}

fn about(line: &Line, catalogue: &Catalogue) -> String {
    let hours = if line.all_day { Some(catalogue.text("line-all-day")) } else { line.hours.clone() };
    let years = line.looked_up.as_deref();
    let known = |said: &str, undated: &str| match years {
        Some(years) => catalogue.say(said, &args([("years", years.into())])),
        None => catalogue.text(undated),
    };
    let known = match line.sure {
        Sureness::Official | Sureness::Agreed => known("line-looked-up", "line-looked-up-undated"),
        Sureness::Single => known("line-unsure", "line-unsure-undated"),
    };
    let state = line.state_run.then(|| catalogue.text("line-state-run"));
    let parts = [line.note.clone(), line.text.clone(), hours, state, Some(known)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

impl Translate for Lines {
    fn each_text(&mut self, visit: &mut dyn FnMut(String, &mut String)) {
        visit("lines.fallback".to_owned(), &mut self.fallback);
        visit("lines.checked-note".to_owned(), &mut self.checked_note);
        for country in &mut self.countries {
            let code = country.code.to_lowercase();
            visit(format!("lines.{code}"), &mut country.name);
            for line in &mut country.lines {
                let key = format!("lines.{code}.{}.{}", line.kind.word(), line.number.replace(' ', ""));
                visit(key.clone(), &mut line.name);
                for (part, text) in
                    [("note", &mut line.note), ("text", &mut line.text), ("hours", &mut line.hours)]
                {
                    if let Some(text) = text {
                        visit(format!("{key}.{part}"), text);
                    }
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
            assert_eq!(link(number, false), expected, "{number}");
        }
        assert_eq!(link("741 741", true), "sms:741741", "nobody picks up");
    }
}
