//! Long rounds of the fault tests: `soak [times] [seed] [fault…]`. Prints one table and the seed that
//! repeats it; ends with 1 where anything was lost.

use std::process::ExitCode;

#[cfg(target_os = "linux")]
fn main() -> ExitCode {
    use nearer_tests::fault;
    use std::io::Write;
    use std::time::{Instant, SystemTime, UNIX_EPOCH};
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let times = arguments.first().and_then(|times| times.parse().ok()).unwrap_or(1);
    let by_time = || SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let seed = arguments.get(1).and_then(|seed| seed.parse().ok()).unwrap_or_else(by_time);
    let only = arguments.get(2..).unwrap_or_default();
    let mut out = std::io::stdout();
    let mut line = |text: String| {
        // A reader that went away stops nothing.
        let _ = writeln!(out, "{text}").and_then(|()| out.flush());
    };
    line(format!("soak {times} {seed}"));
    line(format!("{:28} {:>7} {:>9} {:>6}  {}", "fault", "rounds", "survived", "s", "checked"));
    let mut losses = Vec::new();
    for (name, run) in fault::ALL {
        if !only.is_empty() && !only.iter().any(|wanted| wanted == name) {
            continue;
        }
        let began = Instant::now();
        let tally = run(seed, times);
        let (survived, seconds) = (tally.survived(), began.elapsed().as_secs());
        line(format!("{:28} {:>7} {survived:>9} {seconds:>6}  {}", tally.fault, tally.rounds, tally.checked));
        losses.extend(tally.losses.into_iter().map(|loss| format!("{name} {loss}")));
    }
    for loss in &losses {
        line(format!("LOST  soak {times} {seed} {loss}"));
    }
    if losses.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

#[cfg(not(target_os = "linux"))]
fn main() -> ExitCode {
    eprintln!("soak: the faults are made by Linux's dynamic linker; nothing was tried here");
    ExitCode::FAILURE
}
