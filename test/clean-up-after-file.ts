import { afterAll } from "vitest";
import { cleanUp } from "./seed/cleaning-up.ts";

// A setup file of Vitest runs again for each test file, where a module that files share is loaded once.
afterAll(cleanUp);
