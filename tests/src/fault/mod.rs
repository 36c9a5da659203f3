//! Faults that the vault must survive: power loss, kills, damage, a full disk, clocks and observers.
//!
//! Every fault is a function of a seed and a number of rounds that gives a `Tally`. `tests/fault.rs` runs
//! short rounds of all; the binary `soak` runs long ones. The process that dies is `vault-child`, which
//! does actions that follow from the seed and acknowledges each; the checks compare what the vault holds
//! with the states after each action. On Linux only: the recorder is put in by its dynamic linker.

pub mod backup;
pub mod call;
mod chance;
mod check;
mod child;
pub mod damage;
mod deed;
mod diary;
mod disk;
pub mod full;
mod keys;
pub mod kill;
pub mod leave;
pub mod observe;
mod place;
pub mod power;
mod record;
pub mod recover;
pub mod rooms;
pub mod swallow;
mod tally;
mod upgrade;

pub use child::Order;
pub use deed::perform;
pub use tally::Tally;

/// A fault of a seed, with rounds that grow with a number of times.
pub type Fault = fn(seed: u64, times: usize) -> Tally;

/// All faults by name.
pub const ALL: &[(&str, Fault)] = &[
    ("power-begin", |seed, times| power::while_beginning(seed, times, 200)),
    ("power-write", |seed, times| power::while_writing(seed, 3 * times, 300)),
    ("power-migrate", |seed, times| power::while_migrating(seed, times, 100)),
    ("kill-write", |seed, times| kill::while_writing(seed, 100 * times)),
    ("exit-write", |seed, times| leave::while_writing(seed, 40 * times)),
    ("kill-migrate", |seed, times| kill::while_migrating(seed, 40 * times)),
    ("kill-rekey", |seed, times| kill::while_rekeying(seed, 60 * times)),
    ("power-rekey", |seed, times| power::while_rekeying(seed, times, 200)),
    ("kill-backup", |seed, times| backup::killed_while_backing_up(seed, 40 * times)),
    ("kill-replace", |seed, times| backup::killed_while_taking_in("replace", seed, 40 * times)),
    ("kill-merge", |seed, times| backup::killed_while_taking_in("merge", seed, 40 * times)),
    ("kill-recover", |seed, times| recover::killed_while_recovering(seed, 40 * times)),
    ("kill-take-back", |seed, times| backup::killed_while_taking_in("take-back", seed, 40 * times)),
    ("full-backup", |seed, times| backup::full_while_backing_up(seed, 20 * times)),
    ("memory", |seed, times| backup::memory_of_a_backup(seed, times)),
    ("memory-made-up", |seed, times| swallow::memory_of_made_up_files(seed, times)),
    ("damage-file", |seed, times| damage::of_the_file(seed, 300 * times)),
    ("damage-entry", |seed, times| damage::of_one_entry(seed, 300 * times)),
    ("damage-edit", |seed, times| damage::of_an_edited_entry(seed, 100 * times)),
    ("damage-bytes", |seed, times| damage::leaves_the_file_alone(seed, 300 * times)),
    ("damage-sidecar", |seed, times| damage::of_the_sidecar(seed, 100 * times)),
    ("full-write", |seed, times| full::while_writing(seed, 40 * times)),
    ("full-migrate", |seed, times| full::while_migrating(seed, 20 * times)),
    ("io-call", |seed, _| call::fails(seed, 1)),
    ("two-processes", |seed, times| kill::two_processes(seed, 10 * times)),
    ("clock", |seed, times| observe::clock_goes_back(seed, 10 * times)),
    ("observers", |seed, times| observe::slow_and_failing_observers(seed, 10 * times)),
    ("words", |seed, times| rooms::no_word_leaves(seed, times, usize::MAX)),
];
