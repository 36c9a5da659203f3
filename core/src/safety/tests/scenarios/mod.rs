//! Scenes from people's lives, through the calls that a front end makes. The names of the tests are the scenes.

mod lifted;
mod lost;
mod named;
mod night;
mod phone;

use crate::capture::{self, CheckIn, CheckedIn};
use crate::course::{self, Afraid, PersonAnswered};
use crate::fixture::{CONTENT, DAY_MS, Fixture, HOUR_MS, dump, fixture};
use crate::form::{Answer, ApproachGate, Form, RunStore, RunView, StepKind};
use crate::journal::{self, EntryDraft, Way, Written};
use crate::person::{self, Contact, Known};
use crate::plan::{self, SheetKind, SheetSection};
use crate::safety::{self, SafeNow};
use crate::today::{TodayView, today};
use crate::vault::Id;

/// A form that coaches nearer, and one that plans with somebody and doesn't.
const APPROACH: &str = "answer-a-bid";
const CATCH: &str = "catch-the-distancing";

fn pick(id: &str) -> Answer {
    Answer::Choice { picked: vec![id.to_owned()], own: None }
}

fn somebody(house: &Fixture, name: &str) -> Id {
    house.vault.write(|tx| person::add(tx, name, None)).expect("added").id
}

fn near(house: &Fixture, name: &str) -> Id {
    let who = somebody(house, name);
    house.vault.write(|tx| person::set_contact(tx, who, Contact::Near)).expect("near");
    who
}

fn held(house: &Fixture, name: &str) -> Id {
    let who = somebody(house, name);
    house.vault.write(|tx| person::set_contact(tx, who, Contact::Hold)).expect("held");
    who
}

fn contact(house: &Fixture, who: Id) -> Contact {
    house.vault.read(|sql| person::get(sql, who)).expect("a person").contact
}

fn known(house: &Fixture, who: Id) -> Known {
    let day = house.vault.now().expect("now").day;
    house.vault.read(|sql| person::known(sql, who, day)).expect("known")
}

fn begun(house: &Fixture, form: &str, light: bool) -> Id {
    house.vault.write(|tx| course::begin(tx, &CONTENT, form, light)).expect("begun").run.expect("kept")
}

fn give(house: &Fixture, run: Id, step: &str, answer: Answer) -> RunView {
    house.vault.write(|tx| course::answer(tx, &CONTENT, run, step, answer)).expect(step)
}

/// The step that stands now.
fn at(view: &RunView) -> &str {
    view.step.as_ref().map_or("end", |step| step.id.as_str())
}

/// The form as a run of it begins: with the app's own steps.
fn gated(house: &Fixture, form: &str) -> Form {
    let run = begun(house, form, false);
    house.vault.read(|sql| RunStore::get(sql, run)).expect("a run").form
}

/// Begins a form and says with whom.
fn with(house: &Fixture, form: &str, who: Option<Id>) -> (Id, RunView) {
    let run = begun(house, form, false);
    let asked = CONTENT.form(form).expect("a form");
    let person =
        asked.steps.iter().find(|step| matches!(step.kind, StepKind::Person)).expect("a person step");
    let mut view = house.vault.read(|sql| course::resume(sql, &CONTENT, run)).expect("resumed");
    while at(&view) != person.id {
        let step = view.step.as_ref().expect("a step before").id.clone();
        view = give(house, run, &step, Answer::Skipped);
    }
    let view = give(house, run, &person.id, Answer::Person { id: who });
    (run, view)
}

fn opens(view: &RunView, notice: &str) -> bool {
    view.notices.iter().any(|shown| shown.id == notice)
}

fn answer_about(house: &Fixture, who: Id, said: Afraid) -> PersonAnswered {
    house.vault.write(|tx| course::answer_about(tx, &CONTENT, who, said)).expect("answered")
}

fn stepped_back(house: &Fixture, chip: &str, who: Option<Id>) -> CheckedIn {
    let tapped = CheckIn {
        way: Way::Back,
        chip: Some(chip.to_owned()),
        mood: None,
        person: who,
        text: String::new(),
        more_tonight: false,
    };
    house.vault.write(|tx| capture::check_in(tx, &CONTENT, &tapped)).expect("filed")
}

fn view_of_today(house: &Fixture) -> TodayView {
    let now = house.vault.now().expect("now");
    house.vault.read(|sql| today(sql, &CONTENT, &now)).expect("a view")
}

fn planned(house: &Fixture, about: Option<Id>) -> Id {
    house.vault.write(|tx| plan::add(tx, "When I see them", "I say hello", about, None)).expect("kept")
}

fn plans(house: &Fixture) -> Vec<Id> {
    house.vault.read(plan::open_items).expect("plans").into_iter().map(|plan| plan.id).collect()
}
