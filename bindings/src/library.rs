use crate::guard::guard;
use nearer_core::backup::{self, IncomingView, LocalBackup, Source};
use nearer_core::capture::{self, Captured};
use nearer_core::copies::CopyFolder;
use nearer_core::course::{self, Content, GivenAnswer, ToolboxView};
use nearer_core::demo;
use nearer_core::errand::{Errand, ProgressObserver};
use nearer_core::error::{Reason, Result};
use nearer_core::form::{self, Feelings, MonthGrid, ReviewLine, RunView, SafetyView, WhichDays};
use nearer_core::habit::{self, NewPractice, PracticeDraft, ReminderDraft};
use nearer_core::house::{self, ErasedAll, House, Limits, Topic, Traces};
use nearer_core::journal::CheckInKind;
use nearer_core::lock::{self, Closing, LockSettings, LockStanding, LockView};
use nearer_core::passphrase;
use nearer_core::plan::CountryLines;
use nearer_core::reminder::{self, ReminderPlan, SnoozeChoice, WidgetView};
use nearer_core::rooms::FILINGS;
use nearer_core::safety::{self, SafeNow};
use nearer_core::text;
use nearer_core::time::{Clock, Day, Moment};
use nearer_core::vault::{self, Folders, Id, KeyStore, Room};
use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;

/// Content and strings: needs no key and opens also when the vault does not.
#[derive(Debug, uniffi::Object)]
pub struct Library {
    pub(crate) content: Arc<Content>,
}

#[uniffi::export]
impl Library {
    /// The built-in programme in a language (`en`, `es-MX`), or in English where it has no such language.
    #[uniffi::constructor]
    pub fn open(language: String) -> Result<Arc<Self>> {
        guard(|| {
            let content = Arc::new(Content::open(text::built_in(), &language, FILINGS)?);
            Ok(Arc::new(Library { content }))
        })
    }

    /// All interface strings that need no arguments, by key.
    pub fn strings(&self) -> Result<HashMap<String, String>> {
        guard(|| Ok(self.content.catalogue.plain()))
    }

    /// The sentence for a reason of `Invalid`.
    pub fn reason_sentence(&self, reason: Reason) -> Result<String> {
        guard(|| Ok(text::reason_sentence(&self.content.catalogue, &reason)))
    }

    /// The sentence for an `Invalid` as a whole: with the place where that is one in a file.
    pub fn invalid_sentence(&self, field: String, reason: Reason) -> Result<String> {
        guard(|| Ok(text::invalid_sentence(&self.content.catalogue, &field, reason)))
    }

    /// The rooms whose changes may alter what is shown, by what is shown: what a front end reads again, and when.
    pub fn topics(&self) -> Result<HashMap<Topic, Vec<Room>>> {
        guard(|| Ok(house::topics()))
    }

    /// Id of the form that a new person is offered first; none where the programme names none.
    pub fn first_form(&self) -> Result<Option<String>> {
        guard(|| Ok(self.content.pack.first_form().map(str::to_owned)))
    }

    /// What can be entered, what is offered to choose from, and what stands there first.
    pub fn limits(&self) -> Result<Limits> {
        guard(|| Ok(house::limits(&self.content.catalogue)))
    }

    /// The words that an emotions step offers.
    pub fn feelings(&self) -> Result<Feelings> {
        guard(|| Ok(self.content.feelings.clone()))
    }

    /// "Right now" for a region: what helps at once, and whom to call. `region` is a code of ISO 3166, two letters;
    /// an unknown one has no lines of its own.
    pub fn toolbox(&self, region: String) -> Result<ToolboxView> {
        guard(|| Ok(course::toolbox(&self.content, &region)))
    }

    /// The ways of a check-in, with their chips.
    pub fn check_ins(&self) -> Result<Vec<CheckInKind>> {
        guard(|| Ok(self.content.check_ins.kinds.clone()))
    }

    /// Leaves something in the vault's shared folder for the next time that it is opened: for widgets, notifications and
    /// share sheets. Needs neither the key nor the vault, also while it is open. `id` names it where the same tap may
    /// be told of twice; the answer is its id.
    ///
    /// Errors: `NotFound` where there never was a vault; `Invalid` with `TooLong`.
    pub fn capture(
        &self,
        shared: String,
        clock: Arc<dyn Clock>,
        id: Option<Id>,
        captured: Captured,
    ) -> Result<Id> {
        guard(|| capture::leave(Path::new(&shared), id, &clock.now()?, captured))
    }

