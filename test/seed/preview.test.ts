// The real wrangler meets a fake of Cloudflare's API (fake-previews.ts).

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { IS_LONG } from "../long-form.ts";
import { fakeCloudflareApi } from "./fake-cloudflare-api.ts";
import { fakePreviews } from "./fake-previews.ts";
import { runCommand } from "./seed-command.ts";
import { WORKER } from "./worker-name.ts";

test("a preview is uploaded with the facts of the folder, its URL is printed, and the live service is unchanged", async () => {
  const api = await fakePreviews();
  const first = await runCommand(api, ["preview", "--name", "Ny medlem i Åby"]);
  expect(first.output).toContain(`Förhandsvisning: https://ny-medlem-i-aby-${WORKER}.kommunen.workers.dev`);
  expect(first.exitCode).toBe(0);
  const [upload] = api.uploads;
  const bindings = Object.entries(upload?.metadata.env ?? {}).map(([name, { type }]) => `${name}: ${type}`);
  expect(bindings.toSorted()).toEqual(["ASSETS: assets", "PREVIEW: plain_text", "PREVIEW_TIME: plain_text"]);
  expect([...(upload?.modules.values() ?? [])]).toContain(readFileSync(".generated/snapshot.txt", "utf8"));

  expect([...api.previews]).toEqual(["ny-medlem-i-aby"]);
  if (IS_LONG) {
    const again = await runCommand(api, ["preview", "--name", "ny-medlem-i-aby"]);
    expect(again.exitCode).toBe(0);
    expect(api.uploads.map(({ name }) => name)).toEqual(["ny-medlem-i-aby", "ny-medlem-i-aby"]);
    expect([...api.previews]).toEqual(["ny-medlem-i-aby"]);
  }

  const removed = await runCommand(api, ["preview", "--delete", "--name", "ny-medlem-i-aby"]);
  expect(removed.output).toContain("Förhandsvisningen ny-medlem-i-aby är borttagen.");
  expect(api.previews.size).toBe(0);
  const secondRemoval = await runCommand(api, ["preview", "--delete", "--name", "ny-medlem-i-aby"]);
  expect(secondRemoval.output).toContain("Det finns ingen förhandsvisning som heter ny-medlem-i-aby.");
  expect(secondRemoval.exitCode).toBe(0);
  // No deployment, no write to KV and no read of it.
  expect(api.calls).toEqual([]);
  expect(api.values.size).toBe(0);
});

test.for(["upload", "delete"])(
  "a name without a letter or digit is rejected before anything is sent to Cloudflare (%s)",
  async (action) => {
    const api = await fakePreviews();
    for (const name of ["", "!?"]) {
      const { output, exitCode } = await runCommand(api, [
        "preview",
        "--name",
        name,
        ...(action === "delete" ? ["--delete"] : []),
      ]);
      expect(output).toBe("Förhandsvisningens namn behöver minst en bokstav eller siffra. Inget är gjort.\n");
      expect(exitCode).toBe(2);
    }
    expect(api.uploads).toEqual([]);
  },
);

test("if Cloudflare rejects the upload, the reason is printed in Swedish and no preview is created", async () => {
  const api = await fakeCloudflareApi({ handleOther: () => ({ kind: "error", status: 403, code: 10000 }) });
  const { output, exitCode } = await runCommand(api, ["preview", "--name", "prov"]);
  expect(output).toMatch(/Det gick inte att ladda upp förhandsvisningen: .*\.\nIngenting är ändrat för besökarna\./);
  expect(exitCode).toBe(1);
});
