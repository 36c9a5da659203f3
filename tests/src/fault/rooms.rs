//! Marked words through every room, and the search for them in everything that left the process.

use super::child::{self, Order, say};
use super::place::{Place, clock_at, moment_of};
use super::record::{Call, Record, Recorder, Watch};
use super::tally::Tally;
use nearer_core::assessment::{ForeignQuestionnaire, KeyChoice};
use nearer_core::bring::LookedAt;
use nearer_core::course::{self, Content};
use nearer_core::errand::Errand;
use nearer_core::error::{NearerError, Result};
use nearer_core::fhir::ReadWords;
use nearer_core::form::{Answer, FeltWord, StepPart, first_road};
use nearer_core::habit::{self, AmountUnit, MarkKind, Measured, NewPractice};
use nearer_core::journal::{self, EntryDraft, Written};
use nearer_core::pattern::{self, Moves, NewMoment};
use nearer_core::rooms::FILINGS;
use nearer_core::schema::SCHEMA;
use nearer_core::text::built_in;
use nearer_core::time::{Clock, Day};
use nearer_core::vault::{Id, Vault};
use nearer_core::{person, plan};
use std::cell::Cell;
use std::fs;
use std::sync::Arc;

/// Begins every marked word. No other text holds it.
const MARK: &str = "Quetzal";

/// Gives marked words and counts them.
#[derive(Debug, Default)]
struct Words(Cell<usize>);

impl Words {
    fn next(&self) -> String {
        self.0.set(self.0.get() + 1);
        word(self.0.get())
    }
}

fn word(number: usize) -> String {
    format!("{MARK}{number:04}feder")
}

/// The child's side: writes marked words wherever a person's words go, and takes some back.
pub fn fill(order: &Order) -> Result<()> {
    let content = Content::open(built_in(), "en", FILINGS)?;
    let clock = clock_at(order.from);
    say("ready");
    let vault = Place::at(&order.base).open_by(Arc::clone(&clock) as Arc<dyn Clock>, &SCHEMA)?;
    say("open");
    let words = Words::default();
    // This name is replaced and then in no row any more: the export need not hold it.
    let somebody = vault.write(|tx| person::add(tx, &word(0), Some(&words.next())))?.id;
    vault.write(|tx| journal::rename_person(tx, &content.feelings, somebody, &words.next()))?;
    write_entries(&vault, &content, &words, somebody)?;
    write_practices(&vault, &words)?;
    let item = vault.write(|tx| plan::add(tx, &words.next(), &words.next(), None, None))?;
    vault.write(|tx| plan::delete(tx, item))?;
    vault.write(|tx| pattern::add(tx, &moment(&words, somebody), None))?;
    bring(&vault, &content, &words)?;
    for (number, form) in content.forms().enumerate().take(order.count) {
        clock.set(moment_of(number));
        run(&vault, &content, &form.id, &words, somebody)?;
    }
    // What was never finished and is thrown away leaves no trace either.
    if let Some(form) = content.pack.first_form() {
        let begun = vault.write(|tx| course::begin(tx, &content, form, false))?;
        let id = begun.run.ok_or_else(|| NearerError::internal("run"))?;
        vault.write(|tx| course::discard(tx, &content, id))?;
    }
    vault.search(|sql| journal::search(sql, &content.feelings, &word(1), None, 10))?;
    vault.close();
    say(&format!("done {}", words.0.get()));
    Ok(())
}

/// A questionnaire that somebody brought holds words too.
fn bring(vault: &Vault, content: &Content, words: &Words) -> Result<()> {
    let source = format!(
        r#"{{"resourceType":"Questionnaire","title":"{}","item":[{{"linkId":"q","type":"boolean","text":"{}"}}]}}"#,
        words.next(),
        words.next()
    );
    let read = ReadWords::of(&content.catalogue);
    let brought = ForeignQuestionnaire::read(source.as_bytes(), &content.keys, &read)?;
    let choice = KeyChoice::Unscored { about_people: false };
    brought.take(vault, content, &choice, &Errand::quiet()).map(|_| ())
}

fn write_entries(vault: &Vault, content: &Content, words: &Words, somebody: Id) -> Result<()> {
    let draft = || EntryDraft {
        text: format!("{} and {}", words.next(), words.next()),
        mood: Some(1),
        feelings: vec![FeltWord { word: words.next(), intensity: Some(2) }],
        people: vec![somebody],
        tags: vec![words.next()],
        star: false,
        ..EntryDraft::default()
    };
    let feelings = &content.feelings;
    for _ in 0..3 {
        let id = vault.write(|tx| journal::write(tx, feelings, &draft(), Written::FREELY))?;
        vault.write(|tx| journal::edit(tx, feelings, id, &draft()))?;
        vault.write(|tx| journal::delete(tx, feelings, id))?;
    }
    Ok(())
}

fn write_practices(vault: &Vault, words: &Words) -> Result<()> {
    let new = NewPractice {
        name: words.next(),
        why: words.next(),
        cue: words.next(),
        act: words.next(),
        measured: Some(Measured { unit: AmountUnit::Own { words: words.next() }, target: None }),
        ..NewPractice::default()
    };
    let id = vault.write(|tx| habit::add(tx, &new))?;
    let day = Day::parse("2026-10-01")?;
    vault.write(|tx| habit::mark(tx, id, day, MarkKind::Done, &words.next()))?;
    vault.write(|tx| habit::clear_mark(tx, id, day))?;
    vault.write(|tx| habit::archive(tx, id))
}

