// The clock of this computer is right; the fake API's differs from it instead.
import { expect, test } from "vitest";
import { parsePointer } from "../../src/release/pointer.ts";
import { POINTER_KEY } from "../../src/release/storage.ts";
import { IS_LONG } from "../long-form.ts";
import { fakeCloudflareApi } from "./fake-cloudflare-api.ts";
import { tinyFacts } from "./scratch-folder.ts";
import { runCommand } from "./seed-command.ts";

const HOUR = 3_600_000;

/** By the clock skew, the text of the warning; a right clock is in publish-remotely.test.ts. */
const SKEWS = [
  [3 * 24 * HOUR, "går 3 dygn efter."] as const,
  ...(IS_LONG ? [[-2 * HOUR, "går 2 timmar före."] as const] : []),
];

test.for(SKEWS)(
  "with a clock skew of %i ms a publication has the network's time, and the editor gets a warning",
  { timeout: 300_000 },
  async ([clockSkew, warning]) => {
    const api = await fakeCloudflareApi({ clockSkew });
    const { exitCode, output } = await runCommand(api, ["seed", "--remote", "--yes", "--data", tinyFacts()]);
    const publishedAt = Date.parse(parsePointer(api.values.get(POINTER_KEY) ?? "")?.publishedAt ?? "");
    expect(exitCode).toBe(0);
    expect(Math.abs(publishedAt - (Date.now() + clockSkew))).toBeLessThan(HOUR / 2);
    expect(output).toContain(`Klockan på den här datorn ${warning} Publiceringen får den rätta tiden ändå.`);
  },
);
