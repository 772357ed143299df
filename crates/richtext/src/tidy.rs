//! Runs of inline content, brought into the one form they are drawn in.

use chancery_protocol::richtext::Inline;

/// Adds text to a run, joining it to text that stands before it.
pub(crate) fn push_text(run: &mut Vec<Inline>, more: &str) {
    if more.is_empty() {
        return;
    }
    match run.last_mut() {
        Some(Inline::Text { text }) => text.push_str(more),
        _ => run.push(Inline::Text { text: more.to_owned() }),
    }
}

/// Adds a run to another, joining text to text.
pub(crate) fn append(run: &mut Vec<Inline>, more: Vec<Inline>) {
    for inline in more {
        match inline {
            Inline::Text { text } => push_text(run, &text),
            other => run.push(other),
        }
    }
}

/// A run as HTML shows it: white space collapsed across elements, none at the ends of lines, nothing empty.
pub(crate) fn tidy(mut run: Vec<Inline>) -> Vec<Inline> {
    collapse(&mut run, &mut true);
    trim_end(&mut run);
    let breaks = run.iter().take_while(|inline| matches!(inline, Inline::Break)).count();
    run.drain(..breaks);
    run
}

/// `after_space` says, on the way in and out, whether a space at this place would follow another or begin a line.
fn collapse(run: &mut Vec<Inline>, after_space: &mut bool) {
    run.retain_mut(|inline| match inline {
        Inline::Text { text } => {
            let mut collapsed = String::with_capacity(text.len());
            for character in text.chars() {
                let space = character.is_ascii_whitespace();
                if !space {
                    collapsed.push(character);
                } else if !*after_space {
                    collapsed.push(' ');
                }
                *after_space = space;
            }
            *text = collapsed;
            !text.is_empty()
        }
        Inline::Break => {
            *after_space = true;
            true
        }
        Inline::Styled { content, .. } | Inline::Link { content, .. } | Inline::Spoiler { content, .. } => {
            collapse(content, after_space);
            !content.is_empty()
        }
        Inline::Code { text } => {
            *after_space = false;
            !text.is_empty()
        }
        Inline::Mention { .. } | Inline::RoomMention | Inline::Image { .. } => {
            *after_space = false;
            true
        }
    });
}

fn trim_end(run: &mut Vec<Inline>) {
    while let Some(last) = run.last_mut() {
        let empty = match last {
            Inline::Text { text } => {
                text.truncate(text.trim_end_matches(' ').len());
                text.is_empty()
            }
            Inline::Break => true,
            Inline::Styled { content, .. } | Inline::Link { content, .. } | Inline::Spoiler { content, .. } => {
                trim_end(content);
                content.is_empty()
            }
            Inline::Code { .. } | Inline::Mention { .. } | Inline::RoomMention | Inline::Image { .. } => false,
        };
        if !empty {
            return;
        }
        run.pop();
    }
}
