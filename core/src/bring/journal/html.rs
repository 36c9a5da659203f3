//! The little HTML that notes of other apps hold, as Markdown. Not a browser: what is no tag that is known here stays
//! as it stands, so that "a < b" and "<3" lose nothing.

/// The text as Markdown: breaks, paragraphs, lists, bold and italic; other known tags go, and entities are characters.
pub(super) fn markdown(html: &str) -> String {
    if !html.contains(['<', '&']) {
        return html.trim().to_owned();
    }
    let mut out = String::with_capacity(html.len());
    let mut lists: Vec<Option<u32>> = Vec::new();
    let mut rest = html;
    let mut ends = Ends::of(html);
    while let Some(at) = rest.find(['<', '&']) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let (known, length) = if rest.starts_with('<') {
            tag(rest, ends.after(html.len() - rest.len()), &mut out, &mut lists)
        } else {
            entity(rest, &mut out)
        };
        if !known {
            out.push_str(&rest[..length]);
        }
        rest = &rest[length..];
    }
    out.push_str(rest);
    tidy(&out)
}

/// Where tags end: each is looked for once, however many tags begin before it.
struct Ends<'a> {
    html: &'a str,
    /// Where the next one stands, for places before it.
    next: usize,
    /// How many bytes were looked at for it.
    looked_at: usize,
}

impl<'a> Ends<'a> {
    fn of(html: &'a str) -> Self {
        Ends { html, next: 0, looked_at: 0 }
    }

    /// How far from here the next end is; as far as can be where there is none. Places come in their order.
    fn after(&mut self, place: usize) -> usize {
        if self.next < place || self.looked_at == 0 {
            let found = self.html[place..].find('>');
            self.next = found.map_or(usize::MAX, |at| place + at);
            self.looked_at += found.map_or(self.html.len() - place, |at| at + 1);
        }
        debug_assert!(self.looked_at <= self.html.len());
        self.next.saturating_sub(place)
    }
}

/// Bytes of the longest tag that is one of ours; without an end so near it is none.
const MOST_TAG: usize = 600;
/// Lists in lists that are told apart.
const MOST_LISTS: usize = 100;
/// Spaces before a closing mark that go behind it.
const MOST_SPACES: usize = 64;

/// Whether a known tag begins here that ends at `end`, and its length; else the length of its first character.
fn tag(rest: &str, end: usize, out: &mut String, lists: &mut Vec<Option<u32>>) -> (bool, usize) {
    if end > MOST_TAG {
        return (false, 1);
    }
    let inside = rest[1..end].trim();
    let (closes, inside) = inside.strip_prefix('/').map_or((false, inside), |inside| (true, inside));
    let name: String = inside.chars().take_while(char::is_ascii_alphanumeric).collect();
    match (name.to_ascii_lowercase().as_str(), closes) {
        ("br", _) => out.push('\n'),
        ("p" | "div" | "h1" | "h2" | "h3" | "h4" | "blockquote", _) => out.push_str("\n\n"),
        ("b" | "strong", closes) => emphasis(out, "**", closes),
        ("i" | "em", closes) => emphasis(out, "*", closes),
        ("ul" | "ol", false) if lists.len() >= MOST_LISTS => {}
        ("ul", false) => lists.push(None),
        ("ol", false) => lists.push(Some(0)),
        ("ul" | "ol", true) => {
            lists.pop();
            out.push('\n');
        }
        ("li", false) => {
            let mark = match lists.last_mut() {
                Some(Some(number)) => {
                    *number += 1;
                    format!("\n{number}. ")
                }
                _ => "\n- ".to_owned(),
            };
            out.push_str(&mark);
        }
        ("li", true) | ("u" | "s" | "del" | "span" | "font" | "a" | "html" | "body" | "small" | "big", _) => {
        }
        _ => return (false, 1),
    }
    (true, end + 1)
}

