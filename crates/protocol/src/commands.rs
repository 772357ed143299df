//! The command table: every command's name, what it takes and what it answers.
//!
//! [`command_table!`](crate::command_table) hands the whole table to another macro. The shell makes one Tauri command
//! of each line, the build script the names that capabilities list, this crate the TypeScript signatures. A command
//! without its engine method does not compile.
//!
//! The commands behind `=> bytes` carry bytes: the body of their request is raw, and what describes it is JSON in the
//! header [`BYTES_HEADER`](crate::media::BYTES_HEADER).

/// Hands the command table to the macro named by `$callback`, as lines of
/// `/// doc` `name: Request => Response;`, those that carry bytes behind `=> bytes`.
#[macro_export]
macro_rules! command_table {
    ($callback:ident) => {
        $callback! {
            /// Begins a generation of updates; ends the subscriptions of the one before.
            updates_begin: UpdatesBegin => UpdatesGeneration;
            /// Waits for the next batch of updates.
            updates_next: UpdatesNext => UpdateBatch;
            /// Ends a subscription.
            subscription_close: SubscriptionClose => Nothing;

            /// Watches the state of the application.
            account_watch: Nothing => Subscribed;
            /// Finds the server that an address belongs to.
            server_discover: ServerDiscover => DiscoveredServer;
            /// Signs in with a password.
            account_sign_in: AccountSignIn => Nothing;
            /// Signs in again after the server ended the session.
            account_sign_in_again: AccountSignInAgain => Nothing;
            /// Signs out and erases what this device holds.
            account_sign_out: AccountSignOut => Nothing;
            /// Tries again to open the account's data, after trouble with the keyring or the disk.
            account_retry: Nothing => Nothing;
            /// Sets data that cannot be opened aside, without deleting it, so that a person can sign in again.
            account_set_aside: AccountSignOut => Nothing;

            /// Makes the recovery code at a first sign-in.
            recovery_create: RecoveryCreate => RecoveryCode;
            /// Writes the recovery code just made to a file in the person's documents folder.
            recovery_save: RecoverySave => SavedFile;
            /// Says that the recovery code has been kept.
            recovery_kept: RecoveryKept => Nothing;
            /// Restores identity, keys and history with the recovery code.
            recovery_restore: RecoveryRestore => Nothing;
            /// Makes a new identity, giving up the old one.
            recovery_reset: RecoveryReset => RecoveryCode;

            /// Watches the room list.
            room_list_open: RoomListOpen => Subscribed;
            /// Changes what a room list shows.
            room_list_filter: RoomListFilter => Nothing;
            /// Lets a room list grow by one page.
            room_list_grow: RoomListGrow => Nothing;
            /// Watches one room's details.
            room_watch: RoomWatch => Subscribed;
            /// Creates an encrypted room.
            room_create: RoomCreate => RoomReference;
            /// Opens the direct chat with a person, or makes it.
            direct_open: DirectOpen => RoomReference;
            /// Asks a person into a room.
            room_invite: RoomInvite => Nothing;
            /// Joins a room, or accepts an invitation.
            room_join: RoomAct => Nothing;
            /// Leaves a room, or declines an invitation.
            room_leave: RoomAct => Nothing;
            /// Marks a room as favourite, or not.
            room_favourite: RoomFavourite => Nothing;
            /// Says that everything in a room has been read.
            room_mark_read: RoomMarkRead => Nothing;
            /// Looks for people by name or address.
            people_search: PeopleSearch => PeopleFound;
            /// Looks over the rooms and people this account knows.
            switcher_search: SwitcherSearch => SwitcherFound;

            /// Opens a timeline.
            timeline_open: TimelineOpen => Subscribed;
            /// Loads more history.
            timeline_paginate: TimelinePaginate => Nothing;
            /// Sends a message.
            message_send: MessageSend => Nothing;
            /// Changes an own message.
            message_edit: MessageEdit => Nothing;
            /// Deletes a message for everybody.
            message_delete: MessageAct => Nothing;
            /// Tries a failed message again.
            message_retry: MessageAct => Nothing;
            /// Takes an unsent message back.
            message_discard: MessageAct => Nothing;
            /// Gives or takes back a reaction.
            reaction_toggle: ReactionToggle => Nothing;
            /// Says whether this account is writing.
            typing_set: TypingSet => Nothing;
            /// Keeps a draft.
            draft_save: DraftSave => Nothing;
            /// Gives back a draft.
            draft_load: DraftLoad => Draft;
            /// Finds people in a room who can be named.
            mention_search: MentionSearch => MentionFound;

            /// Says what can be attached.
            attachment_limits: Nothing => AttachmentLimits;
            /// Begins to stage a file whose bytes the UI has; `attachment_append` brings them.
            attachment_begin: AttachmentBegin => AttachmentBegun;
            /// Ends the bytes of a file and looks what they are. Asked again, it answers the same.
            attachment_finish: AttachmentAct => StagedAttachment;
            /// Has the person pick files in a dialogue of the system, and stages them.
            attachment_pick: AttachmentPick => AttachmentsPicked;
            /// Lets a file go, staged or not. Discarding one that is gone is no error.
            attachment_discard: AttachmentAct => Nothing;
            /// Sends staged files.
            message_send_files: MessageSendFiles => Nothing;
            /// Fetches a part of a medium and tells how that goes.
            media_watch: MediaWatch => Subscribed;
            /// Saves a file where the person says, in a dialogue of the system.
            file_save: FileSave => FileSaved;
            /// Ends a save that takes too long.
            file_save_cancel: FileSaveCancel => Nothing;
            /// Says what takes how much room on this device.
            storage_usage: Nothing => StorageUsage;
            /// Deletes pictures and files that can be fetched again, and says what is left.
            storage_empty_media: StorageEmptyMedia => StorageUsage;

            /// Says where a link leads.
            link_resolve: LinkResolve => LinkTarget;
            /// Joins the room that a link leads to.
            link_join: LinkJoin => RoomReference;
            /// Opens an address in another program of the system.
            link_open: LinkOpen => Nothing;

            /// Writes down what an IT desk needs to help.
            diagnostics_read: Nothing => Diagnostics;
            /// Saves that where the person says, in a dialogue of the system.
            diagnostics_save: DiagnosticsSave => FileSaved;

            /// Watches everything about notifications.
            notifications_watch: Nothing => Subscribed;
            /// Changes one thing about notifications.
            notifications_change: NotificationsChange => Nothing;
            /// Sends a notification through the whole chain.
            notifications_test: NotificationsTest => Nothing;
            /// Chooses what of one room notifies.
            room_notify_set: RoomNotifySet => Nothing;
            /// Says which room is in sight.
            room_attend: RoomAttend => Nothing;
            /// Says in which language the window speaks.
            language_set: LanguageSet => Nothing;

            => bytes

            /// Adds bytes to a file that is being staged.
            attachment_append: AttachmentAppend => Nothing;
        }
    };
}

