//! A labelled demo vault: ten weeks of made-up entries, written through the same rooms as a person's own.

use crate::course::{self, Content, GivenAnswer};
use crate::error::{NearerError, Reason, Result};
use crate::form::{Answer, FeltWord, StepPart, first_road};
use crate::habit::{self, MarkKind};
use crate::house::House;
use crate::journal::{self, EntryDraft, Written};
use crate::person;
use crate::setting::{self, BroughtHere, Settings};
use crate::time::{Clock, DAY_MS, FixedClock};
use crate::vault::{FILE, Folders, Id, KeyStore, Vault};
use std::sync::Arc;

const WEEKS: i64 = 10;

/// Weeks ago, mood, feeling, text. Made up, in the voice of nobody in particular.
const ENTRIES: &[(i64, i8, &str, &str)] = &[
    (9, -1, "tense", "She asked what I was thinking. I said fine, and saw her look away."),
    (8, 0, "uneasy", "A good evening, and on the way home I was glad to be alone. Both are true."),
    (7, -2, "lonely", "Answered his message after three days. I had the words on the first."),
    (6, 1, "calm", "Breathed slowly in the stairwell before going in. It was less loud inside."),
    (5, 0, "irritated", "Found fault with the way she tells stories. The wish to leave came first."),
    (4, 1, "relieved", "Said that I need an hour. He said: all right, see you at eight. That was all."),
    (3, 1, "moved", "Mum asked for help with the shelf and I stayed for soup."),
    (2, 2, "fond", "Told her one thing about my week. The door closed a little, and opened again."),
    (1, 1, "curious", "Noticed it while it happened: there it is."),
    (0, 2, "warm", "We sat on the bench and nobody had to say anything."),
];

/// Fills a new vault in these folders. Refused where there is one already.
///
/// Errors: `Invalid` with `AlreadyThere` where there is a vault; those of `House::open`.
pub fn fill(folders: &Folders, keys: &dyn KeyStore, clock: &dyn Clock, content: &Arc<Content>) -> Result<()> {
    if folders.private().join(FILE).exists() {
        return Err(NearerError::invalid("folder", Reason::AlreadyThere));
    }
    let now = clock.now()?;
    let then = Arc::new(FixedClock::new(now.ms - WEEKS * 7 * DAY_MS, &now.zone));
    let House { vault, .. } =
        House::open(folders, keys, Arc::clone(&then) as Arc<dyn Clock>, Arc::clone(content))?;
    let settings =
        Settings { welcomed: true, brought: Some(BroughtHere::IStepBack), demo: true, ..Settings::default() };
    vault.write(|tx| setting::write(tx, &settings))?;
    let people = vault
        .write(|tx| Ok([person::add(tx, "Sam", Some("partner"))?.id, person::add(tx, "Mum", None)?.id]))?;
    if let Some(first) = content.pack.first_form() {
        run(&vault, content, first, 0)?;
    }
    let practice = vault.write(|tx| course::take_practice(tx, content, 2))?;
    for week in (0..WEEKS).rev() {
        then.set(now.ms - week * 7 * DAY_MS - 2 * DAY_MS);
        live_a_week(&vault, content, week, people, practice, &then)?;
    }
    for lesson in ["attachment-in-one-page", "why-closeness-alarms"] {
        vault.write(|tx| course::mark_read(tx, content, lesson))?;
    }
    vault.close();
    Ok(())
}

fn live_a_week(
    vault: &Vault,
    content: &Content,
    week: i64,
    people: [Id; 2],
    practice: Id,
    clock: &FixedClock,
) -> Result<()> {
    for (_, mood, feeling, text) in ENTRIES.iter().filter(|(ago, ..)| *ago == week) {
        let with = if text.contains("Mum") { people[1] } else { people[0] };
        let draft = EntryDraft {
            text: (*text).to_owned(),
            mood: Some(*mood),
            feelings: vec![FeltWord { word: (*feeling).to_owned(), intensity: None }],
            people: vec![with],
            tags: Vec::new(),
            star: week == 2,
            ..EntryDraft::default()
        };
        vault.write(|tx| journal::write(tx, &content.feelings, &draft, Written::FREELY))?;
    }
    run(vault, content, "weekly-pulse", week)?;
    if week % 2 == 1 {
        run(vault, content, "closeness-check", week)?;
    }
    for _ in 0..2 {
        vault.write(|tx| habit::mark(tx, practice, tx.today(), MarkKind::Done, ""))?;
        clock.advance(DAY_MS / 2);
    }
    Ok(())
}

/// Goes through a form, answering plainly. Scales come a little nearer the middle as weeks go by.
fn run(vault: &Vault, content: &Content, form: &str, weeks_ago: i64) -> Result<()> {
    let mut view = vault.write(|tx| course::begin(tx, content, form, true))?;
    let id = view.run.ok_or_else(|| NearerError::internal("demo"))?;
    let mut place = 0;
    while let Some(step) = view.step {
        let given = GivenAnswer { answer: answer(&step.part, weeks_ago + place), step: step.id };
        view = vault.write(|tx| course::answer(tx, content, id, &given.step, given.answer.clone()))?;
        place += 1;
    }
    vault.write(|tx| course::finish(tx, content, id))?;
    Ok(())
}

fn answer(part: &StepPart, turn: i64) -> Answer {
    match part {
        StepPart::Scale { low, high, .. } => {
            let middle = f64::from(low + high) / 2.0;
            let sway = f64::from(i32::try_from(turn % 5).unwrap_or(0) - 2) * 0.4;
            let drift = f64::from(i32::try_from(turn).unwrap_or(0)) * 0.12;
            #[expect(clippy::cast_possible_truncation, reason = "a scale's value, kept in its range")]
            let value = (middle + sway + drift).round() as i32;
            Answer::Scale { value: value.clamp(*low, *high) }
        }
        StepPart::Choice { options, .. } => {
            let picked = options.first().map(|option| option.id.clone());
            Answer::Choice { picked: picked.into_iter().collect(), own: None }
        }
        StepPart::Person => Answer::Person { id: None },
        StepPart::Read { .. }
        | StepPart::Timer { .. }
        | StepPart::Script { .. }
        | StepPart::Review { .. } => Answer::Done,
        StepPart::Plan { cue, act } => Answer::Plan { cue: cue.clone(), act: act.clone(), practise: false },
        StepPart::Emotions { .. } => {
            Answer::Emotions { felt: vec![FeltWord { word: "uneasy".to_owned(), intensity: Some(4) }] }
        }
        StepPart::Text { .. } => Answer::Text { text: "She asked how I really was.".to_owned() },
        StepPart::Listed { .. } => Answer::Listed { items: vec!["a slow walk".to_owned()] },
        StepPart::Date { .. } => Answer::Skipped,
        StepPart::Dialogue { turns } => Answer::Dialogue { replies: first_road(turns) },
        StepPart::FollowUp { .. } => Answer::FollowUp { in_days: None },
    }
}
