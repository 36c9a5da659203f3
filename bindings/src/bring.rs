use crate::backup::locked;
use crate::guard::Doors;
use nearer_core::assessment::{ForeignQuestionnaire, KeyChoice, MeasureLine};
use nearer_core::bring::LookedAt;
use nearer_core::bring::answers::{self, AnswersPlan, AnswersTaken};
use nearer_core::bring::habits::{self, HabitsFile, HabitsPlan, HabitsTaken};
use nearer_core::bring::journal::{
    self, JournalChoice, JournalFile, JournalFormat, JournalPlan, JournalTaken,
};
use nearer_core::bring::questionnaire::{self, QuestionnairePlan};
use nearer_core::errand::{Errand, ProgressObserver};
use nearer_core::error::Result;
use nearer_core::fhir::Responses;
use std::path::Path;
use std::sync::{Arc, Mutex};

/// What somebody brings from elsewhere. All of it is looked at first, which changes nothing: what was looked at says
/// what would come in (`plan`). Then it is taken, in one transaction. What is here already, or was deleted here, stays
/// as it is. A journal can be taken back (`Backups.take_back`).
#[derive(Debug, uniffi::Object)]
pub struct Bring(pub(crate) Arc<Doors>);

#[uniffi::export]
impl Bring {
    /// Looks at a file of another app, or at a folder of texts, to its end. `format` none: it is told by its content.
    ///
    /// Errors: `NotFound`; `Invalid` with `UnknownFile`, `NotUtf8`, `DamagedFile`, `FileTooLarge`, or `BrokenLine` for
    /// the line from which nothing can be read; `Cancelled`.
    pub fn look_at_journal(
        &self,
        path: String,
        format: Option<JournalFormat>,
        progress: Option<Arc<dyn ProgressObserver>>,
    ) -> Result<Arc<LookedAtJournal>> {
        self.0.call(|house| {
            let (vault, catalogue) = (&house.vault, &house.content.catalogue);
            let errand = Errand::told(progress)?;
            let read = journal::look_at(vault, catalogue, Path::new(&path), format, &errand)?;
            Ok(Arc::new(LookedAtJournal(Mutex::new(read), Arc::clone(&self.0))))
        })
    }

    /// Takes in the entries that are new.
    ///
    /// Errors: `Invalid` with `ChangedFile` where the file is another one by now; `OutOfRange` for a mood; `UnknownZone`;
    /// `Cancelled`.
    pub fn take_journal(
        &self,
        looked_at: Arc<LookedAtJournal>,
        choice: JournalChoice,
        progress: Option<Arc<dyn ProgressObserver>>,
    ) -> Result<JournalTaken> {
        self.0.call(|house| {
            locked(&looked_at.0).take(&house.vault, &house.content, &choice, &Errand::told(progress)?)
        })
    }

    /// Looks at a backup or an archive of Loop Habit Tracker.
    ///
    /// Errors: `NotFound`; `Invalid` with `FileTooLarge`, `UnknownFile`, `DamagedFile`, or `TooManyInside` for too many
    /// habits or days.
    pub fn look_at_habits(&self, path: String) -> Result<Arc<LookedAtHabits>> {
        self.0.call(|house| {
            let read = habits::look_at(&house.vault, Path::new(&path))?;
            Ok(Arc::new(LookedAtHabits(read, Arc::clone(&self.0))))
        })
    }

    /// Takes in the practices and marks that are new.
    pub fn take_habits(&self, looked_at: Arc<LookedAtHabits>) -> Result<HabitsTaken> {
        self.0.call(|house| looked_at.0.take(&house.vault, &house.content, &(), &Errand::quiet()))
    }

    /// Looks at a file of QuestionnaireResponses (one, or a Bundle).
    ///
    /// Errors: `NotFound`; `Invalid` with the place and its line as `field`, and the reason.
    pub fn look_at_answers(&self, path: String) -> Result<Arc<LookedAtAnswers>> {
        self.0.call(|house| {
            let read = answers::look_at(&house.vault, Path::new(&path))?;
            Ok(Arc::new(LookedAtAnswers(read, Arc::clone(&self.0))))
        })
    }

