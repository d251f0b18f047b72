import { parentPort, workerData } from "node:worker_threads";
import { loadFacts } from "./load-facts.ts";

// The other thread of load-facts-in-thread.ts.
parentPort?.postMessage(loadFacts(workerData));
