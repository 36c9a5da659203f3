//! `make bench`: the table of speeds, on the terminal and in `out/bench.json`.

use nearer_tests::bench::{print, run, write};
use nearer_tests::root;
use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let sizes: Vec<u64> = std::env::args().skip(1).map(|size| size.parse()).collect::<Result<_, _>>()?;
    let sizes = if sizes.is_empty() { vec![1000, 100_000] } else { sizes };
    let folder = tempfile::tempdir()?;
    let rows = run(&sizes, folder.path())?;
    print(&mut std::io::stdout().lock(), &rows)?;
    write(&root().join("out/bench.json"), &rows)?;
    Ok(())
}
