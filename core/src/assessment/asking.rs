//! The form that runs a measure.

use super::measure::Measure;
use crate::fhir::{NO, Question, QuestionKind, WordsBetween, YES};
use crate::form::{ApproachGate, Condition, Form, NumberShape, Step, StepKind, StepOption, Test};

/// Id of what is said to whoever picked nobody where it has to be somebody.
const NOBODY: &str = "about-nobody";
/// Id of words after the last question.
const CLOSING: &str = "closing-words";
/// Answers that a question takes that may be repeated.
const MOST_ANSWERS: u32 = 20;

impl Measure {
    /// The form that runs it: whom it is about, where that is asked, then one step an item, and what its key
    /// asks after them.
    pub fn form(&self) -> Form {
        let mut steps: Vec<Step> = self.about().into_iter().collect();
        for (place, question) in self.questionnaire.questions.iter().enumerate() {
            steps.extend(self.words_before(place));
            steps.push(self.step(question));
        }
        steps.extend(self.words_before(self.questionnaire.questions.len()));
        steps.extend(self.key.after.iter().cloned());
        if self.key.needs_person {
            self.require_somebody(&mut steps);
        }
        Form {
            id: self.id.clone(),
            stage: None,
            track: None,
            title: self.questionnaire.title.clone(),
            minutes: self.minutes(),
            sources: self.key.sources.clone(),
            light: Vec::new(),
            intro: self.questionnaire.description.clone(),
            caution: None,
            approach: ApproachGate::No,
            methods: Vec::new(),
            steps,
            files: self.filings(),
            end: Vec::new(),
        }
    }

    fn about(&self) -> Option<Step> {
        let about = self.key.about.as_ref()?;
        // "Nobody" is a full answer, so it isn't optional.
        let step = Step::plain(&self.about_step(), &about.ask, StepKind::Person);
        Some(Step { hint: Some(about.hint.clone()), ..step })
    }

    /// Without somebody nothing is asked, and one sentence says why.
    fn require_somebody(&self, steps: &mut Vec<Step>) {
        let about = self.about_step();
        let picked = |somebody| Condition::All(vec![Test { somebody: Some(somebody), ..Test::of(&about) }]);
        for step in steps.iter_mut().filter(|step| step.id != about) {
            step.when = Some(match step.when.take() {
                Some(own) => Condition::Each(vec![picked(true), own]),
                None => picked(true),
            });
        }
        let nobody = self.key.about.as_ref().map(|about| about.nobody.clone()).unwrap_or_default();
        let read = StepKind::Read { text: String::new(), share: false };
        steps.insert(1, Step { when: Some(picked(false)), ..Step::plain(NOBODY, &nobody, read) });
    }

    fn words_before(&self, place: usize) -> impl Iterator<Item = Step> {
        let here = move |words: &&WordsBetween| words.before == place;
        self.questionnaire.words.iter().filter(here).map(|words| {
            let id = Some(words.link_id.clone()).filter(|id| !id.is_empty());
            let id = id.unwrap_or_else(|| self.free_id(CLOSING));
            let read = StepKind::Read { text: String::new(), share: false };
            Step { when: words.when.clone(), ..Step::plain(&id, &words.text, read) }
        })
    }

    fn step(&self, question: &Question) -> Step {
        let hint = [self.key.frame.as_str(), question.stem.as_str()];
        let hint = hint.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n");
        Step {
            hint: Some(hint).filter(|hint| !hint.is_empty()),
            optional: !question.required,
            when: question.when.clone(),
            initial: question.initial.clone(),
            ..Step::plain(&question.link_id, &question.text, self.kind(question))
        }
    }

    fn kind(&self, question: &Question) -> StepKind {
        match &question.kind {
            QuestionKind::Scale { low, high, ends } => {
                let (after, words, away) = (None, Vec::new(), false);
                StepKind::Scale { low: *low, high: *high, ends: ends.clone(), after, words, away }
            }
            QuestionKind::Number { whole, low, high } => StepKind::Text {
                examples: Vec::new(),
                recall: None,
                number: Some(NumberShape { whole: *whole, low: *low, high: *high }),
            },
            QuestionKind::Choice { options, open } => StepKind::Choice {
                options: options
                    .iter()
                    .map(|option| self.option(question, &option.id, &option.text))
                    .collect(),
                many: question.many,
                own_answer: *open,
                expects: None,
            },
            QuestionKind::Boolean { yes, no } => StepKind::Choice {
                options: vec![self.option(question, YES, yes), self.option(question, NO, no)],
                many: false,
                own_answer: false,
                expects: None,
            },
            QuestionKind::Text if question.many => {
                StepKind::List { examples: Vec::new(), most: MOST_ANSWERS }
            }
            QuestionKind::Text => StepKind::Text { examples: Vec::new(), recall: None, number: None },
        }
    }

    fn option(&self, question: &Question, id: &str, text: &str) -> StepOption {
        let opens = self.key.opens.iter().find(|opens| opens.item == question.link_id && opens.is == id);
        StepOption {
            opens: opens.and_then(|opens| opens.notice.clone()),
            fear: opens.and_then(|opens| opens.fear),
            ..StepOption::plain(id, text)
        }
    }
}
