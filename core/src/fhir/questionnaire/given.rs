//! Answers of a form's steps as values of a questionnaire, and back.

use super::{NO, Question, QuestionKind, YES};
use crate::fhir::value::ItemValue;
use crate::form::Answer;
use crate::text::read_number;
use rust_decimal::prelude::ToPrimitive;

/// What an answer of the question's step says, as FHIR writes it; nothing where it was passed over.
pub fn given(question: &Question, answer: &Answer) -> Vec<ItemValue> {
    match (&question.kind, answer) {
        (_, Answer::Scale { value }) => vec![ItemValue::Integer(*value)],
        (QuestionKind::Choice { options, .. }, Answer::Choice { picked, own }) => {
            let picked = options.iter().filter(|option| picked.contains(&option.id));
            let own = own.as_deref().map(str::trim).filter(|own| !own.is_empty());
            let own = own.map(|own| ItemValue::Text(own.to_owned()));
            picked.map(|option| option.value.clone()).chain(own).collect()
        }
        (QuestionKind::Boolean { .. }, Answer::Choice { picked, .. }) => picked
            .iter()
            .filter(|id| [YES, NO].contains(&id.as_str()))
            .map(|id| ItemValue::Boolean(id == YES))
            .collect(),
        (QuestionKind::Number { whole, .. }, Answer::Text { text }) => {
            let number = read_number(text).ok();
            let value = number.and_then(|number| match whole {
                true => number.to_i32().map(ItemValue::Integer),
                false => Some(ItemValue::Decimal(number.normalize())),
            });
            value.into_iter().collect()
        }
        (_, Answer::Text { text }) if !text.trim().is_empty() => {
            vec![ItemValue::Text(text.trim().to_owned())]
        }
        (_, Answer::Listed { items }) => {
            let items = items.iter().map(|item| item.trim()).filter(|item| !item.is_empty());
            items.map(|item| ItemValue::Text(item.to_owned())).collect()
        }
        _ => Vec::new(),
    }
}

/// The answer that this value would be at the question's step: what stands there beforehand.
pub fn answer_of(kind: &QuestionKind, values: &[ItemValue]) -> Option<Answer> {
    let first = values.first()?;
    match (kind, first) {
        (QuestionKind::Scale { low, high, .. }, ItemValue::Integer(value)) => {
            (low..=high).contains(&value).then_some(Answer::Scale { value: *value })
        }
        (QuestionKind::Number { .. }, value) => value.number().map(|_| Answer::Text { text: value.words() }),
        (QuestionKind::Choice { options, .. }, _) => {
            let found = |value: &ItemValue| options.iter().find(|option| option.value.is_same(value));
            let picked: Option<Vec<String>> =
                values.iter().map(|value| Some(found(value)?.id.clone())).collect();
            picked.map(|picked| Answer::Choice { picked, own: None })
        }
        (QuestionKind::Boolean { .. }, ItemValue::Boolean(value)) => {
            let id = if *value { YES } else { NO };
            Some(Answer::Choice { picked: vec![id.to_owned()], own: None })
        }
        (QuestionKind::Text, ItemValue::Text(text)) => Some(Answer::Text { text: text.clone() }),
        _ => None,
    }
}
