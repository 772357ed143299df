//! One method for each line of the command table. A method says what is needed, the modules do it.

use std::sync::Arc;

use chancery_protocol::{
    AccountSignIn, AccountSignInAgain, AccountSignOut, ApiError, AttachmentAct, AttachmentAppend, AttachmentBegin,
    AttachmentBegun, AttachmentLimits, AttachmentPick, AttachmentsPicked, Diagnostics, DiagnosticsSave, DirectOpen,
    DiscoveredServer, Draft, DraftLoad, DraftSave, FileSave, FileSaveCancel, FileSaved, LanguageSet, LinkJoin,
    LinkOpen, LinkResolve, LinkTarget, MediaWatch, MentionFound, MentionSearch, MessageAct, MessageEdit, MessageSend,
    MessageSendFiles, Nothing, NotificationsChange, NotificationsTest, PeopleFound, PeopleSearch, ReactionToggle,
    RecoveryCode, RecoveryCreate, RecoveryKept, RecoveryReset, RecoveryRestore, RecoverySave, RoomAct, RoomAttend,
    RoomCreate, RoomFavourite, RoomInvite, RoomListFilter, RoomListGrow, RoomListOpen, RoomMarkRead, RoomNotifySet,
    RoomReference, RoomWatch, SavedFile, ServerDiscover, StagedAttachment, StorageEmptyMedia, StorageUsage, Subscribed,
    SubscriptionClose, SwitcherFound, SwitcherSearch, TimelineOpen, TimelinePaginate, TypingSet, UpdateBatch,
    UpdatesBegin, UpdatesGeneration, UpdatesNext,
};

use crate::{
    Engine, account, composer, diagnostics, links, media, notify, recovery,
    rooms::{self, acts, details, list::ListHandle, search},
    timeline::{self, TimelineHandle},
};

const DONE: Nothing = Nothing {};

/// Acts that change something are done once, however often they are delivered.
macro_rules! once {
    ($engine:expr, $request:expr, $act:expr) => {
        Box::pin($engine.0.operations.once(&$request.operation, async { $act.await.map_err(ApiError::from) })).await
    };
}

// Futures of the SDK are deep: each is boxed here, or every caller's compiler would have to see to its bottom.

/// The documentation of each method is its line of the command table in `chancery-protocol`.
#[expect(missing_docs, reason = "the command table documents each method once")]
#[expect(clippy::unused_async, reason = "the shell calls every command in the same way")]
impl Engine {
    // --- updates ---

    pub async fn updates_begin(&self, _: UpdatesBegin) -> Result<UpdatesGeneration, ApiError> {
        // A window that has just loaded knows of no file that waits to be sent.
        if let Some(account) = &*self.0.account.read().await {
            account.media.stage.clear();
        }
        Ok(UpdatesGeneration { generation: self.0.updates.begin() })
    }

    pub async fn updates_next(&self, request: UpdatesNext) -> Result<UpdateBatch, ApiError> {
        self.0.updates.next(&request).await
    }

    pub async fn subscription_close(&self, request: SubscriptionClose) -> Result<Nothing, ApiError> {
        self.0.updates.close(request.subscription);
        Ok(DONE)
    }

    // --- account ---

    pub async fn account_watch(&self, _: Nothing) -> Result<Subscribed, ApiError> {
        let sink = self.0.updates.open_account();
        let (mut state, mut recovery) = (self.0.state.subscribe(), self.0.recovery.subscribe());
        let mut policy = self.0.policies.subscribe();
        let (desktop, mut clicks) = (Arc::clone(&self.0.desktop), self.0.desktop.follow_clicks());
        let subscription = sink.id();
        self.0.updates.run(subscription, async move {
            sink.policy(policy.borrow_and_update().report());
            sink.account(state.borrow_and_update().clone());
            sink.recovery(*recovery.borrow_and_update());
            loop {
                tokio::select! {
                    changed = state.changed() => match changed {
                        Ok(()) => sink.account(state.borrow_and_update().clone()),
                        Err(_) => return,
                    },
                    changed = recovery.changed() => match changed {
                        Ok(()) => sink.recovery(*recovery.borrow_and_update()),
                        Err(_) => return,
                    },
                    changed = policy.changed() => match changed {
                        Ok(()) => sink.policy(policy.borrow_and_update().report()),
                        Err(_) => return,
                    },
                    clicked = clicks.changed() => match clicked {
                        Ok(()) => if let Some(to) = desktop.take_click() {
                            sink.navigate(to);
                        },
                        Err(_) => return,
                    },
                }
            }
        });
        Ok(Subscribed { subscription })
    }

    pub async fn server_discover(&self, request: ServerDiscover) -> Result<DiscoveredServer, ApiError> {
        Ok(Box::pin(account::discover::discover(&self.0, &request)).await?)
    }

