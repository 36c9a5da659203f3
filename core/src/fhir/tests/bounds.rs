//! What is too large, too deep or broken: an answer in bounded time and memory, and never a panic.

use super::*;
use crate::fhir::json;
use crate::fixture::cases;
use proptest::prelude::*;

#[test]
fn what_is_too_much_is_refused() {
    // Ten thousand groups in each other, in two ways.
    let deep = format!(
        "{{\"resourceType\":\"Questionnaire\",\"item\":{}{}",
        "[{\"linkId\":\"g\",\"type\":\"group\",\"item\":".repeat(10_000),
        "[]".to_owned() + &"}]".repeat(10_000) + "}",
    );
    let (place, reason) = refused(&deep);
    assert!(matches!(reason, Reason::TooDeep { .. }) && place == "line 1", "{place}");
    assert!(matches!(refused(&"[".repeat(5_000_000)).1, Reason::TooDeep { .. }));
    assert!(matches!(refused(&"{\"a\":".repeat(1_000_000)).1, Reason::TooDeep { .. }));
    // Many small things.
    assert!(matches!(refused(&format!("[{}1]", "1,".repeat(1_000_000))).1, Reason::TooLong { .. }));
    let many: Vec<String> = (0..6_000).map(|n| format!("q{n}")).collect();
    let item = |id: &String| format!("{{\"linkId\":\"{id}\",\"type\":\"text\",\"text\":\"t\"}}");
    let whole = |items: &[String]| {
        let items = items.iter().map(item).collect::<Vec<_>>().join(",");
        format!("{{\"resourceType\":\"Questionnaire\",\"item\":[{items}]}}")
    };
    assert_eq!(refused(&whole(&many)).1, Reason::TooLong { most: 5_000 });
    assert_eq!(refused(&whole(&many[..1_001])).1, Reason::TooLong { most: 1_000 });
    assert_eq!(read(&whole(&many[..1_000])).expect("read").questionnaire.questions.len(), 1_000);
    // A chain of conditions through all questions: no circle, and no recursion.
    let chained = |at: usize, id: &String| {
        let on = &many[at.saturating_sub(1)];
        format!(
            "{{\"linkId\":\"{id}\",\"type\":\"boolean\",\"text\":\"t\",\"enableWhen\":[{{\"question\":\"{on}\",\
             \"operator\":\"exists\",\"answerBoolean\":true}}]}}"
        )
    };
    let chain: Vec<String> = many[1..1_000].iter().enumerate().map(|(at, id)| chained(at + 1, id)).collect();
    let chain =
        format!("{{\"resourceType\":\"Questionnaire\",\"item\":[{},{}]}}", item(&many[0]), chain.join(","));
    assert_eq!(read(&chain).expect("read").questionnaire.questions.len(), 1_000);
    let circle = chain.replacen("{\"linkId\":\"q0\",\"type\":\"text\"", "{\"linkId\":\"q0\",\"enableWhen\":[{\"question\":\"q999\",\"operator\":\"exists\",\"answerBoolean\":true}],\"type\":\"text\"", 1);
    assert_eq!(refused(&circle).1, Reason::Circular);
}

proptest! {
    #![proptest_config(cases(400))]

    /// Whatever comes, an answer comes back, and it is never a panic.
    #[test]
    fn any_bytes_end_in_an_answer(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = json::read(&bytes);
    }

    /// What serde_json writes is read as serde_json reads it.
    #[test]
    fn any_json_reads_like_serde(value in any_json()) {
        let text = serde_json::to_string_pretty(&value).expect("JSON");
        let node = json::read(text.as_bytes()).expect("read");
        prop_assert_eq!(again(&node), value);
    }

    /// A good questionnaire with a stretch taken out, doubled, or exchanged: read or refused, with a place.
    #[test]
    fn a_damaged_questionnaire_is_read_or_refused(at in 0..ALL_KINDS.len(), length in 0_usize..60, to in "[\\[\\]{}\":,a-z0-9 ]{0,6}") {
        let mut source = ALL_KINDS.as_bytes().to_vec();
        let end = (at + length).min(source.len());
        source.splice(at..end, to.bytes());
        match json::read(&source).and_then(|node| read_questionnaire(&node, &words())) {
            Ok(read) => {
                let ids: std::collections::BTreeSet<&String> = read.questionnaire.questions.iter().map(|q| &q.link_id).collect();
                prop_assert_eq!(ids.len(), read.questionnaire.questions.len());
            }
            Err(NearerError::Invalid { field, .. }) => prop_assert!(!field.is_empty()),
            Err(other) => panic!("{other:?}"),
        }
    }

    /// Values of items exchanged for others of any kind.
    #[test]
    fn wrong_values_are_refused_or_named(name in "linkId|type|text|required|repeats|item|answerOption|enableWhen|initial|extension|code|prefix|readOnly", value in any_json()) {
        let items: Vec<String> = (1..4).map(|n| format!("q{n}")).collect();
        let mut made = of_choices(&items, 0, 3);
        made["item"][1][name.as_str()] = value;
        match read(&made.to_string()) {
            Ok(_) | Err(NearerError::Invalid { .. }) => {}
            Err(other) => panic!("{other:?}"),
        }
    }

    /// A decimal of up to fifteen digits comes back from the vault as it was.
    #[test]
    fn a_stored_decimal_is_exact(mantissa in -999_999_999_999_999_i64..=999_999_999_999_999, scale in 0_u32..9) {
        let value = rust_decimal::Decimal::new(mantissa, scale).normalize();
        let stored = ItemValue::Decimal(value).to_json().expect("JSON");
        prop_assert_eq!(ItemValue::of_json(&stored).expect("read").number(), Some(value));
    }
}

