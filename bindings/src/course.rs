use crate::guard::Doors;
use nearer_core::course::{self, LessonView, MapView, PathView, PracticeSuggestion, StageView, TrackView};
use nearer_core::error::Result;
use nearer_core::form::{Answer, RunView};
use nearer_core::habit::NewPractice;
use nearer_core::safety::{self, SafeNow};
use nearer_core::vault::Id;
use std::sync::Arc;

/// Stages, lessons, and runs through forms.
#[derive(Debug, uniffi::Object)]
pub struct Course(pub(crate) Arc<Doors>);

#[uniffi::export]
impl Course {
    /// All stages and tracks, with what was done in them.
    pub fn path(&self) -> Result<PathView> {
        self.0.read(|see| course::path(see.sql, see.content))
    }

    /// One stage, by its number from 1 to 10.
    ///
    /// Errors: `NotFound`.
    pub fn stage(&self, number: u8) -> Result<StageView> {
        self.0.read(|see| course::stage(see.sql, see.content, number))
    }

    /// One track, by its id.
    ///
    /// Errors: `NotFound`.
    pub fn track(&self, id: String) -> Result<TrackView> {
        self.0.read(|see| course::track(see.sql, see.content, &id))
    }

    /// One lesson, to read. It counts as read with `mark_read`.
    ///
    /// Errors: `NotFound`.
    pub fn lesson(&self, id: String) -> Result<LessonView> {
        self.0.read(|see| course::lesson(see.sql, see.content, &id))
    }

    /// Notes that this lesson was read today. Each call counts once.
    ///
    /// Errors: `NotFound`.
    pub fn mark_read(&self, lesson: String) -> Result<()> {
        self.0.write(|tx| course::mark_read(tx, tx.content, &lesson))
    }

    /// Makes the practice that a stage suggests one of the person's own. Taken twice it stays one.
    ///
    /// Errors: `NotFound` where the stage suggests none.
    pub fn take_practice(&self, stage: u8) -> Result<Id> {
        self.0.write(|tx| course::take_practice(tx, tx.content, stage))
    }

    /// All practices that the programme suggests, filled in, in the order of the stages.
    pub fn practice_suggestions(&self) -> Result<Vec<PracticeSuggestion>> {
        self.0.read(|see| course::suggestions(see.sql, see.content))
    }

    /// Makes a stage's suggestion one of the person's own, as they changed it. Taken twice it stays as it was taken
    /// first.
    ///
    /// Errors: `NotFound` where the stage suggests none; `Invalid` with the field.
    pub fn take_practice_as(&self, stage: u8, chosen: NewPractice) -> Result<Id> {
        self.0.write(|tx| course::take_practice_as(tx, tx.content, stage, &chosen))
    }

    /// Begins a form, or a measure by its id, anew. An unfinished run of it stays as it is. `light` counts only where
    /// the form has a light version.
    ///
    /// Errors: `NotFound`.
    pub fn begin(&self, form: String, light: bool) -> Result<RunView> {
        self.0.write(|tx| course::begin(tx, tx.content, &form, light))
    }

    /// The newest unfinished run of this form, where it was left; none: begin one.
    pub fn open_run(&self, form: String) -> Result<Option<RunView>> {
        self.0.read(|see| course::open_run(see.sql, see.content, &form))
    }

    /// A run as it was left, finished or not.
    ///
    /// Errors: `NotFound`; `Unsupported` where it can't be read.
    pub fn resume(&self, run: Id) -> Result<RunView> {
        self.0.read(|see| course::resume(see.sql, see.content, run))
    }

    /// Keeps an answer, durably, and gives the next step. `step` is the one it stands at, or an earlier one.
    ///
    /// Errors: `NotFound`; `Unsupported`; `Invalid` with the step and why the answer can't be taken, or with
    /// `AlreadyFinished`.
    pub fn answer(&self, run: Id, step: String, answer: Answer) -> Result<RunView> {
        self.0.write(|tx| course::answer(tx, tx.content, run, &step, answer))
    }

    /// Goes back to the step before; stays put at the first. The answers stay.
    ///
    /// Errors: `NotFound`; `Unsupported`; `Invalid` with `AlreadyFinished`.
    pub fn back(&self, run: Id) -> Result<RunView> {
        self.0.write(|tx| course::back(tx, tx.content, run))
    }

    /// Changes between the light and the full version, and goes on at the first step without an answer. The answers
    /// stay.
    ///
    /// Errors: `NotFound`; `Unsupported`; `Invalid` with `AlreadyFinished`.
    pub fn set_light(&self, run: Id, light: bool) -> Result<RunView> {
        self.0.write(|tx| course::set_light(tx, tx.content, run, light))
    }

    /// Finishes a run, once, and files its answers: all of it or nothing.
    ///
    /// Errors: `NotFound`; `Unsupported`; `Invalid` with the step and `Required` where one has no answer, or with
    /// `AlreadyFinished`.
    pub fn finish(&self, run: Id) -> Result<RunView> {
        self.0.write(|tx| course::finish(tx, tx.content, run))
    }

    /// Answers whether the person is safe right now, and with it every other such question of that day.
    ///
    /// Errors: `NotFound`.
    pub fn answer_safety(&self, flag: Id, answer: SafeNow) -> Result<()> {
        self.0.write(|tx| safety::answer(tx, flag, answer))
    }

    /// A sentence about people to call, after the answer at this step: where its words give reason to, and once a day.
    /// Nothing of it is kept.
    ///
    /// Errors: `NotFound`; `Unsupported`.
    pub fn help_offered(&self, run: Id, step: String) -> Result<Option<String>> {
        self.0.call(|house| house.help_after_answer(run, &step))
    }

    /// Notes that a letter was opened, or a follow-up skipped: it isn't offered again.
    ///
    /// Errors: `NotFound`.
    pub fn follow_up_answered(&self, follow_up: Id) -> Result<()> {
        self.0.write(|tx| course::answered(tx, follow_up))
    }

    /// Asks a follow-up again tomorrow, or shows the letter then.
    ///
    /// Errors: `NotFound`.
    pub fn ask_tomorrow(&self, follow_up: Id) -> Result<()> {
        self.0.write(|tx| course::ask_tomorrow(tx, follow_up))
    }

    /// Begins a form with the answer to its first question, as Today offers it. The run, to go on with; none: nothing
    /// more is asked, and it is finished.
    ///
    /// Errors: `NotFound`; `Invalid` where the form has no such option there.
    pub fn answer_at_once(&self, form: String, option: String) -> Result<Option<RunView>> {
        self.0.write(|tx| course::answer_at_once(tx, tx.content, &form, &option))
    }

    /// My map: what the person wrote, section by section, and what was gathered where they wrote nothing.
    pub fn map(&self) -> Result<MapView> {
        self.0.read(|see| course::map(see.sql, see.content))
    }

    /// Writes a section of my map. Empty words show again what was gathered.
    ///
    /// Errors: `NotFound` for a section that the map doesn't have; `Invalid` with `TooLong`.
    pub fn edit_map(&self, section: String, words: String) -> Result<()> {
        self.0.write(|tx| course::edit_map(tx, &section, &words))
    }

    /// Puts an unfinished run into the bin. A measure that is discarded comes up again after its usual number of
    /// days.
    ///
    /// Errors: `NotFound`; `Unsupported`; `Invalid` with `AlreadyFinished`.
    pub fn discard(&self, run: Id) -> Result<()> {
        self.0.write(|tx| course::discard(tx, tx.content, run))
    }
}
