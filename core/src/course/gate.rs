//! What the app itself asks before an exercise: about the person where one is coached nearer to somebody, and
//! about oneself where a method asks first. The steps are content (`gates.toml`); which of them a form gets is
//! decided here, when a run begins, and stays with the run.

use super::fear;
use super::model::Method;
use crate::error::Result;
use crate::form::{ApproachGate, Condition, Form, Step, StepFile, StepKind, StepOption, Test, read_steps};
use crate::text::Pack;
use crate::text::pack::{content, from_toml};
use serde::Deserialize;

/// Id that stands in `gates.toml` for the form's own person step.
const PERSON: &str = "person";
/// Steps after "nobody", and after who would rather not say, of forms that coach nearer as a whole.
const OF_NOBODY: [&str; 2] = ["gate-whoever", "gate-alone"];

/// The steps, in one language.
#[derive(Debug, Clone, PartialEq)]
pub struct Gates {
    approach: Vec<Step>,
    /// Why no plan comes, in forms that may be about anyone.
    no_plan: Vec<Step>,
    /// Whom an answer about fear is about.
    pub(super) who: Step,
    /// Whether they are feared, after an answer that hinted at it.
    pub(super) feared: Step,
    before: Vec<Step>,
    after: Vec<Step>,
    /// Ids of notices.
    pub full_opens: String,
    /// Id of the notice that is shown where fear was named, or the question answered so.
    pub fear_opens: String,
    /// Id of the notice that is shown after a long sitting.
    pub rest_opens: String,
    /// Minutes of one sitting after which it is shown.
    pub rest_after_minutes: u32,
    /// Words by which an option names fear, in lower case.
    fear_words: Vec<String>,
    /// Ids of forms in whose answers words about hurting somebody else are looked for.
    pub(super) harm_in: Vec<String>,
}

/// Steps that the app itself puts around forms, for safety's sake.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GatesFile {
    /// Id of the notice for whoever goes on with the full version though an answer spoke for the light one.
    full_opens: String,
    /// Id of the notice that is shown to whoever picks an option that names fear.
    fear_opens: String,
    /// Id of the notice that is shown after a long sitting.
    rest_opens: String,
    /// Minutes of one sitting after which it is shown.
    rest_after_minutes: u32,
    /// Words of fear, in lower case. An option of a form that holds one says `fear`, or `calm`.
    fear_words: Vec<String>,
    /// Ids of the forms in whose answers words about hurting somebody else are looked for.
    #[serde(default)]
    harm_in: Vec<String>,
    /// Asked after the person step of forms with `approach`, which they name `person`.
    approach: Vec<toml::Spanned<StepFile>>,
    /// Said in place of the steps that lead to somebody, in forms that may be about anyone. They may look at `approach`.
    #[serde(default)]
    no_plan: Vec<toml::Spanned<StepFile>>,
    /// Asked after an option that says something of fear, where nobody was named: who it is about. A person step.
    who: toml::Spanned<StepFile>,
    /// Asked after an option that hints at fear: whether they are feared. A choice.
    feared: toml::Spanned<StepFile>,
    /// Asked before forms with a method that asks first.
    before: Vec<toml::Spanned<StepFile>>,
    /// Asked after them, also where somebody stopped early. They may look at the steps before.
    after: Vec<toml::Spanned<StepFile>>,
}

pub(super) fn read_gates(pack: &Pack) -> Result<Gates> {
    let file = format!("{}/gates.toml", pack.first_language());
    let source = pack.file(&file).ok_or_else(|| content(&file, 0, "missing"))?;
    let read: GatesFile = from_toml(&file, &source)?;
    let person = Step::plain(PERSON, "", StepKind::Person);
    let before = read_steps(&file, &source, read.before, &[])?;
    let one = |written| {
        let read = read_steps(&file, &source, vec![written], &[])?.pop();
        read.ok_or_else(|| content(&file, 0, "a step is missing"))
    };
    let approach = read_steps(&file, &source, read.approach, &[person])?;
    let mut gates = Gates {
        no_plan: read_steps(&file, &source, read.no_plan, &approach)?,
        approach,
        who: one(read.who)?,
        feared: one(read.feared)?,
        after: read_steps(&file, &source, read.after, &before)?,
        before,
        full_opens: read.full_opens,
        fear_opens: read.fear_opens,
        rest_opens: read.rest_opens,
        rest_after_minutes: read.rest_after_minutes,
        fear_words: read.fear_words,
        harm_in: read.harm_in,
    };
    // Whoever stopped early is asked how it is, too.
    gates.after.iter_mut().for_each(|step| step.closing = true);
    let of_fear = [&mut gates.who, &mut gates.feared];
    let with_person = gates.approach.iter_mut().chain(&mut gates.no_plan);
    let steps = with_person.chain(of_fear).chain(&mut gates.before).chain(&mut gates.after);
    for step in steps {
        pack.translate(step);
    }
    Ok(gates)
}

impl Gates {
    /// All steps, for whoever goes through the texts.
    pub fn steps(&self) -> impl Iterator<Item = &Step> {
        let of_fear = [&self.who, &self.feared];
        self.approach.iter().chain(&self.no_plan).chain(of_fear).chain(&self.before).chain(&self.after)
    }

    /// The question whom something is about that hinted at fear, and the line under it.
    pub fn asks_who(&self) -> (&str, &str) {
        (&self.who.ask, self.who.hint.as_deref().unwrap_or_default())
    }

