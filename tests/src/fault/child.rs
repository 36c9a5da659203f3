//! The process that is killed, recorded or starved: what it is told to do, and what it says.

use super::place::Place;
use super::record::{Recorder, Watch};
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

/// What a child is to do. Said to it as `name=value` arguments.
#[derive(Debug, Clone)]
pub struct Order {
    pub deed: String,
    pub base: PathBuf,
    pub seed: u64,
    /// Number of the first action, and how many there are.
    pub from: usize,
    pub count: usize,
    /// Pages of the WAL after which it is written back; 0: as the core has it.
    pub checkpoint: usize,
    /// Nothing is synced: what the checks must notice.
    pub careless: bool,
    /// Holds the vault open when all is done, until its input ends.
    pub lingers: bool,
    /// Microseconds after opening at which the process ends, where the deed is to leave.
    pub leaves_after_us: usize,
}

impl Order {
    pub fn new(deed: &str, place: &Place, seed: u64) -> Self {
        Order {
            deed: deed.to_owned(),
            base: place.base.clone(),
            seed,
            from: 0,
            count: 0,
            checkpoint: 0,
            careless: false,
            lingers: false,
            leaves_after_us: 0,
        }
    }

    pub fn actions(mut self, from: usize, count: usize) -> Self {
        (self.from, self.count) = (from, count);
        self
    }

    fn arguments(&self) -> Vec<String> {
        vec![
            format!("deed={}", self.deed),
            format!("base={}", self.base.display()),
            format!("seed={}", self.seed),
            format!("from={}", self.from),
            format!("count={}", self.count),
            format!("checkpoint={}", self.checkpoint),
            format!("careless={}", self.careless),
            format!("lingers={}", self.lingers),
            format!("leaves={}", self.leaves_after_us),
        ]
    }

    /// Reads the arguments back. Nothing where one is missing or is none.
    pub fn read(arguments: &[String]) -> Option<Self> {
        let value =
            |name: &str| arguments.iter().find_map(|argument| argument.strip_prefix(name)?.strip_prefix('='));
        Some(Order {
            deed: value("deed")?.to_owned(),
            base: value("base")?.into(),
            seed: value("seed")?.parse().ok()?,
            from: value("from")?.parse().ok()?,
            count: value("count")?.parse().ok()?,
            checkpoint: value("checkpoint")?.parse().ok()?,
            careless: value("careless")?.parse().ok()?,
            lingers: value("lingers")?.parse().ok()?,
            leaves_after_us: value("leaves")?.parse().ok()?,
        })
    }
}

/// A child that runs.
#[derive(Debug)]
pub struct Running {
    child: Child,
    lines: Receiver<String>,
    _input: Option<ChildStdin>,
}

/// What a child said from its beginning to its end.
#[derive(Debug, Clone, Default)]
pub struct Said {
    pub lines: Vec<String>,
    pub errors: Vec<u8>,
    /// The code that it ended with; none where a signal ended it.
    pub ended: Option<i32>,
}

impl Said {
    pub fn says(&self, line: &str) -> bool {
        self.lines.iter().any(|said| said == line)
    }

    /// The number of the last action that was acknowledged.
    pub fn acknowledged(&self) -> Option<usize> {
        self.lines.iter().rev().find_map(|line| done(line))
    }
}

/// The number in `done 7`: seven actions are done.
pub fn done(line: &str) -> Option<usize> {
    line.trim().strip_prefix("done ")?.parse().ok()
}

/// The child's program lies beside ours, or a folder up from a test's.
fn program() -> PathBuf {
    let ours = std::env::current_exe().expect("a program has a path");
    let folders = ours.ancestors().skip(1).take(2);
    let mut found = folders.map(|folder| folder.join("vault-child")).filter(|path| path.exists());
    found.next().expect("vault-child is built with the tests")
}

fn command(order: &Order, recorder: Option<(&Recorder, Watch)>) -> Command {
    let mut command = Command::new(program());
    command.args(order.arguments()).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    if let Some((recorder, watch)) = recorder {
        recorder.put_into(&mut command, &order.base, watch);
    }
    command
}

/// Lets a child do all it was told to.
pub fn run(order: &Order, recorder: Option<(&Recorder, Watch)>) -> Said {
    let output = command(order, recorder).output().expect("the child runs");
    let lines = String::from_utf8_lossy(&output.stdout).lines().map(str::to_owned).collect();
    Said { lines, errors: output.stderr, ended: output.status.code() }
}

/// Starts a child that is to be killed.
pub fn start(order: &Order) -> Running {
    let mut child = command(order, None).stderr(Stdio::null()).spawn().expect("the child starts");
    let output = child.stdout.take().expect("its output");
    let (sender, lines) = channel();
    thread::spawn(move || {
        for line in BufReader::new(output).lines().map_while(Result::ok) {
            if sender.send(line).is_err() {
                return;
            }
        }
    });
    Running { _input: child.stdin.take(), child, lines }
}

impl Running {
    /// Waits until it said a line of this beginning. False where it ended before.
    pub fn says(&self, beginning: &str, said: &mut Said) -> bool {
        loop {
            match self.lines.recv_timeout(Duration::from_secs(60)) {
                Ok(line) => {
                    said.lines.push(line);
                    if said.lines.last().is_some_and(|line| line.starts_with(beginning)) {
                        return true;
                    }
                }
                Err(RecvTimeoutError::Timeout) => panic!("the child says nothing"),
                Err(RecvTimeoutError::Disconnected) => return false,
            }
        }
    }

    /// Kills it as the system does, without a word, and takes what it still had said.
    pub fn kill(mut self, said: &mut Said) {
        self.child.kill().expect("killed");
        self.child.wait().expect("ended");
        said.lines.extend(self.lines.iter());
    }
}

/// Says a line, at once: the recorder puts it in order with what was written and synced.
pub fn say(line: &str) {
    let mut output = std::io::stdout().lock();
    // A parent that is gone needs no words.
    let _ = writeln!(output, "{line}").and_then(|()| output.flush());
}

/// Gives the disk its space back, as a person does who removes something.
pub fn make_space(base: &Path) {
    let _ = std::fs::remove_file(base.join("ballast"));
}