fn any_json() -> impl Strategy<Value = serde_json::Value> {
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(serde_json::Value::from),
        any::<i32>().prop_map(serde_json::Value::from),
        ".{0,12}".prop_map(serde_json::Value::from),
    ];
    leaf.prop_recursive(4, 40, 5, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(serde_json::Value::from),
            prop::collection::btree_map("[a-zA-Z]{1,8}", inner, 0..5)
                .prop_map(|map| serde_json::Value::Object(map.into_iter().collect())),
        ]
    })
}

fn again(node: &json::Node) -> serde_json::Value {
    match &node.value {
        json::Value::Null => serde_json::Value::Null,
        json::Value::Bool(bool) => (*bool).into(),
        json::Value::Number(text) => text.parse::<i64>().expect("whole").into(),
        json::Value::Text(text) => text.to_string().into(),
        json::Value::List(nodes) => nodes.iter().map(again).collect::<Vec<_>>().into(),
        json::Value::Object(members) => serde_json::Value::Object(
            members.iter().map(|(name, node)| (name.to_string(), again(node))).collect(),
        ),
    }
}

#[test]
fn a_small_file_does_not_become_a_large_form() {
    let rule = "{\"question\":\"q\",\"operator\":\"exists\",\"answerBoolean\":true}";
    let rules = vec![rule; 150].join(",");
    let open: String = (0..100)
        .map(|n| {
            format!(
                "{{\"linkId\":\"g{n}\",\"type\":\"group\",\"enableBehavior\":\"all\",\"enableWhen\":[{rules}],\"item\":["
            )
        })
        .collect();
    let leaves: Vec<String> =
        (0..900).map(|n| format!("{{\"linkId\":\"l{n}\",\"type\":\"text\",\"text\":\"t\"}}")).collect();
    let asked = "{\"linkId\":\"q\",\"type\":\"boolean\",\"text\":\"t\"}";
    let whole = format!(
        "{{\"resourceType\":\"Questionnaire\",\"item\":[{asked},{open}{}{}]}}",
        leaves.join(","),
        "]}".repeat(100)
    );
    assert_eq!(refused(&whole).1, Reason::TooLong { most: 50_000 });
    let texts = format!(
        "{{\"resourceType\":\"Questionnaire\",\"item\":[{}{}{}]}}",
        (0..100)
            .map(|n| format!(
                "{{\"linkId\":\"g{n}\",\"type\":\"group\",\"text\":\"{}\",\"item\":[",
                "x".repeat(4_000)
            ))
            .collect::<String>(),
        leaves.join(","),
        "]}".repeat(100)
    );
    assert!(matches!(refused(&texts).1, Reason::TooLong { .. }));
    let sets: Vec<String> = (0..900)
        .map(|n| {
            format!("{{\"linkId\":\"c{n}\",\"type\":\"choice\",\"text\":\"t\",\"answerValueSet\":\"#s\"}}")
        })
        .collect();
    let codes: Vec<String> = (0..200).map(|n| format!("{{\"code\":\"c{n}\"}}")).collect();
    let options = format!(
        "{{\"resourceType\":\"Questionnaire\",\"contained\":[{{\"resourceType\":\"ValueSet\",\"id\":\"s\",\
         \"compose\":{{\"include\":[{{\"concept\":[{}]}}]}}}}],\"item\":[{}]}}",
        codes.join(","),
        sets.join(",")
    );
    assert_eq!(refused(&options).1, Reason::TooLong { most: 10_000 });
}
