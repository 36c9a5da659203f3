//! Passphrases: what a new one must be, what it is sealed as, what is tried when one is typed, and one made by words.

use crate::error::{NearerError, Reason, Result};
use age::secrecy::SecretString;
use std::collections::BTreeSet;
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

/// Fewest characters of a passphrase.
const LEAST: u32 = 10;
/// Most characters: more than this only costs time.
const MOST: u32 = 1000;
/// Fewest guesses that a new passphrase may take, as log2. With our work factor an attacker's computer that tries a
/// thousand a second needs seventeen years for as many on average.
const LEAST_BITS: f64 = 40.0;
/// The same of a passphrase that Nearer is locked with.
const LEAST_OF_LOCK: u32 = 8;
/// Whoever has copied the wrapped key out of the phone's own key store needs five years on one core for as many tries on
/// average, at 0.3 s each.
const LEAST_BITS_OF_LOCK: f64 = 30.0;
/// Words of one that is made: 6 × log2(1296) = 62 bits.
const WORDS: usize = 6;

/// The EFF's short list of words (CC BY 3.0 US, see `words/README.md`).
static LIST: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| include_str!("../../words/eff-short-1.txt").lines().collect());

/// A passphrase of six words that nobody can guess, to be shown and written down.
pub fn suggest_passphrase() -> Result<String> {
    let mut words = Vec::with_capacity(WORDS);
    for _ in 0..WORDS {
        words.push(LIST[below(LIST.len())?]);
    }
    Ok(words.join(" "))
}

/// A random number below `end`, each as likely as the other.
fn below(end: usize) -> Result<usize> {
    let end = u32::try_from(end).map_err(|_| NearerError::internal("randomness"))?;
    // The numbers at the top that would make some answers likelier than others are drawn anew.
    let fair = u32::MAX - u32::MAX % end;
    loop {
        let number = getrandom::u32().map_err(|_| NearerError::internal("randomness"))?;
        if number < fair {
            return Ok((number % end) as usize);
        }
    }
}

/// A passphrase for something new, in the form in which it is sealed: composed (NFC) and without space around it, so
/// that it doesn't depend on the keyboard that it was typed on.
///
/// Errors: `Invalid` with `TooShort`, `TooLong`, or
/// `EasyToGuess` for the well-known ones and for all that a good guesser finds within 2^40 tries.
pub fn new_passphrase(typed: &str) -> Result<SecretString> {
    strong_enough(typed, LEAST, LEAST_BITS).map(|sealed| SecretString::from(sealed.as_str()))
}

/// A passphrase to lock Nearer with, in the form in which it is taken. It is typed often, beside the phone's own key
/// and with wrong tries slowed, so that less is asked of it than of one that a copy lies under for years.
///
/// Errors: those of `new_passphrase`.
pub fn lock_passphrase(typed: &str) -> Result<Zeroizing<String>> {
    strong_enough(typed, LEAST_OF_LOCK, LEAST_BITS_OF_LOCK)
}

/// A typed passphrase as it is taken: composed (NFC) and without space around it.
pub fn composed(typed: &str) -> Zeroizing<String> {
    let composed = Zeroizing::new(typed.nfc().collect::<String>());
    Zeroizing::new(composed.trim().to_owned())
}

fn strong_enough(typed: &str, least: u32, bits: f64) -> Result<Zeroizing<String>> {
    let refuse = |reason| Err(NearerError::invalid("passphrase", reason));
    let sealed = composed(typed);
    let length = sealed.chars().count();
    if length < least as usize {
        return refuse(Reason::TooShort { least });
    }
    if length > MOST as usize {
        return refuse(Reason::TooLong { most: MOST });
    }
    if zxcvbn::zxcvbn(&sealed, &[]).guesses_log10() < bits * std::f64::consts::LOG10_2 {
        return refuse(Reason::EasyToGuess);
    }
    Ok(sealed)
}

/// Whether somebody typed back the words that they were shown. How many blanks stand between them, and whether a keyboard
/// began with a capital, makes no difference: neither does it when a copy is opened.
pub fn is_typed_back(shown: &str, typed: &str) -> bool {
    *folded(shown) == *folded(typed)
}

/// Small letters, and one blank between words: as words that were made are sealed.
fn folded(typed: &str) -> Zeroizing<String> {
    let words: Vec<&str> = typed.split_whitespace().collect();
    Zeroizing::new(words.join(" ").to_lowercase())
}