/// Markdown's marks must touch their words: spaces before a closing mark go behind it.
fn emphasis(out: &mut String, mark: &str, closes: bool) {
    if !closes {
        out.push_str(mark);
        return;
    }
    let spaces: usize =
        out.chars().rev().take(MOST_SPACES).take_while(|c| c.is_whitespace()).map(char::len_utf8).sum();
    let tail = out.split_off(out.len() - spaces);
    // Nothing stands between the marks: both go.
    match out.strip_suffix(mark).map(str::len) {
        Some(length) => out.truncate(length),
        None => out.push_str(mark),
    }
    out.push_str(&tail);
}

fn entity(rest: &str, out: &mut String) -> (bool, usize) {
    let Some(end) = rest.bytes().take(12).position(|byte| byte == b';') else { return (false, 1) };
    let name = &rest[1..end];
    let found = match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some(' '),
        _ => name.strip_prefix('#').and_then(|number| {
            let number = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(number).filter(|c| !c.is_control() || *c == '\n')
        }),
    };
    match found {
        Some(c) => {
            out.push(c);
            (true, end + 1)
        }
        None => (false, 1),
    }
}

/// No spaces at the ends of lines, and at most one blank line at a time.
fn tidy(text: &str) -> String {
    let mut tidied = String::with_capacity(text.len());
    let mut blank = 0;
    for line in text.lines().map(str::trim_end) {
        blank = if line.is_empty() { blank + 1 } else { 0 };
        if blank < 2 {
            tidied.push_str(line);
            tidied.push('\n');
        }
    }
    tidied.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::{Ends, markdown};

    #[test]
    fn notes_become_markdown() {
        let table = [
            ("plain", "plain"),
            ("one<br>two<br/>three", "one\ntwo\nthree"),
            ("<b>bold </b>and <i>thin</i>", "**bold** and *thin*"),
            ("<p>a</p><p>b</p>", "a\n\nb"),
            ("<ul><li>a</li><li>b</li></ul>after", "- a\n- b\nafter"),
            ("<ol><li>a</li><li>b</li></ol>", "1. a\n2. b"),
            ("a &amp; b &lt;c&gt; &#39;d&#x27; &nbsp;", "a & b <c> 'd'"),
            ("I <3 you, 1 < 2 & 3 > 2", "I <3 you, 1 < 2 & 3 > 2"),
            ("<script>x</script>", "<script>x</script>"),
            ("a <b></b>c", "a c"),
            ("&unknown; &", "&unknown; &"),
            ("unfinished <b", "unfinished <b"),
            ("é<br>ü&eacute;", "é\nü&eacute;"),
        ];
        for (html, expected) in table {
            assert_eq!(markdown(html), expected, "{html}");
        }
    }

    #[test]
    fn no_byte_is_looked_at_twice_for_the_end_of_a_tag() {
        let never = "<b ".repeat(100_000);
        let far = format!("{}{}>", "<".repeat(1_000), "x".repeat(100_000));
        let near = "<b>".repeat(100_000);
        for (html, step) in [(&never, 3), (&far, 1), (&near, 3)] {
            let mut ends = Ends::of(html);
            for place in (0..html.len()).step_by(step).filter(|place| html.as_bytes()[*place] == b'<') {
                let end = ends.after(place);
                assert!(end == usize::MAX - place || html.as_bytes()[place + end] == b'>');
            }
            assert!(ends.looked_at <= html.len(), "{} bytes of {}", ends.looked_at, html.len());
        }
    }

    #[test]
    fn what_is_made_up_to_be_slow_or_to_grow_is_neither() {
        let spaces = format!("<b>x{}", " ".repeat(10_000));
        // A mark goes before the last of many spaces, and no further: each closing tag costs the same.
        assert_eq!(markdown(&format!("{spaces}</b>y")).len(), "**x".len() + 10_000 + "**y".len());
        let deep = format!("{}<li>a", "<ul>".repeat(100_000));
        assert_eq!(markdown(&deep), "- a");
        let unlike = format!("{}{}", "<ol>".repeat(200), "</ol>".repeat(300));
        assert_eq!(markdown(&unlike), "");
    }
}
