//! A night that gets dark.

use super::*;
use crate::course::{GivenAnswer, help_for, toolbox, unsaved};
use crate::plan::LineKind;
use crate::text::built_in;

#[test]
fn at_ten_to_three_somebody_is_not_safe_and_the_day_s_end_forgets_nothing() {
    let house = fixture();
    house.clock.advance(14 * HOUR_MS + 50 * 60_000);
    let flag = house
        .vault
        .write(|tx| {
            let flag = safety::raise(tx, safety::RaisedBy::Answer, None)?;
            safety::answer(tx, flag, SafeNow::No)?;
            Ok(flag)
        })
        .expect("answered");
    house.clock.advance(HOUR_MS);
    let shown = view_of_today(&house).safety.expect("still first");
    assert_eq!((shown.flag, shown.answered), (Some(flag), Some(SafeNow::No)));
    house.clock.advance(3 * HOUR_MS);
    let morning = view_of_today(&house).safety.expect("asked once more");
    assert_eq!(morning.answered, None);
    house.vault.write(|tx| safety::answer(tx, flag, SafeNow::Yes)).expect("answered");
    assert_eq!(view_of_today(&house).safety, None);
}

#[test]
fn somebody_writes_spanish_while_the_app_speaks_english() {
    assert!(CONTENT.phrases.found_in("ya no quiero vivir"));
    let spanish = course::Content::open(built_in(), "es", crate::rooms::FILINGS).expect("reads");
    assert!(spanish.phrases.found_in("I don't want to live any more"));
}

#[test]
fn somebody_says_it_in_plain_words() {
    for said in ["I just want to end it", "everyone's better off without me", "no puedo más"] {
        assert!(CONTENT.phrases.found_in(said), "{said}");
    }
}

#[test]
fn somebody_writes_it_half_way_through_and_leaves() {
    let house = fixture();
    let (run, mut view) = with(&house, CATCH, None);
    let step = loop {
        let step = view.step.clone().expect("a step with words");
        let form = CONTENT.form(CATCH).expect("a form");
        if matches!(form.step(&step.id).map(|step| &step.kind), Some(StepKind::Text { number: None, .. })) {
            break step.id;
        }
        let said = if step.optional { Answer::Skipped } else { pick("air") };
        view = give(&house, run, &step.id, said);
    };
    give(&house, run, &step, Answer::Text { text: "I want to die".to_owned() });
    let offers =
        |step: &str| house.vault.read(|sql| help_for(sql, &CONTENT, run, step)).expect("read").is_some();
    assert!(offers(&step), "at the answer, in a run that was never finished");
    assert!(!offers("need"), "and not again at each later one");
}

#[test]
fn an_urge_to_hurt_oneself_goes_to_people_first() {
    let given = [GivenAnswer { step: "pull".to_owned(), answer: pick("hurt") }];
    let view = unsaved(&CONTENT, "urge-surfing", true, &given).expect("a run");
    assert!(view.safety.is_some());
    assert_eq!(at(&view), "people-first");
}

#[test]
fn somebody_is_fifteen_and_there_is_a_line_for_them() {
    for region in ["GB", "IE", "AU", "NZ", "CA", "US", "ES", "DE"] {
        let country = toolbox(&CONTENT, region).country.expect("a country");
        assert!(country.lines.iter().any(|line| line.kind == LineKind::Child), "{region}");
    }
}

#[test]
fn somebody_hears_voices_and_has_not_slept_and_the_light_version_is_chosen() {
    let house = fixture();
    let run = begun(&house, "closeness-timeline", false);
    let view = house.vault.read(|sql| course::resume(sql, &CONTENT, run)).expect("resumed");
    let asked = view.step.expect("a question").ask;
    assert!(asked.contains("voices") && asked.contains("sleep") && asked.contains("unreal"), "{asked}");
    assert!(give(&house, run, "ready-then", pick("yes")).light);
}

#[test]
fn somebody_loses_the_room_and_is_brought_back_to_it() {
    let asks_first = CONTENT.forms().find(|form| CONTENT.asks_first(form)).expect("one");
    let house = fixture();
    let gated = gated(&house, &asks_first.id);
    let ground = gated.step("gate-ground").expect("grounding");
    assert!(
        matches!(ground.kind, StepKind::Script { .. }) && ground.closing,
        "also where it was stopped early"
    );
}

