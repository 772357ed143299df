import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";

// A busy machine draws late: what is waited for has most of the time of a test.
configure({ asyncUtilTimeout: 8_000 });

afterEach(() => {
  cleanup();
  localStorage.clear();
});
