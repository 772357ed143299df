import { Timer } from "lucide-react";
import { useEffect, useState } from "react";
import type { ReactNode } from "react";

import type { ApiError } from "../../bridge/generated/ApiError";
import { Banner } from "../../design/primitives/Banner";
import { Button } from "../../design/primitives/Button";
import { describeError } from "../../i18n/describeError";
import { useText } from "../../i18n/I18n";

/** Seconds until an attempt is allowed again, counted down; 0 if nothing has to be waited for. */
function useWait(error: ApiError | null): number {
  const [state, setState] = useState({ error, left: secondsOf(error) });
  if (state.error !== error) {
    setState({ error, left: secondsOf(error) });
  }
  const running = state.left > 0;
  useEffect(() => {
    if (!running) {
      return undefined;
    }
    const until = Date.now() + secondsOf(error) * 1_000;
    const timer = setInterval(() => {
      setState({ error, left: Math.max(0, Math.ceil((until - Date.now()) / 1_000)) });
    }, 1_000);
    return () => clearInterval(timer);
  }, [error, running]);
  return state.left;
}

function secondsOf(error: ApiError | null): number {
  return error?.code.type === "rateLimited" ? error.code.retryAfterSeconds : 0;
}

/** A form's answer. After too many attempts it counts down and waits. */
export function SubmitButton({
  error,
  isPending,
  pendingText,
  children,
}: {
  error: ApiError | null;
  isPending: boolean;
  pendingText: string;
  children: ReactNode;
}) {
  const t = useText();
  const left = useWait(error);
  const limited = error?.code.type === "rateLimited" ? error : null;
  return (
    <>
      {limited ? (
        <Banner
          tone="changed"
          icon={Timer}
          title={describeError(t, {
            ...limited,
            code: { type: "rateLimited", retryAfterSeconds: left },
          })}
        />
      ) : null}
      <Button type="submit" variant="primary" size="large" wide isPending={isPending} isDisabled={left > 0}>
        {isPending ? pendingText : children}
      </Button>
    </>
  );
}
