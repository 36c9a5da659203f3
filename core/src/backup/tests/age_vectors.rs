//! The test vectors of the age format (C2SP/CCTV), through our sealing: `core/fixtures/age`.

use super::*;
use crate::backup::sealing::{Opener, open_with};
use age::secrecy::SecretString;
use flate2::read::ZlibDecoder;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::io::Read;
use std::str::FromStr;

/// What is refused on purpose, though the format has it: the beginning of the vectors' names, and why.
const NOT_OURS: &[(&str, &str)] = &[
    ("armor", "a backup is a file and no letter: text around it is not taken"),
    ("hybrid", "nothing of ours is sealed to such a recipient"),
];

/// What is opened though the format forbids it: age reads the files of its first beta, whose stanzas may lack the short
/// line at their end. The proof of the header covers them all the same.
const OPENED_ALL_THE_SAME: &[&str] = &["stanza_missing_body", "stanza_missing_final_line"];

/// A vector: its header, and the file that follows it.
struct Vector {
    said: BTreeMap<String, Vec<String>>,
    file: Vec<u8>,
}

impl Vector {
    fn read(bytes: &[u8]) -> Self {
        let end = bytes.windows(2).position(|two| two == b"\n\n").expect("a header");
        let mut said: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for line in std::str::from_utf8(&bytes[..end]).expect("text").lines() {
            let (key, value) = line.split_once(": ").expect("a key");
            said.entry(key.to_owned()).or_default().push(value.to_owned());
        }
        let mut file = bytes[end + 2..].to_vec();
        if said.contains_key("compressed") {
            let packed = std::mem::take(&mut file);
            ZlibDecoder::new(packed.as_slice()).read_to_end(&mut file).expect("unpacked");
        }
        Vector { said, file }
    }

    fn all(&self, key: &str) -> &[String] {
        self.said.get(key).map_or(&[], Vec::as_slice)
    }

    fn openers(&self) -> Vec<Opener> {
        let identities =
            self.all("identity").iter().filter_map(|text| age::x25519::Identity::from_str(text).ok());
        let passphrases = self.all("passphrase").iter().map(|text| SecretString::from(text.clone()));
        identities.map(Opener::Identity).chain(passphrases.map(Opener::Passphrase)).collect()
    }
}

/// The hash of what is in the file; the last answer where nothing opens it.
fn unseal(path: &Path, vector: &Vector) -> Result<String, NearerError> {
    let mut answer = Err(NearerError::invalid("backup", Reason::OtherLock));
    for opener in vector.openers() {
        answer = open_with(path, std::slice::from_ref(&opener)).and_then(|(mut opened, length)| {
            let mut bytes = Vec::new();
            opened.read_to_end(&mut bytes).map_err(|_| sealing::damaged())?;
            assert_eq!(bytes.len() as u64, length, "the length that was said");
            Ok(Sha256::digest(&bytes).iter().map(|byte| format!("{byte:02x}")).collect())
        });
        if answer.is_ok() {
            return answer;
        }
    }
    answer
}

#[test]
fn the_format_s_own_vectors_open_or_are_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("vector.age");
    let vectors = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/age");
    let mut names: Vec<String> = fs::read_dir(vectors.join("testdata"))
        .expect("the vectors")
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    assert!(names.len() > 130, "only {} vectors", names.len());
    let mut opened = 0;
    for name in &names {
        let vector = Vector::read(&fs::read(vectors.join("testdata").join(name)).expect("readable"));
        fs::write(&path, &vector.file).expect("written");
        let answer = unseal(&path, &vector);
        let not_ours = NOT_OURS.iter().any(|(start, _)| name.starts_with(start));
        if vector.all("expect") == ["success"] && !not_ours {
            assert_eq!(answer.as_ref().ok(), vector.all("payload").first(), "{name}: {answer:?}");
            opened += 1;
            continue;
        }
        if OPENED_ALL_THE_SAME.contains(&name.as_str()) {
            assert!(answer.is_ok(), "{name}: {answer:?}");
            continue;
        }
        // Refused with a reason of its own, never as an error of this device.
        let Err(NearerError::Invalid { reason, .. }) = &answer else { panic!("{name}: {answer:?}") };
        if not_ours {
            continue;
        }
        let expected: &[Reason] = match vector.all("expect") {
            [said] if said == "no match" => &[Reason::WrongPassphrase, Reason::OtherLock],
            [said] if said == "payload failure" => &[Reason::DamagedFile, Reason::NotABackup],
            _ => &[Reason::NotABackup, Reason::DamagedFile, Reason::WrongPassphrase, Reason::OtherLock],
        };
        assert!(expected.contains(reason), "{name}: {reason:?}");
    }
    assert!(opened >= 15, "only {opened} opened");
}