    pub async fn account_sign_in(&self, request: AccountSignIn) -> Result<Nothing, ApiError> {
        once!(self, request, async {
            let _turn = self.0.turn.lock().await;
            account::sign_in(&self.0, &request).await.map(|()| DONE)
        })
    }

    pub async fn account_sign_in_again(&self, request: AccountSignInAgain) -> Result<Nothing, ApiError> {
        once!(self, request, async {
            let _turn = self.0.turn.lock().await;
            account::sign_in_again(&self.0, &request).await.map(|()| DONE)
        })
    }

    pub async fn account_sign_out(&self, request: AccountSignOut) -> Result<Nothing, ApiError> {
        once!(self, request, async {
            let _turn = self.0.turn.lock().await;
            account::sign_out(&self.0).await.map(|()| DONE)
        })
    }

    pub async fn account_retry(&self, _: Nothing) -> Result<Nothing, ApiError> {
        let _turn = self.0.turn.lock().await;
        if self.0.account.read().await.is_none() {
            Box::pin(account::open(&self.0)).await;
        }
        Ok(DONE)
    }

    pub async fn account_set_aside(&self, request: AccountSignOut) -> Result<Nothing, ApiError> {
        once!(self, request, async {
            let _turn = self.0.turn.lock().await;
            account::set_aside(&self.0).await.map(|()| DONE)
        })
    }

    // --- recovery ---

    pub async fn recovery_create(&self, request: RecoveryCreate) -> Result<RecoveryCode, ApiError> {
        let account = self.account().await?;
        once!(self, request, recovery::create(&account))
    }

    pub async fn recovery_save(&self, request: RecoverySave) -> Result<SavedFile, ApiError> {
        let account = self.account().await?;
        once!(self, request, recovery::save(&account, &self.0.config, &request.name))
    }

    pub async fn recovery_kept(&self, request: RecoveryKept) -> Result<Nothing, ApiError> {
        let account = self.account().await?;
        once!(self, request, async { recovery::kept(&account).await.map(|()| DONE) })
    }

    pub async fn recovery_restore(&self, request: RecoveryRestore) -> Result<Nothing, ApiError> {
        let account = self.account().await?;
        once!(self, request, async {
            recovery::restore(&account, &request.code, self.0.recovery.clone()).await.map(|()| DONE)
        })
    }

    pub async fn recovery_reset(&self, request: RecoveryReset) -> Result<RecoveryCode, ApiError> {
        let account = self.account().await?;
        once!(self, request, recovery::reset(&account, &request.password))
    }

    // --- rooms and people ---

    pub async fn room_list_open(&self, request: RoomListOpen) -> Result<Subscribed, ApiError> {
        let account = self.account().await?;
        let sink = self.0.updates.open();
        let subscription = sink.id();
        let (handle, task) = Box::pin(rooms::list::open(account, request.filter, sink)).await?;
        self.0.updates.set_subject(subscription, handle);
        self.0.updates.run(subscription, task);
        Ok(Subscribed { subscription })
    }

    pub async fn room_list_filter(&self, request: RoomListFilter) -> Result<Nothing, ApiError> {
        self.0.updates.subject::<ListHandle>(request.subscription)?.filter(request.filter);
        Ok(DONE)
    }

    pub async fn room_list_grow(&self, request: RoomListGrow) -> Result<Nothing, ApiError> {
        self.0.updates.subject::<ListHandle>(request.subscription)?.grow();
        Ok(DONE)
    }

    pub async fn room_watch(&self, request: RoomWatch) -> Result<Subscribed, ApiError> {
        let account = self.account().await?;
        let room = rooms::room(&account.client, &request.room)?;
        let sink = self.0.updates.open();
        let subscription = sink.id();
        self.0.updates.run(subscription, details::follow(account, room, sink));
        Ok(Subscribed { subscription })
    }

    pub async fn room_create(&self, request: RoomCreate) -> Result<RoomReference, ApiError> {
        let account = self.account().await?;
        once!(self, request, acts::create(&account, &request))
    }

    pub async fn direct_open(&self, request: DirectOpen) -> Result<RoomReference, ApiError> {
        let account = self.account().await?;
        once!(self, request, acts::open_direct(&account, &request))
    }

    pub async fn room_invite(&self, request: RoomInvite) -> Result<Nothing, ApiError> {
        let account = self.account().await?;
        once!(self, request, async { acts::invite(&account, &request).await.map(|()| DONE) })
    }

    pub async fn room_join(&self, request: RoomAct) -> Result<Nothing, ApiError> {
        let account = self.account().await?;
        once!(self, request, async { acts::join(&account, &request.room).await.map(|()| DONE) })
    }

