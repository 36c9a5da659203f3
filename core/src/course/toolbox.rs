use super::content::Content;
use crate::plan::CountryLines;
use crate::text::Translate;
use serde::Deserialize;

/// A calm word about safety that an answer opens.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Notice {
    pub id: String,
    pub title: String,
    pub text: String,
    /// `crisis` or `violence`.
    pub lines: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Notices {
    pub notice: Vec<Notice>,
}

/// What `toolbox.toml` holds.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Toolbox {
    pub intro: String,
    #[serde(rename = "item")]
    pub items: Vec<ToolboxItem>,
}

/// One thing for right now.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, uniffi::Record)]
#[serde(deny_unknown_fields)]
pub struct ToolboxItem {
    pub id: String,
    pub title: String,
    pub hint: String,
    pub form: String,
}

/// "Right now": what helps at once, and whom to call. Needs no vault.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct ToolboxView {
    pub intro: String,
    pub items: Vec<ToolboxItem>,
    /// The region's lines; none where they aren't known.
    pub country: Option<CountryLines>,
    /// Said where the country or its emergency number isn't known.
    pub fallback: String,
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

impl Translate for Toolbox {
    fn each_text(&mut self, visit: &mut dyn FnMut(String, &mut String)) {
        visit("toolbox.intro".to_owned(), &mut self.intro);
        for item in &mut self.items {
            visit(format!("toolbox.{}.title", item.id), &mut item.title);
            visit(format!("toolbox.{}.hint", item.id), &mut item.hint);
        }
    }
}

impl Translate for Notices {
    fn each_text(&mut self, visit: &mut dyn FnMut(String, &mut String)) {
        for notice in &mut self.notice {
            visit(format!("notice.{}.title", notice.id), &mut notice.title);
            visit(format!("notice.{}.text", notice.id), &mut notice.text);
        }
    }
}