    /// Whether a step of a run asks whom an answer about fear is about.
    pub(super) fn asks_whom(&self, step: &str) -> bool {
        fear::asks_whom(&self.who, step)
    }

    /// Whether an option holds a word of fear, and says nothing of what follows.
    pub(super) fn names_fear_unmarked(&self, option: &StepOption) -> bool {
        let said = option.text.to_lowercase();
        let marked = option.fear.is_some() || option.contact.is_some() || option.calm;
        !marked && self.fear_words.iter().any(|word| said.contains(word.as_str()))
    }

    /// The questions before what asks first.
    pub(super) fn asked_once_a_day(&self) -> impl Iterator<Item = &Step> {
        self.before.iter().filter(|step| matches!(step.kind, StepKind::Choice { .. }))
    }

    /// The form as a run of the vault begins it: also with what is asked after an answer about fear, and without what
    /// leads nearer to somebody who is held. What is kept nowhere asks about nobody.
    pub(super) fn for_run(&self, form: &Form, methods: &[Method], light: bool) -> Form {
        let mut form = self.around(form, methods, light);
        fear::ask_at(&mut form, &self.who, &self.feared);
        fear::lead_nobody_nearer(&mut form);
        form
    }

    /// What is asked before the first step that leads to somebody, in a form that may be about anyone: the same, less
    /// what ends the form and what is about nobody. Those steps are left out then, and the rest goes on.
    fn before_a_plan(&self) -> Vec<&Step> {
        let about_somebody = |step: &&Step| !step.last && !OF_NOBODY.contains(&step.id.as_str());
        self.approach.iter().filter(about_somebody).chain(&self.no_plan).collect()
    }

    /// The form as a run begins it, in the light version where `light` says so: with its gates, and the cautions of its
    /// methods. The light version asks about the person all the same.
    pub(super) fn around(&self, form: &Form, methods: &[Method], light: bool) -> Form {
        let mut form = form.clone();
        let used: Vec<&Method> = methods.iter().filter(|method| form.methods.contains(&method.id)).collect();
        let cautions =
            form.caution.take().into_iter().chain(used.iter().map(|method| method.caution.clone()));
        form.caution = Some(cautions.collect::<Vec<_>>().join("\n\n")).filter(|caution| !caution.is_empty());
        let mut added = Vec::new();
        let (gate, at) = match form.approach {
            ApproachGate::No => (Vec::new(), 0),
            ApproachGate::AfterPerson => (self.approach.iter().collect(), 1),
            ApproachGate::BeforePlan => (self.before_a_plan(), plan_at(&form)),
        };
        let person = form.steps.iter().find(|step| matches!(step.kind, StepKind::Person));
        if let Some(person) = person.map(|step| step.id.clone()) {
            let reached =
                (form.approach == ApproachGate::BeforePlan).then(|| plan_reached(&form, at)).flatten();
            let own = gate.iter().map(|step| asked_where(about((*step).clone(), &person), reached.as_ref()));
            form.steps.splice(at..at, own.collect::<Vec<_>>());
            added.extend(gate);
        }
        if used.iter().any(|method| method.asks_first) {
            form.steps.splice(0..0, self.before.iter().cloned());
            form.steps.extend(self.after.iter().cloned());
            // What was begun as the light version keeps to the present and asks nothing first.
            if !light {
                added.extend(self.before.iter().chain(&self.after));
            }
        }
        if !form.light.is_empty() {
            form.light.extend(added.iter().map(|step| step.id.clone()));
        }
        form
    }
}

/// Where the first step stands that leads to somebody.
fn plan_at(form: &Form) -> usize {
    form.steps.iter().position(Step::leads_nearer).unwrap_or(form.steps.len())
}

/// When a step that leads to somebody is reached, as far as it can be told at this place; none: always, or it can't be told.
fn plan_reached(form: &Form, at: usize) -> Option<Condition> {
    let before = |test: &Test| form.steps[..at].iter().any(|step| step.id == test.step);
    let leads = |id: &str| form.steps.iter().any(|step| step.id == id && step.leads_nearer());
    // What is asked only after an answer to such a step is reached by way of that one.
    let follows = |when: &Condition| {
        let after = |test: &Test| leads(&test.step) && !test.not && test.answered != Some(false);
        matches!(when, Condition::All(tests) if tests.iter().any(after))
    };
    let leading = form.steps.iter().filter(|step| step.leads_nearer());
    let mut whens: Vec<Condition> = leading.map(|step| step.when.clone()).collect::<Option<_>>()?;
    whens.retain(|when| !follows(when));
    whens.iter().flat_map(Condition::tests).all(before).then_some(Condition::Either(whens))
}

/// The step where something that leads to somebody is reached. A fact is never asked, and always known.
fn asked_where(mut step: Step, reached: Option<&Condition>) -> Step {
    if let (Some(reached), false) = (reached, matches!(step.kind, StepKind::Fact { .. })) {
        step.when = Some(match step.when.take() {
            Some(when) => Condition::Each(vec![when, reached.clone()]),
            None => reached.clone(),
        });
    }
    step
}

/// Lets a fact look at the form's own person step.
fn about(mut step: Step, person: &str) -> Step {
    if let StepKind::Fact { of, .. } = &mut step.kind
        && of == PERSON
    {
        person.clone_into(of);
    }
    step
}