    /// All countries whose lines are known.
    pub fn countries(&self) -> Result<Vec<CountryLines>> {
        guard(|| Ok(self.content.lines.countries.clone()))
    }

    /// A form that is kept nowhere, as it stands after these answers.
    ///
    /// Errors: `NotFound`; `Invalid` with the step and why its answer can't be taken.
    pub fn unsaved_run(&self, form: String, light: bool, given: Vec<GivenAnswer>) -> Result<RunView> {
        guard(|| course::unsaved(&self.content, &form, light, &given))
    }

    /// "Are you safe right now?" after an answer that is kept nowhere.
    pub fn safety_after(&self, answer: SafeNow) -> Result<SafetyView> {
        guard(|| safety::safety_after(&self.content.catalogue, answer))
    }

    /// The plan for tonight, where its writer lets it be read without the key on this device; else empty.
    pub fn open_plan(&self, folders: Folders) -> Result<Vec<ReviewLine>> {
        guard(|| Ok(safety::plan_without_key(folders.private())))
    }

    /// The app's own backups, newest first: also where the vault doesn't open.
    pub fn local_backups(&self, folders: Folders) -> Result<Vec<LocalBackup>> {
        guard(|| backup::local_backups(folders.private()))
    }

    /// Whether there is a recovery passphrase for the vault in these folders.
    pub fn has_recovery(&self, folders: Folders) -> Result<bool> {
        guard(|| Ok(backup::has_recovery(folders.private())))
    }

    /// A passphrase of six words that nobody can guess, another one each time: to be shown and written down.
    pub fn suggest_passphrase(&self) -> Result<String> {
        guard(passphrase::suggest_passphrase)
    }

    /// Whether somebody typed back the words that they were shown.
    pub fn typed_back(&self, shown: String, typed: String) -> Result<bool> {
        guard(|| Ok(passphrase::is_typed_back(&shown, &typed)))
    }

    /// Name of the file in the vault's shared folder that holds the snapshot: erasing takes it along.
    pub fn snapshot_name(&self) -> Result<String> {
        guard(|| Ok(vault::SNAPSHOT.to_owned()))
    }

    /// What the colours of practices are called, in the palette's order.
    pub fn practice_colours(&self) -> Result<Vec<String>> {
        guard(|| Ok(habit::colour_names(&self.content.catalogue)))
    }

    /// What a practice is written from, with its numbers as they are typed: `of` is one that is to be changed; none: a new
    /// one.
    pub fn practice_draft(&self, of: Option<NewPractice>) -> Result<PracticeDraft> {
        guard(|| Ok(habit::draft(of, &self.content.catalogue)))
    }

    /// A reminder of a practice, as one begins to write it.
    pub fn reminder_draft(&self) -> Result<ReminderDraft> {
        guard(|| Ok(ReminderDraft::default()))
    }

    /// The practice that was written, to be handed to `Habits` or `Course`: what was typed is read as numbers here.
    ///
    /// Errors: `Invalid` with the field `schedule`, `target`, `reminder` or `weekdays`: `Required`, `NotANumber`,
    /// `NotWhole`, `AmbiguousNumber`, `OutOfRange`.
    pub fn written_practice(&self, draft: PracticeDraft) -> Result<NewPractice> {
        guard(|| draft.read(&self.content.catalogue))
    }

    /// A month to pick a day of: the one that `of` lies in, in weeks that begin on `first_weekday` (0 for Monday to 6 for
    /// Sunday). `today` is the person's day, which says what lies in the past.
    pub fn month_grid(&self, of: Day, first_weekday: u32, which: WhichDays, today: Day) -> Result<MonthGrid> {
        guard(|| Ok(form::month_grid(of, first_weekday, which, today)))
    }

    /// What is to be registered again after a reboot, a change of the zone or an update, without the key: the rest of
    /// the plan that the snapshot holds, in the time of the place that `now` names.
    ///
    /// Errors: `Invalid` for a snapshot that isn't one; `TooNew`.
    pub fn reminders_again(&self, snapshot: String, now: Moment) -> Result<ReminderPlan> {
        guard(|| reminder::again(&self.content.catalogue, &snapshot, &now))
    }

