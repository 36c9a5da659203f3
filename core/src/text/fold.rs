use unicode_normalization::UnicodeNormalization;

/// Folds case and accents: `Café` and `cafe` become the same. For comparing and for searching.
///
/// Accents of Latin, Greek and Cyrillic and the points of Hebrew and Arabic are dropped; the voicing
/// marks of Japanese and the syllables of Korean carry meaning and stay.
pub fn fold(text: &str) -> String {
    // Most words of most languages that are typed on a phone; taking them apart would cost a hundred times as much.
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(text.len());
    for c in text.nfkd().filter(|c| !is_accent(*c)).flat_map(char::to_lowercase) {
        match simplify(c) {
            Some(simple) => folded.push_str(simple),
            None => folded.push(c),
        }
    }
    folded.nfc().collect()
}

fn is_accent(c: char) -> bool {
    matches!(u32::from(c), 0x0300..=0x036f | 0x0591..=0x05c7 | 0x064b..=0x065f)
}

/// Letters that Unicode does not take apart, though people type them plainly.
fn simplify(c: char) -> Option<&'static str> {
    Some(match c {
        'ß' => "ss",
        'ø' => "o",
        'ł' => "l",
        'đ' => "d",
        'ı' => "i",
        'æ' => "ae",
        'œ' => "oe",
        'ς' => "σ",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn folds_what_people_type_plainly() {
        let table = [
            ("Café", "cafe"),
            ("STRASSE", fold("Straße").as_str()),
            ("Ångström", "angstrom"),
            ("Ёлка", "елка"),
            ("Øre", "ore"),
            ("が", "が"),
            ("한국", "한국"),
            ("ＡＢＣ", "abc"),
        ]
        .map(|(from, to)| (from.to_owned(), to.to_owned()));
        for (from, to) in table {
            assert_eq!(fold(&from), to, "{from}");
        }
    }
}