fn moment(words: &Words, somebody: Id) -> NewMoment {
    NewMoment {
        person: Some(somebody),
        happened: words.next(),
        need: Some(words.next()),
        feelings: vec![FeltWord { word: words.next(), intensity: None }],
        urge: Some(5),
        moves: Moves { picked: vec![words.next()], own: Some(words.next()) },
        until_back: Some(words.next()),
        ..NewMoment::default()
    }
}

/// Goes through a form with marked words in every answer that takes words, and files it.
fn run(vault: &Vault, content: &Content, form: &str, words: &Words, somebody: Id) -> Result<()> {
    let mut view = vault.write(|tx| course::begin(tx, content, form, false))?;
    let id = view.run.ok_or_else(|| NearerError::internal("run"))?;
    while let Some(step) = view.step {
        let answer = answer(step.part, words, somebody);
        view = vault.write(|tx| course::answer(tx, content, id, &step.id, answer.clone()))?;
    }
    vault.write(|tx| course::finish(tx, content, id))?;
    Ok(())
}

fn answer(part: StepPart, words: &Words, somebody: Id) -> Answer {
    match part {
        StepPart::Scale { low, .. } => Answer::Scale { value: low },
        StepPart::Choice { own_answer: true, .. } => {
            Answer::Choice { picked: Vec::new(), own: Some(words.next()) }
        }
        StepPart::Choice { options, .. } => Answer::Choice {
            picked: options.into_iter().take(1).map(|option| option.id).collect(),
            own: None,
        },
        StepPart::Person => Answer::Person { id: Some(somebody) },
        StepPart::Plan { .. } => Answer::Plan { cue: words.next(), act: words.next(), practise: true },
        StepPart::Emotions { .. } => {
            Answer::Emotions { felt: vec![FeltWord { word: words.next(), intensity: Some(4) }] }
        }
        StepPart::Text { .. } => Answer::Text { text: words.next() },
        StepPart::Listed { .. } => Answer::Listed { items: vec![words.next()] },
        StepPart::Read { .. }
        | StepPart::Timer { .. }
        | StepPart::Script { .. }
        | StepPart::Review { .. } => Answer::Done,
        StepPart::Date { .. } => Answer::Skipped,
        StepPart::Dialogue { turns } => Answer::Dialogue { replies: first_road(&turns) },
        StepPart::FollowUp { .. } => Answer::FollowUp { in_days: None },
    }
}

/// No word of the person leaves the process in the clear: not into the vault's folder, into no other
/// file, not into what is said. `forms` says how many forms are gone through.
pub fn no_word_leaves(seed: u64, rounds: usize, forms: usize) -> Tally {
    let mut tally = Tally::new("words in the clear", "all writes, output, files; found in an export");
    let recorder = Recorder::build();
    for round in 0..rounds {
        let place = Place::new();
        let order = Order::new("rooms", &place, seed).actions(round, forms);
        let watch = Watch { everything: true, ..Watch::default() };
        let said = child::run(&order, Some((&recorder, watch)));
        tally.round(round, searched(&place, &recorder.take(), &said));
    }
    tally
}

fn searched(place: &Place, records: &[Record], said: &child::Said) -> Result<(), String> {
    let words = said.acknowledged().ok_or_else(|| format!("the child did not end well: {:?}", said.lines))?;
    let written = records.iter().filter(|record| record.call == Call::Write).count();
    if words < 30 || written < 100 {
        return Err(format!("only {words} words in {written} writes: too little to search"));
    }
    for record in records {
        if record.call == Call::Stream {
            return Err(format!("a stream to {} was opened past the recorder", record.path.display()));
        }
        if holds(&record.data, MARK) {
            return Err(format!("a word was written to {:?}", record.path));
        }
    }
    if holds(&said.errors, MARK) || said.lines.iter().any(|line| holds(line.as_bytes(), MARK)) {
        return Err("a word was said aloud".to_owned());
    }
    for file in crate::files(&place.base, "") {
        if holds(&fs::read(&file).expect("readable"), MARK) {
            return Err(format!("a word stands in {}", file.display()));
        }
    }
    // The same search finds every word where nothing is encrypted: it can fail.
    let plain = export(place).map_err(|error| format!("no export: {error:?}"))?;
    match (1..=words).map(word).find(|word| !holds(&plain, word)) {
        Some(missing) => Err(format!("the search does not find {missing} in the plain export")),
        None => Ok(()),
    }
}

/// The vault's content as an unencrypted database.
fn export(place: &Place) -> Result<Vec<u8>> {
    let file = place.base.join("plain");
    // The vault's connection makes no files.
    fs::write(&file, b"")?;
    let vault = place.open(&SCHEMA)?;
    vault.maintain(|sql| {
        let name = file.to_string_lossy();
        sql.execute("ATTACH DATABASE ?1 AS plain KEY ''", [&*name])?;
        sql.query_row("SELECT sqlcipher_export('plain')", [], |_| Ok(()))?;
        Ok(sql.execute_batch("DETACH DATABASE plain")?)
    })?;
    vault.close();
    Ok(fs::read(&file)?)
}

/// Whether the word stands in the bytes, in capitals or not: the index holds it folded.
fn holds(bytes: &[u8], word: &str) -> bool {
    let word = word.as_bytes();
    bytes.windows(word.len()).any(|window| window.eq_ignore_ascii_case(word))
}
