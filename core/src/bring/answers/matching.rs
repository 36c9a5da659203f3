//! A response beside the questionnaire that it answers.

use crate::assessment::Measure;
use crate::fhir::{ItemValue, Question, QuestionKind, QuestionnaireResponse};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, HashMap};

/// What of a response belongs to a questionnaire.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Matched {
    /// Answers that the questionnaire takes, in its own words.
    pub given: BTreeMap<String, Vec<ItemValue>>,
    /// Answers that it doesn't take, or to questions that it doesn't ask.
    pub foreign: usize,
    /// Scores that the response states itself, by the id of the subscale.
    pub stated: BTreeMap<String, Decimal>,
}

/// Joins the answers to the questions: by link id, where one of the two may begin with a slash.
pub(super) fn matched(response: &QuestionnaireResponse, measure: &Measure) -> Matched {
    let plain = |id: &str| id.trim_start_matches('/').to_owned();
    // Looked up, not looked through: a file of thousands of items answers questionnaires of a thousand questions.
    let (mut exact, mut loose) = (HashMap::new(), HashMap::new());
    for question in &measure.questionnaire.questions {
        exact.entry(question.link_id.as_str()).or_insert(question);
        loose.entry(plain(&question.link_id)).or_insert(question);
    }
    let mut matched = Matched { given: BTreeMap::new(), foreign: 0, stated: BTreeMap::new() };
    let mut totals: BTreeMap<String, String> = BTreeMap::new();
    for subscale in &measure.key.subscales {
        let Some(loinc) = &subscale.loinc else { continue };
        totals.insert(loinc.clone(), subscale.id.clone());
        if let Some(total) = measure.total(loinc) {
            totals.insert(plain(&total.link_id), subscale.id.clone());
        }
    }
    for (link_id, number) in &response.stated {
        if let Some(subscale) = totals.get(&plain(link_id)) {
            matched.stated.insert(subscale.clone(), *number);
        }
    }
    for (link_id, values) in &response.given {
        if totals.contains_key(&plain(link_id)) {
            continue;
        }
        let found = exact.get(link_id.as_str()).or_else(|| loose.get(&plain(link_id))).copied();
        let taken: Option<Vec<ItemValue>> =
            found.and_then(|question| values.iter().map(|value| taken(question, value)).collect());
        match found.zip(taken) {
            Some((question, taken)) if question.many || taken.len() == 1 => {
                matched.given.insert(question.link_id.clone(), taken);
            }
            _ => matched.foreign += 1,
        }
    }
    matched
}

/// The value as the question has it; none where it takes no such answer.
fn taken(question: &Question, value: &ItemValue) -> Option<ItemValue> {
    match (&question.kind, value) {
        (QuestionKind::Choice { options, open }, value) => {
            let option = options.iter().find(|option| option.value.is_same(value));
            let own = matches!(value, ItemValue::Text(_)) && *open;
            option.map(|option| option.value.clone()).or_else(|| own.then(|| value.clone()))
        }
        (QuestionKind::Scale { .. }, value) => {
            question.number(value)?;
            match value {
                ItemValue::Integer(_) => Some(value.clone()),
                _ => None,
            }
        }
        (QuestionKind::Number { whole, .. }, value) => {
            let number = question.number(value)?;
            (!whole || number.is_integer()).then(|| value.clone())
        }
        (QuestionKind::Boolean { .. }, ItemValue::Boolean(_)) | (QuestionKind::Text, ItemValue::Text(_)) => {
            Some(value.clone())
        }
        _ => None,
    }
}
