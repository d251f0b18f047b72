import { enableCompileCache } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

// Loaded before a command (`node --import`): Node caches compiled code, so the next start takes a third less time. Set
// in the environment, so that wrangler, a child process, uses it too.
process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), "node-compile-cache");
enableCompileCache(process.env.NODE_COMPILE_CACHE);
