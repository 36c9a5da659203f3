//! What somebody brings from elsewhere: journals and practices of other apps, filled-in questionnaires, and
//! questionnaires themselves.
//!
//! All of it comes in one way. `look_at` reads a file to its end, within bounds, and keeps nothing. `plan` says what
//! would come in, for someone to decide by. `take` takes it in, in one transaction, and reports. What is here stays as
//! it is, and what was removed here stays so: a second time adds nothing. A journal can be taken back for thirty days
//! (`backup::take_back`).

pub mod answers;
mod archive;
pub mod habits;
pub mod journal;
pub mod questionnaire;

use crate::course::Content;
use crate::errand::Errand;
use crate::error::Result;
use crate::vault::Vault;

/// What somebody brings, read to its end. Nothing of it is kept yet.
pub trait LookedAt {
    /// What a plan depends on beside the file.
    type By;
    /// What someone decides before it is taken.
    type Choice;
    /// What would come in.
    type Plan;
    /// What came in.
    type Report;

    /// Says what would come in. Changes nothing.
    ///
    /// Errors: `NotFound` for something that is named by `by` and isn't here.
    fn plan(&self, vault: &Vault, content: &Content, by: &Self::By) -> Result<Self::Plan>;

    /// Takes it in, in one transaction: on any error, and when given up, the vault is as it was.
    ///
    /// Errors: `Invalid` for a choice that can't be; `Cancelled`, `Full`, `Closed`.
    fn take(
        &self,
        vault: &Vault,
        content: &Content,
        choice: &Self::Choice,
        errand: &Errand,
    ) -> Result<Self::Report>;
}

#[cfg(test)]
mod tests;