#[test]
fn a_role_play_stings_and_asks_afterwards_how_that_was() {
    for form in CONTENT.forms().filter(|form| form.id.starts_with("role-play")) {
        let place = |is: &dyn Fn(&StepKind) -> bool| form.steps.iter().position(|step| is(&step.kind));
        let talk = place(&|kind| matches!(kind, StepKind::Dialogue { .. })).expect("a dialogue");
        let felt = form.steps.iter().rposition(|step| {
            matches!(step.kind, StepKind::Emotions { .. } | StepKind::Scale { .. } | StepKind::Choice { .. })
        });
        assert!(felt.is_some_and(|felt| felt > talk), "{}", form.id);
    }
}

#[test]
fn somebody_said_this_morning_that_they_think_of_dying_and_is_not_asked_again_tonight() {
    let house = fixture();
    let run = begun(&house, "closeness-timeline", false);
    give(&house, run, "ready-then", pick("no"));
    let view = give(&house, run, "ready-dying", pick("yes"));
    assert!(view.safety.is_some() && view.light);
    give(&house, run, "ready-after", pick("yes"));
    house.clock.advance(8 * HOUR_MS);
    let later = begun(&house, "letter-to-younger-me", false);
    let view = house.vault.read(|sql| course::resume(sql, &CONTENT, later)).expect("resumed");
    assert_eq!((at(&view), view.light), ("ready-light", true));
}

#[test]
fn abroad_without_a_known_country_the_fallback_is_said() {
    let view = toolbox(&CONTENT, "XX");
    assert!(view.to_call.iter().all(|lines| lines.fallback.is_some()));
}

#[test]
fn the_plan_for_tonight_has_all_its_parts() {
    let house = fixture();
    let sections: Vec<SheetSection> =
        ["signs", "alone", "company", "tell", "professionals", "out_of_reach", "worth"]
            .iter()
            .map(|name| SheetSection { section: (*name).to_owned(), lines: vec![format!("my {name}")] })
            .collect();
    house.vault.write(|tx| plan::fill_sheet(tx, SheetKind::Tonight, &sections)).expect("written");
    let lines = house.vault.read(|sql| safety::plan_lines(sql, &CONTENT.catalogue)).expect("read");
    assert_eq!(lines.len(), 7);
    assert!(lines.iter().all(|line| !line.ask.is_empty()));
    let entry = EntryDraft { text: "A quiet day.".to_owned(), ..EntryDraft::default() };
    house
        .vault
        .write(|tx| capture::write(tx, &CONTENT.feelings, &entry, Written::FREELY))
        .expect("kept beside it");
}

#[test]
fn somebody_fears_hurting_their_partner_and_is_told_to_leave_the_room() {
    let house = fixture();
    let run = begun(&house, "experiment-outcome", false);
    give(&house, run, "as-expected", pick("no"));
    give(&house, run, "details", pick("yes"));
    give(
        &house,
        run,
        "happened",
        Answer::Text { text: "She shouted, and I hit him before I knew".to_owned() },
    );
    let said = house.vault.read(|sql| help_for(sql, &CONTENT, run, "happened")).expect("read");
    assert_eq!(said, Some("harm-offer"));
    for calm in ["that song is a hit", "I hit the road early", "the bill hit us hard"] {
        assert!(!CONTENT.phrases.harm_in(calm), "{calm}");
    }
    for said in ["I'm going to hurt her", "le pegué anoche", "I'm scared I'll hurt the kids"] {
        assert!(CONTENT.phrases.harm_in(said), "{said}");
    }
}

#[test]
fn somebody_who_asked_not_to_be_contacted_is_left_alone() {
    let house = fixture();
    for (form, before) in [
        ("repair-after-distancing", vec![("for", "alarm")]),
        ("say-it-in-three-parts", vec![("which", "thanks")]),
    ] {
        let sam = near(&house, "Sam");
        let (run, mut view) = with(&house, form, Some(sam));
        let gated = gated(&house, form);
        let mut seen = Vec::new();
        while let Some(step) = view.step.clone() {
            seen.push(step.id.clone());
            let said = match &gated.step(&step.id).expect("a step of it").kind {
                _ if step.id == "wanted" => pick("yes"),
                StepKind::Choice { .. } if before.iter().any(|(id, _)| *id == step.id) => {
                    pick(before.iter().find(|(id, _)| *id == step.id).expect("said").1)
                }
                StepKind::Read { share, .. } => {
                    assert!(!share, "{form} {} could be sent", step.id);
                    Answer::Done
                }
                StepKind::Plan { .. } => panic!("{form} plans"),
                StepKind::Review { .. } => Answer::Done,
                _ => Answer::Skipped,
            };
            view = give(&house, run, &step.id, said);
        }
        assert!(seen.contains(&"stays-here".to_owned()), "{form}: {seen:?}");
    }
}
