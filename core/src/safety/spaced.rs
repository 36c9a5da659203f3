//! Texts as phrases are looked for in them.

use crate::text::fold;

/// Folded words, each with a space of its own before and after, so that a word can be found whole and the next one
/// begins where it ends. An apostrophe is dropped: people leave it out.
pub(super) fn spaced(text: &str) -> String {
    let folded = fold(text);
    let mut words = String::with_capacity(folded.len() + folded.len() / 4);
    let mut inside = false;
    for c in folded.chars() {
        if c.is_alphanumeric() {
            if !inside {
                words.push(' ');
            }
            words.push(c);
            inside = true;
        } else if inside && !matches!(c, '\'' | '\u{2019}') {
            words.push(' ');
            inside = false;
        }
    }
    if inside {
        words.push(' ');
    }
    words
}

#[cfg(test)]
mod tests {
    use super::spaced;

    #[test]
    fn words_stand_apart_and_apostrophes_are_dropped() {
        let table = [
            ("I don't,  want", " i  dont  want "),
            ("don\u{2019}t", " dont "),
            ("'quoted' word", " quoted  word "),
            ("…", ""),
            ("¿Qué?", " que "),
        ];
        for (text, words) in table {
            assert_eq!(spaced(text), words);
        }
    }
}
