import { afterAll } from "vitest";
import { runCleanup } from "./seed/cleanup.ts";

// A setup file of Vitest runs again for each test file, where a module that files share is loaded once.
afterAll(runCleanup);
