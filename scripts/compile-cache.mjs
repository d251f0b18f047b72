import { enableCompileCache } from "node:module";

// Loaded before a command (`node --import`), so that the second time it starts in a third less: Node keeps what it compiled.
enableCompileCache();
