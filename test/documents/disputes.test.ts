import { runInNewContext } from "node:vm";
import { parse } from "csv-parse/sync";
import { parse as parse5 } from "parse5";
import { expect, test } from "vitest";
import { find, textOf as visibleText } from "./html.ts";
import { textOf } from "./service.ts";

type Rows = readonly Readonly<Record<string, string>>[];

/** The rows of a table, as a spreadsheet reads them. */
async function readTable(name: string): Promise<Rows> {
  return parse(await textOf(`/api/v1/${name}.csv`), { columns: true });
}

/** Runs the script of /docs/api, and returns what it prints. */
async function runScript(): Promise<unknown> {
  const script = visibleText(find(parse5(await textOf("/docs/api")), "pre", "const disputes"));
  const output = Promise.withResolvers<unknown>();
  const context = {
    fetch: async (url: string) => new Response(await textOf(url)),
    console: { table: output.resolve },
  };
  await runInNewContext(`(async () => { ${script} })()`, context);
  return output.promise;
}

test("the script of /docs/api and the tables in a spreadsheet give the same disputed memberships", async () => {
  const [memberships, organizations, collaborations] = await Promise.all(
    ["memberships", "organizations", "collaborations"].map(readTable),
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
  expect(JSON.parse(JSON.stringify(await runScript()))).toEqual(filtered);
});
