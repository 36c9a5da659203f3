//! Keys of the catalogue as constants, so that a front end's misspelled key does not compile.

use crate::names::{camel, upper};
use nearer_core::text::{Catalogue, Pack, built_in};
use std::collections::BTreeSet;
use std::error::Error;
use std::fs;
use std::path::Path;

const KOTLIN: &str = "kotlin/app/nearer/strings";
const SWIFT: &str = "swift";

pub fn write(folder: &Path) -> Result<(), Box<dyn Error>> {
    let pack = Pack::open(built_in(), "en")?;
    let keys: BTreeSet<String> = Catalogue::read(&pack)?.plain().into_keys().collect();
    let kotlin: String =
        keys.iter().map(|key| format!("    const val {} = \"{key}\"\n", upper(key))).collect();
    let kotlin = format!(
        "// Generated from the catalogue of interface strings.\n\npackage app.nearer.strings\n\nobject Key {{\n{kotlin}}}\n"
    );
    fs::create_dir_all(folder.join(KOTLIN))?;
    fs::write(folder.join(KOTLIN).join("Key.kt"), kotlin)?;
    let swift: String = keys.iter().map(|key| format!("    case {} = \"{key}\"\n", camel(key))).collect();
    let swift = format!(
        "// Generated from the catalogue of interface strings.\n\npublic enum Key: String, CaseIterable, Sendable {{\n{swift}}}\n"
    );
    fs::write(folder.join(SWIFT).join("Key.swift"), swift)?;
    Ok(())
}
