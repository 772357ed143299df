//! What notifications, tray and dialogues for files say, in the language of the window. The strings are the interface's own.

use chancery_engine::{Notice, NoticeContent, NoticeNames, NoticeWords};
use chancery_protocol::{FileKind, PreviewContent};
use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};
use unic_langid::LanguageIdentifier;

macro_rules! languages {
    ($($name:literal),*) => {
        /// Every language, with its strings.
        const LANGUAGES: &[(&str, &[&str])] = &[$((
            $name,
            &[
                include_str!(concat!("../../../assets/locales/", $name, "/common.ftl")),
                include_str!(concat!("../../../assets/locales/", $name, "/desktop.ftl")),
            ],
        )),*];
    };
}

// English comes first: what is unknown is said in it.
languages!("en", "fr", "de", "sv", "it", "cy");

/// Says things in one language.
pub(crate) struct Words(FluentBundle<FluentResource>);

/// A notification in words, without markup.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Wording {
    pub(crate) title: String,
    pub(crate) body: String,
}

impl Words {
    /// The words of a language, or of English.
    pub(crate) fn of(language: &str) -> Self {
        let known = LANGUAGES.iter().find(|(name, _)| *name == language).or_else(|| LANGUAGES.first());
        let (name, texts) = known.copied().unwrap_or_default();
        let locale: LanguageIdentifier = name.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        for text in texts {
            // What is well-formed of a damaged file is still said; a test sees to it that none is damaged.
            let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
        }
        Self(bundle)
    }

    /// A string without places to fill in.
    pub(crate) fn text(&self, name: &str) -> String {
        self.say(name, &FluentArgs::new())
    }

    /// A string about a number of things.
    pub(crate) fn count(&self, name: &str, count: u32) -> String {
        let mut values = FluentArgs::new();
        values.set("count", count);
        self.say(name, &values)
    }

    fn with(&self, name: &str, place: &'static str, value: &str) -> String {
        let mut values = FluentArgs::new();
        values.set(place, value.to_owned());
        self.say(name, &values)
    }

    fn say(&self, name: &str, values: &FluentArgs<'_>) -> String {
        let mut problems = Vec::new();
        match self.0.get_message(name).and_then(|message| message.value()) {
            Some(pattern) => self.0.format_pattern(pattern, Some(values), &mut problems).into_owned(),
            None => name.to_owned(),
        }
    }

    /// A conversation's notification.
    pub(crate) fn notice(&self, notice: &Notice) -> Wording {
        let several = self.count("desktop-messages", notice.count);
        match &notice.words {
            NoticeWords::Nothing => Wording { title: self.text("common-app"), body: several },
            NoticeWords::Names(names) => Wording { title: self.title(names), body: several },
            NoticeWords::Everything(names, content) => {
                let mut body = self.content(content);
                if notice.count > 1 {
                    body.push('\n');
                    body.push_str(&several);
                }
                Wording { title: self.title(names), body }
            }
        }
    }

    fn title(&self, names: &NoticeNames) -> String {
        let Some(room) = &names.room else { return names.sender.clone() };
        let mut values = FluentArgs::new();
        values.set("sender", names.sender.clone());
        values.set("room", room.clone());
        self.say("desktop-title", &values)
    }

    fn content(&self, content: &NoticeContent) -> String {
        let content = match content {
            NoticeContent::Message(content) => content,
            NoticeContent::Invitation => return self.text("desktop-invitation"),
        };
        match content {
            PreviewContent::Text { text } => text.clone(),
            PreviewContent::File { kind, name } => match kind {
                FileKind::Image => self.with("common-preview-image", "name", name),
                FileKind::Video => self.with("common-preview-video", "name", name),
                FileKind::Audio => self.with("common-preview-audio", "name", name),
                FileKind::File => self.with("common-preview-file", "name", name),
                FileKind::Sticker => self.with("common-preview-sticker", "name", name),
                FileKind::Location => self.text("common-preview-location"),
            },
            PreviewContent::Poll { question } => self.with("common-preview-poll", "question", question),
            PreviewContent::Deleted => self.text("common-preview-deleted"),
            PreviewContent::Unreadable => self.text("common-preview-unreadable"),
            PreviewContent::Event { .. } | PreviewContent::Unknown => self.text("desktop-other"),
        }
    }
}

#[cfg(test)]
mod tests {
    use chancery_protocol::RoomId;

    use super::*;

    fn notice(count: u32, words: NoticeWords) -> Notice {
        Notice { room: RoomId("!a:b".to_owned()), count, alert: true, sound: false, words, answerable: true }
    }

    fn names() -> NoticeNames {
        NoticeNames { sender: "Priya Raman".to_owned(), room: Some("Harbour wall".to_owned()) }
    }

    fn said() -> NoticeContent {
        NoticeContent::Message(PreviewContent::Text { text: "From ten to two".to_owned() })
    }

    /// Without Fluent's marks of direction.
    fn plain(wording: Wording) -> (String, String) {
        let plain = |text: String| text.replace(['\u{2068}', '\u{2069}'], "");
        (plain(wording.title), plain(wording.body))
    }

    fn pair(title: &str, body: &str) -> (String, String) {
        (title.to_owned(), body.to_owned())
    }

    #[test]
    fn a_notification_says_as_much_as_it_may() {
        let words = Words::of("en");
        let everything = notice(1, NoticeWords::Everything(names(), said()));
        assert_eq!(plain(words.notice(&everything)), pair("Priya Raman in Harbour wall", "From ten to two"));
        let names_only = notice(1, NoticeWords::Names(NoticeNames { room: None, ..names() }));
        assert_eq!(plain(words.notice(&names_only)), pair("Priya Raman", "New message"));
        assert_eq!(plain(words.notice(&notice(3, NoticeWords::Nothing))), pair("Chancery", "3 new messages"));
    }

    #[test]
    fn a_conversation_that_grows_says_how_much() {
        let several = notice(3, NoticeWords::Everything(names(), said()));
        assert_eq!(plain(Words::of("en").notice(&several)).1, "From ten to two\n3 new messages");
    }

    #[test]
    fn every_language_says_everything() {
        let names = [
            "desktop-messages",
            "desktop-title",
            "desktop-invitation",
            "desktop-reply",
            "desktop-reply-hint",
            "desktop-reply-send",
            "common-app",
        ];
        for (language, texts) in LANGUAGES {
            for text in *texts {
                assert!(FluentResource::try_new((*text).to_owned()).is_ok(), "{language}");
            }
            let words = Words::of(language);
            for name in names {
                assert!(words.0.has_message(name), "{language} lacks {name}");
            }
            for count in 1..7 {
                let body = words.count("desktop-messages", count);
                assert!(count == 1 || body.contains(&count.to_string()), "{language}: {body}");
            }
        }
        assert_eq!(Words::of("xx").text("common-app"), "Chancery");
    }
}
