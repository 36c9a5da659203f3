//! Names of constants, in the style of each language, from names of ours.

/// `action-back` → `ACTION_BACK`
pub fn upper(key: &str) -> String {
    key.replace('-', "_").to_uppercase()
}

/// `action-back` → `actionBack`
pub fn camel(key: &str) -> String {
    let mut words = key.split('-');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |name, word| {
        let mut letters = word.chars();
        let head = letters.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
        name + &head + letters.as_str()
    })
}
