//! The table of the look, `bindings/bindgen/look.toml`: whether everything on it can be read and told apart, by WCAG 2.2.

use nearer_core::course::Content;
use nearer_core::rooms::FILINGS;
use nearer_core::text::built_in;
use nearer_tests::root;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use toml::{Table, Value};

const APPEARANCES: [&str; 4] = ["light", "dark", "high contrast", "high contrast dark"];
/// [1.4.3](https://www.w3.org/TR/WCAG22/#contrast-minimum), of text.
const TEXT: f64 = 4.5;
/// [1.4.6](https://www.w3.org/TR/WCAG22/#contrast-enhanced), of text where somebody asked for contrast.
const TEXT_HIGH: f64 = 7.0;
/// [1.4.11](https://www.w3.org/TR/WCAG22/#non-text-contrast), of marks and of the boundaries of controls.
const MARK: f64 = 3.0;

/// A colour in each of [`APPEARANCES`], as `#RRGGBB`.
type Shades = [String; 4];

fn table() -> Table {
    let text = fs::read_to_string(root().join("bindings/bindgen/look.toml")).expect("readable");
    text.parse().expect("TOML")
}

fn rows<'a>(table: &'a Table, name: &str) -> &'a Vec<Value> {
    table[name].as_array().unwrap_or_else(|| panic!("[[{name}]]"))
}

fn shades(row: &Value, key: &str) -> Shades {
    let all = row[key].as_array().unwrap_or_else(|| panic!("{key} of {row}"));
    let texts: Vec<String> = all.iter().map(|shade| shade.as_str().expect("a colour").to_owned()).collect();
    texts.try_into().unwrap_or_else(|_| panic!("four shades of {key}: {row}"))
}

fn words(row: &Value, key: &str) -> Vec<String> {
    let all = row[key].as_array().unwrap_or_else(|| panic!("{key} of {row}"));
    all.iter().map(|word| word.as_str().expect("a name").to_owned()).collect()
}

/// [Relative luminance](https://www.w3.org/TR/WCAG22/#dfn-relative-luminance), 0 to 1.
fn luminance(shade: &str) -> f64 {
    let rgb = u32::from_str_radix(&shade[1..], 16).unwrap_or_else(|_| panic!("'{shade}' is no colour"));
    let channel = |shift: u32| {
        let value = f64::from(rgb >> shift & 0xFF) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(16) + 0.7152 * channel(8) + 0.0722 * channel(0)
}

/// [Contrast ratio](https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio), 1 to 21.
fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// Every pair that must be told apart: what it is, its shades, and whether it is text.
fn pairs() -> Vec<(String, Shades, Shades, bool)> {
    let table = table();
    let colours: BTreeMap<String, Shades> = rows(&table, "colour")
        .iter()
        .map(|row| (row["name"].as_str().expect("a name").to_owned(), shades(row, "shades")))
        .collect();
    let colour = |name: &str| colours.get(name).unwrap_or_else(|| panic!("no colour '{name}'")).clone();
    let mut pairs = Vec::new();
    for row in rows(&table, "pair") {
        let least = row["least"].as_float().or_else(|| row["least"].as_integer().map(|least| least as f64));
        let least = least.expect("a number");
        assert!(least == TEXT || least == MARK, "{row}");
        for of in words(row, "of") {
            for on in words(row, "on") {
                pairs.push((format!("{of} on {on}"), colour(&of), colour(&on), least == TEXT));
            }
        }
    }
    for name in colours.keys() {
        if let Some(ground) = name.strip_prefix("on-") {
            pairs.push((format!("{name} on {ground}"), colour(name), colour(ground), true));
        }
    }
    for row in rows(&table, "family") {
        let (id, ink, mark) = (&row["id"], shades(row, "ink"), shades(row, "mark"));
        pairs.push((format!("the ink of {id} on its ground"), ink.clone(), shades(row, "ground"), true));
        for on in ["paper", "sheet"] {
            pairs.push((format!("the ink of {id} on {on}"), ink.clone(), colour(on), true));
            pairs.push((format!("the mark of {id} on {on}"), mark.clone(), colour(on), false));
        }
    }
    for row in rows(&table, "practice") {
        for on in ["paper", "sheet"] {
            pairs.push((format!("{} on {on}", row["name"]), shades(row, "shades"), colour(on), false));
        }
    }
    pairs
}

#[test]
fn everything_can_be_read_in_every_appearance() {
    let pairs = pairs();
    assert!(pairs.len() > 90, "{} pairs", pairs.len());
    let mut low = Vec::new();
    for (what, one, other, text) in &pairs {
        for (at, appearance) in APPEARANCES.iter().enumerate() {
            let least = match (text, appearance.starts_with("high")) {
                (true, true) => TEXT_HIGH,
                (true, false) => TEXT,
                (false, _) => MARK,
            };
            let found = contrast(&one[at], &other[at]);
            if found < least {
                low.push(format!("{appearance}: {what} has {found:.2}:1, at least {least}"));
            }
        }
    }
    assert!(low.is_empty(), "{}", low.join("\n"));
}

/// The numbers of the standard itself, so that the measure is measured.
#[test]
fn contrast_is_the_standard_s() {
    assert!((contrast("#000000", "#FFFFFF") - 21.0).abs() < 1e-9);
    assert!((contrast("#777777", "#777777") - 1.0).abs() < 1e-9);
    // The well-known pair around the line: #767676 just passes on white, #777777 just doesn't.
    assert!(contrast("#767676", "#FFFFFF") >= TEXT);
    assert!(contrast("#777777", "#FFFFFF") < TEXT);
}

#[test]
fn every_family_of_feelings_has_its_colours_and_no_other() {
    let content = Content::open(built_in(), "en", FILINGS).expect("the built-in programme");
    let families: BTreeSet<String> =
        content.feelings.families.iter().map(|family| family.id.clone()).collect();
    let coloured: BTreeSet<String> =
        rows(&table(), "family").iter().map(|row| row["id"].as_str().expect("an id").to_owned()).collect();
    assert_eq!(coloured, families);
}

/// Front ends hold no colour and no size of text of their own.
#[test]
fn no_colour_stands_outside_of_the_table() {
    let mut found = Vec::new();
    for (folder, extension, marks) in [
        ("android/shared/src", ".kt", ["Color(0x", "listOf(0xFF"]),
        ("ios/Nearer", ".swift", ["hex(0x", "Color(red:"]),
        ("ios/Widgets", ".swift", ["hex(0x", "Color(red:"]),
    ] {
        for file in nearer_tests::files(&root().join(folder), extension) {
            let text = fs::read_to_string(&file).expect("readable");
            for (at, line) in text.lines().enumerate() {
                if marks.iter().any(|mark| line.contains(mark)) {
                    found.push(format!("{}:{}", file.display(), at + 1));
                }
            }
        }
    }
    assert!(found.is_empty(), "colours of their own: {found:#?}");
}