    /// Takes in the answers that are new. `measure`: whose answers they are, where they name no questionnaire that is
    /// known here.
    ///
    /// Errors: `NotFound` for a measure.
    pub fn take_answers(
        &self,
        looked_at: Arc<LookedAtAnswers>,
        measure: Option<String>,
    ) -> Result<AnswersTaken> {
        self.0.call(|house| looked_at.0.take(&house.vault, &house.content, &measure, &Errand::quiet()))
    }

    /// Looks at the JSON file of a FHIR R4 Questionnaire.
    ///
    /// Errors: `NotFound`; `Invalid` with the place and its line as `field`, and the reason.
    pub fn look_at_questionnaire(&self, path: String) -> Result<Arc<LookedAtQuestionnaire>> {
        self.0.call(|house| {
            let read = questionnaire::look_at(&house.vault, &house.content, Path::new(&path))?;
            Ok(Arc::new(LookedAtQuestionnaire(read, Arc::clone(&self.0))))
        })
    }

    /// Looks at a questionnaire that was brought before, to score it by another key. Its answers stay, and their scores
    /// are computed anew. `measure` is its id.
    ///
    /// Errors: `NotFound`.
    pub fn look_at_kept_questionnaire(&self, measure: String) -> Result<Arc<LookedAtQuestionnaire>> {
        self.0.call(|house| {
            let read = questionnaire::look_at_kept(&house.vault, &house.content, &measure)?;
            Ok(Arc::new(LookedAtQuestionnaire(read, Arc::clone(&self.0))))
        })
    }

    /// Keeps a questionnaire, scored as chosen, in place of one of the same URL that was brought before.
    ///
    /// Errors: `Invalid` with `looked_at` and `Required` where the items of a key were not compared; with
    /// `KeyDoesNotFit`; with `url` and `AlreadyThere` for one of ours.
    pub fn take_questionnaire(
        &self,
        looked_at: Arc<LookedAtQuestionnaire>,
        choice: KeyChoice,
    ) -> Result<MeasureLine> {
        self.0.call(|house| looked_at.0.take(&house.vault, &house.content, &choice, &Errand::quiet()))
    }
}

/// A journal of another app that was looked at.
#[derive(Debug, uniffi::Object)]
pub struct LookedAtJournal(Mutex<JournalFile>, Arc<Doors>);

#[uniffi::export]
impl LookedAtJournal {
    /// What would come in, for someone to decide by.
    pub fn plan(&self) -> Result<JournalPlan> {
        self.1.call(|house| locked(&self.0).plan(&house.vault, &house.content, &()))
    }
}

/// Practices of another app that were looked at, in memory.
#[derive(Debug, uniffi::Object)]
pub struct LookedAtHabits(HabitsFile, Arc<Doors>);

#[uniffi::export]
impl LookedAtHabits {
    /// What would come in, for someone to decide by.
    pub fn plan(&self) -> Result<HabitsPlan> {
        self.1.call(|house| self.0.plan(&house.vault, &house.content, &()))
    }
}

/// Answers from elsewhere that were looked at, in memory.
#[derive(Debug, uniffi::Object)]
pub struct LookedAtAnswers(Responses, Arc<Doors>);

#[uniffi::export]
impl LookedAtAnswers {
    /// What would come in, for someone to decide by. `measure`: whose answers they are, where they name no
    /// questionnaire that is known here.
    ///
    /// Errors: `NotFound` for a measure.
    pub fn plan(&self, measure: Option<String>) -> Result<AnswersPlan> {
        self.1.call(|house| self.0.plan(&house.vault, &house.content, &measure))
    }
}

/// A questionnaire that was looked at, in memory.
#[derive(Debug, uniffi::Object)]
pub struct LookedAtQuestionnaire(ForeignQuestionnaire, Arc<Doors>);

#[uniffi::export]
impl LookedAtQuestionnaire {
    /// What would be kept, for someone to decide by. `key`: a known key to try on it; none: the one that it names
    /// itself.
    ///
    /// Errors: `NotFound` for a key.
    pub fn plan(&self, key: Option<String>) -> Result<QuestionnairePlan> {
        self.1.call(|house| self.0.plan(&house.vault, &house.content, &key))
    }
}
