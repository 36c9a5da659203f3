//! What is said where a value can't be taken.

use super::{Catalogue, args};
use crate::error::{NearerError, Reason};

/// The sentence for an `Invalid` as a whole: with the place where that is one in a file.
pub fn invalid_sentence(catalogue: &Catalogue, field: &str, reason: Reason) -> String {
    let why = reason_sentence(catalogue, &reason);
    match NearerError::invalid(field, reason).place() {
        Some(place) => catalogue.say("invalid-at", &args([("place", place.into()), ("why", why.into())])),
        None => why,
    }
}

/// Why a value can't be taken, as a sentence.
pub fn reason_sentence(catalogue: &Catalogue, reason: &Reason) -> String {
    match reason {
        Reason::TooLong { most } => catalogue.say("reason-too-long", &args([("most", (*most).into())])),
        Reason::OutOfRange { low, high } => {
            catalogue.say("reason-out-of-range", &args([("low", (*low).into()), ("high", (*high).into())]))
        }
        Reason::Required => catalogue.text("reason-required"),
        Reason::UnknownOption => catalogue.text("reason-unknown-option"),
        Reason::UnknownStep => catalogue.text("reason-unknown-step"),
        Reason::WrongKind => catalogue.text("reason-wrong-kind"),
        Reason::AlreadyThere => catalogue.text("reason-already-there"),
        Reason::AlreadyFinished => catalogue.text("reason-already-finished"),
        Reason::NotADay => catalogue.text("reason-not-a-day"),
        Reason::NotAnId => catalogue.text("reason-not-an-id"),
        Reason::UnknownZone => catalogue.text("reason-unknown-zone"),
        Reason::InTheFuture => catalogue.text("reason-in-the-future"),
        Reason::InThePast => catalogue.text("reason-in-the-past"),
        Reason::TooShort { least } => catalogue.say("reason-too-short", &args([("least", (*least).into())])),
        Reason::EasyToGuess => catalogue.text("reason-easy-to-guess"),
        Reason::WrongPassphrase => catalogue.text("reason-wrong-passphrase"),
        Reason::TooSoon { seconds } => {
            // What is longer than two minutes is said in minutes.
            let key = if *seconds > 120 { "reason-too-soon-minutes" } else { "reason-too-soon" };
            let minutes = seconds.div_ceil(60);
            catalogue.say(key, &args([("seconds", (*seconds).into()), ("minutes", minutes.into())]))
        }
        Reason::OtherLock => catalogue.text("reason-other-lock"),
        Reason::NotABackup => catalogue.text("reason-not-a-backup"),
        Reason::DamagedFile => catalogue.text("reason-damaged-file"),
        Reason::FileTooLarge { most_mb } => {
            catalogue.say("reason-file-too-large", &args([("most", (*most_mb).into())]))
        }
        Reason::UnknownFile => catalogue.text("reason-unknown-file"),
        Reason::NotUtf8 => catalogue.text("reason-not-utf8"),
        Reason::BrokenLine { line } => catalogue.say("reason-broken-line", &args([("line", (*line).into())])),
        Reason::ChangedFile => catalogue.text("reason-changed-file"),
        Reason::CantBeRead => catalogue.text("reason-cant-be-read"),
        Reason::TooMuchAtOnce { line } => {
            catalogue.say("reason-too-much-at-once", &args([("line", (*line).into())]))
        }
        Reason::TooManyInside { most } => {
            catalogue.say("reason-too-many-inside", &args([("most", (*most).into())]))
        }
        Reason::NotJson { line } => catalogue.say("reason-not-json", &args([("line", (*line).into())])),
        Reason::NotANumber => catalogue.text("reason-not-a-number"),
        Reason::NotWhole => catalogue.text("reason-not-whole"),
        Reason::AmbiguousNumber => catalogue.text("reason-ambiguous-number"),
        Reason::TooDeep { most } => catalogue.say("reason-too-deep", &args([("most", (*most).into())])),
        Reason::OtherResource => catalogue.text("reason-other-resource"),
        Reason::OtherVersion => catalogue.text("reason-other-version"),
        Reason::Circular => catalogue.text("reason-circular"),
        Reason::LeadsNowhere => catalogue.text("reason-leads-nowhere"),
        Reason::ChangesMeaning => catalogue.text("reason-changes-meaning"),
        Reason::KeyDoesNotFit => catalogue.text("reason-key-does-not-fit"),
    }
}
