use nearer_core::error::{NearerError, Result};
use nearer_core::house::{Act, House, See};
use std::panic::{AssertUnwindSafe, Location, catch_unwind};
use std::path::Path;

/// The open house, as front ends come in: each call is guarded.
#[derive(Debug)]
pub(crate) struct Doors(pub House);

impl Doors {
    #[track_caller]
    pub fn read<T>(&self, work: impl FnOnce(&See<'_>) -> Result<T>) -> Result<T> {
        guard(|| self.0.read(work))
    }

    #[track_caller]
    pub fn search<T>(&self, work: impl FnOnce(&See<'_>) -> Result<T>) -> Result<T> {
        guard(|| self.0.search(work))
    }

    #[track_caller]
    pub fn write<T>(&self, work: impl FnOnce(&Act<'_, '_>) -> Result<T>) -> Result<T> {
        guard(|| self.0.write(work))
    }

    /// For what goes through more doors than one, or through none.
    #[track_caller]
    pub fn call<T>(&self, work: impl FnOnce(&House) -> Result<T>) -> Result<T> {
        guard(|| work(&self.0))
    }
}

/// Runs one call. A panic leaves the vault whole (its transaction is rolled back) and becomes an error, whose place is
/// the call's own line here (`journal:26`): nothing of what the panic said, which may be a person's words.
#[track_caller]
pub(crate) fn guard<T>(call: impl FnOnce() -> Result<T>) -> Result<T> {
    let at = Location::caller();
    catch_unwind(AssertUnwindSafe(call)).unwrap_or_else(|_| {
        let file = Path::new(at.file()).file_stem().unwrap_or_default();
        Err(NearerError::internal(&format!("{}:{}", file.display(), at.line())))
    })
}
