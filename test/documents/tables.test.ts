import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { csvRows } from "../../src/worker/serializers/csv.ts";
import { textOf } from "./service.ts";

type Row = Readonly<Record<string, string>>;

async function table(path: string): Promise<readonly Row[]> {
  return parse(await textOf(path), { columns: true });
}

test.each(["collaborations", "organizations", "memberships"])(
  "the table of %s has the publisher's code first and the id second",
  async (name) => {
    const text = await textOf(`/api/v1/${name}.csv`);
    expect(text).toMatch(/^source,id,/);
    expect(text.split("\r\n")[0]).toMatch(/^[a-z_,]+$/);
    const rows = await table(`/api/v1/${name}.csv`);
    expect(rows.length).toBeGreaterThan(5);
    for (const { source, id } of rows) expect([source, id]).toEqual(["0138", expect.stringMatching(/^[a-z0-9.-]+$/)]);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  },
);

test("the three tables can be joined by their ids", async () => {
  const collaborations = new Set((await table("/api/v1/collaborations.csv")).map(({ id }) => id));
  const organizations = new Set((await table("/api/v1/organizations.csv")).map(({ id }) => id));
  for (const membership of await table("/api/v1/memberships.csv")) {
    expect(collaborations).toContain(membership.collaboration);
    expect(organizations).toContain(membership.organization);
  }
});

test("a table has the same facts as the API", async () => {
  const { items } = JSON.parse(await textOf("/api/v1/collaborations?limit=100"));
  const rows = await table("/api/v1/collaborations.csv?sort=name");
  expect(rows.map(({ name_sv, summary_sv }) => [name_sv, summary_sv])).toEqual(
    items.map((item: { name: { sv: string }; summary: { sv: string } }) => [item.name.sv, item.summary.sv]),
  );
});

test("the rows are in order of their ids, unless another order is requested", async () => {
  for (const path of ["collaborations.csv", "collaborations.csv?status=active", "organizations.csv"]) {
    const ids = (await table(`/api/v1/${path}`)).map(({ id }) => id);
    expect(ids).toEqual(ids.toSorted());
  }
  const names = (await table("/api/v1/collaborations.csv?sort=-name")).map(({ name_sv }) => name_sv ?? "");
  expect(names).toEqual(names.toSorted(new Intl.Collator("sv").compare).toReversed());
});

test("a table has the filters of the list", async () => {
  const rows = await table("/api/v1/collaborations.csv?q=overformyndar");
  expect(rows.map(({ id }) => id)).toEqual(["sodertorns-overformyndarnamnd"]);
});

test("a CSV parser restores quotes, commas, line breaks and å ä ö", () => {
  const cells = ['Han sa "nej"', "a, b", "rad ett\nrad två", "åäö ÅÄÖ", " luft ", ""];
  const header = cells.map((_, index) => `c${index}`);
  expect(parse(csvRows([header, cells]))).toEqual([header, cells]);
});

test.each(["=1+1", "+46", "-1", "@SUM(A1)", "\tx", "\r=1"])("the cell %j is not a formula in a spreadsheet", (cell) => {
  expect(parse(csvRows([["a"], [cell]]), { record_delimiter: "\r\n" })).toEqual([["a"], [`'${cell}`]]);
});

test("rows end with CRLF, and an unknown value is an empty cell", () => {
  expect(
    csvRows([
      ["a", "b", "c"],
      [null, undefined, false],
    ]),
  ).toBe("a,b,c\r\n,,false\r\n");
});
