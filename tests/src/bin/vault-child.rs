//! The child of the fault tests: does to a vault what its arguments say, until it is done or killed.
//! On Linux only, like the tests.

use std::process::ExitCode;

#[cfg(target_os = "linux")]
fn main() -> ExitCode {
    use nearer_tests::fault::{Order, perform};
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let done = Order::read(&arguments).map(|order| perform(&order));
    if done.is_some_and(|done| done.is_ok()) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

#[cfg(not(target_os = "linux"))]
fn main() -> ExitCode {
    ExitCode::FAILURE
}
