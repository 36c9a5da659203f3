//! Words: content packs and their overlays, the one catalogue of interface strings, and numbers as they are typed.
//!
//! A pack is a folder of files in one language with overlays for others. The built-in programme is
//! the first pack; another is read by the same code. This room knows files and texts, not what the
//! files mean: each room above reads its own kind.

mod catalogue;
mod fold;
mod markup;
mod number;
pub(crate) mod pack;
mod reason;

pub use catalogue::{Catalogue, args};
pub use fold::fold;
pub use markup::{Paragraph, Style, Styled, paragraphs, plain};
pub use number::read_number;
pub use pack::{Folder, Pack, PackFiles, Translate, built_in};
pub use reason::{invalid_sentence, reason_sentence};

#[cfg(test)]
mod tests;
