import { beforeAll, expect, test } from "vitest";
import { type Outcome, SAFE } from "../../src/docs-site/matrix-outcome.ts";
import type { FaultyProxy } from "./faulty-proxy.ts";
import { hostPage, outcomeOf } from "./host-page.ts";
import type { Includer, RunningIncluder } from "./includer.ts";
import { expectInMatrix } from "./matrix.ts";
import { ALL_ROWS, DOWN, NEW_RELEASE, type Row } from "./rows.ts";
import type { Services } from "./services.ts";
import { conditionsFrom, visit } from "./visitor.ts";

/** Starting programs on a busy machine. Milliseconds. */
const START_LIMIT = 60_000;

/** Copies go stale within a second or two here; a busy machine may need longer. */
const POLLING = { timeout: 20_000, interval: 100 };

/** A page whose copy is as old as those of the rows about a service that is away. */
const EXPIRY = "expiry";

/** A server that includes fragments, and the servers behind it. */
export interface RunningSite {
  readonly running: RunningIncluder;
  readonly proxy: FaultyProxy;
  readonly services: Services;
}

interface Column {
  readonly includer: Includer;
  readonly version: string;
  /** The rows that are tried here; others are known from elsewhere. */
  readonly rows: readonly Row[];
  /** Rows that the table of faults has, filled in by then. */
  readonly known?: () => Readonly<Record<string, Outcome>>;
  /** Its pages are those of `rowPages`. */
  readonly started: () => RunningSite;
}

/** The rows of the matrix in one server, and its column. The proxy has been stopped after them. */
export function rowTests({ includer, version, rows, known = () => ({}), started }: Column): void {
  const isRecipe = includer.name.endsWith("recipe");
  const cells: Record<string, Outcome> = {};

  beforeAll(async () => {
    // Their copies all go stale while the first cases are seen.
    const withCopy = [...rows, ...DOWN].filter(({ copy }) => copy !== undefined);
    await Promise.all([...withCopy, NEW_RELEASE, { id: EXPIRY }].map((row) => visit(page(row))));
  }, START_LIMIT);

  const page = ({ id }: Pick<Row, "id">) => `${started().running.origin}/${id}.html`;
  const fragmentsOf = (row: Row) => Promise.all(row.fragments.map((path) => started().services.fragment(path)));

  async function see(row: Row): Promise<Outcome> {
    const fragments = await fragmentsOf(row);
    const { body } = await visit(page(row), await headersOf(row));
    const outcome = outcomeOf(body, fragments);
    if (row.copy !== undefined && outcome === "fragment") return "last-good-copy";
    return outcome === "nothing" && !row.expected.includes("nothing") ? "hole" : outcome;
  }

  async function headersOf({ visitor = {}, fragments: [path = ""] }: Row) {
    const tag = (await fetch(started().services.origins.today + path)).headers.get("ETag") ?? "";
    return Object.fromEntries(Object.entries(visitor).map(([name, value]) => [name, value.replace("TAG", tag)]));
  }

  /** Requests the page until the includer revalidates its expired copy. */
  async function untilRevalidated(id: string): Promise<void> {
    const count = () => started().proxy.requests.filter(({ path }) => path === FRAGMENT_OF.get(id)).length;
    await expect.poll(() => visit(page({ id })).then(count), POLLING).toBeGreaterThan(1);
  }

  function expectAsPlanned(row: Row, outcome: Outcome): void {
    cells[row.id] = outcome;
    if (isRecipe) expect(row.expected).toContain(outcome);
  }

  test.each(rows)("$en", { timeout: START_LIMIT }, async (row) => {
    if (row.copy !== undefined) await untilRevalidated(row.id);
    expectAsPlanned(row, await see(row));
  });

  test.skipIf(!isRecipe)("nothing of the visitor is forwarded to us", async () => {
    const visitor = { Cookie: "session=secret", Authorization: "Basic c2VjcmV0", "If-None-Match": '"x"' };
    await visit(page({ id: "visitor" }), visitor);
    const request = started().proxy.requests.find(({ path }) => path === FRAGMENT_OF.get("visitor"));
    expect(request?.headers).not.toHaveProperty("cookie");
    expect(request?.headers).not.toHaveProperty("authorization");
    expect(request?.headers).not.toHaveProperty("if-none-match");
  });

  test(NEW_RELEASE.en, { timeout: START_LIMIT }, async () => {
    const { services, proxy } = started();
    const first = await visit(page(NEW_RELEASE));
    const fragments = await Promise.all(NEW_RELEASE.fragments.map((path) => services.fragment(path, "tomorrow")));
    proxy.publish("tomorrow");
    const seen = async () => outcomeOf((await visit(page(NEW_RELEASE), conditionsFrom(first))).body, fragments);
    await expect.poll(seen, POLLING).toBe("fragment");
    expectAsPlanned(NEW_RELEASE, "fragment");
    proxy.publish("today");
  });

  test("The service is unreachable", { timeout: START_LIMIT }, async () => {
    await untilRevalidated(EXPIRY);
    await started().proxy.stop();
    for (const row of DOWN) expectAsPlanned(row, await see(row));
  });

  test.skipIf(!isRecipe)("no visitor sees any part of an error document", () => {
    const harmful = Object.entries(cells).filter(([, outcome]) => !SAFE.has(outcome));
    expect(harmful).toEqual([]);
  });

  test("the matrix in the documentation has these outcomes", () => {
    expectInMatrix({ name: includer.name, version, cells: { ...known(), ...cells } });
  });
}

const EXTRA = [EXPIRY, "visitor"].map((id) => ({ id, fragments: [`/fragments/overview?n=${id}`] }));

const FRAGMENT_OF = new Map([...ALL_ROWS, ...EXTRA].map(({ id, fragments }) => [id, fragments[0]]));

/** The pages of all rows in the site of an includer. */
export function rowPages({ include }: Includer): ReadonlyMap<string, string> {
  return new Map(
    [...ALL_ROWS, ...EXTRA].map(({ id, fragments }) => [
      `${id}.html`,
      hostPage(fragments.map((path) => include(`/samverkan${path}`))),
    ]),
  );
}
