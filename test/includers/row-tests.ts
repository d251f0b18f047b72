import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Outcome, SAFE } from "../../src/docs-site/matrix-outcome.ts";
import { INSTALLED } from "./debian/includers.ts";
import { type FaultyProxy, startFaultyProxy } from "./faulty-proxy.ts";
import { hostPage, outcomeOf } from "./host-page.ts";
import type { Includer, RunningIncluder } from "./includer.ts";
import { expectInMatrix } from "./matrix.ts";
import { describeWith } from "./needs.ts";
import { NGINX_AS_IT_COMES } from "./nginx.ts";
import { ALL_ROWS, DOWN, NEW_RELEASE, ROWS, type Row } from "./rows.ts";
import { type Services, startServices } from "./services.ts";
import { conditionsFrom, visit } from "./visitor.ts";

/** Starting programs on a busy machine. Milliseconds. */
const START_LIMIT = 60_000;

/** Copies go stale within a second or two here; a busy machine may need longer. */
const PATIENCE = { timeout: 20_000, interval: 100 };

/** A page whose copy is as old as those of the rows about a service that is away. */
const AGE = "age";

let services: Services;
beforeAll(async () => {
  services = await startServices("https://samverkan.example", "with tomorrow");
}, START_LIMIT);
afterAll(() => services?.stop());

describe.each([NGINX_AS_IT_COMES, ...INSTALLED])("$name", (includer: Includer) => {
  describeWith(includer, "keeps pages whole", (version) => testIncluder(includer, version));
});

function testIncluder(includer: Includer, version: string): void {
  const isRecipe = includer.name.endsWith("recipe");
  const cells: Record<string, Outcome> = {};
  let proxy: FaultyProxy;
  let running: RunningIncluder;

  beforeAll(async () => {
    proxy = await startFaultyProxy(services.origins);
    running = await includer.start(pagesOf(includer), proxy.port);
    // Their copies all go stale while the first cases are seen.
    await Promise.all(WITH_COPY.map((row) => visit(page(row))));
  }, START_LIMIT);
  afterAll(async () => {
    await running?.stop();
    await proxy?.stop();
  });

  const page = ({ id }: Pick<Row, "id">) => `${running.origin}/${id}.html`;
  const fragmentsOf = (row: Row) => Promise.all(row.fragments.map((path) => services.fragment(path)));

  async function see(row: Row): Promise<Outcome> {
    const fragments = await fragmentsOf(row);
    const { body } = await visit(page(row), await headersOf(row));
    const outcome = outcomeOf(body, fragments);
    if (row.copy !== undefined && outcome === "fragment") return "last-good-copy";
    return outcome === "nothing" && !row.promise.includes("nothing") ? "hole" : outcome;
  }

  async function headersOf({ visitor = {}, fragments: [path = ""] }: Row) {
    const tag = (await fetch(services.origins.today + path)).headers.get("ETag") ?? "";
    return Object.fromEntries(Object.entries(visitor).map(([name, value]) => [name, value.replace("TAG", tag)]));
  }

  /** Visits until the includer, which has asked us once, asks again because its copy has gone stale. */
  async function untilAskedAgain(id: string): Promise<void> {
    const count = () => proxy.seen.filter(({ path }) => path === FRAGMENT_OF.get(id)).length;
    await expect.poll(() => visit(page({ id })).then(count), PATIENCE).toBeGreaterThan(1);
  }

  function judge(row: Row, outcome: Outcome): void {
    cells[row.id] = outcome;
    if (isRecipe) expect(row.promise).toContain(outcome);
  }

  // A server that waits for every drip takes half a minute, and shows the fragment then.
  const cases = ROWS.filter(({ id }) => isRecipe || !id.startsWith("drip"));
  test.each(cases)("$en", { timeout: START_LIMIT }, async (row) => {
    if (row.copy !== undefined) await untilAskedAgain(row.id);
    judge(row, await see(row));
  });

  test.skipIf(!isRecipe)("nothing of the visitor is passed on to us", async () => {
    const visitor = { Cookie: "session=secret", Authorization: "Basic c2VjcmV0", "If-None-Match": '"x"' };
    await visit(page({ id: "visitor" }), visitor);
    const asked = proxy.seen.find(({ path }) => path === FRAGMENT_OF.get("visitor"));
    expect(asked?.headers).not.toHaveProperty("cookie");
    expect(asked?.headers).not.toHaveProperty("authorization");
    expect(asked?.headers).not.toHaveProperty("if-none-match");
  });

  test(NEW_RELEASE.en, { timeout: START_LIMIT }, async () => {
    const first = await visit(page(NEW_RELEASE));
    const fragments = await Promise.all(NEW_RELEASE.fragments.map((path) => services.fragment(path, "tomorrow")));
    proxy.publish("tomorrow");
    const seen = async () => outcomeOf((await visit(page(NEW_RELEASE), conditionsFrom(first))).body, fragments);
    await expect.poll(seen, PATIENCE).toBe("fragment");
    judge(NEW_RELEASE, "fragment");
    proxy.publish("today");
  });

  test("The service is away", { timeout: START_LIMIT }, async () => {
    await untilAskedAgain(AGE);
    await proxy.stop();
    for (const row of DOWN) judge(row, await see(row));
  });

  test.skipIf(!isRecipe)("no visitor sees anything of an error document", () => {
    const harmful = Object.entries(cells).filter(([, outcome]) => !SAFE.has(outcome));
    expect(harmful).toEqual([]);
  });

  test("the matrix in the documentation says what happened", () => {
    expectInMatrix({ name: includer.name, version, cells });
  });
}

const EXTRA = [AGE, "visitor"].map((id) => ({ id, fragments: [`/fragments/overview?n=${id}`] }));

/** Pages that visitors have seen before it happens. */
const WITH_COPY = [...ALL_ROWS.filter(({ copy }) => copy !== undefined), NEW_RELEASE, { id: AGE }];

const FRAGMENT_OF = new Map([...ALL_ROWS, ...EXTRA].map(({ id, fragments }) => [id, fragments[0]]));

function pagesOf({ include }: Includer): ReadonlyMap<string, string> {
  return new Map(
    [...ALL_ROWS, ...EXTRA].map(({ id, fragments }) => [
      `${id}.html`,
      hostPage(fragments.map((path) => include(`/samverkan${path}`))),
    ]),
  );
}
