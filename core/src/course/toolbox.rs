use super::content::Content;
use super::model::{NoticeLines, ToolboxItem};
use crate::plan::{CountryLines, Line, LineKind, Sureness};
use crate::record::Word;

/// "Right now": what helps at once, and whom to call. Needs no vault.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ToolboxView {
    /// What is said above the items.
    pub intro: String,
    /// The items, in the order they are shown.
    pub items: Vec<ToolboxItem>,
    /// Whom to call at once: two at most, the first line for a crisis before the emergency number.
    pub calls: Vec<Call>,
    /// The region's lines; none where they aren't known.
    pub country: Option<CountryLines>,
    /// Whom to call about what, each with what stands in where there is no such line.
    pub to_call: Vec<LinesToCall>,
    /// Said where the country or its emergency number isn't known.
    pub fallback: String,
    /// What is said beside the numbers about how they were checked.
    pub checked_note: String,
}

/// Whom to call about one thing, in the region.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct LinesToCall {
    /// As `NoticeView::lines` names it; `all` for every line of the region.
    pub about: String,
    /// The emergency numbers first. Where there is no line for violence, those for a crisis; where there is none for
    /// children, those for violence, then those for a crisis. Empty where the region isn't known.
    pub lines: Vec<Line>,
    /// Said in place of an emergency number where none is known.
    pub fallback: Option<String>,
}

/// A number that is called with one touch.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Call {
    /// The number, as it is dialled within the country.
    pub number: String,
    /// What calls it: an address of RFC 3966.
    pub link: String,
    /// What answers there.
    pub name: String,
}

/// Every line of the region.
const ALL: &str = "all";

/// The toolbox for a region (ISO 3166, from the system or the person's setting).
pub fn toolbox(content: &Content, region: &str) -> ToolboxView {
    let country = content.lines.of(region);
    let about = NoticeLines::ALL.iter().copied().filter(|about| *about != NoticeLines::None);
    let to_call = std::iter::once((ALL, country.map(|country| country.lines.clone())))
        .chain(about.map(|about| (about.word(), country.map(|country| country.falling_back(kinds(about))))))
        .map(|(about, lines)| to_call(content, about, lines.unwrap_or_default()))
        .collect();
    ToolboxView {
        intro: content.toolbox.intro.clone(),
        items: content.toolbox.items.clone(),
        calls: country.map_or_else(Vec::new, |country| calls(content, country)),
        country: country.cloned(),
        to_call,
        fallback: content.lines.fallback.clone(),
        checked_note: content.lines.checked_note.clone(),
    }
}

/// The lines that belong to a notice, each kind standing in for the one before it.
fn kinds(about: NoticeLines) -> &'static [LineKind] {
    match about {
        NoticeLines::Crisis => &[LineKind::Crisis],
        NoticeLines::Violence => &[LineKind::Violence, LineKind::Crisis],
        NoticeLines::Child => &[LineKind::Child, LineKind::Violence, LineKind::Crisis],
        NoticeLines::None => &[],
    }
}

fn to_call(content: &Content, about: &str, lines: Vec<Line>) -> LinesToCall {
    let has_emergency = lines.iter().any(|line| line.kind == LineKind::Emergency);
    let fallback = (!has_emergency).then(|| content.lines.fallback.clone());
    LinesToCall { about: about.to_owned(), lines, fallback }
}

/// One touch calls only what is well known and picks up.
fn calls(content: &Content, country: &CountryLines) -> Vec<Call> {
    let calls =
        |kind: LineKind| country.of_kind(kind).find(|line| line.sure != Sureness::Single && !line.text_only);
    let crisis = calls(LineKind::Crisis).map(|line| call(line, line.name.clone()));
    let emergency =
        calls(LineKind::Emergency).map(|line| call(line, content.catalogue.text("toolbox-emergency")));
    crisis.into_iter().chain(emergency).collect()
}

fn call(line: &Line, name: String) -> Call {
    Call { number: line.number.clone(), link: line.link.clone(), name }
}
