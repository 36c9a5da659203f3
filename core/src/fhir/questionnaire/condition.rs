//! When a question is asked: `enableWhen` as a condition of the form.

use super::{NO, Question, QuestionKind, YES};
use crate::error::{Reason, Result};
use crate::fhir::json::Place;
use crate::fhir::value::ItemValue;
use crate::form::{Compared, Condition, Joined, Test};

/// One item's `enableWhen` as it stands in the file.
pub(super) struct WrittenCondition<'a> {
    pub targets: Vec<&'a str>,
    rules: Vec<WrittenRule<'a>>,
    any: bool,
}

struct WrittenRule<'a> {
    question: &'a str,
    operator: Operator,
    answer: Option<ItemValue>,
}

#[derive(Clone, Copy, PartialEq)]
enum Operator {
    Exists,
    Equal,
    NotEqual,
    Compared(Compared),
}

/// Reads the rules of an item; what they look at is known later.
pub(super) fn written<'a>(item: &'a Place<'_>, rules: &'a [Place<'a>]) -> Result<WrittenCondition<'a>> {
    let any = match item.text("enableBehavior")? {
        Some("any") => true,
        Some("all") => false,
        None if rules.len() < 2 => false,
        None => return Err(item.refuse(Reason::Required)),
        Some(_) => return Err(item.refuse(Reason::UnknownOption)),
    };
    let mut read = Vec::new();
    for rule in rules {
        if rule.get("hasAnswer").is_some() {
            return Err(rule.refuse(Reason::OtherVersion));
        }
        let question = rule.text("question")?.ok_or_else(|| rule.refuse(Reason::Required))?;
        let operator = match rule.text("operator")? {
            Some("exists") => Operator::Exists,
            Some("=") => Operator::Equal,
            Some("!=") => Operator::NotEqual,
            Some(">") => Operator::Compared(Compared::Above),
            Some("<") => Operator::Compared(Compared::Below),
            Some(">=") => Operator::Compared(Compared::AtLeast),
            Some("<=") => Operator::Compared(Compared::AtMost),
            Some(_) => return Err(rule.refuse(Reason::UnknownOption)),
            None => return Err(rule.refuse(Reason::Required)),
        };
        let (name, value) = rule.begins("answer").ok_or_else(|| rule.refuse(Reason::Required))?;
        let answer = match name {
            "answerBoolean" | "answerDecimal" | "answerInteger" | "answerString" | "answerCoding" => {
                Some(ItemValue::read(&name.replacen("answer", "value", 1), &value)?)
            }
            // Days, quantities and references aren't asked here, so they can't be compared either.
            _ => None,
        };
        read.push(WrittenRule { question, operator, answer });
    }
    Ok(WrittenCondition { targets: read.iter().map(|rule| rule.question).collect(), rules: read, any })
}

impl WrittenCondition<'_> {
    /// The condition, given the questions that are asked before; none where it can't be followed.
    pub fn condition(&self, asked: &[Question]) -> Option<Condition> {
        let tests: Option<Vec<Test>> = self
            .rules
            .iter()
            .map(|rule| {
                let target = asked.iter().find(|question| question.link_id == rule.question)?;
                test(target, rule.operator, rule.answer.as_ref()?)
            })
            .collect();
        tests.map(if self.any { Condition::Any } else { Condition::All })
    }
}

fn test(target: &Question, operator: Operator, answer: &ItemValue) -> Option<Test> {
    let of = Test::of(&target.link_id);
    let not = operator == Operator::NotEqual;
    match (operator, &target.kind, answer) {
        (Operator::Exists, _, ItemValue::Boolean(there)) => Some(Test { answered: Some(*there), ..of }),
        (Operator::Exists, ..) => None,
        (Operator::Equal | Operator::NotEqual, QuestionKind::Choice { options, .. }, answer) => {
            let option = options.iter().find(|option| option.value.is_same(answer))?;
            Some(Test { is: Some(Joined::One(option.id.clone())), not, ..of })
        }
        (Operator::Equal | Operator::NotEqual, QuestionKind::Boolean { .. }, ItemValue::Boolean(yes)) => {
            let id = if *yes { YES } else { NO };
            Some(Test { is: Some(Joined::One(id.to_owned())), not, ..of })
        }
        (_, QuestionKind::Scale { .. } | QuestionKind::Number { .. }, answer) => {
            let compared = match operator {
                Operator::Compared(compared) => compared,
                _ => Compared::Equal,
            };
            Some(Test { number: Some((compared, answer.number()?)), not, ..of })
        }
        _ => None,
    }
}
