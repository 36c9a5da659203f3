use crate::guard::Doors;
use nearer_core::assessment::{self, AnswersView, ChangeView, KeyLine, MeasureLine, ScoresView};
use nearer_core::backup::{self, Removed};
use nearer_core::course;
use nearer_core::errand::Errand;
use nearer_core::error::Result;
use nearer_core::person::Person;
use nearer_core::vault::Id;
use std::sync::Arc;

/// Questionnaires: ours and those that people bring. They are answered as forms, through `Course`, by their ids;
/// charts are in `Insights`.
#[derive(Debug, uniffi::Object)]
pub struct Assessments(pub(crate) Arc<Doors>);

#[uniffi::export]
impl Assessments {
    /// All measures as they stand today, those that are off included.
    pub fn list(&self) -> Result<Vec<MeasureLine>> {
        self.0.read(|see| course::measure_lines(see.sql, see.content, see.today()?))
    }

    /// The keys of instruments that the app knows, to pick from.
    pub fn keys(&self) -> Result<Vec<KeyLine>> {
        self.0.read(|see| Ok(see.content.keys.iter().map(KeyLine::from).collect()))
    }

    /// Puts a questionnaire that somebody brought into the bin. Its answers lie hidden with it.
    ///
    /// Errors: `Invalid` with `UnknownOption` for one of ours; `NotFound`.
    pub fn remove(&self, measure: String) -> Result<()> {
        self.0.write(|tx| assessment::remove_measure(tx, &measure))
    }

    /// Turns a measure on or off, and says every how many days (1 to 365) it shall come up; none: as it does by
    /// itself.
    ///
    /// Errors: `NotFound`; `Invalid` with `OutOfRange`.
    pub fn set_offered(&self, measure: String, is_on: bool, every_days: Option<u32>) -> Result<()> {
        self.0.write(|tx| course::set_measure_offered(tx, tx.content, &measure, is_on, every_days))
    }

    /// Skips a measure that came up. It comes up again after its usual number of days.
    ///
    /// Errors: `NotFound`.
    pub fn skip(&self, measure: String) -> Result<()> {
        self.0.write(|tx| course::skip_measure(tx, tx.content, &measure))
    }

    /// The scores of the newest answers, about a person or in general, each beside earlier ones.
    ///
    /// Errors: `NotFound` for a measure or a person who isn't there.
    pub fn scores(&self, measure: String, person: Option<Id>) -> Result<ScoresView> {
        self.0.read(|see| course::measure_scores(see.sql, see.content, &measure, person))
    }

    /// What changed between two answers; none: the first and the last.
    ///
    /// Errors: `NotFound` where there are no two.
    pub fn changes(
        &self,
        measure: String,
        person: Option<Id>,
        earlier: Option<Id>,
        later: Option<Id>,
    ) -> Result<Vec<ChangeView>> {
        self.0.read(|see| course::measure_changes(see.sql, see.content, &measure, person, (earlier, later)))
    }

    /// All that was answered, the newest first, in words.
    ///
    /// Errors: `NotFound` for a measure or a person who isn't there.
    pub fn answers(&self, measure: String, person: Option<Id>) -> Result<Vec<AnswersView>> {
        self.0.read(|see| course::measure_answers(see.sql, see.content, &measure, person))
    }

    /// The people whom it was answered about, the latest first.
    ///
    /// Errors: `NotFound`.
    pub fn people(&self, measure: String) -> Result<Vec<Person>> {
        self.0.read(|see| course::measured_people(see.sql, see.content, &measure))
    }

    /// Puts one filled-in questionnaire into the bin.
    ///
    /// Errors: `NotFound`.
    pub fn delete_answers(&self, answered: Id) -> Result<()> {
        self.0.write(|tx| assessment::delete(tx, answered))
    }

    /// Erases all answers for good, of everyone or about one person, also from the app's own backups, which are
    /// made anew: may take a while.
    pub fn erase(&self, measure: String, person: Option<Id>) -> Result<Removed> {
        self.0.call(|house| {
            backup::erase_answers(&house.vault, &house.content, &measure, person, &Errand::quiet())
        })
    }
}
