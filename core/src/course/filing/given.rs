use crate::form::{Answer, FeltWord, Filing, Form, StepKind, Wording, answer_in_words};
use crate::time::Day;
use crate::vault::Id;
use std::collections::BTreeMap;

/// The answers that a filing's fields name.
pub(super) struct Given<'a> {
    pub form: &'a Form,
    pub filing: &'a Filing,
    pub answers: &'a BTreeMap<&'a str, &'a Answer>,
    pub words: &'a Wording<'a>,
}

impl<'a> Given<'a> {
    pub fn ids(&self, field: &str) -> &'a [String] {
        self.filing.fields.get(field).map_or(&[], |joined| joined.ids())
    }

    pub fn answer(&self, field: &str) -> Option<&'a Answer> {
        self.ids(field).first().and_then(|id| self.answers.get(id.as_str())).copied()
    }

    pub fn person(&self, field: &str) -> Option<Id> {
        match self.answer(field) {
            Some(Answer::Person { id }) => *id,
            _ => None,
        }
    }

    pub fn feelings(&self) -> Vec<FeltWord> {
        match self.answer("feelings") {
            Some(Answer::Emotions { felt }) => felt.clone(),
            _ => Vec::new(),
        }
    }

    /// Id of the option that was picked; of several, the first.
    pub fn picked(&self, field: &str) -> Option<&'a str> {
        match self.answer(field) {
            Some(Answer::Choice { picked, .. }) => picked.first().map(String::as_str),
            _ => None,
        }
    }

    /// What was written in a text step; empty where nothing was.
    pub fn text(&self, field: &str) -> &'a str {
        match self.answer(field) {
            Some(Answer::Text { text }) => text.trim(),
            _ => "",
        }
    }

    pub fn scale(&self, field: &str) -> Option<i32> {
        match self.answer(field) {
            Some(Answer::Scale { value }) => Some(*value),
            _ => None,
        }
    }

    pub fn day(&self, field: &str) -> Option<Day> {
        match self.answer(field) {
            Some(Answer::Date { day }) => Some(*day),
            _ => None,
        }
    }

    pub fn plan(&self) -> Option<(&'a str, &'a str, bool)> {
        match self.answer("plan") {
            Some(Answer::Plan { cue, act, practise }) => Some((cue, act, *practise)),
            _ => None,
        }
    }

    /// The items of a list, or the lines of any other answer in words.
    pub fn lines(&self, field: &str) -> Vec<String> {
        let of = |id: &String| match self.answers.get(id.as_str()) {
            Some(Answer::Listed { items }) => items.clone(),
            Some(answer) => self.said(id, answer).into_iter().collect(),
            None => Vec::new(),
        };
        let lines = self.ids(field).iter().flat_map(of);
        lines.map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
    }

    /// What a field holds, in words, less the options that say nothing ("can't tell", "nothing", "none").
    pub fn substance(&self, field: &str) -> String {
        let of = |id: &String| match self.answers.get(id.as_str()) {
            Some(Answer::Choice { picked, own }) => {
                let picked = picked.iter().filter(|picked| !self.says_nothing(id, picked)).cloned().collect();
                self.said(id, &Answer::Choice { picked, own: own.clone() })
            }
            Some(answer) => self.said(id, answer),
            None => None,
        };
        self.ids(field).iter().filter_map(of).collect::<Vec<_>>().join("\n")
    }

    fn says_nothing(&self, step: &str, picked: &str) -> bool {
        match self.form.step(step).map(|step| &step.kind) {
            Some(StepKind::Choice { options, .. }) => {
                options.iter().any(|option| option.id == picked && option.nothing)
            }
            _ => false,
        }
    }

    /// All that a field holds, in words.
    pub fn words(&self, field: &str) -> String {
        self.lines(field).join("\n")
    }

    /// Questions with their answers in words, one after the other.
    pub fn interview(&self, field: &str) -> String {
        let said = self.ids(field).iter().filter_map(|id| {
            let answer = self.said(id, self.answers.get(id.as_str())?)?;
            Some(format!("*{}*\n{answer}", self.form.step(id)?.ask.trim()))
        });
        said.collect::<Vec<_>>().join("\n\n")
    }

    fn said(&self, step: &str, answer: &Answer) -> Option<String> {
        answer_in_words(self.form.step(step)?, answer, self.words)
    }
}
