use crate::guard::{House, guard};
use nearer_core::course::{self, LessonView, MapView, PathView, PracticeSuggestion, StageView, TrackView};
use nearer_core::error::Result;
use nearer_core::form::{Answer, RunView};
use nearer_core::habit::NewPractice;
use nearer_core::safety::{self, SafeNow};
use nearer_core::vault::Id;
use std::sync::Arc;

/// Stages, lessons, and runs through forms.
#[derive(Debug, uniffi::Object)]
pub struct Course(pub(crate) Arc<House>);

#[uniffi::export]
impl Course {
    pub fn path(&self) -> Result<PathView> {
        guard("path", || self.0.vault.read(|sql| course::path(sql, &self.0.content)))
    }

    pub fn stage(&self, number: u8) -> Result<StageView> {
        guard("stage", || self.0.vault.read(|sql| course::stage(sql, &self.0.content, number)))
    }

    pub fn track(&self, id: String) -> Result<TrackView> {
        guard("track", || self.0.vault.read(|sql| course::track(sql, &self.0.content, &id)))
    }

    pub fn lesson(&self, id: String) -> Result<LessonView> {
        guard("lesson", || self.0.vault.read(|sql| course::lesson(sql, &self.0.content, &id)))
    }

    pub fn mark_read(&self, lesson: String) -> Result<()> {
        guard("lesson", || self.0.vault.write(|tx| course::mark_read(tx, &self.0.content, &lesson)))
    }

    /// Makes the practice that a stage suggests one of the person's own. Taken twice it stays one.
    pub fn take_practice(&self, stage: u8) -> Result<Id> {
        guard("practice", || self.0.vault.write(|tx| course::take_practice(tx, &self.0.content, stage)))
    }

    /// All practices that the programme suggests, filled in.
    pub fn practice_suggestions(&self) -> Result<Vec<PracticeSuggestion>> {
        guard("practice", || self.0.vault.read(|sql| course::suggestions(sql, &self.0.content)))
    }

    /// Makes a stage's suggestion one of the person's own, as they changed it.
    pub fn take_practice_as(&self, stage: u8, chosen: NewPractice) -> Result<Id> {
        guard("practice", || {
            self.0.vault.write(|tx| course::take_practice_as(tx, &self.0.content, stage, &chosen))
        })
    }

    /// Begins a form anew.
    pub fn begin(&self, form: String, light: bool) -> Result<RunView> {
        guard("run", || self.0.vault.write(|tx| course::begin(tx, &self.0.content, &form, light)))
    }

    /// The unfinished run of this form, where it was left; none: begin one.
    pub fn open_run(&self, form: String) -> Result<Option<RunView>> {
        guard("run", || self.0.vault.read(|sql| course::open_run(sql, &self.0.content, &form)))
    }

    pub fn resume(&self, run: Id) -> Result<RunView> {
        guard("run", || self.0.vault.read(|sql| course::resume(sql, &self.0.content, run)))
    }

    /// Keeps an answer, durably, and gives the next step.
    pub fn answer(&self, run: Id, step: String, answer: Answer) -> Result<RunView> {
        guard("run", || self.0.vault.write(|tx| course::answer(tx, &self.0.content, run, &step, answer)))
    }

    pub fn back(&self, run: Id) -> Result<RunView> {
        guard("run", || self.0.vault.write(|tx| course::back(tx, &self.0.content, run)))
    }

    pub fn set_light(&self, run: Id, light: bool) -> Result<RunView> {
        guard("run", || self.0.vault.write(|tx| course::set_light(tx, &self.0.content, run, light)))
    }

    /// Finishes a run, once, and files its answers.
    pub fn finish(&self, run: Id) -> Result<RunView> {
        guard("run", || self.0.vault.write(|tx| course::finish(tx, &self.0.content, run)))
    }

    /// The answer to whether the person is safe right now.
    pub fn answer_safety(&self, flag: Id, answer: SafeNow) -> Result<()> {
        guard("safety", || self.0.vault.write(|tx| safety::answer(tx, flag, answer)))
    }

    /// After a run was finished: a sentence about people to call, where its words give reason to, once a day.
    pub fn help_offered(&self, run: Id) -> Result<Option<String>> {
        guard("safety", || {
            let content = &self.0.content;
            self.0.offer_help(|| self.0.vault.read(|sql| course::mentions_danger(sql, content, run)))
        })
    }

    /// A letter was opened, or a follow-up put aside: it isn't offered again.
    pub fn follow_up_answered(&self, follow_up: Id) -> Result<()> {
        guard("follow-up", || self.0.vault.write(|tx| course::answered(tx, follow_up)))
    }

    pub fn map(&self) -> Result<MapView> {
        guard("map", || self.0.vault.read(|sql| course::map(sql, &self.0.content)))
    }

    /// Writes a section of the map; empty words let what was gathered stand again.
    pub fn edit_map(&self, section: String, words: String) -> Result<()> {
        guard("map", || self.0.vault.write(|tx| course::edit_map(tx, &section, &words)))
    }

    /// Puts an unfinished run away.
    pub fn discard(&self, run: Id) -> Result<()> {
        guard("run", || self.0.vault.write(|tx| course::discard(tx, &self.0.content, run)))
    }
}
