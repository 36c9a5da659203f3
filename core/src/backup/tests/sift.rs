use super::*;
use crate::course;
use crate::fixture::reads::failures;
use crate::form::{Form, RunStore};
use serde_json::{Value, json};

/// The document of a vault that has everything, as JSON.
fn whole() -> (Fixture, Value) {
    let house = fixture();
    everything(&house, "Ibis");
    let text = fs::read_to_string(document_of(&house)).expect("readable");
    (house, serde_json::from_str(&text).expect("JSON"))
}

fn brought(house: &Fixture, document: &Value) -> crate::error::Result<Incoming> {
    let path = house.folder.path().join("changed.json");
    fs::write(&path, document.to_string()).expect("written");
    read(house, &document_source(&path))
}

fn rows<'a>(document: &'a mut Value, table: &str) -> &'a mut Vec<Value> {
    document["tables"][table].as_array_mut().expect("rows")
}

/// What a stranger's document says of one row, and why that can't be taken.
#[test]
fn what_no_room_would_write_is_left_out_and_named_and_the_rest_comes_in() {
    let (house, whole) = whole();
    let long = "x".repeat(2_000_001);
    let table: Vec<(&str, &str, Value, &str)> = vec![
        ("progress", "done_day", json!("someday"), "unreadable"),
        ("progress", "times_done", json!("9223372036854775807"), "unreadable"),
        ("practice", "began", json!("0000-00-00"), "unreadable"),
        ("practice", "times", json!(70_000), "unreadable"),
        ("practice", "colour", json!(300), "unreadable"),
        ("practice", "name", json!("x".repeat(81)), "too-long"),
        ("mark", "day", json!("2026-02-30"), "unreadable"),
        ("mark", "amount", json!(-1), "unreadable"),
        ("response", "day", json!(""), "unreadable"),
        ("entry", "at_ms", json!("9223372036854775807"), "unreadable"),
        ("entry", "at_ms", json!(-1), "unreadable"),
        ("entry", "written_ms", json!("-9223372036854775808"), "unreadable"),
        ("entry", "written_offset_s", json!(1_000_000), "unreadable"),
        ("entry", "zone", json!("Mars/Olympus"), "unreadable"),
        ("entry", "text", json!(long), "too-long"),
        ("entry", "kind", json!("haiku"), "unknown"),
        ("entry", "stage", json!(11), "unreadable"),
        ("belief", "day", json!("9999-99-99"), "unreadable"),
        ("goal", "day", json!("x"), "unreadable"),
        ("goal", "done_at", json!("9223372036854775807"), "unreadable"),
        ("experiment", "outcome_day", json!("x"), "unreadable"),
        ("recollection", "nearness", json!("9223372036854775807"), "unreadable"),
        ("ladder_step", "day", json!("x"), "unreadable"),
        ("session_note", "on_day", json!("x"), "unreadable"),
        ("draft", "body", json!("{\"text\":3}"), "unreadable"),
        ("setting", "value", json!("not JSON"), "unreadable"),
        ("form_snapshot", "body", json!("{}"), "altered"),
        ("person", "name", json!("  "), "unreadable"),
        ("person", "deleted_at", json!("-9223372036854775808"), "unreadable"),
        ("tag", "name", json!("#"), "unreadable"),
        ("measure", "url", json!("https://example.org/other"), "altered"),
        ("measure", "scoring", json!("[]"), "unreadable"),
        ("version", "kind", json!("device"), "unknown"),
        ("version", "body", json!("3"), "unreadable"),
    ];
    for (name, column, value, why) in table {
        let mut document = whole.clone();
        rows(&mut document, name)[0][column] = value;
        let incoming =
            brought(&house, &document).unwrap_or_else(|error| panic!("{name}.{column}: {error:?}"));
        let view = incoming.view(&CONTENT.catalogue).expect("a view");
        let why = CONTENT.catalogue.text(&format!("left-out-why-{why}"));
        assert!(view.left_out > 0 && !view.left_out_words.is_empty(), "{name}.{column}");
        assert!(view.left_out_lines.iter().any(|line| line.ends_with(&why)), "{name}.{column}: {view:?}");
        let there = fixture();
        take(&there, &incoming, RestoreMode::Merge);
        assert_eq!(failures(&there), Vec::<String>::new(), "{name}.{column}");
    }
}

#[test]
fn a_file_that_says_nothing_wrong_leaves_nothing_out() {
    let (house, whole) = whole();
    let view = brought(&house, &whole).expect("read").view(&CONTENT.catalogue).expect("a view");
    assert_eq!((view.left_out, view.left_out_words.as_str()), (0, ""));
    assert!(view.left_out_lines.is_empty());
}

#[test]
fn one_row_no_longer_keeps_a_vault_from_opening() {
    let (_, whole) = whole();
    let mut house = fixture();
    let mut document = whole;
    let id = crate::vault::Id::of_key("setting", "day_boundary_min").to_string();
    let mut setting = rows(&mut document, "setting")[0].clone();
    setting["id"] = json!(id);
    setting["name"] = json!("day_boundary_min");
    setting["value"] = json!("60000");
    rows(&mut document, "setting").push(setting);
    let incoming = brought(&house, &document).expect("read");
    assert_eq!(incoming.view(&CONTENT.catalogue).expect("a view").left_out, 1);
    take(&house, &incoming, RestoreMode::Merge);
    house.reopen();
    // One that is there already, from before there was this check.
    let odd = "INSERT INTO setting (id, name, value, created_at, changed_at, changed_by)
               VALUES (zeroblob(16), 'day_boundary_min', '60000', 0, 0, 1)";
    house.vault.write(|tx| Ok(tx.sql.execute(odd, [])?)).expect("written");
    house.reopen();
    assert_eq!(house.vault.day_boundary(), crate::time::DayBoundary::default());
    let mine = crate::setting::Settings { day_boundary_min: 240, ..crate::setting::Settings::default() };
    house
        .vault
        .write(|tx| crate::setting::write(tx, &mine))
        .expect("a setting under another id is no obstacle");
    assert_eq!(house.vault.read(crate::setting::read).expect("read").day_boundary_min, 240);
}

