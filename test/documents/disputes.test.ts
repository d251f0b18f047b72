import { runInNewContext } from "node:vm";
import { parse } from "csv-parse/sync";
import { parse as parse5 } from "parse5";
import { expect, test } from "vitest";
import { find, textOf as shownIn } from "./html.ts";
import { textOf } from "./service.ts";

type Rows = readonly Readonly<Record<string, string>>[];

/** A table as a spreadsheet has it, from its first line on. */
async function table(name: string): Promise<Rows> {
  return parse(await textOf(`/api/v1/${name}.csv`), { columns: true });
}

/** The output of the script on the page about the API. */
async function printedByScript(): Promise<unknown> {
  const script = shownIn(find(parse5(await textOf("/docs/api")), "pre", "const disputes"));
  const printed = Promise.withResolvers<unknown>();
  const world = {
    fetch: async (address: string) => new Response(await textOf(address)),
    console: { table: printed.resolve },
  };
  await runInNewContext(`(async () => { ${script} })()`, world);
  return printed.promise;
}

test("the script of /docs/api and the tables in a spreadsheet give the same disputed memberships", async () => {
  const [memberships, organizations, collaborations] = await Promise.all(
    ["memberships", "organizations", "collaborations"].map(table),
  );
  const nameOf = (rows: Rows | undefined, id: string | undefined) => rows?.find((row) => row.id === id)?.name_sv;
  const filtered = memberships
    ?.filter(({ status }) => status === "disputed")
    .map(({ organization, collaboration, note_sv }) => [
      nameOf(organizations, organization),
      nameOf(collaborations, collaboration),
      note_sv,
    ]);
  expect(filtered?.length).toBeGreaterThan(2);
  expect(JSON.parse(JSON.stringify(await printedByScript()))).toEqual(filtered);
});
