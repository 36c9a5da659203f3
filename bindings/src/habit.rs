use crate::guard::Doors;
use nearer_core::error::Result;
use nearer_core::habit::{
    self, HeatMap, MarkKind, NewPractice, PracticeMonth, PracticeReview, PracticeSettings, PracticeSheet,
    PracticeView, ReviewSpan, WeekView,
};
use nearer_core::time::Day;
use nearer_core::vault::Id;
use std::sync::Arc;

/// Daily practices.
#[derive(Debug, uniffi::Object)]
pub struct Habits(pub(crate) Arc<Doors>);

#[uniffi::export]
impl Habits {
    /// Makes a practice that counts from today on. The answer is its id.
    ///
    /// Errors: `Invalid` with the field; `NotFound` for a person who isn't there.
    pub fn add(&self, new: NewPractice) -> Result<Id> {
        self.0.write(|tx| habit::add(tx, &new))
    }

    /// Changes a practice; its marks stay. `new` is what `sheet` gave, with what was changed.
    ///
    /// Errors: `NotFound`; `Invalid` with the field.
    pub fn edit(&self, practice: Id, new: NewPractice) -> Result<()> {
        self.0.write(|tx| habit::edit(tx, practice, &new))
    }

    /// Puts practices into this order; those that are not named come after.
    ///
    /// Errors: `NotFound`.
    pub fn reorder(&self, practices: Vec<Id>) -> Result<()> {
        self.0.write(|tx| habit::reorder(tx, &practices))
    }

    /// Lets a practice rest, from today on where `from` is none, until further notice where `to` is none.
    ///
    /// Errors: `NotFound`; `Invalid` where `to` comes before `from`.
    pub fn pause(&self, practice: Id, from: Option<Day>, to: Option<Day>) -> Result<()> {
        self.0.write(|tx| habit::let_rest(tx, practice, from, to))
    }

    /// Takes a practice up again, from today on. Pauses still to come are removed.
    ///
    /// Errors: `NotFound`.
    pub fn resume(&self, practice: Id) -> Result<()> {
        self.0.write(|tx| habit::resume(tx, practice))
    }

    /// Archives a practice: it is not due and not reminded of any more. Its marks stay; `unarchive` takes it out
    /// again.
    ///
    /// Errors: `NotFound`.
    pub fn archive(&self, practice: Id) -> Result<()> {
        self.0.write(|tx| habit::archive(tx, practice))
    }

    /// Takes a practice out of the archive. The days in between count as a pause.
    ///
    /// Errors: `NotFound`.
    pub fn unarchive(&self, practice: Id) -> Result<()> {
        self.0.write(|tx| habit::unarchive(tx, practice))
    }

    /// Puts a practice into the bin, with its marks.
    ///
    /// Errors: `NotFound`.
    pub fn delete(&self, practice: Id) -> Result<()> {
        self.0.write(|tx| habit::delete(tx, practice))
    }

    /// Marks a day of the person's, today where none is named. A second mark replaces the first. `note` has at most
    /// 10,000 characters.
    ///
    /// Errors: `NotFound`; `Invalid`: `InTheFuture`, `TooLong`.
    pub fn mark(&self, practice: Id, day: Option<Day>, mark: MarkKind, note: String) -> Result<()> {
        self.0.write(|tx| habit::mark(tx, practice, day, mark, &note))
    }

    /// Marks a day of the person's, today where none is named, with an amount in the practice's unit, as it was typed:
    /// 0 to 1,000,000, kept in thousandths. `note` has at most 10,000 characters.
    ///
    /// Errors: `NotFound`; `Invalid` with `amount`: `Required`, `NotANumber`, `AmbiguousNumber`, `OutOfRange`; with `day`:
    /// `InTheFuture`; with `note`: `TooLong`.
    pub fn mark_amount(&self, practice: Id, day: Option<Day>, amount: String, note: String) -> Result<()> {
        self.0.write(|tx| habit::mark_typed(tx, &tx.content.catalogue, practice, day, &amount, &note))
    }