    pub async fn room_leave(&self, request: RoomAct) -> Result<Nothing, ApiError> {
        let account = self.account().await?;
        once!(self, request, async { acts::leave(&account, &request.room).await.map(|()| DONE) })
    }

    pub async fn room_favourite(&self, request: RoomFavourite) -> Result<Nothing, ApiError> {
        let account = self.account().await?;
        once!(self, request, async { acts::favourite(&account, &request).await.map(|()| DONE) })
    }

    pub async fn room_mark_read(&self, request: RoomMarkRead) -> Result<Nothing, ApiError> {
        let account = self.account().await?;
        Box::pin(composer::mark_read(&account, &request)).await?;
        Ok(DONE)
    }

    pub async fn people_search(&self, request: PeopleSearch) -> Result<PeopleFound, ApiError> {
        let account = self.account().await?;
        Ok(Box::pin(search::people(&account, &request)).await?)
    }

    pub async fn switcher_search(&self, request: SwitcherSearch) -> Result<SwitcherFound, ApiError> {
        let account = self.account().await?;
        Ok(Box::pin(search::switcher(&account, &request)).await?)
    }

    // --- conversations ---

    pub async fn timeline_open(&self, request: TimelineOpen) -> Result<Subscribed, ApiError> {
        let account = self.account().await?;
        let sink = self.0.updates.open();
        let subscription = sink.id();
        match Box::pin(timeline::open(account, &request, sink)).await {
            Ok((handle, task)) => {
                self.0.updates.set_subject(subscription, handle);
                self.0.updates.run(subscription, task);
                Ok(Subscribed { subscription })
            }
            Err(error) => {
                self.0.updates.close(subscription);
                Err(error.into())
            }
        }
    }

    pub async fn timeline_paginate(&self, request: TimelinePaginate) -> Result<Nothing, ApiError> {
        let timeline: Arc<TimelineHandle> = self.0.updates.subject(request.subscription)?;
        Box::pin(timeline.paginate(request.direction)).await?;
        Ok(DONE)
    }

    pub async fn message_send(&self, request: MessageSend) -> Result<Nothing, ApiError> {
        let account = self.account().await?;
        once!(self, request, async { composer::send(&account, &request).await.map(|()| DONE) })
    }

    pub async fn message_edit(&self, request: MessageEdit) -> Result<Nothing, ApiError> {
        let account = self.account().await?;
        once!(self, request, async { composer::edit(&account, &request).await.map(|()| DONE) })
    }

    pub async fn message_delete(&self, request: MessageAct) -> Result<Nothing, ApiError> {
        let account = self.account().await?;
        once!(self, request, async { composer::delete(&account, &request).await.map(|()| DONE) })
    }

    pub async fn message_retry(&self, request: MessageAct) -> Result<Nothing, ApiError> {
        let account = self.account().await?;
        once!(self, request, async { composer::retry(&account, &request).await.map(|()| DONE) })
    }

    pub async fn message_discard(&self, request: MessageAct) -> Result<Nothing, ApiError> {
        let account = self.account().await?;
        once!(self, request, async { composer::discard(&account, &request).await.map(|()| DONE) })
    }

    pub async fn reaction_toggle(&self, request: ReactionToggle) -> Result<Nothing, ApiError> {
        let account = self.account().await?;
        once!(self, request, async { composer::react(&account, &request).await.map(|()| DONE) })
    }

    pub async fn typing_set(&self, request: TypingSet) -> Result<Nothing, ApiError> {
        let account = self.account().await?;
        Box::pin(composer::typing(&account, &request)).await?;
        Ok(DONE)
    }

    pub async fn draft_save(&self, request: DraftSave) -> Result<Nothing, ApiError> {
        let account = self.account().await?;
        Box::pin(composer::drafts::save(&account, &request)).await?;
        Ok(DONE)
    }

    pub async fn draft_load(&self, request: DraftLoad) -> Result<Draft, ApiError> {
        let account = self.account().await?;
        Ok(Box::pin(composer::drafts::load(&account, &request)).await?)
    }

    pub async fn mention_search(&self, request: MentionSearch) -> Result<MentionFound, ApiError> {
        let account = self.account().await?;
        Ok(Box::pin(search::mentions(&account, &request)).await?)
    }

    // --- files ---

    pub async fn attachment_limits(&self, _: Nothing) -> Result<AttachmentLimits, ApiError> {
        let account = self.account().await?;
        Ok(Box::pin(media::limits(&account)).await)
    }

    pub async fn attachment_begin(&self, request: AttachmentBegin) -> Result<AttachmentBegun, ApiError> {
        let account = self.account().await?;
        once!(self, request, media::begin(&account, &request))
    }

    pub async fn attachment_append(&self, request: AttachmentAppend, bytes: Vec<u8>) -> Result<Nothing, ApiError> {
        self.account().await?.media.stage.append(&request, &bytes)?;
        Ok(DONE)
    }

