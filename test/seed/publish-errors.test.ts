// What wrangler prints is from its version 4 and from what its users report; src/seed/publish/wrangler-errors.ts says so too.

import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ensureWritable, explainFileError, inFolder } from "../../src/seed/publish/file-errors.ts";
import {
  deletePreviewParameters,
  isAbsent,
  parsePreviewUrl,
  previewName,
  previewParameters,
} from "../../src/seed/publish/preview.ts";
import { StoreError } from "../../src/seed/publish/store.ts";
import type { WranglerRun } from "../../src/seed/publish/wrangler.ts";
import { explainDeployError, explainWranglerError } from "../../src/seed/publish/wrangler-errors.ts";
import { scratchFolder } from "./scratch-folder.ts";

const run = (changes: Partial<WranglerRun> = {}): WranglerRun => {
  return { ended: "exited", exitCode: 1, stdout: "", stderr: "", ...changes };
};

describe("a failed wrangler is explained:", () => {
  test.for([
    ["it was interrupted", run({ ended: "aborted", stderr: "code: 10023" }), "aborted", "kommandot avbröts"],
    [
      "it took too long",
      run({ ended: "timeout", stderr: "code: 10023" }),
      "transient",
      "Cloudflare svarade inte i tid",
    ],
    [
      "a refused value",
      run({ stderr: "value length of 30 exceeds limit of 26214400" }),
      "permanent",
      "ett värde är större",
    ],
    ["the limit of a day", run({ stdout: "KV put() limit exceeded for the day." }), "permanent", "dagens skrivningar"],
    [
      "a login without the right",
      run({ stderr: "Forbidden [code: 9106]" }),
      "permanent",
      "inloggningen får inte skriva",
    ],
    ["no login", run({ stderr: "set a CLOUDFLARE_API_TOKEN" }), "permanent", "du är inte inloggad"],
    ["an old login", run({ stderr: "Authentication error [code: 10000]" }), "permanent", "godtar inte inloggningen"],
    ["no service", run({ stderr: "No KV namespace" }), "permanent", "tjänsten är inte driftsatt än"],
    [
      "something else",
      run({ stderr: "✘ [ERROR] Trouble at the edge." }),
      "transient",
      "Cloudflare svarade: Trouble at the edge",
    ],
  ] as const)("%s", ([, failed, kind, text]) => {
    const error = explainWranglerError(failed);
    expect(error.kind).toBe(kind);
    expect(error.message).toContain(text);
    expect(error.message).not.toMatch(/\.$/);
  });

  test.for([
    ["the first line that names an error", "Getting ready\nHot tip\n✘ [ERROR] The reason\nFailed later", "The reason"],
    [
      "a line after one that only says that it failed",
      "✘ [ERROR] A request to the Cloudflare API (/x) failed.\n\n  The reason [code: 1]\n",
      "The reason [code: 1]",
    ],
    ["a line after the mark of an error alone", "✘ [ERROR]\nThe reason", "The reason"],
    ["nothing, where the mark of an error is all", "✘ [ERROR]", "inget"],
    ["a line after one that could not fetch", "Failed to fetch /x - 500\n  The reason", "The reason"],
    ["the only line, although it only says that it failed", "Failed to fetch /x - 500", "Failed to fetch /x - 500"],
    ["the first line where none names an error", "Something else.\nMore", "Something else"],
    [
      "a line without the colours of a terminal",
      "\u001b[31m✘ \u001b[41m[ERROR]\u001b[0m The reason\u001b[0m",
      "The reason",
    ],
    ["nothing, where nothing was printed", "\n \n", "inget"],
  ] as const)("the reason is %s", ([, stderr, reason]) => {
    expect(explainWranglerError(run({ stderr })).message).toBe(`Cloudflare svarade: ${reason}`);
  });
});

describe("a failed deployment is explained with the command that comes next:", () => {
  test.for([
    [
      "an account without an address",
      run({ stderr: "You need to register a workers.dev subdomain" }),
      "workers.dev",
      "npm run deploy",
    ],
    [
      "a namespace from before",
      run({ stdout: "already exists [code: 10014]" }),
      "KV-förråd",
      "npx wrangler kv namespace list",
    ],
    ["another number", run({ stdout: "[code: 100145]" }), "Cloudflare svarade: ", "npm run deploy"],
    ["no time left", run({ ended: "timeout", stderr: "code: 10014" }), "svarade inte i tid", "npm run deploy"],
  ] as const)("%s", ([, failed, text, next]) => {
    expect(explainDeployError(failed).reason).toContain(text);
    expect(explainDeployError(failed).next).toBe(next);
  });
});