/// What a typed passphrase may have been sealed as, the likeliest first: as we seal today; as it was typed; and as
/// earlier versions sealed what keyboards add or change without being asked (letters in parts, a space or a line
/// break at the end); last as words that were made, in small letters. Each once.
pub fn forms(typed: &str) -> Vec<SecretString> {
    let composed = Zeroizing::new(typed.nfc().collect::<String>());
    let parted = Zeroizing::new(typed.nfd().collect::<String>());
    let (trimmed, parted_trimmed) = (composed.trim(), parted.trim());
    let added = [" ", "\n", "\r\n"].map(|end| Zeroizing::new(format!("{trimmed}{end}")));
    let all = [trimmed, typed, &composed, typed.trim(), parted_trimmed, &parted];
    let made = folded(&composed);
    let mut seen = BTreeSet::new();
    all.into_iter()
        .chain(added.iter().map(|form| form.as_str()))
        .chain([made.as_str()])
        .filter(|form| seen.insert(*form))
        .map(SecretString::from)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use age::secrecy::ExposeSecret;

    fn sealed_as(typed: &str) -> Result<String> {
        new_passphrase(typed).map(|sealed| sealed.expose_secret().to_owned())
    }

    fn refused(typed: &str) -> Reason {
        match sealed_as(typed) {
            Err(NearerError::Invalid { field, reason }) if field == "passphrase" => reason,
            other => panic!("{typed:?} is taken: {other:?}"),
        }
    }

    #[test]
    fn what_is_easy_to_guess_is_refused_with_a_reason() {
        assert_eq!(refused("nine char"), Reason::TooShort { least: 10 });
        assert_eq!(refused(&" ".repeat(40)), Reason::TooShort { least: 10 });
        assert_eq!(refused(&"x7 ".repeat(400)), Reason::TooLong { most: 1000 });
        let nuls = "\0".repeat(10);
        for easy in [
            "aaaaaaaaaa",
            "1234567890",
            &nuls,
            "password123",
            "qwertyuiop",
            "abcdefghijkl",
            "iloveyou1234",
            "Passw0rd2024",
            "november 2026",
            "aaaaaaaaaaaaaaaaaaaaaaaa",
        ] {
            assert_eq!(refused(easy), Reason::EasyToGuess, "{easy:?}");
        }
        for good in [
            "four words make it",
            "a passphrase of tests",
            "caballo batería grapa correcto",
            "x7#Kp2!qLm9vTz",
        ] {
            assert_eq!(sealed_as(good).as_deref(), Ok(good), "{good:?}");
        }
    }

    #[test]
    fn a_lock_s_passphrase_may_be_shorter_and_not_easy() {
        let refused = |typed| match lock_passphrase(typed) {
            Err(NearerError::Invalid { reason, .. }) => reason,
            other => panic!("{typed:?} is taken: {other:?}"),
        };
        assert_eq!(refused("x7#Kp2!"), Reason::TooShort { least: 8 });
        for easy in ["12345678", "password", "aaaaaaaaaaaa", "19840512", "iloveyou"] {
            assert_eq!(refused(easy), Reason::EasyToGuess, "{easy:?}");
        }
        for good in ["three plum words", "x7#Kp2!qLm", "caballo grapa"] {
            assert_eq!(lock_passphrase(good).as_deref().map(String::as_str), Ok(good), "{good:?}");
        }
    }

    #[test]
    fn one_that_is_made_has_six_words_of_the_list_and_is_taken() {
        assert_eq!(LIST.len(), 1296);
        let unlike: BTreeSet<_> = LIST.iter().collect();
        assert_eq!(unlike.len(), 1296, "each word once");
        assert!(LIST.iter().all(|word| word.len() >= 3 && word.is_ascii() && !word.contains(' ')));
        let mut made = BTreeSet::new();
        for _ in 0..50 {
            let passphrase = suggest_passphrase().expect("made");
            assert_eq!(passphrase.split(' ').filter(|word| LIST.contains(word)).count(), 6, "{passphrase}");
            assert_eq!(sealed_as(&passphrase).as_deref(), Ok(passphrase.as_str()));
            made.insert(passphrase);
        }
        assert_eq!(made.len(), 50);
    }

    #[test]
    fn words_that_were_made_are_found_however_a_keyboard_spaces_and_begins_them() {
        let shown = "acid plum riot sway twig zest";
        for typed in [shown, "Acid plum riot sway twig zest ", "acid  plum\nriot sway twig zest"] {
            assert!(is_typed_back(shown, typed), "{typed:?}");
            assert!(forms(typed).iter().any(|form| form.expose_secret() == shown), "{typed:?}");
        }
        for typed in
            ["", "acid plum riot sway twig", "acid plum riot sway zest twig", "acidplum riot sway twig zest"]
        {
            assert!(!is_typed_back(shown, typed), "{typed:?}");
        }
    }

    #[test]
    fn every_number_below_is_as_likely() {
        let mut counts = [0_u32; 6];
        for _ in 0..6_000 {
            counts[below(6).expect("random")] += 1;
        }
        // Twelve standard deviations: what is fair never fails this, and what leaves one out always does.
        assert!(counts.iter().all(|count| (650..1350).contains(count)), "{counts:?}");
    }

    #[test]
    fn a_passphrase_is_sealed_and_found_however_the_keyboard_writes_it() {
        let (composed, parted) = ("caf\u{e9} ventana luna roja", "cafe\u{301} ventana luna roja");
        for typed in [composed, parted, &format!(" {composed} \n"), &format!("{parted} ")] {
            assert_eq!(sealed_as(typed).as_deref(), Ok(composed));
            let found: Vec<_> = forms(typed).iter().map(|form| form.expose_secret().to_owned()).collect();
            assert_eq!(found[0], composed, "what we seal today is tried first");
            for old in [composed, parted, &format!("{composed} "), &format!("{composed}\n")] {
                assert!(found.iter().any(|form| form == old), "{typed:?} doesn't find {old:?}");
            }
            assert!(found.iter().any(|form| form == typed), "as typed");
            assert_eq!(found.iter().collect::<BTreeSet<_>>().len(), found.len(), "each once");
        }
        assert_eq!(forms("plain words only").len(), 4);
    }
}