    pub async fn attachment_finish(&self, request: AttachmentAct) -> Result<StagedAttachment, ApiError> {
        let account = self.account().await?;
        Ok(Box::pin(media::finish(&account.media, &request.attachment)).await?)
    }

    pub async fn attachment_pick(&self, request: AttachmentPick) -> Result<AttachmentsPicked, ApiError> {
        let account = self.account().await?;
        once!(self, request, media::pick(&account, &*self.0.config.dialogues))
    }

    pub async fn attachment_discard(&self, request: AttachmentAct) -> Result<Nothing, ApiError> {
        self.account().await?.media.stage.discard(&request);
        Ok(DONE)
    }

    pub async fn message_send_files(&self, request: MessageSendFiles) -> Result<Nothing, ApiError> {
        let account = self.account().await?;
        once!(self, request, async { composer::send_files(&account, &request).await.map(|()| DONE) })
    }

    pub async fn media_watch(&self, request: MediaWatch) -> Result<Subscribed, ApiError> {
        let account = self.account().await?;
        let sink = self.0.updates.open();
        let subscription = sink.id();
        self.0.updates.run(subscription, media::watch(Arc::clone(&account.media), request, sink));
        Ok(Subscribed { subscription })
    }

    pub async fn file_save(&self, request: FileSave) -> Result<FileSaved, ApiError> {
        let account = self.account().await?;
        once!(self, request, media::save(&account.media, &*self.0.config.dialogues, &request))
    }

    pub async fn file_save_cancel(&self, request: FileSaveCancel) -> Result<Nothing, ApiError> {
        media::save_cancel(&self.account().await?.media, &request);
        Ok(DONE)
    }

    pub async fn storage_usage(&self, _: Nothing) -> Result<StorageUsage, ApiError> {
        let account = self.account().await?;
        Ok(Box::pin(media::usage(&account.media)).await?)
    }

    pub async fn storage_empty_media(&self, request: StorageEmptyMedia) -> Result<StorageUsage, ApiError> {
        let account = self.account().await?;
        once!(self, request, media::empty(&account.media))
    }

    // --- diagnostics ---

    pub async fn diagnostics_read(&self, _: Nothing) -> Result<Diagnostics, ApiError> {
        Ok(Diagnostics { text: Box::pin(diagnostics::read(&self.0)).await })
    }

    pub async fn diagnostics_save(&self, request: DiagnosticsSave) -> Result<FileSaved, ApiError> {
        once!(self, request, diagnostics::save(&self.0, &request.name))
    }

    // --- notifications ---

    // --- links ---

    pub async fn link_resolve(&self, request: LinkResolve) -> Result<LinkTarget, ApiError> {
        Ok(links::resolve(&self.account().await?.client, &request.href))
    }

    pub async fn link_join(&self, request: LinkJoin) -> Result<RoomReference, ApiError> {
        let account = self.account().await?;
        once!(self, request, async { links::join(&account, &request).await })
    }

    pub async fn link_open(&self, request: LinkOpen) -> Result<Nothing, ApiError> {
        let dialogues = Arc::clone(&self.0.config.dialogues);
        once!(self, request, async { links::open(&*dialogues, &request.address).await.map(|()| DONE) })
    }

    // --- notifications ---

    pub async fn notifications_watch(&self, _: Nothing) -> Result<Subscribed, ApiError> {
        let account = self.account().await?;
        let sink = self.0.updates.open();
        let subscription = sink.id();
        self.0.updates.run(subscription, notify::follow(Arc::clone(&self.0.desktop), account, sink));
        Ok(Subscribed { subscription })
    }

    pub async fn notifications_change(&self, request: NotificationsChange) -> Result<Nothing, ApiError> {
        let account = self.account().await?;
        once!(self, request, async { notify::change(&account, &self.0, &request.change).await.map(|()| DONE) })
    }

    pub async fn notifications_test(&self, request: NotificationsTest) -> Result<Nothing, ApiError> {
        let account = self.account().await?;
        once!(self, request, async {
            notify::test(&account, &self.0.desktop).await;
            Ok::<_, ApiError>(DONE)
        })
    }

    pub async fn room_notify_set(&self, request: RoomNotifySet) -> Result<Nothing, ApiError> {
        let account = self.account().await?;
        once!(self, request, async { notify::rules::set_room(&account, &request).await.map(|()| DONE) })
    }

    pub async fn room_attend(&self, request: RoomAttend) -> Result<Nothing, ApiError> {
        self.0.desktop.attended.send_replace(request.room);
        Ok(DONE)
    }

    pub async fn language_set(&self, request: LanguageSet) -> Result<Nothing, ApiError> {
        self.0.desktop.language.send_replace(request.language);
        Ok(DONE)
    }
}