/// The stranger's words stood under the hash of a form of ours, and a later run of that form showed them.
#[test]
fn nobody_can_put_words_into_the_app_s_own_mouth() {
    let (house, whole) = whole();
    let mut document = whole;
    for snapshot in rows(&mut document, "form_snapshot") {
        let mut form: Form = serde_json::from_str(snapshot["body"].as_str().expect("text")).expect("a form");
        form.intro = "Send your passphrase to a stranger".to_owned();
        snapshot["body"] = json!(serde_json::to_string(&form).expect("JSON"));
    }
    let there = fixture();
    let incoming = brought(&house, &document).expect("read");
    let view = incoming.view(&CONTENT.catalogue).expect("a view");
    assert!(view.left_out >= 2, "forms, and runs that are nothing without them: {view:?}");
    take(&there, &incoming, RestoreMode::Merge);
    let intro_of_run = |house: &Fixture| {
        let begun = house.vault.write(|tx| course::begin(tx, &CONTENT, "catch-one-moment", false));
        let id = begun.expect("begun").run.expect("kept");
        house.vault.read(|sql| RunStore::get(sql, id)).expect("read").form.intro
    };
    assert!(!intro_of_run(&there).contains("stranger"));
    // Where such a text stands there already, the next run of the form puts ours back.
    let forged = "UPDATE form_snapshot SET body = replace(body, '\"intro\":\"', '\"intro\":\"A stranger. ')";
    there.vault.write(|tx| Ok(tx.sql.execute(forged, [])?)).expect("forged");
    assert!(!intro_of_run(&there).contains("stranger"));
}

#[test]
fn an_id_that_is_not_its_own_is_set_right_or_left_out() {
    let (house, whole) = whole();
    let mut document = whole;
    let other = crate::vault::Id::new(1).to_string();
    let tag = rows(&mut document, "tag")[0].clone();
    rows(&mut document, "tag")[0]["id"] = json!(other);
    let written = document.to_string().replace(tag["id"].as_str().expect("an id"), &other);
    let document: Value = serde_json::from_str(&written).expect("JSON");
    let there = fixture();
    let incoming = brought(&house, &document).expect("read");
    assert_eq!(incoming.view(&CONTENT.catalogue).expect("a view").left_out, 0);
    take(&there, &incoming, RestoreMode::Merge);
    let name = tag["name"].as_str().expect("a name");
    let found = there.vault.read(|sql| crate::tag::name(sql, crate::tag::id_of(name))).expect("read");
    assert_eq!(found.as_deref(), Some(name));
}

#[test]
fn what_is_left_out_takes_along_what_is_nothing_without_it() {
    let (house, whole) = whole();
    let mut document = whole;
    let marks = rows(&mut document, "mark").len();
    rows(&mut document, "practice").iter_mut().for_each(|practice| practice["name"] = json!(""));
    let view = brought(&house, &document).expect("read").view(&CONTENT.catalogue).expect("a view");
    let along = CONTENT.catalogue.text("left-out-why-along");
    assert!(marks > 0 && view.practices == 0);
    assert!(view.left_out_lines.iter().any(|line| line.ends_with(&along)), "{view:?}");
}

#[test]
fn a_file_of_which_nothing_would_be_left_is_refused() {
    let house = fixture();
    act(&house, &Deed::Entry { text: "tea".into(), mood: None, with: None, tag: None, days_ago: 0 });
    let text = fs::read_to_string(document_of(&house)).expect("readable");
    let mut document: Value = serde_json::from_str(&text).expect("JSON");
    rows(&mut document, "entry")[0]["kind"] = json!("haiku");
    let refused = brought(&house, &document).expect_err("refused");
    assert_eq!(refused, NearerError::invalid("backup", Reason::DamagedFile));
}

#[test]
fn two_rows_of_one_id_are_refused_by_their_place() {
    let (house, whole) = whole();
    let mut document = whole;
    let twice = rows(&mut document, "entry")[0].clone();
    rows(&mut document, "entry").push(twice);
    let refused = brought(&house, &document).expect_err("refused");
    assert_eq!(refused, NearerError::invalid("entry.id", Reason::AlreadyThere));
}

#[test]
fn removals_of_what_is_no_row_are_left_out() {
    let (house, whole) = whole();
    let mut document = whole;
    let device = document["tables"]["device"][0]["id"].clone();
    for kind in ["device", "vault_state", "form_snapshot", "entry_tag", "haiku"] {
        let stone = json!({ "kind": kind, "id": crate::vault::Id::new(1).to_string(), "source_key": null,
                            "at": 1, "changed_at": 1, "changed_by": device });
        rows(&mut document, "tombstone").push(stone);
    }
    let there = fixture();
    let incoming = brought(&house, &document).expect("read");
    assert_eq!(incoming.view(&CONTENT.catalogue).expect("a view").left_out, 5);
    take(&there, &incoming, RestoreMode::Merge);
}
