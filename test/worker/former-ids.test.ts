import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import type { Facts } from "../../src/domain/facts.ts";
import { createSnapshot, parseSnapshot } from "../../src/release/storage.ts";
import { serializeWhole } from "../../src/seed/serialize/release.ts";
import { ORIGIN, published, publishedInChunks, startService, tableReader } from "./service.ts";

function oembedOf(path: string, format = "json"): string {
  return `/oembed?format=${format}&url=${encodeURIComponent(ORIGIN + path)}`;
}

/** Our own facts, in which one collaboration and one organization were called something else before. */
async function renamedFacts(): Promise<Facts> {
  const stored = await parseSnapshot(await createSnapshot(env.SNAPSHOT));
  if (typeof stored === "string" || stored.kind !== "whole") throw new Error("our own facts can be read");
  const rename = <Item extends { readonly id: string }>(items: readonly Item[], id: string, former: string) =>
    items.map((item) => (item.id === id ? { ...item, formerIds: [former] } : item));
  return {
    ...stored.facts,
    collaborations: rename(stored.facts.collaborations, "smohf", "smohf-gamla"),
    organizations: rename(stored.facts.organizations, "haninge", "haninge-kommun"),
  };
}

describe.each([
  ["one value", (facts: Facts) => published(serializeWhole(facts))],
  ["many", (facts: Facts) => publishedInChunks(facts)],
] as const)("a former id redirects or resolves, in a release of %s", (_, publish) => {
  const service = async () => startService({ reader: tableReader(await publish(await renamedFacts())) });

  test.each([
    ["/collaborations/smohf-gamla", "/collaborations/smohf"],
    ["/collaborations/smohf-gamla?lang=en", "/collaborations/smohf?lang=en"],
    ["/organizations/haninge-kommun", "/organizations/haninge"],
  ])("the page %s redirects permanently, and the redirect is purged with its release", async (old, current) => {
    const { status, headers } = await (await service()).request(old, { redirect: "manual" });
    expect([status, headers.get("Location")]).toEqual([308, `${ORIGIN}${current}`]);
    expect(headers.get("Cache-Tag")).toMatch(/^release-\S+,day-/);
  });

  test.each([
    ["/fragments/collaborations/smohf-gamla", "/fragments/collaborations/smohf"],
    ["/embeds/collaborations/smohf-gamla", "/embeds/collaborations/smohf"],
    ["/api/v1/collaborations/smohf-gamla", "/api/v1/collaborations/smohf"],
    ["/api/v1/organizations/haninge-kommun", "/api/v1/organizations/haninge"],
  ])("%s has the response of its new address", async (old, current) => {
    const { request } = await service();
    const [before, after] = [await request(old), await request(current)];
    expect(before.status).toBe(200);
    expect(await before.text()).toBe(await after.text());
  });

  test.each([
    ["/embeds/organizations/haninge-kommun", "/embeds/organizations/haninge"],
    ["/embeds/collaborations?member=haninge-kommun&view=cards", "/embeds/collaborations?member=haninge&view=cards"],
    ["/fragments/collaborations?member=haninge-kommun&limit=1", "/fragments/collaborations?member=haninge&limit=1"],
    ["/?member=haninge-kommun", "/?member=haninge"],
    ["/api/v1/collaborations?member=haninge-kommun&limit=1", "/api/v1/collaborations?member=haninge&limit=1"],
    ["/api/v1/organizations?collaboration=smohf-gamla&limit=1", "/api/v1/organizations?collaboration=smohf&limit=1"],
    [oembedOf("/collaborations/smohf-gamla"), oembedOf("/collaborations/smohf")],
    [oembedOf("/embeds/organizations/haninge-kommun"), oembedOf("/embeds/organizations/haninge")],
    [oembedOf("/embeds/collaborations?member=haninge-kommun"), oembedOf("/embeds/collaborations?member=haninge")],
    [oembedOf("/collaborations/smohf-gamla", "xml"), oembedOf("/collaborations/smohf", "xml")],
  ])("%s names the present address in titles and links", async (old, current) => {
    const { request } = await service();
    const [before, after] = [await request(old), await request(current)];
    expect(before.status).toBe(200);
    const text = await before.text();
    expect(text).not.toMatch(/smohf-gamla|haninge-kommun/);
    expect([text, before.headers.get("Link")]).toEqual([await after.text(), after.headers.get("Link")]);
  });

  test("a filter accepts a former id", async () => {
    const { request } = await service();
    const found = async (query: string) => {
      const body = await (await request(`/api/v1/${query}`)).json<{
        total?: number;
        data?: unknown[];
        items?: unknown[];
      }>();
      return JSON.stringify(body.items ?? body.data ?? Object.values(body).find(Array.isArray));
    };
    expect(await found("collaborations?member=haninge-kommun")).toBe(await found("collaborations?member=haninge"));
    expect(await found("organizations?collaboration=smohf-gamla")).toBe(
      await found("organizations?collaboration=smohf"),
    );
  });

  test("the redirect to a website works with a former id too", async () => {
    const response = await (await service()).request("/out/collaborations/smohf-gamla", { redirect: "manual" });
    expect([response.status, response.headers.get("Location")]).toEqual([302, "https://www.smohf.se/"]);
  });
});
