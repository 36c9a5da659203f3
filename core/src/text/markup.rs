//! The little Markdown that content is written in, read once here so that no front end has to.

/// How a stretch of text is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, uniffi::Enum)]
pub enum Style {
    /// As it stands.
    Plain,
    /// Set off a little, mostly in italics.
    Emphasis,
    /// Set off strongly, mostly in bold.
    Strong,
}

/// A stretch of text that is set in one style.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Styled {
    /// The characters, without any marks of Markdown.
    pub text: String,
    /// How they are set.
    pub style: Style,
}

/// A paragraph, or one point of a list.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct Paragraph {
    /// Whether it is a point of a list.
    pub bullet: bool,
    /// Its stretches of text, in their order. Together they are the whole text.
    pub spans: Vec<Styled>,
}

/// Reads paragraphs parted by blank lines, points that begin with `- `, *emphasis* and **strong**.
/// A star without its partner is a star.
pub fn paragraphs(markdown: &str) -> Vec<Paragraph> {
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    let mut open: Option<(bool, String)> = None;
    let mut close = |open: &mut Option<(bool, String)>| {
        if let Some((bullet, text)) = open.take() {
            paragraphs.push(Paragraph { bullet, spans: spans(&text) });
        }
    };
    for line in markdown.lines().map(str::trim) {
        if line.is_empty() {
            close(&mut open);
        } else if let Some(point) = line.strip_prefix("- ") {
            close(&mut open);
            open = Some((true, point.to_owned()));
        } else if let Some((_, text)) = &mut open {
            text.push(' ');
            text.push_str(line);
        } else {
            open = Some((false, line.to_owned()));
        }
    }
    close(&mut open);
    paragraphs
}

/// The text without its marks, blank lines left out: for a line in a list.
pub fn plain(markdown: &str) -> String {
    let lines = markdown.lines().map(str::trim).filter(|line| !line.is_empty());
    let plain = lines.map(|line| {
        let (bullet, text) = line.strip_prefix("- ").map_or(("", line), |point| ("• ", point));
        spans(text).into_iter().fold(bullet.to_owned(), |said, span| said + &span.text)
    });
    plain.collect::<Vec<_>>().join("\n")
}

fn spans(text: &str) -> Vec<Styled> {
    let mut spans: Vec<Styled> = Vec::new();
    let mut push = |text: &str, style| match spans.last_mut() {
        _ if text.is_empty() => {}
        Some(last) if last.style == style => last.text.push_str(text),
        _ => spans.push(Styled { text: text.to_owned(), style }),
    };
    let mut rest = text;
    while let Some(at) = rest.find('*') {
        push(&rest[..at], Style::Plain);
        let (mark, style) =
            if rest[at..].starts_with("**") { ("**", Style::Strong) } else { ("*", Style::Emphasis) };
        let after = &rest[at + mark.len()..];
        match after.find(mark) {
            Some(end) if end > 0 && !after.starts_with(' ') => {
                push(&after[..end], style);
                rest = &after[end + mark.len()..];
            }
            _ => {
                push(mark, Style::Plain);
                rest = after;
            }
        }
    }
    push(rest, Style::Plain);
    spans
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(markdown: &str) -> Vec<String> {
        paragraphs(markdown)
            .iter()
            .map(|p| {
                let spans = p.spans.iter().map(|s| match s.style {
                    Style::Plain => s.text.clone(),
                    Style::Emphasis => format!("<{}>", s.text),
                    Style::Strong => format!("[{}]", s.text),
                });
                format!("{}{}", if p.bullet { "• " } else { "" }, spans.collect::<String>())
            })
            .collect()
    }

    #[test]
    fn a_line_in_a_list_shows_no_marks() {
        assert_eq!(super::plain("**Title**\n\n*Asked?*\n- one\n\n2 * 3"), "Title\nAsked?\n• one\n2 * 3");
    }

    #[test]
    fn reads_what_content_uses_and_nothing_breaks_it() {
        let table: [(&str, &[&str]); 5] = [
            ("One\nline.\n\nAnother *there it is*.", &["One line.", "Another <there it is>."]),
            ("- a\n- **b** c\n", &["• a", "• [b] c"]),
            ("2 * 3 is six", &["2 * 3 is six"]),
            ("a ** b", &["a ** b"]),
            ("", &[]),
        ];
        for (markdown, expected) in table {
            assert_eq!(plain(markdown), expected, "{markdown}");
        }
    }
}
