use crate::guard::Doors;
use nearer_core::backup::{self, Removed};
use nearer_core::capture::{self, CheckIn, CheckedIn, InboxView};
use nearer_core::course::{self, PromptView};
use nearer_core::errand::Errand;
use nearer_core::error::Result;
use nearer_core::journal::{
    self, DayView, EntryDraft, EntryLine, EntryVersion, EntryView, JournalAsk, JournalCounts, JournalPage,
    KeptDraft, MonthView, Written,
};
use nearer_core::time::{Day, WallTime};
use nearer_core::vault::Id;
use std::sync::Arc;

/// The journal. Pages hold 30 entries where `count` is 0, and 200 at most.
#[derive(Debug, uniffi::Object)]
pub struct Journal(pub(crate) Arc<Doors>);

#[uniffi::export]
impl Journal {
    /// Writes an entry. The answer is its id.
    ///
    /// Errors: `Invalid`: `Required` where there is no text, no mood and no feeling, `TooLong`, `OutOfRange`,
    /// `InTheFuture`; `NotFound` for a person who isn't there.
    pub fn write(&self, draft: EntryDraft) -> Result<Id> {
        self.0.write(|tx| capture::write(tx, &tx.content.feelings, &draft, Written::FREELY))
    }

    /// A sentence about people to call, after an entry was saved: where its words give reason to, and once a day.
    /// Nothing of it is kept.
    pub fn help_offered(&self, text: String) -> Result<Option<String>> {
        self.0.call(|house| house.help_after_words(&text))
    }

    /// Replaces all that an entry says; what it said before is kept as a version for thirty days.
    ///
    /// Errors: those of `write`; `NotFound`.
    pub fn edit(&self, entry: Id, draft: EntryDraft) -> Result<()> {
        self.0.write(|tx| capture::edit(tx, &tx.content.feelings, entry, &draft))
    }

    /// Gives an entry a star, or takes it away.
    ///
    /// Errors: `NotFound`.
    pub fn set_star(&self, entry: Id, star: bool) -> Result<()> {
        self.0.write(|tx| journal::set_star(tx, &tx.content.feelings, entry, star))
    }

    /// Puts an entry into the bin, and removes its draft. `restore` takes the entry out again.
    ///
    /// Errors: `NotFound`.
    pub fn delete(&self, entry: Id) -> Result<()> {
        self.0.write(|tx| capture::delete(tx, &tx.content.feelings, entry))
    }

    /// Takes an entry back out of the bin.
    ///
    /// Errors: `NotFound` where no such entry lies in the bin.
    pub fn restore(&self, entry: Id) -> Result<()> {
        self.0.write(|tx| capture::restore(tx, &tx.content.feelings, entry))
    }

    /// Removes an entry for good, from the journal or from the bin: its words, its earlier versions, its draft, and
    /// the app's own backups that hold it, which are made anew. May take a while.
    ///
    /// Errors: `NotFound`.
    pub fn delete_for_good(&self, entry: Id) -> Result<Removed> {
        self.0.call(|house| {
            backup::delete_entry_for_good(&house.vault, &house.content, entry, &Errand::quiet())
        })
    }

    /// One entry, whole.
    ///
    /// Errors: `NotFound`, also for one in the bin.
    pub fn get(&self, entry: Id) -> Result<EntryView> {
        self.0.read(|see| journal::get(see.sql, &see.content.feelings, entry))
    }

    /// A page of the journal, newest first, of what comes after `before` (the last page's `next`); none: the first
    /// page.
    pub fn page(&self, before: Option<i64>, count: u32) -> Result<JournalPage> {
        self.0.read(|see| journal::page(see.sql, &see.content.feelings, before, count))
    }

    /// Finds entries as someone types: anything typed is a query. Newest first.
    ///
    /// Errors: `Cancelled` where a newer search began.
    pub fn search(&self, typed: String, before: Option<i64>, count: u32) -> Result<JournalPage> {
        self.0.search(|see| journal::search(see.sql, &see.content.feelings, &typed, before, count))
    }

    /// The same with a filter, and with the best match first where that is asked for.
    ///
    /// Errors: `Cancelled` where a newer search began.
    pub fn find(&self, ask: JournalAsk) -> Result<JournalPage> {
        self.0.search(|see| journal::find(see.sql, &see.content.feelings, &ask))
    }

    /// What an entry said before its edits, the newest first; each is kept for thirty days.
    pub fn versions(&self, entry: Id) -> Result<Vec<EntryVersion>> {
        self.0.read(|see| journal::versions(see.sql, &see.content.feelings, entry))
    }

    /// Puts an earlier version back; what the entry says now becomes a version in turn.
    ///
    /// Errors: `NotFound`; `Invalid` with the field.
    pub fn put_back(&self, entry: Id, version: i64) -> Result<()> {
        self.0.write(|tx| capture::put_back(tx, &tx.content.feelings, entry, version))
    }

    /// Keeps what is being typed, into an entry or (none) a new one. Call it once a second at most. An empty draft
    /// removes the kept one.
    ///
    /// Errors: `Invalid` with `TooLong`.
    pub fn keep_draft(&self, entry: Option<Id>, draft: EntryDraft) -> Result<()> {
        self.0.write(|tx| journal::keep_draft(tx, entry, &draft))
    }

