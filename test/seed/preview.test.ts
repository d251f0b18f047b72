// The real wrangler meets a fake of Cloudflare's API for previews (open beta). Modelled on what wrangler 4.155 asks and reads
// (`wrangler preview`, `wrangler preview delete`). Left out: that a preview answers at its address; what is uploaded is run by
// test/worker-preview.test.ts.

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { ApiAnswer, ApiQuestion } from "./fake-api-routes.ts";
import { fakeAssetUploads } from "./fake-asset-uploads.ts";
import { type FakeApi, fakeCloudflareApi } from "./fake-cloudflare-api.ts";
import { runCommand } from "./seed-command.ts";

/** What was uploaded to a preview. */
interface Upload {
  readonly name: string;
  readonly metadata: { readonly env: Readonly<Record<string, { readonly type: string; readonly text?: string }>> };
  /** The modules by their names. */
  readonly modules: ReadonlyMap<string, string>;
}

interface FakePreviews extends FakeApi {
  readonly previews: ReadonlySet<string>;
  readonly uploads: readonly Upload[];
}

const PREVIEWS = "/workers/workers/samverkan/previews";

async function fakePreviews(): Promise<FakePreviews> {
  const previews = new Set<string>();
  const uploads: Upload[] = [];
  const files = fakeAssetUploads("/workers/scripts/samverkan");
  const previewOf = (name: string) => {
    return { id: `id-${name}`, name, slug: name, urls: [`https://${name}-samverkan.kommunen.workers.dev`] };
  };

  async function answer(question: ApiQuestion): Promise<ApiAnswer | undefined> {
    const [, method = "", rest = ""] = new RegExp(`^(\\w+) ${PREVIEWS}(.*)$`).exec(question.route) ?? [];
    const [, name = "", tail = ""] = /^\/(?:id-)?([\w-]+)(\/deployments)?$/.exec(rest) ?? [];
    if (method === "POST" && rest === "?ignore_base_config=true") {
      const asked = (JSON.parse(question.body.toString("utf8")) as { name: string }).name;
      previews.add(asked);
      return result(previewOf(asked));
    }
    if (method !== "" && !previews.has(name)) return { kind: "refusal", status: 404, code: 10025 };
    if (method === "GET") return result(previewOf(name));
    if (method === "PATCH") return result(previewOf(name));
    if (method === "DELETE") {
      previews.delete(name);
      return result(null);
    }
    if (method === "POST" && tail !== "") {
      uploads.push(await uploadIn(question, name));
      return result({ id: `deployment-${uploads.length}`, urls: [], env: {} });
    }
    return files.routes[question.route]?.(question);
  }
  return { ...(await fakeCloudflareApi(undefined, answer)), previews, uploads };
}

async function uploadIn({ body, contentType }: ApiQuestion, name: string): Promise<Upload> {
  const form = await new Response(new Uint8Array(body), { headers: { "content-type": contentType } }).formData();
  const modules = await Promise.all(
    form.getAll("files").map(async (file) => (typeof file === "string" ? ["", file] : [file.name, await file.text()])),
  );
  return {
    name,
    metadata: JSON.parse(String(form.get("metadata"))) as Upload["metadata"],
    modules: new Map(modules as [string, string][]),
  };
}

function result(value: unknown): ApiAnswer {
  return { kind: "result", result: value };
}

test("a preview is uploaded with the folder's facts, its address is printed, and nothing live is changed", async () => {
  const api = await fakePreviews();
  const first = await runCommand(api, ["preview", "--name", "Ny medlem i Åby"]);
  expect(first.output).toContain("Förhandsvisning: https://ny-medlem-i-aby-samverkan.kommunen.workers.dev");
  expect(first.exitCode).toBe(0);
  const [upload] = api.uploads;
  const bindings = Object.entries(upload?.metadata.env ?? {}).map(([name, { type }]) => `${name}: ${type}`);
  expect(bindings.toSorted()).toEqual(["ASSETS: assets", "PREVIEW: plain_text", "PREVIEW_TIME: plain_text"]);
  expect([...(upload?.modules.values() ?? [])]).toContain(readFileSync(".generated/snapshot.txt", "utf8"));

  const again = await runCommand(api, ["preview", "--name", "ny-medlem-i-aby"]);
  expect(again.exitCode).toBe(0);
  expect(api.uploads.map(({ name }) => name)).toEqual(["ny-medlem-i-aby", "ny-medlem-i-aby"]);
  expect([...api.previews]).toEqual(["ny-medlem-i-aby"]);

  const removed = await runCommand(api, ["preview", "--delete", "--name", "ny-medlem-i-aby"]);
  expect(removed.output).toContain("Förhandsvisningen ny-medlem-i-aby är borttagen.");
  expect(api.previews.size).toBe(0);
  const twice = await runCommand(api, ["preview", "--delete", "--name", "ny-medlem-i-aby"]);
  expect(twice.output).toContain("Det finns ingen förhandsvisning som heter ny-medlem-i-aby.");
  expect(twice.exitCode).toBe(0);
  // No deployment, no write to KV and no read of it.
  expect(api.calls).toEqual([]);
  expect(api.values.size).toBe(0);
});

test("where Cloudflare refuses, the reason is told in Swedish and nothing is left behind", async () => {
  const api = await fakeCloudflareApi(undefined, () => ({ kind: "refusal", status: 403, code: 10000 }));
  const { output, exitCode } = await runCommand(api, ["preview", "--name", "prov"]);
  expect(output).toMatch(/Det gick inte att ladda upp förhandsvisningen: .*\.\nIngenting är ändrat för besökarna\./);
  expect(exitCode).toBe(1);
});