    /// Once more today, for what is done several times a day. Answers how often it was done by now.
    ///
    /// Errors: `NotFound`.
    pub fn once_more(&self, practice: Id) -> Result<u32> {
        self.0.write(|tx| habit::once_more(tx, practice, tx.today()))
    }

    /// Takes a day's mark back, today's where no day is named: the day is unknown again.
    ///
    /// Errors: `NotFound`.
    pub fn clear_mark(&self, practice: Id, day: Option<Day>) -> Result<()> {
        self.0.write(|tx| habit::clear_mark(tx, practice, day))
    }

    /// All practices that aren't archived, as they stand today, in the person's order.
    pub fn list(&self) -> Result<Vec<PracticeView>> {
        self.0.read(|see| habit::list(see.sql, &see.content.catalogue, see.today()?))
    }

    /// All archived practices, in the person's order.
    pub fn archived(&self) -> Result<Vec<PracticeView>> {
        self.0.read(|see| habit::archived(see.sql, &see.content.catalogue, see.today()?))
    }

    /// One practice as it stands today.
    ///
    /// Errors: `NotFound`.
    pub fn get(&self, practice: Id) -> Result<PracticeView> {
        self.0.read(|see| habit::get(see.sql, &see.content.catalogue, practice, see.today()?))
    }

    /// One practice as it stood at the end of a day of the person's, to fill that day in.
    ///
    /// Errors: `NotFound`.
    pub fn on_day(&self, practice: Id, day: Day) -> Result<PracticeView> {
        self.0.read(|see| habit::get(see.sql, &see.content.catalogue, practice, day))
    }

    /// The practice with all that can be changed about it.
    ///
    /// Errors: `NotFound`.
    pub fn sheet(&self, practice: Id) -> Result<PracticeSheet> {
        self.0.read(|see| habit::sheet(see.sql, &see.content.catalogue, practice, see.today()?))
    }

    /// All practices over the week from Monday to Sunday that this day lies in; none: this week.
    pub fn week(&self, of: Option<Day>) -> Result<WeekView> {
        self.0.read(|see| habit::week(see.sql, &see.content.catalogue, of, see.today()?))
    }

    /// One practice over the month that this day lies in; none: this month.
    ///
    /// Errors: `NotFound`.
    pub fn month(&self, practice: Id, of: Option<Day>) -> Result<PracticeMonth> {
        self.0.read(|see| habit::month(see.sql, &see.content.catalogue, practice, of, see.today()?))
    }

    /// One practice day by day, at most 400 days: for a month, a chart, a heat map. `to` none: today. `from` none:
    /// the Monday a year before the week of `to`.
    ///
    /// Errors: `NotFound`; `Invalid` for more than 400 days, or none.
    pub fn heat_map(&self, practice: Id, from: Option<Day>, to: Option<Day>) -> Result<HeatMap> {
        self.0
            .read(|see| habit::heat_map(see.sql, &see.content.catalogue, practice, (from, to), see.today()?))
    }

    /// Looks back at the week or the month that this day lies in; none: the present one.
    pub fn review(&self, span: ReviewSpan, of: Option<Day>) -> Result<PracticeReview> {
        self.0.read(|see| habit::review(see.sql, &see.content.catalogue, span, of, see.today()?))
    }

    /// Notes that a smaller version was suggested for this practice. It isn't suggested a second time.
    ///
    /// Errors: `NotFound`.
    pub fn smaller_was_said(&self, practice: Id) -> Result<()> {
        self.0.write(|tx| habit::smaller_was_said(tx, practice))
    }

    /// What the person chose for all practices.
    pub fn settings(&self) -> Result<PracticeSettings> {
        self.0.read(|see| habit::settings(see.sql))
    }

    /// Keeps what the person chose for all practices.
    pub fn set_settings(&self, settings: PracticeSettings) -> Result<()> {
        self.0.write(|tx| habit::set_settings(tx, settings))
    }
}
