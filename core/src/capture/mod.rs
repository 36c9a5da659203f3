//! Quick capture: two taps, also from a widget, a notification or a share sheet while the vault is locked.
//!
//! A check-in is an entry of the journal, and where someone stepped back or came nearer a moment of the same id: what
//! happens to the entry happens to both. Everything that someone writes freely goes through here, so that very low
//! moods raise the question whether they are safe.

mod check;
mod inbox;
mod model;
mod store;

pub use check::CHECKS;
pub use inbox::{Captured, InboxView, file_inbox, inbox_view, leave};
pub use model::{CheckIn, CheckedIn};
pub use store::{add_sentence, check_in, delete, edit, put_back, restore, save, write};

#[cfg(test)]
mod tests;
