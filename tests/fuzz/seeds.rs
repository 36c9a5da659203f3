//! Lays out what the fuzzer begins with, a folder for each reader: the fixtures of the core, and what is made of them.

use nearer_core::backup::fuzz::{empty_payload, payload_of};
use nearer_core::backup::write_document;
use nearer_core::course::Content;
use nearer_core::errand::Errand;
use nearer_core::house::House;
use nearer_core::rooms::FILINGS;
use nearer_core::schema::SCHEMA;
use nearer_core::text::built_in;
use nearer_core::time::{Clock, FixedClock};
use nearer_core::vault::{Folders, KeySlot, KeyStore, MemoryKeyStore};
use rusqlite::{Connection, MAIN_DB};
use std::fs;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use zip::write::SimpleFileOptions;

/// 2026-11-24T12:00:00 in Berlin.
const NOON_MS: i64 = 1_795_518_000_000;

/// Where `NEARER_SEEDS` names a folder, lays them out there and ends.
pub fn lay_out_where_asked() {
    let Some(corpus) = std::env::var_os("NEARER_SEEDS").map(PathBuf::from) else { return };
    lay_out(&corpus);
    std::process::exit(0);
}

fn lay_out(corpus: &Path) {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../core/fixtures");
    let import = fixtures.join("import");
    let put = |reader: &str, name: &str, bytes: &[u8]| {
        let folder = corpus.join(reader);
        fs::create_dir_all(&folder).expect("a folder");
        fs::write(folder.join(name), bytes).expect("written");
    };
    let read = |path: PathBuf| fs::read(path).expect("a fixture");
    let from = |reader: &str, names: &[&str]| {
        for name in names {
            put(reader, name, &read(import.join(name)));
        }
    };
    from("daylio-csv", &["daylio-7-columns.csv", "daylio-8-columns.csv", "daylio-9-columns.csv"]);
    from("daylio", &["diary.daylio"]);
    from("day-one", &["day-one.json", "day-one.zip"]);
    from("jrnl", &["jrnl.json"]);
    from("pages", &["pages.zip"]);
    from("tell", &["diary.daylio", "day-one.json", "jrnl.json", "daylio-8-columns.csv", "pages.zip"]);
    from("zip", &["diary.daylio", "day-one.zip", "pages.zip"]);
    put(
        "html",
        "notes",
        b"<p>a &amp; b</p><ul><li>c</li></ul><ol><li><b>d </b></li></ol>I &lt;3 <br/> 1 < 2",
    );
    put("loop", "archive.zip", &archive(&fixtures.join("loop/archive")));
    put("loop", "old.zip", &archive(&fixtures.join("loop/old-archive")));
    for version in ["backup-12", "backup-25"] {
        let made = read(fixtures.join(format!("loop/{version}.sql")));
        put("loop", version, &database(&String::from_utf8(made).expect("SQL")));
    }
    let questionnaire = read(fixtures.join("questionnaires/all-kinds.json"));
    put("questionnaire", "all-kinds", &questionnaire);
    put("answers", "one", ANSWERS.as_bytes());
    put(
        "answers",
        "bundle",
        format!("{{\"resourceType\":\"Bundle\",\"entry\":[{{\"resource\":{ANSWERS}}}]}}").as_bytes(),
    );
    let (document, payload) = filled(&fixtures.join("vault-6"));
    put("document", "filled", &document);
    put("payload", "filled", &payload);
    for version in 1..=SCHEMA.latest() {
        put("payload", &format!("version-{version}"), &empty_payload(&SCHEMA, version).expect("a payload"));
    }
    let vectors = fixtures.join("age/testdata");
    for name in ["scrypt", "scrypt_salt_short", "x25519", "stream_two_chunks", "x25519_multiple_recipients"] {
        let vector = read(vectors.join(name));
        let at = vector.windows(2).position(|two| two == b"\n\n").expect("a header");
        put("sealed", name, &vector[at + 2..]);
    }
}

const ANSWERS: &str = r#"{"resourceType":"QuestionnaireResponse","status":"completed","authored":"2024-05-18T10:00:00+02:00","questionnaire":"http://example.org/q|1","identifier":{"value":"urn:uuid:0192f0c4-0000-7000-8000-000000000000"},"item":[{"linkId":"a","answer":[{"valueInteger":1,"item":[{"linkId":"b","answer":[{"valueString":"x"}]}]}]},{"linkId":"c","answer":[{"valueCoding":{"system":"http://loinc.org","code":"LA6568-5"}},{"valueDecimal":1.50},{"valueQuantity":{"value":3}}]}]}"#;

/// The document, and what stands in a backup, of a vault that holds rows of every room.
fn filled(kept: &Path) -> (Vec<u8>, Vec<u8>) {
    let folder = tempfile::tempdir().expect("a folder");
    for file in fs::read_dir(kept).expect("a fixture").flatten() {
        fs::copy(file.path(), folder.path().join(file.file_name())).expect("copied");
    }
    let keys = MemoryKeyStore::default();
    keys.save(KeySlot::Current, vec![7; 32]).expect("saved");
    let clock: Arc<dyn Clock> = Arc::new(FixedClock::new(NOON_MS, "Europe/Berlin"));
    let content = Arc::new(Content::open(built_in(), "en", FILINGS).expect("the built-in programme"));
    let vault = House::open(&Folders::within(folder.path()), &keys, clock, content).expect("a vault").vault;
    let document = folder.path().join("document.json");
    write_document(&vault, &document, &Errand::quiet()).expect("written");
    (fs::read(document).expect("read"), payload_of(&vault).expect("a payload"))
}

fn archive(root: &Path) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let mut add = |name: String, bytes: Vec<u8>| {
        zip.start_file(name, SimpleFileOptions::default()).expect("begun");
        zip.write_all(&bytes).expect("written");
    };
    add("Habits.csv".to_owned(), fs::read(root.join("Habits.csv")).expect("a fixture"));
    for folder in fs::read_dir(root).expect("a fixture").flatten().filter(|entry| entry.path().is_dir()) {
        let name = format!("{}/Checkmarks.csv", folder.file_name().to_string_lossy());
        add(name, fs::read(folder.path().join("Checkmarks.csv")).expect("a fixture"));
    }
    zip.finish().expect("finished").into_inner()
}

fn database(made: &str) -> Vec<u8> {
    let mut sql = Connection::open_in_memory().expect("memory");
    sql.execute_batch(made).expect("made");
    sql.serialize(MAIN_DB).expect("bytes").to_vec()
}
