//! The small language in which phrases are written, so that somebody who knows people and not programs can add one.
//!
//! ```text
//! want to die           these words, one after the other
//! kill* myself          any ending: kill, kills, killing
//! (want*|wanna) to die  one of these
//! wish i was [just] dead  with the word in brackets or without it
//! better off .. without me  up to three words between
//! ```

use super::spaced::spaced;
use std::fmt::Write as _;

/// The regular expression of a phrase, over words that [`spaced`] has set apart.
///
/// Errors: why it can't be read, for whoever wrote it.
pub(super) fn regex_of(phrase: &str) -> Result<String, String> {
    let mut rest = phrase.trim();
    let mut regex = String::new();
    sequence(&mut rest, &mut regex)?;
    match rest.chars().next() {
        Some(left) => Err(format!("'{left}' closes nothing")),
        None if regex.is_empty() => Err("a phrase without a word".to_owned()),
        None => Ok(regex),
    }
}

/// Reads up to the end, or to what ends an alternative.
fn sequence(rest: &mut &str, regex: &mut String) -> Result<(), String> {
    loop {
        *rest = rest.trim_start();
        let Some(next) = rest.chars().next() else { return Ok(()) };
        match next {
            '(' => group(rest, regex, ')', "")?,
            '[' => group(rest, regex, ']', "?")?,
            ')' | ']' | '|' => return Ok(()),
            _ => word(rest, regex)?,
        }
    }
}

fn group(rest: &mut &str, regex: &mut String, end: char, times: &str) -> Result<(), String> {
    let open = *rest;
    *rest = &rest[1..];
    regex.push_str("(?:");
    loop {
        let before = regex.len();
        sequence(rest, regex)?;
        if regex.len() == before {
            return Err(format!("an empty choice in '{open}'"));
        }
        match rest.chars().next() {
            Some('|') => regex.push('|'),
            Some(found) if found == end => break,
            _ => return Err(format!("no '{end}' after '{open}'")),
        }
        *rest = &rest[1..];
    }
    *rest = &rest[1..];
    regex.push(')');
    regex.push_str(times);
    Ok(())
}

fn word(rest: &mut &str, regex: &mut String) -> Result<(), String> {
    let ends = |c: char| c.is_whitespace() || "()[]|".contains(c);
    let (word, after) = rest.split_at(rest.find(ends).unwrap_or(rest.len()));
    *rest = after;
    if word == ".." {
        regex.push_str("(?: [^ ]+ ){0,3}?");
        return Ok(());
    }
    let (stem, any_ending) = match word.strip_suffix('*') {
        Some(stem) => (stem, "[^ ]*"),
        None => (word, ""),
    };
    // "self-harm" is two words, and only the last one's ending is open.
    let words = spaced(stem);
    let Some(words) = words.strip_suffix(' ').filter(|words| !words.trim().is_empty()) else {
        return Err(format!("'{word}' is no word"));
    };
    write!(regex, "{words}{any_ending} ").map_err(|error| error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use regex::Regex;

    fn finds(phrase: &str, text: &str) -> bool {
        let regex = regex_of(phrase).expect("a phrase");
        Regex::new(&regex).expect("a regular expression").is_match(&spaced(text))
    }

    #[test]
    fn a_phrase_finds_what_it_says() {
        let table = [
            ("want to die", "I want to die.", true),
            ("want to die", "I want to diet", false),
            ("kill* myself", "KILLING myself", true),
            ("kill* myself", "kill by myself", false),
            ("(want*|wanna) to die", "wanted to die", true),
            ("(want to|wanna) die", "i wanna die", true),
            ("(want to|wanna) die", "want to wanna", false),
            ("wish i was [just] dead", "wish I was dead", true),
            ("wish i was [just] dead", "wish I was just dead", true),
            ("wish i was [just|only] dead", "wish I was nearly dead", false),
            ("better off .. without me", "better off, all of them, without me", true),
            ("better off .. without me", "better off in a house by the sea without me", false),
            ("self-harm*", "the self harming", true),
            ("über", "UBER", true),
            ("don't", "dont", true),
            ("a.c", "abc", false),
        ];
        for (phrase, text, found) in table {
            assert_eq!(finds(phrase, text), found, "{phrase}: {text}");
        }
    }

    #[test]
    fn what_cant_be_read_says_why() {
        let table = [
            ("", "a phrase without a word"),
            ("die)", "')' closes nothing"),
            ("(want to die", "no ')' after '(want to die'"),
            ("want [to die)", "no ']' after '[to die)'"),
            ("want (|wanna)", "an empty choice in '(|wanna)'"),
            ("*", "'*' is no word"),
            ("want - die", "'-' is no word"),
        ];
        for (phrase, why) in table {
            assert_eq!(regex_of(phrase).expect_err("refused"), why, "{phrase}");
        }
    }
}
