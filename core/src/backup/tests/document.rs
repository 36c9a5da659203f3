use super::*;
use serde_json::Value;

#[test]
fn the_published_schema_is_the_one_of_the_tables() {
    let house = fixture();
    let made = document_schema(house.vault.tables(), SCHEMA.latest());
    let made = serde_json::to_string_pretty(&made).expect("JSON") + "\n";
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("schemas/nearer-document.schema.json");
    if std::env::var_os("NEARER_PUBLISH").is_some() {
        fs::write(&path, &made).expect("published");
    }
    let published = fs::read_to_string(path).unwrap_or_default();
    assert!(published == made, "run this test with NEARER_PUBLISH=1 to publish the schema anew");
}

#[test]
fn a_document_with_a_mistake_says_where() {
    let house = fixture();
    everything(&house, "Ibis");
    let before = dump(&house.vault);
    let whole = fs::read_to_string(document_of(&house)).expect("readable");
    let path = house.folder.path().join("mistaken.json");
    let refused = |text: &str| {
        fs::write(&path, text).expect("written");
        read(&house, &document_source(&path)).expect_err("refused")
    };
    let invalid = NearerError::invalid;
    assert_eq!(refused(""), invalid("backup", Reason::NotJson { line: 1 }));
    assert_eq!(refused("{}"), invalid("backup", Reason::NotABackup));
    assert_eq!(refused("[1]"), invalid("backup", Reason::NotJson { line: 1 }));
    let cut = &whole[..whole.len() / 2];
    let NearerError::Invalid { reason: Reason::NotJson { line }, .. } = refused(cut) else {
        panic!("not told as cut short")
    };
    assert_eq!(line as usize, cut.lines().count());
    assert_eq!(
        refused(&whole.replacen("nearer-document", "other", 1)),
        invalid("backup", Reason::NotABackup)
    );
    assert_eq!(
        refused(&whole.replacen(&format!("\"schema\": {}", SCHEMA.latest()), "\"schema\": 99", 1)),
        NearerError::TooNew { found: 99, known: SCHEMA.latest() }
    );
    assert_eq!(
        refused(&whole.replacen("\"star\":0", "\"star\":\"Ibis\"", 1)),
        invalid("entry.star", Reason::WrongKind)
    );
    assert_eq!(refused(&whole.replacen("\"star\":0", "\"star\":7", 1)), invalid("entry", Reason::WrongKind));
    assert_eq!(
        refused(&whole.replacen("\"star\":0", "\"star\":0,\"stars\":0", 1)),
        invalid("entry", Reason::UnknownOption)
    );
    assert_eq!(
        refused(&whole.replacen("\"plan_item\": [", "\"plan_items\": [", 1)),
        invalid("table", Reason::UnknownOption)
    );
    let NearerError::Invalid { field, reason } =
        refused(&whole.replacen("\"entry_person\":[{\"person\":\"0", "\"entry_person\":[{\"person\":\"1", 1))
    else {
        panic!("not told")
    };
    assert_eq!((field.as_str(), reason), ("entry_person.person", Reason::WrongKind));
    assert_eq!(dump(&house.vault), before);
    read(&house, &document_source(&document_of(&house))).expect("the whole one reads");
    assert_eq!(
        refused(&whole.replacen("\"plan_item\": [", "\"person\": [", 1)),
        invalid("person", Reason::AlreadyThere)
    );
    assert_eq!(
        refused(&whole.replacen("\"schema\"", "\"note\": 1,\n\"schema\"", 1)),
        invalid("document", Reason::UnknownOption)
    );
    assert_eq!(
        refused(&whole.replacen("\"version\": 2", "\"version\": 3", 1)),
        NearerError::TooNew { found: 3, known: 2 }
    );
    // A line further: to see that it ends there, the reader looks beyond it.
    let people = whole[..whole.find("\"person\": [").expect("people")].lines().count() + 1;
    assert_eq!(
        refused(&whole.replacen("\"person\": [\n", "\"person\": [\n7,\n", 1)),
        invalid("backup", Reason::NotJson { line: u32::try_from(people + 2).expect("a line") })
    );
}

/// Reads this text into a vault of its own and says what is there then.
fn comes_back(text: &str) -> Vec<String> {
    let to = fixture();
    let path = to.folder.path().join("rewritten.json");
    fs::write(&path, text).expect("written");
    let incoming = read(&to, &document_source(&path)).expect("reads");
    take(&to, &incoming, RestoreMode::Replace);
    said(&to.vault)
}

fn member<'a>(document: &'a Value, name: &str) -> &'a Value {
    document.get(name).expect("a member")
}

/// The same document with the members of each object in the order that `order` gives them.
fn rewritten(value: &Value, order: &dyn Fn(&mut Vec<String>)) -> String {
    match value {
        Value::Object(members) => {
            let mut names: Vec<String> = members.keys().cloned().collect();
            order(&mut names);
            let said: Vec<String> = names
                .iter()
                .map(|name| format!("{}:{}", Value::from(name.as_str()), rewritten(&members[name], order)))
                .collect();
            format!("{{{}}}", said.join(","))
        }
        Value::Array(items) => {
            let said: Vec<String> = items.iter().map(|item| rewritten(item, order)).collect();
            format!("[\n{}]", said.join(",\n"))
        }
        other => other.to_string(),
    }
}

#[test]
fn a_document_comes_back_whatever_order_its_members_were_put_into() {
    let house = fixture();
    everything(&house, "Ibis");
    let whole: Value =
        serde_json::from_str(&fs::read_to_string(document_of(&house)).expect("readable")).expect("JSON");
    let before = said(&house.vault);
    assert_eq!(comes_back(&rewritten(&whole, &|names| names.sort())), before, "as jq -S writes it");
    assert_eq!(comes_back(&rewritten(&whole, &|names| names.sort_by(|a, b| b.cmp(a)))), before);
}

/// The first format had its tables beside the head, and one of them is called as a member of the head is.
#[test]
fn a_document_of_the_first_format_is_read_as_it_was_and_as_programs_rewrote_it() {
    let house = fixture();
    everything(&house, "Ibis");
    let before = said(&house.vault);
    let whole: Value =
        serde_json::from_str(&fs::read_to_string(document_of(&house)).expect("readable")).expect("JSON");
    let tables = member(&whole, "tables").as_object().expect("tables");
    let lists: Vec<String> = house
        .vault
        .tables()
        .iter()
        .filter_map(|table| Some(format!("\"{}\": {}", table.name, tables.get(&table.name)?)))
        .collect();
    let head = format!("\"format\": \"nearer-document\",\n\"version\": 1,\n\"schema\": {}", SCHEMA.latest());
    let first = format!("{{\n{head},\n{}\n}}\n", lists.join(",\n"));
    assert_eq!(comes_back(&first), before);
    let rewritten: Value = serde_json::from_str(&first).expect("JSON");
    assert!(member(&rewritten, "version").is_array(), "the head's was lost");
    assert_eq!(comes_back(&rewritten.to_string()), before);
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn any_vault_comes_back_equal_from_its_document(deeds in deeds()) {
        let from = fixture();
        for deed in &deeds {
            act(&from, deed);
        }
        let to = fixture();
        to.clock.set(from.vault.now().expect("now").at_ms);
        let incoming = read(&to, &document_source(&document_of(&from))).expect("reads");
        take(&to, &incoming, RestoreMode::Replace);
        prop_assert_eq!(said(&to.vault), said(&from.vault));
    }
}
