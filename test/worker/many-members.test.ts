import { expect, test } from "vitest";
import { serializeWhole } from "../../src/seed/serialize/release.ts";
import { collaboration, factsWith, membership, organization } from "../fixtures/facts.ts";
import { ORIGIN, published, startService, tableReader } from "./service.ts";

/** As Inera is: owned by nearly all municipalities and regions. */
const ALL_MUNICIPALITIES = Array.from({ length: 309 }, (_, index) => `kommun-${index}`);

const facts = factsWith({
  organizations: [...ALL_MUNICIPALITIES, "byn", "grannen", "fjarran"].map((id) => organization(id)),
  collaborations: [
    collaboration("alla", { members: [...ALL_MUNICIPALITIES, "byn", "grannen"].map((id) => membership(id)) }),
    collaboration("brandkaren"),
    collaboration("annat", { members: [membership("fjarran"), membership("kommun-1")] }),
  ],
});

async function text(path: string): Promise<string> {
  return (await startService({ reader: tableReader(await published(serializeWhole(facts))) }).request(path)).text();
}

test("with 311 members a line names the publisher and counts the others, with a link to all", async () => {
  for (const path of ["/fragments/overview", "/fragments/collaborations?view=cards"]) {
    expect(await text(path), path).toContain(`byn kommun och <a href="${ORIGIN}/collaborations/alla">310 andra</a>`);
  }
  expect(await text("/?lang=en")).toContain("grannen kommun, kommun-0 kommun and 308 others");
});

test("on the page of the collaboration all of them are folded behind their number", async () => {
  const body = await text("/collaborations/alla");
  expect(body).toContain("<details><summary>byn kommun och 310 andra</summary>");
  expect(body.match(/<li><a href="[^"]*\/organizations\/kommun-/g)).toHaveLength(309);
});

test("the matrix begins with the publisher and the organizations with most in common, and groups those in one collaboration only", async () => {
  const names = (html: string) => [...html.matchAll(/<th scope="row"><a [^>]*>([^<]+)</g)].map(([, name]) => name);
  expect(names(await text("/fragments/matrix"))).toEqual([
    "byn kommun",
    "grannen kommun",
    "kommun-1 kommun",
    "fjarran kommun",
    "308 andra i alla",
  ]);
  const list = await text("/fragments/matrix?view=list&lang=en");
  expect(list).toContain(`<a href="${ORIGIN}/collaborations/alla?lang=en">308 others in alla</a>`);
  const drawing = await text("/fragments/diagram");
  expect(drawing).toContain("308 andra i alla");
  expect(drawing.match(/<rect/g)).toHaveLength(3 + 5);
});

test("the matrix and the diagram can be filtered by a member, a form or an area", async () => {
  const columns = async (query: string) =>
    [...(await text(`/fragments/matrix?${query}`)).matchAll(/<th scope="col"><a [^>]*>([^<]+)</g)].map(
      ([, name]) => name,
    );
  expect(await columns("")).toEqual(["alla", "brandkaren", "annat"]);
  expect(await columns("member=fjarran")).toEqual(["annat"]);
  expect(await columns("member=grannen")).toEqual(["alla", "brandkaren"]);
  expect(await text("/diagram?member=fjarran")).not.toContain(">brandkaren<");
  expect(await text("/matrix?area=finns-inte")).toContain("Det finns inga samarbeten att visa.");
});

test("the publisher's own collaborations come first on pages, and the API sorts by name", async () => {
  for (const path of ["/", "/fragments/overview", "/fragments/collaborations", "/embeds/collaborations"]) {
    const html = await text(path);
    expect(html.lastIndexOf("/collaborations/annat"), path).toBeGreaterThan(
      html.lastIndexOf("/collaborations/brandkaren"),
    );
  }
  const { items } = JSON.parse(await text("/api/v1/collaborations"));
  expect(items.map(({ id }: { readonly id: string }) => id)).toEqual(["alla", "annat", "brandkaren"]);
});
