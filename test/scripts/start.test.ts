import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { freePort } from "../../bench/ports.ts";

/** Every process that `npm start` starts inherits this from it; Linux lets us look it up. */
function processesMarked(mark: string): readonly string[] {
  return readdirSync("/proc").filter((name) => {
    try {
      return /^\d+$/.test(name) && readFileSync(`/proc/${name}/environ`, "utf8").includes(`START_TEST=${mark}`);
    } catch {
      // The process ended in the meantime.
      return false;
    }
  });
}

function npmStart(mark: string, port: number): ChildProcess {
  const env = { ...process.env, START_TEST: mark, PORT: String(port) };
  return spawn("npm", ["start"], { env, stdio: ["ignore", "pipe", "ignore"] });
}

async function waitUntilEnded(mark: string): Promise<readonly string[]> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const remaining = processesMarked(mark);
    if (remaining.length === 0) return [];
    await wait(100);
  }
  return processesMarked(mark);
}

test.skipIf(process.platform !== "linux").for([
  ["before it has begun", ""],
  ["while it seeds", "Publicer"],
  ["while wrangler starts", "Starting the service"],
  ["when it serves", "Stop with Ctrl-C"],
])("npm start that gets SIGTERM %s leaves no process behind", async ([moment = "", sign = ""]) => {
  const mark = `${process.pid}-${moment.replaceAll(" ", "-")}`;
  const npm = npmStart(mark, await freePort());
  let output = "";
  npm.stdout?.on("data", (chunk: Buffer) => {
    output += chunk.toString();
  });
  while (!output.includes(sign) || output === "") await wait(20);
  const exited = once(npm, "exit");
  npm.kill("SIGTERM");
  await exited;
  expect(await waitUntilEnded(mark)).toEqual([]);
});
