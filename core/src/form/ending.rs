//! What is said when every step of a form is answered: what the person said, mirrored, and what becomes of it.

use super::answer::Answer;
use super::end_line::Stand;
use super::expected::{AskedOn, expected};
use super::flow::Flow;
use super::mirror;
use super::model::StepKind;
use super::scale::CirclesView;
use super::words::{Wording, in_days};
use crate::text::args;

/// The end of a form, before it is finished.
#[derive(Debug, Clone, PartialEq, uniffi::Record)]
pub struct EndView {
    /// What was answered, mirrored; a plain word that it was the last step, where the form has no such sentence.
    pub line: String,
    /// One sentence more; none where nothing more was said.
    pub more: Option<String>,
    /// How the two circles stand beside them.
    pub circles: CirclesView,
    /// What becomes of the answers, three things at most; empty where nothing is kept.
    pub becomes: Vec<Becoming>,
}

/// One thing that becomes of the answers.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Becoming {
    /// What it becomes.
    pub what: Becomes,
    /// The same in words.
    pub text: String,
}

/// What answers can become.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum Becomes {
    /// An entry of the journal.
    Entry,
    /// A part of my map.
    MapPart,
    /// A practice.
    Practice,
    /// A question that comes back on a later day.
    AskedAgain,
}

/// Circles that nothing turns or takes apart.
const REST: CirclesView = CirclesView { closeness: 0.74, lean: 0.6 };
/// Rows of what becomes of the answers.
const MOST_BECOMING: usize = 3;

/// The end of a flow whose every step is answered. `kept`: its answers are filed once it is finished.
pub(super) fn end_view(flow: &Flow<'_>, kept: bool, words: &Wording<'_>) -> EndView {
    let mut mirrored = flow
        .end_lines()
        .into_iter()
        .filter_map(|line| Some((mirror::said(&line.text, flow, words)?, line.circles, line.is_fallback())));
    let first = mirrored.next();
    EndView {
        circles: first.as_ref().and_then(|(_, circles, _)| *circles).map_or(REST, circles),
        line: first.map_or_else(|| words.catalogue.text("form-ready"), |(line, _, _)| line),
        more: mirrored.find(|(_, _, fallback)| !fallback).map(|(line, _, _)| line),
        becomes: if kept { becomes(flow, words) } else { Vec::new() },
    }
}

fn circles(stand: Stand) -> CirclesView {
    match stand {
        Stand::Back => CirclesView { closeness: 0.3, lean: -0.7 },
        Stand::Apart => CirclesView { closeness: 0.3, lean: 0.0 },
        Stand::Nearer => CirclesView { closeness: 0.9, lean: 0.9 },
    }
}

fn becomes(flow: &Flow<'_>, words: &Wording<'_>) -> Vec<Becoming> {
    let answers = flow.counting();
    let says = |id: &String| answers.get(id.as_str()).is_some_and(|answer| **answer != Answer::Skipped);
    let files = |what: fn(&str, &str) -> bool| {
        flow.form.files.iter().any(|filing| {
            what(&filing.room, &filing.kind)
                && filing.fields.values().flat_map(|joined| joined.ids()).any(says)
        })
    };
    let practises = answers.values().any(|answer| matches!(answer, Answer::Plan { practise: true, .. }));
    let asked_again = flow.asked().into_iter().find_map(|step| {
        let answer = answers.get(step.id.as_str()).copied();
        match (&step.kind, answer) {
            (StepKind::FollowUp { .. }, Some(Answer::FollowUp { in_days })) => in_days.map(AskedOn::In),
            _ => expected(step, answer)?.expects.asked_on(flow),
        }
    });
    let plain = |what: Becomes, key: &str| Becoming { what, text: words.catalogue.text(key) };
    let mut rows = Vec::new();
    if files(|room, kind| (room, kind) == ("journal", "entry")) {
        rows.push(plain(Becomes::Entry, "becomes-entry"));
    }
    if files(|room, _| matches!(room, "map" | "pattern" | "belief" | "history")) {
        rows.push(plain(Becomes::MapPart, "becomes-map-part"));
    }
    if practises {
        rows.push(plain(Becomes::Practice, "becomes-practice"));
    }
    if let Some(asked_on) = asked_again {
        let when = match asked_on {
            AskedOn::In(days) => in_days(words.catalogue, days),
            AskedOn::Day(day) => {
                words.catalogue.say("on-day", &args([("day", words.catalogue.day(day).into())]))
            }
        };
        let text = words.catalogue.say("becomes-asked-again", &args([("when", when.into())]));
        rows.push(Becoming { what: Becomes::AskedAgain, text });
        // The day that was asked for stands at the end, whatever else there is.
        if rows.len() > MOST_BECOMING {
            rows.remove(MOST_BECOMING - 1);
        }
    }
    rows
}
