use super::*;

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
        let incoming = read(&to, &document_source(&document_of(&from))).expect("reads");
        take(&to, &incoming, RestoreMode::Replace);
        prop_assert_eq!(said(&to.vault), said(&from.vault));
    }
}
