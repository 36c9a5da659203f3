//! Forms that went, and those that took their place: whatever still names them is led on.

use super::*;
use crate::fixture::fixture;
use crate::form::{RunStore, StepKind};
use crate::house::House;
use crate::time::{Clock, FixedClock};
use crate::vault::{Folders, KeySlot, KeyStore, MemoryKeyStore};
use std::fs;
use std::path::Path;
use std::sync::Arc;

/// The exercises of the first edition.
const FIRST_EDITION: [&str; 114] = [
    "a-feeling-i-sent-away",
    "a-kinder-rule",
    "a-promise-kept",
    "a-repair-i-saw",
    "after-a-session",
    "answer-a-bid",
    "ask-about-the-past",
    "ask-for-help-ladder",
    "ask-for-something-in-therapy",
    "ask-how-i-come-across",
    "ask-what-they-meant",
    "before-a-session",
    "behavioural-experiment",
    "belief-rating",
    "body-scan",
    "booster-schedule",
    "booster-session",
    "caregiver-map",
    "carry-a-step-over",
    "catch-one-moment",
    "catch-the-distancing",
    "check-on-me",
    "closeness-timeline",
    "closing-session",
    "compass",
    "compassion-break-plain",
    "compassion-break",
    "critic-and-friend",
    "downward-arrow",
    "early-warning-signs",
    "evidence-log",
    "experiment-outcome",
    "explain-it-to-someone",
    "five-senses",
    "getting-through-tonight",
    "good-moments-kept",
    "having-the-thought",
    "how-to-reach-me",
    "if-i-go-quiet",
    "imagery-safe-haven",
    "imagery-staying-close",
    "interview-apart",
    "interview-comfort",
    "interview-later",
    "interview-people",
    "interview-today",
    "learned-then-holds-now",
    "let-someone-comfort-me",
    "letter-to-future-me",
    "letter-to-younger-me",
    "listen-and-say-back",
    "loop-map",
    "map-of-my-last-distancing",
    "my-goals",
    "my-read-checked-later",
    "my-witness",
    "myths-and-facts",
    "name-it",
    "needs-and-boundary-sentence",
    "note-a-rupture",
    "one-honest-sentence",
    "one-notch-more",
    "one-small-act",
    "one-step-carried-over",
    "opposite-action",
    "other-ways-to-see-it",
    "paced-breathing",
    "pause-with-a-return-time",
    "people-i-can-call",
    "plan-for-hard-weeks",
    "repair-after-distancing",
    "role-play-help-offered",
    "role-play-the-question",
    "role-play-the-silence",
    "room-for-a-feeling",
    "say-it-in-three-parts",
    "sitting",
    "small-disclosure",
    "soothing-menu",
    "stage-1-look-back",
    "stage-10-look-back",
    "stage-2-look-back",
    "stage-3-look-back",
    "stage-4-look-back",
    "stage-5-look-back",
    "stage-6-look-back",
    "stage-7-look-back",
    "stage-8-look-back",
    "stage-9-look-back",
    "stay-ten-more-minutes",
    "strengths-noticed",
    "take-a-kind-word",
    "tell-one-feeling",
    "thank-or-tell-someone",
    "the-day-after-check",
    "thought-record",
    "thread-to-now",
    "three-sounds",
    "trust-ladder",
    "urge-surfing",
    "values-card",
    "want-out-now",
    "weekly-relationship-look",
    "went-well-enough",
    "what-has-changed",
    "what-i-need-from-a-helper",
    "what-i-would-tell-a-friend",
    "what-safe-looks-like",
    "where-i-breathe-out",
    "which-of-this-is-me",
    "who-next",
    "who-notices",
    "who-sees-what",
    "words-i-wanted",
];

#[test]
fn every_exercise_of_the_first_edition_leads_to_one_that_is_there() {
    let mut moved = 0;
    for old in FIRST_EDITION {
        let form = CONTENT.form(old).unwrap_or_else(|_| panic!("'{old}' leads nowhere"));
        moved += usize::from(form.id != old);
    }
    assert_eq!(moved, CONTENT.moved.form.len(), "every entry of moved.toml is one of these");
}

