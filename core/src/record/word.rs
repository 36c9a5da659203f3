//! Closed sets: a word in the file and in content, a type everywhere else.

use crate::error::{NearerError, Reason, Result};

/// One of a closed set. Declared by `words!`.
pub trait Word: Copy + Sized + 'static {
    /// All of the set, in the order of their declaration.
    const ALL: &'static [Self];
    /// Their words, in the same order.
    const WORDS: &'static [&'static str];

    /// The word that stands for it in the file and in content.
    fn word(self) -> &'static str;

    /// The one of this word.
    ///
    /// Errors: `Invalid` where the set has no such word.
    fn named(word: &str) -> Result<Self> {
        let found = Self::ALL.iter().find(|one| one.word() == word);
        found.copied().ok_or_else(|| NearerError::invalid("word", Reason::UnknownOption))
    }
}

/// Declares an enum with a word for each of its variants.
macro_rules! words {
    (
        $(#[$about:meta])*
        $visible:vis enum $name:ident { $($(#[$of:meta])* $one:ident = $word:literal,)+ }
    ) => {
        $(#[$about])*
        $visible enum $name {
            $($(#[$of])* $one,)+
        }

        impl $crate::record::Word for $name {
            const ALL: &'static [Self] = &[$(Self::$one,)+];
            const WORDS: &'static [&'static str] = &[$($word,)+];

            fn word(self) -> &'static str {
                match self {
                    $(Self::$one => $word,)+
                }
            }
        }
    };
}

pub(crate) use words;

#[cfg(test)]
mod tests {
    use super::*;

    words! {
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        enum Tide {
            Ebb = "ebb",
            Flood = "flood",
        }
    }

    #[test]
    fn a_word_leads_back_to_its_variant_and_another_is_refused() {
        for (&tide, &word) in Tide::ALL.iter().zip(Tide::WORDS) {
            assert_eq!((tide.word(), Tide::named(word)), (word, Ok(tide)));
        }
        assert_eq!(Tide::named("slack"), Err(NearerError::invalid("word", Reason::UnknownOption)));
    }
}
