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

/// Declares an enum with a word for each of its variants, as which it stands in a column. A row with another word there
/// can't be read; `or_default` reads it all the same.
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

        impl rusqlite::ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
                Ok($crate::record::Word::word(*self).into())
            }
        }

        impl rusqlite::types::FromSql for $name {
            fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
                let named = <Self as $crate::record::Word>::named(value.as_str()?);
                named.map_err(|_| rusqlite::types::FromSqlError::InvalidType)
            }
        }
    };
}

pub(crate) use words;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::or_default;
    use rusqlite::{Connection, ToSql};

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

    #[test]
    fn a_column_holds_the_word_and_nothing_else() {
        let sql = Connection::open_in_memory().expect("a database");
        let read =
            |value: &dyn ToSql| sql.query_row("SELECT ?1", [value], |row| row.get::<_, Option<Tide>>(0));
        assert_eq!((read(&Tide::Ebb), read(&"flood")), (Ok(Some(Tide::Ebb)), Ok(Some(Tide::Flood))));
        assert_eq!(read(&None::<Tide>), Ok(None));
        for other in [&"slack" as &dyn ToSql, &1, &vec![0_u8]] {
            assert!(read(other).is_err());
            assert_eq!(or_default(read(other)), Ok(None));
        }
    }
}
