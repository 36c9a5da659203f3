//! What front ends show, and by which rooms' changes it alters.

use crate::vault::Room;
use std::collections::HashMap;

/// Something that screens show and read again where it may have altered. A screen says its topics, and no rooms: which
/// rows an answer is made of is known here alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, uniffi::Enum)]
pub enum Topic {
    /// What today holds.
    Today,
    /// Stages, tracks and lessons, with what was done in them.
    Path,
    /// Practices that the programme suggests.
    Suggestions,
    /// My map.
    Map,
    /// Practices: one, all, or as they were on some days.
    Practices,
    /// Entries, and how often people, tags and feelings are written about.
    Journal,
    /// Days on which something was written, and this day in earlier years.
    Calendar,
    /// What to write about.
    Prompts,
    /// Everyone by name.
    People,
    /// Plans that aren't done.
    Plans,
    /// The plan for getting through tonight.
    Tonight,
    /// What exercises filed into rooms that have no page of their own.
    Kept,
    /// What was deleted.
    Bin,
    /// Questionnaires as they stand today.
    Measures,
    /// What questionnaires were answered with, and what that comes to.
    Scores,
    /// What the person set.
    Settings,
    /// What the person chose for reminders.
    ReminderSettings,
    /// What is reminded of, and when.
    ReminderPlan,
    /// What can't be read.
    Unread,
    /// What came in last and can be undone.
    CameIn,
}

impl Topic {
    /// All of them, in the order of their declaration.
    pub const ALL: [Topic; 20] = [
        Topic::Today,
        Topic::Path,
        Topic::Suggestions,
        Topic::Map,
        Topic::Practices,
        Topic::Journal,
        Topic::Calendar,
        Topic::Prompts,
        Topic::People,
        Topic::Plans,
        Topic::Tonight,
        Topic::Kept,
        Topic::Bin,
        Topic::Measures,
        Topic::Scores,
        Topic::Settings,
        Topic::ReminderSettings,
        Topic::ReminderPlan,
        Topic::Unread,
        Topic::CameIn,
    ];

    /// The calls of the façade that a topic is read by: its object and its method.
    pub const CALLS: &[(&str, Topic)] = &[
        ("today.view", Topic::Today),
        ("course.path", Topic::Path),
        ("course.stage", Topic::Path),
        ("course.track", Topic::Path),
        ("course.lesson", Topic::Path),
        ("course.practice_suggestions", Topic::Suggestions),
        ("course.map", Topic::Map),
        ("habits.list", Topic::Practices),
        ("habits.archived", Topic::Practices),
        ("habits.get", Topic::Practices),
        ("habits.on_day", Topic::Practices),
        ("habits.sheet", Topic::Practices),
        ("habits.week", Topic::Practices),
        ("habits.month", Topic::Practices),
        ("habits.heat_map", Topic::Practices),
        ("habits.review", Topic::Practices),
        ("habits.settings", Topic::Practices),
        ("journal.get", Topic::Journal),
        ("journal.page", Topic::Journal),
        ("journal.search", Topic::Journal),
        ("journal.find", Topic::Journal),
        ("journal.versions", Topic::Journal),
        ("journal.counts", Topic::Journal),
        ("journal.month", Topic::Calendar),
        ("journal.days", Topic::Calendar),
        ("journal.on_this_day", Topic::Calendar),
        ("journal.prompts", Topic::Prompts),
        ("people.all", Topic::People),
        ("people.to_pick", Topic::People),
        ("people.to_pick_at", Topic::People),
        ("plans.open_items", Topic::Plans),
        ("plans.tonight", Topic::Tonight),
        ("kept.groups", Topic::Kept),
        ("insights.outcomes", Topic::Kept),
        ("bin.items", Topic::Bin),
        ("assessments.list", Topic::Measures),
        ("insights.measures", Topic::Measures),
        ("assessments.scores", Topic::Scores),
        ("assessments.changes", Topic::Scores),
        ("assessments.answers", Topic::Scores),
        ("assessments.people", Topic::Scores),
        ("insights.latest_scores", Topic::Scores),
        ("insights.chart", Topic::Scores),
        ("settings.read", Topic::Settings),
        ("lock.settings", Topic::Settings),
        ("reminders.settings", Topic::ReminderSettings),
        ("reminders.plan", Topic::ReminderPlan),
        ("settings.unread", Topic::Unread),
        ("backups.can_take_back", Topic::CameIn),
    ];

    /// The rooms whose changes may alter it. What is read of a day alters with the setting that says when one ends.
    pub fn rooms(self) -> &'static [Room] {
        use Room::{
            Assessment, Belief, Course, Experiment, Form, Habit, History, Journal, Pattern, Person, Plan,
            Safety, Setting, Tag, Therapy, Trust,
        };
        match self {
            Topic::Today => &[Setting, Person, Form, Journal, Habit, Plan, Assessment, Course, Safety],
            Topic::Path => &[Habit, Course],
            Topic::Suggestions => &[Habit],
            Topic::Map => &[Pattern, Belief, History, Course],
            Topic::Practices => &[Setting, Person, Habit],
            Topic::Journal => &[Person, Tag, Journal],
            Topic::Calendar => &[Setting, Person, Tag, Journal],
            Topic::Prompts => &[Setting, Journal, Course],
            Topic::People => &[Person],
            Topic::Plans | Topic::Tonight => &[Plan],
            Topic::Kept => &[Person, Plan, Belief, History, Experiment, Therapy, Trust],
            Topic::Bin => &[
                Setting, Person, Form, Journal, Habit, Plan, Pattern, Assessment, Belief, History,
                Experiment, Therapy, Trust,
            ],
            Topic::Measures => &[Setting, Assessment],
            Topic::Scores => &[Person, Assessment],
            Topic::Settings | Topic::ReminderSettings => &[Setting],
            Topic::ReminderPlan => &[Setting, Person, Journal, Habit, Assessment, Course],
            // Looking the vault over tells of a setting.
            Topic::Unread => &[Setting],
            // It says how much was written since.
            Topic::CameIn => Room::ALL,
        }
    }
}

/// The rooms of every topic.
pub fn topics() -> HashMap<Topic, Vec<Room>> {
    Topic::ALL.into_iter().map(|topic| (topic, topic.rooms().to_vec())).collect()
}