describe("a preview", () => {
  const json = JSON.stringify(
    { preview: { name: "x", urls: ["https://x.example", "https://y.example"] } },
    undefined,
    2,
  );

  test("has the first address that wrangler reports after what the build prints", () => {
    expect(parsePreviewUrl(run({ exitCode: 0, stdout: json }))).toBe("https://x.example");
    expect(parsePreviewUrl(run({ exitCode: 0, stdout: `Building { done }\n${json}` }))).toBe("https://x.example");
  });

  test.for([
    ["it was interrupted", run({ ended: "aborted", exitCode: 0, stdout: json })],
    ["it failed", run({ exitCode: 1, stdout: json })],
    ["it reports none", run({ exitCode: 0, stdout: '{"preview":{"name":"x"}}' })],
    ["it reports something else", run({ exitCode: 0, stdout: '{"name":"x"}' })],
    ["it prints no JSON", run({ exitCode: 0, stdout: "Done" })],
  ] as const)("has no address where %s", ([, failed]) => {
    expect(parsePreviewUrl(failed)).toBeUndefined();
  });

  test.for([
    ["not found", run({ stderr: "Preview Not Found" }), true],
    ["not there", run({ stdout: "it does not exist" }), true],
    ["unknown by its number", run({ stderr: "[code: 10025]" }), true],
    ["forbidden", run({ stderr: "[code: 100250]" }), false],
  ] as const)("that is %s is absent: %j", ([, failed, isGone]) => {
    expect(isAbsent(failed)).toBe(isGone);
  });

  test("has a name that may be part of an address", () => {
    expect(previewName("Ändra/Åbys  logotyp_2!")).toBe("andra-abys-logotyp-2");
    expect(previewName("--a--")).toBe("a");
    expect(previewName("a".repeat(41))).toBe("a".repeat(40));
  });

  test("is uploaded by its name, with the time and without what the account's dashboard says", () => {
    expect(previewParameters("ny", "2026-01-01T00:00:00Z").join(" ")).toBe(
      "preview src/worker/preview/index.ts --name ny --json --ignore-base-config --var PREVIEW:ny --var PREVIEW_TIME:2026-01-01T00:00:00Z",
    );
    expect(deletePreviewParameters("ny").join(" ")).toBe("preview delete --name ny --skip-confirmation");
  });
});

describe("a folder", () => {
  test("is made with its parents, and nothing is left in it", () => {
    const folder = join(scratchFolder(), "a/b/c");
    ensureWritable(folder);
    expect(readdirSync(folder)).toEqual([]);
    ensureWritable(folder);
    expect(readdirSync(folder)).toEqual([]);
  });

  test("that is a file cannot be written to, which is a permanent error", () => {
    const file = join(scratchFolder(), "file");
    writeFileSync(file, "");
    const refusal = expect.objectContaining({
      kind: "permanent",
      message: `det går inte att skriva i ${join(file, "a")}: det finns en fil med det namnet`,
    });
    expect(() => ensureWritable(join(file, "a"))).toThrow(refusal);
  });

  test("returns the result of the function that uses it, and rethrows other errors", () => {
    expect(inFolder("/x", () => 7)).toBe(7);
    const mistake = new TypeError("a mistake");
    const make = () =>
      inFolder("/x", () => {
        throw mistake;
      });
    expect(make).toThrow(mistake);
  });

  test.for([
    ["ENOSPC", "disken är full"],
    ["EROFS", "mappen går bara att läsa"],
    ["ENOENT", "mappen finns inte"],
  ])("that fails with %s is explained", ([code, reason]) => {
    expect(explainFileError("/x", Object.assign(new Error(), { code }))).toBe(
      `det går inte att skriva i /x: ${reason}`,
    );
  });

  test("that fails in an unknown way is not", () => {
    expect(explainFileError("/x", Object.assign(new Error(), { code: "EWHAT" }))).toBeUndefined();
    expect(explainFileError("/x", new Error("ENOSPC"))).toBeUndefined();
    expect(explainFileError("/x", { code: "ENOSPC" })).toBeUndefined();
    expect(new StoreError("x", "permanent").name).toBe("StoreError");
  });
});
