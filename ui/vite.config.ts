import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

import manifest from "./package.json" with { type: "json" };
import { reactCompiler } from "./scripts/react-compiler.ts";

/** What the shell sends with every page; the preview of a fake build is held to it too. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' media: http://media.localhost",
  "media-src media: http://media.localhost blob:",
  "font-src 'self'",
  "connect-src ipc: http://ipc.localhost media: http://media.localhost",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

export default defineConfig(({ mode }) => ({
  // Read from a bundle inside the application, so every path is relative.
  base: "./",
  define: { CHANCERY_VERSION: JSON.stringify(manifest.version) },
  plugins: [reactCompiler(), react()],
  // The strings lie beside the UI, shared with the engine.
  server: { port: 1420, strictPort: true, fs: { allow: [".."] } },
  preview: { headers: { "Content-Security-Policy": CONTENT_SECURITY_POLICY } },
  build: {
    outDir: mode === "fake" ? "dist-fake" : "dist",
    target: ["es2022", "safari16.4"],
    // A data: address would need a hole in the content-security policy.
    assetsInlineLimit: 0,
    // The files lie in the application: fetching them early gains nothing, and WebKit complains of it.
    modulePreload: false,
    cssCodeSplit: false,
    chunkSizeWarningLimit: 1600,
  },
  test: {
    environment: "happy-dom",
    include: ["src/**/*.test.{ts,tsx}"],
    setupFiles: ["src/test/setup.ts"],
    css: { modules: { classNameStrategy: "non-scoped" } },
    restoreMocks: true,
    // Loading happy-dom and the interface anew for each file takes longer than all the tests; what a test could leave
    // behind is cleared in setup.ts.
    isolate: false,
    testTimeout: 15_000,
  },
}));
