use super::content::Content;
use super::model::ToolboxItem;
use crate::plan::{CountryLines, LineKind};

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
    /// Said where the country or its emergency number isn't known.
    pub fallback: String,
    /// What is said beside the numbers about how they were checked.
    pub checked_note: String,
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

/// The toolbox for a region (ISO 3166, from the system or the person's setting).
pub fn toolbox(content: &Content, region: &str) -> ToolboxView {
    ToolboxView {
        intro: content.toolbox.intro.clone(),
        items: content.toolbox.items.clone(),
        calls: content.lines.of(region).map_or_else(Vec::new, |country| calls(content, country)),
        country: content.lines.of(region).cloned(),
        fallback: content.lines.fallback.clone(),
        checked_note: content.lines.checked_note.clone(),
    }
}

fn calls(content: &Content, country: &CountryLines) -> Vec<Call> {
    let crisis = country.lines.iter().find(|line| line.kind == LineKind::Crisis).map(|line| Call {
        number: line.number.clone(),
        link: line.link.clone(),
        name: line.name.clone(),
    });
    let emergency = country.emergency.iter().zip(&country.emergency_link).map(|(number, link)| Call {
        number: number.clone(),
        link: link.clone(),
        name: content.catalogue.text("toolbox-emergency"),
    });
    crisis.into_iter().chain(emergency).collect()
}
