use super::*;
use crate::assessment::tests::made::{ALL_KINDS, brought, plan};
use crate::fixture::{CONTENT, dump, fixture};

#[test]
fn a_plan_keeps_nothing_and_names_what_is_left_out() {
    let house = fixture();
    let before = dump(&house.vault);
    let brought = brought(ALL_KINDS);
    let shown = plan(&house, &brought, None).expect("a plan");
    assert_eq!(
        (shown.questions.len(), shown.notes.len(), shown.can_keep, shown.is_kept),
        (12, 5, true, false)
    );
    assert_eq!(shown.words, "12 questions can be asked. 5 things are not taken as they stand.");
    assert_eq!(shown.questions[0].answers, ["none (0)", "a few (1.5)", "many (3)", "I can't see"]);
    assert!(shown.notes[0].text.contains("\"date\"") && shown.notes[0].left_out);
    assert_eq!(dump(&house.vault), before);

    let nothing = brought_of("[{\"linkId\":\"d\",\"type\":\"date\",\"text\":\"When?\"}]");
    let shown = plan(&house, &nothing, None).expect("a plan");
    assert!(!shown.can_keep);
    let refused =
        nothing.take(&house.vault, &CONTENT, &KeyChoice::Unscored { about_people: false }, &Errand::quiet());
    assert_eq!(refused, Err(NearerError::invalid("questions", Reason::Required)));
    let unknown = plan(&house, &brought, Some("x"));
    assert_eq!(unknown, Err(NearerError::not_found("key")));
    assert_eq!(dump(&house.vault), before);
}

fn brought_of(items: &str) -> ForeignQuestionnaire {
    brought(&format!("{{\"resourceType\":\"Questionnaire\",\"item\":{items}}}"))
}

#[test]
fn a_file_of_fifty_megabytes_is_refused_unread() {
    let house = fixture();
    let path = house.folder.path().join("large.json");
    let file = std::fs::File::create(&path).expect("made");
    file.set_len(50_000_000).expect("sized");
    let refused = look_at(&house.vault, &CONTENT, &path).expect_err("refused");
    assert_eq!(refused, NearerError::invalid("file", Reason::FileTooLarge { most_mb: 2 }));
    let none = look_at(&house.vault, &CONTENT, &house.folder.path().join("none"));
    assert_eq!(none, Err(NearerError::not_found("file")));
    let refused = crate::bring::answers::look_at(&house.vault, &path).expect_err("refused");
    assert_eq!(refused, NearerError::invalid("file", Reason::FileTooLarge { most_mb: 8 }));
}
