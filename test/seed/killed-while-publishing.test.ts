import { once } from "node:events";
import { describe, expect, test } from "vitest";
import { IS_LONG } from "../long-form.ts";
import { fakeCloudflareApi } from "./fake-cloudflare-api.ts";
import { createMemoryStore, factsWithName, publishFolder, visibleName } from "./published.ts";
import { type RunningCommand, runCommand, startCommand } from "./seed-command.ts";

const OLD = "Gamla Söderön";
const NEW = "Nya Söderön";

/**
 * Publishing a change makes 16 API calls: wrangler requests the Worker's settings before each of its eight operations. To
 * kill the process before and after each of them, and to run the command again, takes minutes: the long form does that.
 * Otherwise the process is killed at the first write and at the last one; publish.test.ts interrupts every call without
 * wrangler.
 */
const CALLS = Array.from({ length: 16 }, (_, index) => index + 1);
const KILL_POINTS = IS_LONG
  ? CALLS.flatMap((call) => [[call, "before"] as const, [call, "after"] as const])
  : ([
      [6, "before"],
      [10, "after"],
    ] as const);

describe("if the publishing process is killed", { timeout: 300_000 }, () => {
  test.concurrent.for(KILL_POINTS)(
    "at call %i, %s its effect, a complete release is live, and the next run publishes the new one",
    async ([callNumber, when]) => {
      let command: RunningCommand | undefined;
      let isKilled = false;
      const api = await fakeCloudflareApi({
        injectFault: async ({ number }) => {
          if (number !== callNumber || command === undefined || isKilled) return undefined;
          isKilled = true;
          command.child.kill("SIGKILL");
          await once(command.child, "exit");
          return { kind: when === "before" ? "reset" : "lose response" };
        },
      });
      await publishFolder(factsWithName(OLD), createMemoryStore(api.values));
      const folder = factsWithName(NEW);
      command = startCommand(api, ["seed", "--remote", "--yes", "--data", folder]);
      await command.ended;
      expect(isKilled).toBe(true);
      expect(await visibleName(api.values)).toBe(
        callNumber > 10 || (callNumber === 10 && when === "after") ? NEW : OLD,
      );
      await api.allConnectionsClosed();

      if (IS_LONG) expect((await runCommand(api, ["seed", "--remote", "--yes", "--data", folder])).exitCode).toBe(0);
      else await publishFolder(folder, createMemoryStore(api.values));
      expect(await visibleName(api.values)).toBe(NEW);
    },
  );
});