    /// What was typed and not saved, into this entry or (none) a new one; none where nothing waits.
    pub fn draft(&self, entry: Option<Id>) -> Result<Option<KeptDraft>> {
        self.0.read(|see| journal::draft(see.sql, entry))
    }

    /// All drafts that wait, the last one first.
    pub fn drafts(&self) -> Result<Vec<KeptDraft>> {
        self.0.read(|see| journal::drafts(see.sql))
    }

    /// Throws away what was typed and not saved, into this entry or (none) a new one. It does not go into the bin.
    pub fn drop_draft(&self, entry: Option<Id>) -> Result<()> {
        self.0.write(|tx| journal::drop_draft(tx, entry))
    }

    /// Saves what was typed, into an entry or (none) as a new one, and removes its draft, in one transaction. The
    /// answer is the entry's id.
    ///
    /// Errors: those of `write` and `edit`.
    pub fn save(&self, entry: Option<Id>, draft: EntryDraft) -> Result<Id> {
        self.0.write(|tx| capture::save(tx, &tx.content.feelings, entry, &draft))
    }

    /// Keeps a check-in: two taps. `delete` takes it back.
    ///
    /// Errors: `Invalid`: `UnknownOption` for a chip, `Required` for a mood without a number and for any other way
    /// without a chip, `OutOfRange`; `NotFound` for a person who isn't there.
    pub fn check_in(&self, check_in: CheckIn) -> Result<CheckedIn> {
        self.0.write(|tx| capture::check_in(tx, tx.content, &check_in))
    }

    /// Adds a sentence as the last paragraph of an entry.
    ///
    /// Errors: `NotFound`; `Invalid`: `Required`, `TooLong`.
    pub fn add_sentence(&self, entry: Id, text: String) -> Result<()> {
        self.0.write(|tx| capture::add_sentence(tx, &tx.content.feelings, entry, &text))
    }

    /// Puts an entry on this evening's Today, or takes it off.
    ///
    /// Errors: `NotFound`.
    pub fn more_tonight(&self, entry: Id, wanted: bool) -> Result<()> {
        self.0.write(|tx| journal::more_tonight(tx, entry, wanted))
    }

    /// Files what was captured while the vault was closed. Opening does it; call it again where the app stays open and
    /// a widget may have left something.
    pub fn file_inbox(&self) -> Result<InboxView> {
        self.0.call(|house| capture::file_inbox(&house.vault, &house.content))
    }

    /// What lies in the inbox still: what waits, and what can't be read.
    pub fn inbox(&self) -> Result<InboxView> {
        self.0.call(|house| capture::inbox_view(&house.vault, &house.content.catalogue))
    }

    /// The month of a day (none: today). `first_weekday` is 0 for Monday to 6 for Sunday.
    pub fn month(&self, day: Option<Day>, first_weekday: u32) -> Result<MonthView> {
        self.0.read(|see| journal::month(see.sql, day, see.today()?, first_weekday))
    }

    /// The days between these two, both inside, on which something was written, with their moods.
    pub fn days(&self, first: Day, last: Day) -> Result<Vec<DayView>> {
        self.0.read(|see| journal::days(see.sql, first, last))
    }

    /// What the wall showed at a moment in a zone: for dating an entry back. `at_ms` is ms UTC; none: now. `zone` is
    /// an IANA name; none: where the phone is.
    ///
    /// Errors: `Invalid` with `UnknownZone`.
    pub fn wall(&self, at_ms: Option<i64>, zone: Option<String>) -> Result<WallTime> {
        self.0.read(|see| WallTime::shown(at_ms, zone.as_deref(), see.now()?))
    }

    /// The moment at which the wall shows this in a zone: milliseconds since 1970-01-01T00:00:00Z. `zone` is an IANA
    /// name; none: where the phone is. A time that is shown twice means the first of the two. A time that a change of
    /// clocks leaves out means the moment after the change.
    ///
    /// Errors: `Invalid` with `NotADay` where the zone has left the whole day out.
    pub fn moment(&self, wall: WallTime, zone: Option<String>) -> Result<i64> {
        self.0.read(|see| wall.moment(zone.as_deref(), see.now()?))
    }

    /// What was written on this day in earlier years, the last year first, 20 entries at most. The 29th of February
    /// is remembered on the 28th in years that have none.
    pub fn on_this_day(&self) -> Result<Vec<EntryLine>> {
        self.0.read(|see| journal::on_this_day(see.sql, &see.content.feelings, see.today()?))
    }

    /// How often people, tags and feelings are written about: what to filter by, the most used first, at most 200 of
    /// each.
    pub fn counts(&self) -> Result<JournalCounts> {
        self.0.read(|see| journal::counts(see.sql, &see.content.feelings))
    }

    /// Three things to write about; none where `prompts_off` is set.
    pub fn prompts(&self) -> Result<Vec<PromptView>> {
        self.0.read(|see| course::prompts(see.sql, see.content, see.today()?))
    }
}
