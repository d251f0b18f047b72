import { parse } from "csv-parse/sync";
import { parseFragment } from "parse5";
import { expect, test } from "vitest";
import { serializeWhole } from "../../src/seed/serialize/release.ts";
import { everyState } from "../fixtures/every-state.ts";
import { collaboration, factsWith, organization } from "../fixtures/facts.ts";
import { all, attribute, textOf } from "./html.ts";
import { serviceWith } from "./service.ts";

const prose = (value: string) => [{ type: "paragraph", children: [{ type: "text", value }] }] as const;

const service = serviceWith(
  serializeWhole(
    factsWith({
      organizations: [
        organization("byn", { organizationNumber: "212000-0001", unconfirmed: ["organizationNumber"] }),
        organization("grannen", { organizationNumber: "212000-0002" }),
      ],
      collaborations: [
        collaboration("a", {
          reviewed: "2025-01-01",
          alternateNames: ["Ö", "A", "M"],
          prose: { sv: prose("På svenska.") },
        }),
        collaboration("b", { reviewed: "2026-02-01" }),
        collaboration("c", { reviewed: "2024-01-01" }),
      ],
    }),
  ),
);

test("a cell of the matrix is marked only if the membership is uncertain, ended or planned", async () => {
  const everyStateService = serviceWith(serializeWhole(everyState()));
  const table = parseFragment(await everyStateService.textOf("/fragments/matrix"));
  const cells = all(table, "td").map(
    (cell) => [textOf(cell), (attribute(cell, "class") ?? "").includes("mark")] as const,
  );
  const marked = new Set(cells.filter(([, isMarked]) => isMarked).map(([text]) => text));
  const unmarked = new Set(cells.filter(([, isMarked]) => !isMarked).map(([text]) => text));
  expect(marked.size).toBeGreaterThan(2);
  expect([...marked].filter((text) => unmarked.has(text))).toEqual([]);
  expect([...unmarked].toSorted()).toEqual(["Medlem", "Värd", "–"].toSorted());
});

test("untranslated prose has lang=sv on an English page, and only there", async () => {
  expect(await service.textOf("/fragments/collaborations/a?lang=en")).toContain(
    '<div lang="sv"><p>På svenska.</p></div>',
  );
  expect(await service.textOf("/fragments/collaborations/a")).not.toContain('<div lang="sv">');
});

test("alternate names are in the authored order in a table", async () => {
  const rows: readonly Record<string, string>[] = parse(await service.textOf("/api/v1/collaborations.csv"), {
    columns: true,
  });
  expect(rows.find(({ id }) => id === "a")?.alternate_names).toBe("Ö; A; M");
});

test("a feed of unpublished facts has the date of its newest entry, which comes first", async () => {
  const [head, ...entries] = (await service.textOf("/feed.atom")).split("<entry>");
  const updated = (text = "") => /<updated>(.*?)<\/updated>/.exec(text)?.[1];
  expect(entries.map(updated)).toEqual(["2026-02-01T00:00:00Z", "2025-01-01T00:00:00Z", "2024-01-01T00:00:00Z"]);
  expect(updated(head)).toBe("2026-02-01T00:00:00Z");
});

test("an unconfirmed organisation number is not in the structured data for search engines", async () => {
  const jsonLdOf = async (path: string) =>
    /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(await service.textOf(path))?.[1] ?? "";
  expect(await jsonLdOf("/organizations/byn")).toContain("byn kommun");
  expect(await jsonLdOf("/organizations/byn")).not.toContain("212000-0001");
  expect(await jsonLdOf("/organizations/grannen")).toContain("212000-0002");
});

test("scripts of other sites can read the release and the freshness of a response, and its links", async () => {
  for (const path of ["/fragments/overview", "/embeds/overview", "/api/v1/collaborations"]) {
    const exposed = (await service.request(path)).headers.get("Access-Control-Expose-Headers");
    expect(exposed).toBe("ETag, Link, X-Samverkan-Release, X-Samverkan-Source, traceparent");
  }
});
