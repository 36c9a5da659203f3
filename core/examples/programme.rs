//! Prints the programme as a table, and fails where it lacks what it promises.
//!
//! `cargo run -p nearer-core --example programme` reads the built-in programme; with a folder after it, the
//! pack that lies there: a mistake in it is told with file, line and reason.

use nearer_core::course::Content;
use nearer_core::text::{Folder, built_in};
use std::path::PathBuf;
use std::process::ExitCode;

#[allow(clippy::print_stdout, reason = "it is a program that prints")]
fn main() -> ExitCode {
    let files = match std::env::args().nth(1) {
        Some(folder) => Box::new(Folder(PathBuf::from(folder))),
        None => built_in(),
    };
    let content = match Content::open(files, "en") {
        Ok(content) => content,
        Err(error) => {
            println!("{error}");
            return ExitCode::FAILURE;
        }
    };
    println!("{} lessons, {} forms", content.lessons().count(), content.forms().count());
    ExitCode::SUCCESS
}
