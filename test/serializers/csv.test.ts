import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { type Cell, csvRows } from "../../src/worker/serializers/csv.ts";

/** A table with its header. */
function csv(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return csvRows([columns, ...rows]);
}

test("a table has a header, commas and CRLF, also after its last row (RFC 4180)", () => {
  expect(csv(["a", "b"], [["x", "y"]])).toBe("a,b\r\nx,y\r\n");
  expect(csv(["a"], [])).toBe("a\r\n");
});

test.each([
  ["a comma", "a,b", '"a,b"'],
  ["a quote", 'a "b"', '"a ""b"""'],
  ["a line feed", "a\nb", '"a\nb"'],
  ["a carriage return", "a\rb", '"a\rb"'],
  ["both", "a\r\nb", '"a\r\nb"'],
  ["none of them", "a; b'c", "a; b'c"],
])("a cell with %s is one cell for every reader", (_, text, written) => {
  const table = csv(["id", "text"], [["1", text]]);
  expect(table).toBe(`id,text\r\n1,${written}\r\n`);
  expect(parse(table, { columns: true, record_delimiter: "\r\n" })).toEqual([{ id: "1", text }]);
});

test.each(["=1+1", "+46", "-1", "@name", "\ttab", "\rreturn", "\nline"])("no spreadsheet runs %j", (text) => {
  expect(parse(csv(["text"], [[text]]), { columns: true, record_delimiter: "\r\n" })).toEqual([{ text: `'${text}` }]);
});

test("a symbol inside a text, and a negative number, are unchanged", () => {
  expect(csv(["a", "b"], [["1+1=2", -1]])).toBe("a,b\r\n1+1=2,-1\r\n");
});

test("null gives an empty cell; false and 0 do not", () => {
  expect(csv(["a", "b", "c", "d"], [[undefined, null, false, 0]])).toBe("a,b,c,d\r\n,,false,0\r\n");
});
