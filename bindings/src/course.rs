use crate::guard::{House, guard};
use nearer_core::course::{self, LessonView, PathView, StageView};
use nearer_core::error::Result;
use nearer_core::form::{Answer, RunView};
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

    /// Puts an unfinished run away.
    pub fn discard(&self, run: Id) -> Result<()> {
        guard("run", || self.0.vault.write(|tx| course::discard(tx, run)))
    }
}
