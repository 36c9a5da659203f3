//! Writes the bindings of all three languages, and what front ends need of the catalogue and of the look, in one command:
//!
//! ```text
//! cargo run -p nearer-bindgen -- LIBRARY FOLDER
//! ```
//!
//! `FOLDER/kotlin`, `FOLDER/swift` and `FOLDER/python` hold the bindings; the first two hold the keys of the catalogue and
//! the look in numbers as well. `FOLDER/python/nearer_app` is a package that can be imported as it is, the library beside
//! it.

mod keys;
mod look;
mod names;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};
use uniffi_bindgen::bindings::{GenerateOptions, TargetLanguage};

const PYTHON_PACKAGE: &str = "nearer_app";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match arguments.as_slice() {
        [library, folder] => match write_all(Path::new(library), Path::new(folder)) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("nearer-bindgen: {error}");
                ExitCode::FAILURE
            }
        },
        _ => {
            eprintln!("usage: nearer-bindgen LIBRARY FOLDER");
            ExitCode::FAILURE
        }
    }
}

fn write_all(library: &Path, folder: &Path) -> Result<(), Box<dyn Error>> {
    let python = folder.join("python").join(PYTHON_PACKAGE);
    generate(library, TargetLanguage::Kotlin, &folder.join("kotlin"))?;
    generate(library, TargetLanguage::Swift, &folder.join("swift"))?;
    generate(library, TargetLanguage::Python, &python)?;
    show_our_library(&folder.join("kotlin/app/nearer/bindings/nearer.kt"))?;
    fs::write(python.join("__init__.py"), "\"\"\"The bindings of Nearer, generated.\"\"\"\n")?;
    let name: PathBuf = library.file_name().ok_or("the library has no name")?.into();
    // To a new name first: a program that has the old one open must not see it change.
    let fresh = python.join("library.new");
    fs::copy(library, &fresh)?;
    fs::rename(fresh, python.join(name))?;
    keys::write(folder)?;
    look::write(folder)
}

/// The generated Kotlin imports JNA's `Library` without using it, which hides our own of that name. UniFFI's
/// `rename` leaves some references under the old name (0.32.2), so the import is taken out.
fn show_our_library(file: &Path) -> Result<(), Box<dyn Error>> {
    const IMPORT: &str = "import com.sun.jna.Library\n";
    let source = fs::read_to_string(file)?;
    if !source.contains(IMPORT) {
        return Err(format!("{} no longer imports JNA's Library: this step can go", file.display()).into());
    }
    Ok(fs::write(file, source.replace(IMPORT, ""))?)
}

/// The bindings of one language, by the metadata in the library.
fn generate(library: &Path, language: TargetLanguage, to: &Path) -> Result<(), Box<dyn Error>> {
    let utf8 = |path: &Path| path.to_str().map(str::to_owned).ok_or("a path that is no UTF-8");
    let options = GenerateOptions {
        languages: vec![language],
        source: utf8(library)?.into(),
        out_dir: utf8(to)?.into(),
        config_override: None,
        format: false,
        crate_filter: None,
        metadata_no_deps: false,
    };
    Ok(uniffi_bindgen::bindings::generate(options)?)
}
