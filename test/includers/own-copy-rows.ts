import { expect, test } from "vitest";
import type { Outcome } from "../../src/docs-site/matrix-outcome.ts";
import type { FaultCell } from "./fault-table.ts";
import type { FaultySite } from "./fault-tests.ts";
import { outcomeOf } from "./host-page.ts";
import { expectInMatrix, faultRowCells } from "./matrix.ts";
import { NEW_RELEASE, PLAIN_ROWS, type Row } from "./rows.ts";
import type { Services } from "./services.ts";
import { visit } from "./visitor.ts";

interface Column {
  readonly name: string;
  readonly version: string;
  /** Whether it can include more than the overview. */
  readonly hasOthers: boolean;
  /** The outcomes of the fault tests, which run before. */
  readonly faultCells: ReadonlyMap<string, FaultCell>;
  readonly started: () => FaultySite & { readonly services: Services };
}

/** The rows and the column of the matrix for a recipe that stores a copy. */
export function ownCopyRowTests({ name, version, hasOthers, faultCells, started }: Column): void {
  const cells: Record<string, Outcome> = {};
  const rows = PLAIN_ROWS.filter(
    ({ fragments }) => hasOthers || fragments.every((path) => path.startsWith("/fragments/overview")),
  );
  const ofItsOwn = (path: string) => `${path}${path.includes("?") ? "&" : "?"}for=${encodeURIComponent(name)}`;

  async function see({ fragments, visitor = {} }: Row): Promise<Outcome> {
    const { site, services } = started();
    const paths = fragments.map(ofItsOwn);
    const { body } = await visit(await site.page(paths), visitor);
    return outcomeOf(body, await Promise.all(paths.map((path) => services.fragment(path))));
  }

  test.each(rows)("$en", async (row) => {
    cells[row.id] = await see(row);
    expect(row.expected).toContain(cells[row.id]);
  });

  test("nothing of the visitor is forwarded to us", async () => {
    const { site, proxy } = started();
    const path = ofItsOwn("/fragments/overview?n=visitor");
    const url = await site.page([path]);
    await visit(url, { Cookie: "session=secret", Authorization: "Basic c2VjcmV0", "If-None-Match": '"x"' });
    const request = proxy.requests.find((each) => each.path === path);
    expect(request).toBeDefined();
    expect(JSON.stringify(request?.headers)).not.toMatch(/cookie|authorization|if-none-match|secret/);
  });

  test(NEW_RELEASE.en, async () => {
    const { site, proxy, services } = started();
    const paths = NEW_RELEASE.fragments.map(ofItsOwn);
    await site.prepare(paths);
    const url = await site.page(paths);
    await visit(url);
    await proxy.withPublished("tomorrow", async () => {
      await site.expire();
      await site.revalidate(paths);
      const fragments = await Promise.all(paths.map((path) => services.fragment(path, "tomorrow")));
      const seen = async () => outcomeOf((await visit(url)).body, fragments);
      await expect.poll(seen, { timeout: 20_000 }).toBe("fragment");
    });
    cells[NEW_RELEASE.id] = "fragment";
  });

  test("the matrix in the documentation has these outcomes", () => {
    expectInMatrix({ name, version, cells: { ...faultRowCells(faultCells), ...cells } });
  });
}
