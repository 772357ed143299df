//! Bodies that are drawn large.

use chancery_protocol::richtext::{Block, Inline};
use unicode_properties::{EmojiStatus, UnicodeEmoji};
use unicode_segmentation::UnicodeSegmentation;

use crate::text::MAX_EMOJI_CLUSTER;

/// The most emoji a message may hold to be drawn large.
const MAX_LARGE: usize = 6;

/// Whether a body is one to six emoji and nothing else but white space.
#[must_use]
pub fn is_emoji_only(blocks: &[Block]) -> bool {
    let [Block::Paragraph { content }] = blocks else {
        return false;
    };
    let mut emoji: usize = 0;
    for inline in content {
        match inline {
            Inline::Break => {}
            Inline::Text { text } => {
                for cluster in text.graphemes(true).filter(|cluster| !cluster.trim().is_empty()) {
                    if !is_emoji(cluster) || emoji == MAX_LARGE {
                        return false;
                    }
                    emoji = emoji.saturating_add(1);
                }
            }
            _ => return false,
        }
    }
    emoji > 0
}

/// Whether a user-perceived character is drawn as a picture (Unicode Technical Standard 51).
fn is_emoji(cluster: &str) -> bool {
    let Some(first) = cluster.chars().next() else {
        return false;
    };
    let by_itself = matches!(
        first.emoji_status(),
        EmojiStatus::EmojiPresentation
            | EmojiStatus::EmojiPresentationAndModifierBase
            | EmojiStatus::EmojiPresentationAndModifierAndEmojiComponent
    );
    let flag = first.emoji_status() == EmojiStatus::EmojiPresentationAndEmojiComponent && cluster.chars().count() == 2;
    let asked_for = first.is_emoji_char() && cluster.contains(['\u{fe0f}', '\u{20e3}']);
    let bounded = cluster.chars().nth(MAX_EMOJI_CLUSTER).is_none();
    (by_itself || flag || asked_for) && bounded && !cluster.contains('\u{fe0e}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{parse_html, parse_plain};

    #[test]
    fn one_to_six_emoji_are_large() {
        for body in ["🎉", "🎉 🎉", "👩\u{200d}👩\u{200d}👧👍🏽❤\u{fe0f}🇩🇪1\u{fe0f}\u{20e3}\n🎉", "☎\u{fe0f}"]
        {
            assert!(is_emoji_only(&parse_plain(body)), "{body:?}");
        }
        for body in ["", " ", "🎉🎉🎉🎉🎉🎉🎉", "🎉!", "1", "#*", "©", "☎", "☎\u{fe0e}", "🎉\n\n🎉", "🇩", "ok 👍"]
        {
            assert!(!is_emoji_only(&parse_plain(body)), "{body:?}");
        }
        assert!(is_emoji_only(&parse_html("<p>🎉<br>🎉</p>")));
        assert!(!is_emoji_only(&parse_html("<b>🎉</b>")));
    }
}
