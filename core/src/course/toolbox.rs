use super::content::Content;
use super::model::ToolboxItem;
use crate::plan::CountryLines;

/// "Right now": what helps at once, and whom to call. Needs no vault.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ToolboxView {
    /// What is said above the items.
    pub intro: String,
    /// The items, in the order they are shown.
    pub items: Vec<ToolboxItem>,
    /// The region's lines; none where they aren't known.
    pub country: Option<CountryLines>,
    /// Said where the country or its emergency number isn't known.
    pub fallback: String,
    /// What is said beside the numbers about how they were checked.
    pub checked_note: String,
}

/// The toolbox for a region (ISO 3166, from the system or the person's setting).
pub fn toolbox(content: &Content, region: &str) -> ToolboxView {
    ToolboxView {
        intro: content.toolbox.intro.clone(),
        items: content.toolbox.items.clone(),
        country: content.lines.of(region).cloned(),
        fallback: content.lines.fallback.clone(),
        checked_note: content.lines.checked_note.clone(),
    }
}
