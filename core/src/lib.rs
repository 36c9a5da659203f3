//! The core of Nearer: all rules, storage and content. Front ends reach it through the bindings.
//!
//! Rooms are modules; each imports only from lower floors, and those of one floor don't know each other. `rooms` is
//! their register, and the house's test holds it, this drawing and the imports together:
//!
//! ```text
//! demo
//! house
//! schema
//! bring  export  copies
//! backup
//! bin
//! rooms
//! today  insight  kept  reminder  lock
//! capture
//! course
//! experiment  pattern  therapy  trust  safety
//! journal  belief  habit  plan  history  assessment
//! person  tag  setting
//! fhir
//! form
//! record
//! vault  text
//! time  bounds  errand  passphrase
//! error
//! ```

#![forbid(unsafe_code)]
#![warn(missing_docs)]

pub mod assessment;
pub mod backup;
pub mod belief;
pub mod bin;
pub mod bounds;
pub mod bring;
pub mod capture;
pub mod copies;
pub mod course;
pub mod demo;
pub mod errand;
pub mod error;
pub mod experiment;
pub mod export;
pub mod fhir;
#[cfg(test)]
mod fixture;
pub mod form;
pub mod habit;
pub mod history;
pub mod house;
pub mod insight;
pub mod journal;
pub mod kept;
pub mod lock;
pub mod passphrase;
pub mod pattern;
pub mod person;
pub mod plan;
pub mod record;
pub mod reminder;
pub mod rooms;
pub mod safety;
pub mod schema;
pub mod setting;
pub mod tag;
pub mod text;
pub mod therapy;
pub mod time;
pub mod today;
pub mod trust;
pub mod vault;

uniffi::setup_scaffolding!();
