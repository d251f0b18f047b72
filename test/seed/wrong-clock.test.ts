// Of wrong clocks the test has one: the network's, an hour or a day from that of the computer on which it runs.
import { expect, test } from "vitest";
import { parsePointer } from "../../src/release/pointer.ts";
import { POINTER_KEY } from "../../src/release/storage.ts";
import { IS_LONG } from "../long-form.ts";
import { fakeCloudflareApi } from "./fake-cloudflare-api.ts";
import { tinyFacts } from "./scratch-folder.ts";
import { runCommand } from "./seed-command.ts";

const HOUR = 3_600_000;

/** network-clock.test.ts has every difference; a right clock is in publish-remotely.test.ts. */
const CLOCKS = [
  [3 * 24 * HOUR, "går 3 dygn efter."] as const,
  ...(IS_LONG ? [[-2 * HOUR, "går 2 timmar före."] as const] : []),
];

test.for(CLOCKS)(
  "a publication has the network's time, %i ms from the computer's, and the editor is told",
  { timeout: 300_000 },
  async ([lead, told]) => {
    const api = await fakeCloudflareApi(undefined, undefined, undefined, lead);
    const { exitCode, output } = await runCommand(api, ["seed", "--remote", "--yes", "--data", tinyFacts()]);
    const publishedAt = Date.parse(parsePointer(api.values.get(POINTER_KEY) ?? "")?.publishedAt ?? "");
    expect(exitCode).toBe(0);
    expect(Math.abs(publishedAt - (Date.now() + lead))).toBeLessThan(HOUR / 2);
    expect(output).toContain(`Klockan på den här datorn ${told} Publiceringen får den rätta tiden ändå.`);
  },
);
