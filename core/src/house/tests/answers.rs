//! What the calls of the façade answer that topics stand for.

use crate::error::Result;
use crate::habit::{self, ReviewSpan};
use crate::house::{See, Topic};
use crate::journal::{self, JournalAsk, JournalFilter};
use crate::time::Day;
use crate::vault::Id;
use crate::{backup, bin, course, insight, kept, lock, person, plan, reminder, safety, setting, today};
use rusqlite::Connection;
use std::collections::BTreeMap;
use std::fmt::Debug;

pub fn said<T: Debug>(answer: Result<T>) -> String {
    format!("{answer:?}\n")
}

pub fn topic_of(call: &str) -> Topic {
    let found = Topic::CALLS.iter().find(|(name, _)| *name == call);
    found.unwrap_or_else(|| panic!("{call} has no topic")).1
}

type Note<'a> = dyn FnMut(&'static str, &dyn Fn() -> String) + 'a;

/// What the calls of the façade answer, as the façade asks for it; of those that are wanted.
pub fn answers(see: &See<'_>, wanted: &dyn Fn(Topic) -> bool) -> BTreeMap<&'static str, String> {
    let (sql, content) = (see.sql, see.content);
    let words = &content.catalogue;
    let now = see.now().expect("a time").clone();
    let day = now.day;
    let mut all: BTreeMap<&'static str, String> = BTreeMap::new();
    let mut note = |call: &'static str, answer: &dyn Fn() -> String| {
        if wanted(topic_of(call)) {
            all.entry(call).or_default().push_str(&answer());
        }
    };
    note("today.view", &|| said(today::today(sql, content, &now)));
    note("course.path", &|| said(course::path(sql, content)));
    for stage in [1, 2, 5] {
        note("course.stage", &|| said(course::stage(sql, content, stage)));
    }
    for track in &content.tracks {
        note("course.track", &|| said(course::track(sql, content, &track.id)));
    }
    note("course.lesson", &|| said(course::lesson(sql, content, "attachment-in-one-page")));
    note("course.practice_suggestions", &|| said(course::suggestions(sql, content)));
    note("course.map", &|| said(course::map(sql, content)));
    note("habits.list", &|| said(habit::list(sql, words, day)));
    note("habits.archived", &|| said(habit::archived(sql, words, day)));
    note("habits.week", &|| said(habit::week(sql, words, None, day)));
    note("habits.review", &|| said(habit::review(sql, words, ReviewSpan::Month, None, day)));
    note("habits.settings", &|| said(habit::settings(sql)));
    for id in ids(sql, "practice") {
        note("habits.get", &|| said(habit::get(sql, words, id, day)));
        note("habits.on_day", &|| said(habit::get(sql, words, id, day.plus(-1))));
        note("habits.sheet", &|| said(habit::sheet(sql, words, id, day)));
        note("habits.month", &|| said(habit::month(sql, words, id, None, day)));
        note("habits.heat_map", &|| said(habit::heat_map(sql, words, id, (None, None), day)));
    }
    of_the_journal(see, day, &mut note);
    note("people.all", &|| said(person::all(sql)));
    note("people.to_pick", &|| said(person::to_pick(sql)));
    note("people.to_pick_at", &|| said(course::people_to_pick(sql, content, "answer-a-bid", "person")));
    note("plans.open_items", &|| said(plan::open_items(sql)));
    note("plans.tonight", &|| said(safety::plan_lines(sql, words)));
    note("kept.groups", &|| said(kept::kept(sql, content)));
    note("bin.items", &|| said(bin::items(sql, content, now.at_ms)));
    of_measures(see, day, &mut note);
    note("settings.read", &|| said(setting::read(sql)));
    note("lock.settings", &|| said(lock::lock_settings(sql)));
    note("settings.unread", &|| said(backup::unread(sql, see.tables, words)));
    note("reminders.settings", &|| said(reminder::settings(sql)));
    note("reminders.plan", &|| said(reminder::plan(sql, content, see.day_boundary, &now, None)));
    all
}

fn of_the_journal(see: &See<'_>, day: Day, note: &mut Note<'_>) {
    let (sql, content, feelings) = (see.sql, see.content, &see.content.feelings);
    for id in ids(sql, "entry") {
        note("journal.get", &|| said(journal::get(sql, feelings, id)));
        note("journal.versions", &|| said(journal::versions(sql, feelings, id)));
    }
    note("journal.page", &|| said(journal::page(sql, feelings, None, 50)));
    note("journal.search", &|| said(journal::search(sql, feelings, "ibis", None, 20)));
    note("journal.find", &|| {
        let filter = JournalFilter { first: Some(day.plus(-9)), ..JournalFilter::default() };
        said(journal::find(sql, feelings, &JournalAsk { filter, ..JournalAsk::default() }))
    });
    note("journal.counts", &|| said(journal::counts(sql, feelings)));
    note("journal.month", &|| said(journal::month(sql, None, day, 0)));
    note("journal.days", &|| said(journal::days(sql, day.plus(-40), day)));
    note("journal.on_this_day", &|| said(journal::on_this_day(sql, feelings, day)));
    for later in 362..=365 {
        note("journal.on_this_day", &|| said(journal::on_this_day(sql, feelings, day.plus(later))));
    }
    note("journal.prompts", &|| said(course::prompts(sql, content, day)));
}

fn of_measures(see: &See<'_>, day: Day, note: &mut Note<'_>) {
    let (sql, content) = (see.sql, see.content);
    note("assessments.list", &|| said(course::measure_lines(sql, content, day)));
    note("insights.measures", &|| said(insight::charted(sql, content, day)));
    note("insights.outcomes", &|| said(insight::outcomes(sql, content, None)));
    let measures = course::measures(sql, content).unwrap_or_default();
    for id in measures.iter().map(|measure| measure.id.as_str()) {
        for about in [None].into_iter().chain(ids(sql, "person").into_iter().map(Some)) {
            note("assessments.scores", &|| said(course::measure_scores(sql, content, id, about)));
            note("assessments.changes", &|| {
                said(course::measure_changes(sql, content, id, about, (None, None)))
            });
            note("assessments.answers", &|| said(course::measure_answers(sql, content, id, about)));
            note("insights.latest_scores", &|| said(course::latest_scores(sql, content, id, about)));
            note("insights.chart", &|| said(insight::chart(sql, content, id, about)));
        }
        note("assessments.people", &|| said(course::measured_people(sql, content, id)));
    }
}

fn ids(sql: &Connection, table: &str) -> Vec<Id> {
    let mut all = sql.prepare(&format!("SELECT id FROM {table} ORDER BY pk LIMIT 3")).expect("a table");
    all.query_map([], |row| row.get(0)).expect("ids").collect::<rusqlite::Result<_>>().expect("ids")
}