#[test]
fn an_old_id_opens_its_own_half_of_the_form_that_took_its_place() {
    let house = fixture();
    let mut preset = 0;
    for moved in &CONTENT.moved.form {
        let view = house.vault.write(|tx| begin(tx, &CONTENT, &moved.from, false)).expect("begun");
        let run = view.run.expect("kept");
        let run = house.vault.read(|sql| RunStore::get(sql, run)).expect("a run");
        assert_eq!(run.form.id, moved.to);
        assert_eq!(run.light, moved.light, "{}", moved.from);
        if let Some(set) = &moved.preset {
            let step = run.form.step(&set.step).expect("a step");
            let expected = Answer::Choice { picked: vec![set.option.clone()], own: None };
            assert_eq!(step.initial, Some(expected), "{}", moved.from);
            assert!(!run.answers.contains_key(&set.step), "it counts once somebody gives it");
            preset += 1;
        }
        let found =
            house.vault.read(|sql| open_run(sql, &CONTENT, &moved.to)).expect("read").expect("an open run");
        house.vault.write(|tx| discard(tx, &CONTENT, found.run.expect("kept"))).expect("discarded");
    }
    assert!(preset > 10);
}

/// A vault of the first edition: of every exercise a run, a question that comes back, a practice, and of every other one a
/// run that was left.
fn first_edition() -> (tempfile::TempDir, House) {
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/vault-9");
    let folder = tempfile::TempDir::new().expect("a folder");
    for file in fs::read_dir(kept).expect("there").flatten() {
        fs::copy(file.path(), folder.path().join(file.file_name())).expect("copied");
    }
    let keys = MemoryKeyStore::default();
    keys.save(KeySlot::Current, vec![7; 32]).expect("saved");
    let clock: Arc<dyn Clock> =
        Arc::new(FixedClock::new(crate::fixture::NOON_MS + crate::fixture::DAY_MS, "Europe/Berlin"));
    let house =
        House::open(&Folders::within(folder.path()), &keys, clock, Arc::clone(&CONTENT)).expect("opens");
    (folder, house)
}

#[test]
fn nothing_of_an_exercise_of_the_first_edition_is_lost() {
    let (_folder, house) = first_edition();
    let vault = &house.vault;
    for old in FIRST_EDITION {
        let form = CONTENT.form(old).expect("a form");
        // Done before is done now, under whichever id.
        let progress =
            vault.read(|sql| progress_of(sql, &CONTENT, ContentKind::Form, &form.id)).expect("progress");
        let names = CONTENT.names_of_form(&form.id).filter(|name| FIRST_EDITION.contains(name)).count();
        assert_eq!(progress.times_done, u32::try_from(names).expect("few"), "{old}");
        // What was left can be taken up, as it was.
        let left: Option<Id> = vault.read(|sql| RunStore::unfinished(sql, Some(old))).expect("read");
        if let Some(left) = left {
            let view = vault.read(|sql| resume(sql, &CONTENT, left)).expect("resumed");
            assert!(view.step.is_some() && !view.finished, "{old}");
            // Beginning it took up what had been asked for.
            continue;
        }
        // What was asked for comes back, by the form that took the place.
        let (_, asked_by) = vault
            .read(|sql| super::super::follow_up::waiting(sql, &CONTENT, form))
            .expect("read")
            .expect(old);
        let asked_by = vault.read(|sql| RunStore::get(sql, asked_by)).expect("a run");
        assert!(CONTENT.names_of_form(&form.id).any(|name| name == asked_by.form.id), "{old}");
    }
    let practices =
        vault.read(|sql| crate::habit::list(sql, &CONTENT.catalogue, vault.now()?.day)).expect("a list");
    assert!(practices.len() >= FIRST_EDITION.len());
    for practice in practices.iter().filter_map(|practice| practice.form.as_ref()) {
        assert!(CONTENT.form(practice).is_ok(), "a practice of '{practice}' leads nowhere");
    }
    let done = vault.read(|sql| RunStore::finished_with(sql, "\"id\":\"who-next\"")).expect("read");
    let run = vault.read(|sql| RunStore::get(sql, done[0])).expect("a run");
    assert!(
        run.form.steps.iter().all(|step| !matches!(&step.kind, StepKind::Choice { expects: Some(_), .. }))
    );
}