macro_rules! command_names {
    (
        $($(#[$doc:meta])* $name:ident: $request:ident => $response:ident;)*
        => bytes
        $($(#[$bytes_doc:meta])* $bytes_name:ident: $bytes_request:ident => $bytes_response:ident;)*
    ) => {
        /// Every command's name, in the table's order.
        pub const COMMAND_NAMES: &[&str] = &[$(stringify!($name),)* $(stringify!($bytes_name),)*];

        /// Every command as a line of TypeScript, with its documentation.
        #[must_use]
        pub fn typescript() -> String {
            use crate::{account::*, diagnostics::*, links::*, media::*, notify::*, rooms::*, timeline::*, updates::*};

            let mut imports = std::collections::BTreeSet::new();
            $(imports.insert(stringify!($request)); imports.insert(stringify!($response));)*
            $(imports.insert(stringify!($bytes_request)); imports.insert(stringify!($bytes_response));)*
            let mut text = String::from("// Generated by `./x bindings`. Do not edit.\n\n");
            for name in imports {
                text.push_str(&format!("import type {{ {name} }} from \"./{name}\";\n"));
            }
            text.push_str("\n/** Every command: what it takes and what it answers. */\nexport interface Commands {\n");
            $(
                // Names the types, so that a table line with a type that does not exist fails here.
                let _ = std::marker::PhantomData::<($request, $response)>;
                text.push_str(&format!(
                    "  {}: {{ request: {}; response: {} }};\n",
                    stringify!($name), stringify!($request), stringify!($response)
                ));
            )*
            text.push_str("}\n\n/** The commands that carry bytes: what describes these, and what they answer. */\n");
            text.push_str("export interface ByteCommands {\n");
            $(
                let _ = std::marker::PhantomData::<($bytes_request, $bytes_response)>;
                text.push_str(&format!(
                    "  {}: {{ request: {}; response: {} }};\n",
                    stringify!($bytes_name), stringify!($bytes_request), stringify!($bytes_response)
                ));
            )*
            text.push_str("}\n\n/** Every command's name but those that carry bytes. */\n");
            text.push_str("export type CommandName = keyof Commands;\n");
            text
        }
    };
}

command_table!(command_names);

#[cfg(test)]
mod tests {
    /// Writes `Commands.ts` beside the types that ts-rs exports in the same run.
    #[test]
    fn export_bindings_commands() -> std::io::Result<()> {
        let folder = std::env::var("TS_RS_EXPORT_DIR").map_err(std::io::Error::other)?;
        std::fs::create_dir_all(&folder)?;
        std::fs::write(std::path::Path::new(&folder).join("Commands.ts"), super::typescript())
    }
}
