import type { NotificationChange } from "../generated/NotificationChange";
import type { Notifications } from "../generated/Notifications";
import type { FakeEngine, Handlers } from "./FakeEngine";

type Command =
  | "notifications_watch"
  | "notifications_change"
  | "notifications_test"
  | "room_notify_set"
  | "room_attend"
  | "language_set";

/** How notifications are at first, on a desktop that can do everything. */
export function notificationsOf(): Notifications {
  return {
    device: {
      content: "everything",
      sound: true,
      quietUntil: null,
      closeToTray: false,
      startAtLogin: false,
    },
    rules: { on: true, direct: "all", rooms: "all", keywords: ["cofferdam"] },
    desktop: { notifications: true, clicks: true, tray: true, startAtLoginFailed: false },
    chain: {
      server: "untested",
      account: "untested",
      quiet: "untested",
      service: "untested",
      shown: "untested",
      clicked: "untested",
    },
  };
}

function changed(before: Notifications, change: NotificationChange): Partial<Notifications> {
  const { device, rules } = before;
  switch (change.type) {
    case "content":
      return { device: { ...device, content: change.content } };
    case "sound":
      return { device: { ...device, sound: change.on } };
    case "quietUntil":
      return { device: { ...device, quietUntil: change.until } };
    case "closeToTray":
      return { device: { ...device, closeToTray: change.on } };
    case "startAtLogin":
      return { device: { ...device, startAtLogin: change.on } };
    case "account":
      return { rules: { ...rules, on: change.on } };
    case "default":
      return {
        rules: {
          ...rules,
          ...(change.rooms === "direct" ? { direct: change.mode } : { rooms: change.mode }),
        },
      };
    case "keywordAdd":
      return { rules: { ...rules, keywords: [...rules.keywords, change.keyword].toSorted() } };
    case "keywordRemove":
      return { rules: { ...rules, keywords: rules.keywords.filter((word) => word !== change.keyword) } };
    default:
      return change;
  }
}

/** Notifications: everything that is asked for happens at once. */
export function notificationCommands(engine: FakeEngine): Pick<Handlers, Command> {
  return {
    notifications_watch: () => {
      const watched = engine.watch({ what: "notifications" });
      engine.tell(watched.subscription, { type: "notifications", value: engine.notifications });
      return watched;
    },
    notifications_change: ({ change }) => {
      engine.setNotifications(changed(engine.notifications, change));
      return {};
    },
    notifications_test: () => {
      const { device, rules, desktop } = engine.notifications;
      const link = (holds: boolean) => (holds ? "holds" : "broken");
      const there = desktop.notifications === true;
      engine.setNotifications({
        chain: {
          server: "holds",
          account: link(rules.on),
          quiet: link(device.quietUntil === null || device.quietUntil < Date.now()),
          service: link(there),
          shown: there ? "holds" : "untested",
          clicked: there ? "testing" : "untested",
        },
      });
      return {};
    },
    room_notify_set: ({ room: id, mode }) => {
      const room = engine.room(id);
      room.details = { ...room.details, notify: { ...room.details.notify, chosen: mode } };
      room.summary = { ...room.summary, muted: mode === "none" };
      engine.changed(room);
      return {};
    },
    room_attend: () => ({}),
    language_set: () => ({}),
  };
}
