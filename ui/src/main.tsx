import "./design/base.css";

import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { App } from "./app/App";
import type { Bridge } from "./bridge/bridge";
import { preferences } from "./stores/PreferencesStore";

async function openBridge(): Promise<Bridge> {
  // Compared with a constant, so that the fake engine is no part of the application.
  if (import.meta.env.MODE === "fake") {
    const { fakeBridge } = await import("./bridge/fake/fakeBridge");
    return fakeBridge();
  }
  const { tauriBridge } = await import("./bridge/tauri");
  return tauriBridge();
}

preferences.apply();
const root = document.getElementById("root");
if (!root) {
  throw new Error("the page has no root");
}
const bridge = await openBridge();
createRoot(root).render(
  <StrictMode>
    <App bridge={bridge} />
  </StrictMode>,
);
