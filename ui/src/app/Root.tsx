import { useState } from "react";

import { ClosedView } from "../features/account/ClosedView";
import { GateFoot } from "../features/account/GateFoot";
import { NotAllowedView } from "../features/account/NotAllowedView";
import { SignInAgainView } from "../features/account/SignInAgainView";
import { SignInView } from "../features/account/SignInView";
import { SignOutDialog } from "../features/account/SignOutDialog";
import { StartingView } from "../features/account/StartingView";
import { PoliciesView } from "../features/policies/PoliciesView";
import { CheckingView } from "../features/recovery/CheckingView";
import { EnterCodeView } from "../features/recovery/EnterCodeView";
import { KeepCodeView } from "../features/recovery/KeepCodeView";
import type { AccountSnapshot, AccountStore } from "../stores/AccountStore";
import { unreachable } from "../stores/applyDiffs";
import { useStore } from "../stores/Store";
import { Frame } from "./Frame";

/** Shows what the account's state asks for. */
export function Root({ account }: { account: AccountStore }) {
  const snapshot = useStore(account);
  const [isSigningOut, setSigningOut] = useState(false);
  return (
    <>
      <Page account={account} snapshot={snapshot} onSignOut={() => setSigningOut(true)} />
      <SignOutDialog isOpen={isSigningOut && hasAccount(snapshot)} onClose={() => setSigningOut(false)} />
    </>
  );
}

function hasAccount({ state }: AccountSnapshot): boolean {
  return state.type === "signedIn" || state.type === "notAllowed";
}

function Page({
  account,
  snapshot,
  onSignOut,
}: {
  account: AccountStore;
  snapshot: AccountSnapshot;
  onSignOut: () => void;
}) {
  const { state, recovery, offlineSince } = snapshot;
  switch (state.type) {
    case "starting":
      return <StartingView />;
    case "signedOut":
      return <SignInView policies={<PoliciesView />} />;
    case "notAllowed":
      return <NotAllowedView user={state.user} server={state.server} onSignOut={onSignOut} />;
    case "closed":
      return <ClosedView trouble={state.trouble} user={state.user} />;
    case "damaged":
      return <ClosedView trouble="store" user={state.user} />;
    case "signedIn":
      break;
    default:
      return unreachable(state);
  }
  const { gate, profile, connection } = state;
  const foot = <GateFoot />;
  switch (gate.type) {
    case "open":
      return (
        <Frame
          account={account}
          profile={profile}
          offlineSince={offlineSince}
          recovery={recovery}
          onSignOut={onSignOut}
        />
      );
    case "checking":
      return <CheckingView isOffline={connection === "offline"} onSignOut={onSignOut} foot={foot} />;
    case "keepRecoveryCode":
      return <KeepCodeView foot={foot} />;
    case "enterRecoveryCode":
      return <EnterCodeView available={gate.available} onSignOut={onSignOut} foot={foot} />;
    case "signInAgain":
      return <SignInAgainView profile={profile} onSignOut={onSignOut} />;
    default:
      return unreachable(gate);
  }
}
