//! Short rounds of all faults that the vault must survive. `make soak` runs long ones.
//!
//! Skipped where it is not Linux: the recorder is put into the child by Linux's dynamic linker.

#![cfg(target_os = "linux")]

use nearer_tests::fault::{
    Tally, backup, call, damage, full, kill, leave, observe, power, recover, rooms, swallow,
};
use std::env;
use std::sync::LazyLock;

/// Any number, the same at every run; a search names another. A failure names it, and `soak 1 SEED` repeats it at length.
static SEED: LazyLock<u64> = LazyLock::new(|| {
    env::var("NEARER_SEARCH_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(20_261_124)
});

fn survived(tally: &Tally) {
    let losses = tally.losses.iter().take(5).collect::<Vec<_>>();
    assert!(losses.is_empty(), "{}, seed {}, {} lost: {losses:#?}", tally.fault, *SEED, tally.losses.len());
    assert!(tally.rounds > 0, "{} was not tried", tally.fault);
}

#[test]
fn power_loss_at_the_first_start_leaves_a_vault_that_opens() {
    survived(&power::while_beginning(*SEED, 1, 60));
}

#[test]
fn power_loss_while_writing_loses_nothing_acknowledged() {
    survived(&power::while_writing(*SEED, 2, 60));
}

#[test]
fn power_loss_is_noticed_where_nothing_is_synced() {
    assert!(power::careless_losses(*SEED, 30) > 0, "the checks find no loss under synchronous = OFF");
}

#[test]
fn power_loss_while_migrating_leaves_a_vault_that_upgrades() {
    survived(&power::while_migrating(*SEED, 1, 30));
}

#[test]
fn a_kill_while_writing_loses_nothing_acknowledged() {
    survived(&kill::while_writing(*SEED, 25));
}

#[test]
fn a_process_that_ends_while_others_read_and_write_does_not_crash() {
    survived(&leave::while_writing(*SEED, 20));
}

#[test]
fn a_kill_while_migrating_leaves_a_vault_that_upgrades() {
    survived(&kill::while_migrating(*SEED, 12));
}

#[test]
fn a_kill_while_the_key_is_changed_loses_nothing() {
    survived(&kill::while_rekeying(*SEED, 16));
}

#[test]
fn power_loss_while_the_key_is_changed_loses_nothing() {
    survived(&power::while_rekeying(*SEED, 1, 40));
}

#[test]
fn a_kill_while_backing_up_leaves_whole_backups_only() {
    survived(&backup::killed_while_backing_up(*SEED, 10));
}

#[test]
fn a_kill_while_taking_in_leaves_the_one_or_the_other() {
    survived(&backup::killed_while_taking_in("replace", *SEED, 10));
    survived(&backup::killed_while_taking_in("merge", *SEED, 10));
    survived(&backup::killed_while_taking_in("take-back", *SEED, 10));
}

#[test]
fn a_kill_while_recovering_leaves_the_old_vault_or_the_new_one() {
    survived(&recover::killed_while_recovering(*SEED, 8));
}

#[test]
fn a_disk_full_while_backing_up_leaves_no_half_backup() {
    survived(&backup::full_while_backing_up(*SEED, 6));
}

#[test]
fn a_backup_takes_the_vault_s_size_once_and_sixty_megabytes_or_what_scrypt_takes() {
    survived(&backup::memory_of_a_backup(*SEED, 1));
}

#[test]
fn a_file_that_is_made_up_to_fill_the_memory_does_not() {
    survived(&swallow::memory_of_made_up_files(*SEED, 1));
}

#[test]
fn a_damaged_file_gives_a_prefix_or_says_so() {
    survived(&damage::of_the_file(*SEED, 60));
}

#[test]
fn an_entry_of_a_damaged_file_is_right_or_says_so() {
    survived(&damage::of_one_entry(*SEED, 200));
}

#[test]
fn an_edit_in_a_damaged_file_keeps_no_wrong_text() {
    survived(&damage::of_an_edited_entry(*SEED, 40));
}

#[test]
fn a_damaged_file_is_left_as_it_is() {
    survived(&damage::leaves_the_file_alone(*SEED, 100));
}

#[test]
fn a_damaged_sidecar_locks_nobody_out() {
    survived(&damage::of_the_sidecar(*SEED, 15));
}

#[test]
fn a_full_disk_refuses_the_action_and_keeps_the_others() {
    assert!(full::is_refused(*SEED), "the disk was never full");
    survived(&full::while_writing(*SEED, 10));
}

#[test]
fn a_disk_full_while_migrating_leaves_a_vault_that_upgrades() {
    survived(&full::while_migrating(*SEED, 6));
}

#[test]
fn an_io_call_that_fails_is_told_and_loses_nothing() {
    survived(&call::fails(*SEED, 40));
}

#[test]
fn a_vault_is_open_in_one_process_at_a_time() {
    survived(&kill::two_processes(*SEED, 2));
}

#[test]
fn a_clock_that_goes_back_changes_no_order() {
    survived(&observe::clock_goes_back(*SEED, 2));
}

#[test]
fn slow_and_failing_observers_hold_up_nobody() {
    survived(&observe::slow_and_failing_observers(*SEED, 3));
}

#[test]
fn no_word_of_a_person_leaves_the_process_in_the_clear() {
    survived(&rooms::no_word_leaves(*SEED, 1, 8));
}
