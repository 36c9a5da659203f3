/// Longest header of a sealed file that is read. Ours take 200 bytes; age itself reads any, and parses all of it anew at
/// each of its lines.
const MOST_HEADER: usize = 16 << 10;

/// Whether the header of a sealed file ends within its first 16 kB, as its line with the proof begins. What follows is
/// age's to judge.
pub fn is_age_head(head: &[u8]) -> bool {
    let head = &head[..head.len().min(MOST_HEADER)];
    head.windows(5).any(|five| five == b"\n--- ")
}

/// How much of a file `is_age_head` looks at.
pub const LOOKED_AT: u64 = MOST_HEADER as u64;
