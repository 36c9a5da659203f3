use crate::record::BinKind;
use crate::vault::Id;

/// Something that lies in the bin, as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct BinItem {
    /// Which kind of thing it is.
    pub kind: BinKind,
    /// Its id, to restore or remove it by.
    pub id: Id,
    /// What kind of thing it is, in a word or two.
    pub kind_words: String,
    /// The words by which it is known again; empty where it has none.
    pub title: String,
    /// When it was deleted: milliseconds since 1970-01-01T00:00:00Z.
    pub deleted_at_ms: i64,
    /// Whole days until it is removed for good, 0 to 30.
    pub days_left: u32,
    /// The same as a sentence.
    pub days_left_words: String,
}