    /// Puts a reminder off by 1 to 1440 minutes, without the key, and out of quiet hours. All of what comes back is
    /// registered, and its snapshot kept.
    ///
    /// Errors: `NotFound` for a reminder that isn't in the snapshot; `Invalid`, `TooNew`.
    pub fn snooze(
        &self,
        snapshot: String,
        reminder: String,
        minutes: u32,
        now: Moment,
    ) -> Result<ReminderPlan> {
        guard(|| reminder::snooze(&self.content.catalogue, &snapshot, &reminder, minutes, &now))
    }

    /// The plan after a practice was marked for today by `capture`, without the key: nothing more reminds of it today,
    /// and a widget shows it as settled. All of what comes back is registered, and its snapshot kept.
    ///
    /// Errors: `Invalid` for a snapshot that isn't one; `TooNew`.
    pub fn reminders_after_mark(&self, snapshot: String, practice: Id, now: Moment) -> Result<ReminderPlan> {
        guard(|| reminder::marked(&self.content.catalogue, &snapshot, practice, &now))
    }

    /// The snapshot after a reminder was shown, to be kept, without the key: a front end that tells of each can say what
    /// never came (`ReminderPlan::missed`).
    ///
    /// Errors: `Invalid` for a snapshot that isn't one; `TooNew`.
    pub fn reminder_shown(&self, snapshot: String, reminder: String) -> Result<String> {
        guard(|| reminder::shown(&snapshot, &reminder))
    }

    /// For how long a reminder can be put off, the shortest first.
    pub fn snooze_choices(&self) -> Result<Vec<SnoozeChoice>> {
        guard(|| Ok(reminder::snooze_choices(&self.content.catalogue)))
    }

    /// Today's practices without their names, for a widget.
    ///
    /// Errors: `Invalid` for a snapshot that isn't one; `TooNew`.
    pub fn widget(&self, snapshot: String, now: Moment) -> Result<WidgetView> {
        guard(|| reminder::widget(&self.content.catalogue, &snapshot, &now))
    }

    /// What a backup, a copy or a document holds, for someone who decides whether to begin with it. Needs no vault, and
    /// changes nothing.
    ///
    /// Errors: `NotFound`; `TooNew`; `Cancelled`; `Invalid`: `WrongPassphrase`, `OtherLock`, `NotABackup`, `DamagedFile`,
    /// `FileTooLarge` and the like; `KeyMissing` where the vault's own identity is needed and no key opens it.
    pub fn look_into(
        &self,
        folders: Folders,
        keys: Arc<dyn KeyStore>,
        source: Source,
        progress: Option<Arc<dyn ProgressObserver>>,
    ) -> Result<IncomingView> {
        guard(|| House::look_into(&folders, keys.as_ref(), &self.content, &source, &Errand::told(progress)?))
    }

    /// How Nearer is locked. Needs no key, and asks nobody for anything.
    pub fn lock(&self, folders: Folders, keys: Arc<dyn KeyStore>) -> Result<LockView> {
        guard(|| Ok(lock::lock(&folders, keys.as_ref(), &self.content.catalogue)))
    }

    /// Whether the vault is closed as things stand, and when this is asked again. `settings` none: there is no lock.
    pub fn closing(&self, settings: Option<LockSettings>, at: LockStanding) -> Result<Closing> {
        guard(|| Ok(lock::closing(settings, at)))
    }

    /// Erases everything: the keys, the vault with all that lies beside it, what the front end keeps, and the copies in the
    /// folder that was chosen; `copies` none: they are left. The answer names what could not be removed.
    ///
    /// Errors: `Busy` where the vault is open: close it before.
    pub fn erase(
        &self,
        folders: Folders,
        keys: Arc<dyn KeyStore>,
        traces: Arc<dyn Traces>,
        copies: Option<Arc<dyn CopyFolder>>,
    ) -> Result<ErasedAll> {
        guard(|| {
            let strings = &self.content.catalogue;
            house::erase(&folders, keys.as_ref(), traces.as_ref(), copies.as_deref(), strings)
        })
    }

    /// Fills a new vault in these folders with labelled, made-up entries.
    ///
    /// Errors: `Invalid` with `AlreadyThere` where there is a vault; those of `Nearer::open`.
    pub fn make_demo(&self, folders: Folders, keys: Arc<dyn KeyStore>, clock: Arc<dyn Clock>) -> Result<()> {
        guard(|| demo::fill(&folders, keys.as_ref(), clock.as_ref(), &self.content))
    }
}
