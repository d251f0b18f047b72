import { expect, test } from "vitest";
import { parseYaml, valueAt } from "../../src/seed/parse/yaml.ts";

/** The position and the first five words of each message about a text. */
const messages = (text: string, firstLine = 1) =>
  parseYaml("data/a.yaml", text, firstLine)
    .diagnostics.map(({ line, column, what }) => `${line}:${column} ${what.split(" ").slice(0, 5).join(" ")}`)
    .join(", ");

test.each([
  ["a: b\n c: d\n", "2:1 Indraget stämmer inte med raderna"],
  ["a: b: c\n", "1:4 Texten innehåller ett kolon, och"],
  ['a: "b\n', "1:4 Citattecknet här har inget citattecken"],
  ["a: [b\n", "1:4 Parentesen här är inte avslutad."],
  ["a: {sv: b en: c}\n", "1:4 Fälten inom { } går"],
  ["a: “b” c: d\n", "1:4 Texten börjar med ett typografiskt"],
  ["a: 'b' c\nd: e\n", "1:8 Här står text efter det"],
  ['- a: "b" c\n', "1:10 Här står text efter det"],
  ["a: 'b\nc: d\n", "1:4 Citattecknet här har inget citattecken"],
  ["a: @b\n", "1:4 Texten börjar med ett tecken"],
  ["a: `b`\n", "1:4 Texten börjar med ett typografiskt"],
  ["a: %b\n", "1:4 Texten börjar med ett tecken"],
  ['a: "\\q"\n', "1:5 Ett omvänt snedstreck (\\) inom"],
  ["a: b\n---\nc: d\n", "2:1 En rad med bara ---"],
  ["a\nb: c\n", "1:1 Efter fältets namn ska det"],
  ["b: c\na\n", "2:1 Efter fältets namn ska det"],
  ["a:\nb\nc: d\n", "2:1 Texten hör till fältet på"],
  ["a: |\nb\nc: d\n", "2:1 Texten hör till fältet på"],
  ["x:\n  - a:\n  b c\n", "2:7 Indraget stämmer inte med raderna"],
  ["a:\n  b: c\n d: e\n", "3:1 Indraget stämmer inte med raderna"],
  ["a:\n  - b\n - c\n", "3:1 Indraget stämmer inte med raderna"],
  ["x:\n  - a: 1\n   b: 2\n", "3:1 Indraget stämmer inte med raderna"],
  ["a: *b\n", "1:4 Texten börjar med *, som"],
  ["a: &b c\n", "1:4 Texten börjar med &, som"],
  ["a: !b c\n", "1:4 Texten börjar med !, som"],
  ["? a\n", "1:1 Texten börjar med ?, som"],
  ["a: b\n...\nc: d\n", "2:1 En rad med bara ..."],
  ["a: b # c\n", "1:6 Allt från # till slutet"],
  ["a: # c\n", "1:4 Det som står efter #"],
  ["- # c\n", "1:3 Det som står efter #"],
  ["a: b\n  c\n", "2:3 Raden läses som en fortsättning"],
  ["a: b\n  c: d\n", "2:1 Indraget stämmer inte med raderna"],
  ["a: b\n  - c\n", "2:3 Raden är en post i"],
  ["- a: b\n   - c: d\n", "2:4 Raden är för långt indragen,"],
  ["a: b # c # d\ne: f # g\n", "1:6 Allt från # till slutet, 2:6 Allt från # till slutet"],
  ["a: 1\na: 2\nb: 3\n", "2:1 Fältet `a` står två gånger."],
  ["x:\n  - a: 1\n    b: 2\n    a: 3\n    b: 4\n", "4:5 Fältet `a` står två gånger"],
  ["x:\n  - a: 1\n    b: 2\n    b: 3\n", "4:5 Fältet `b` står två gånger."],
  ['a: "b\\u200bc"\n', "1:4 Texten har en kod, som"],
  ['"a\\u200b": ["b\\u00ad"]\n', "1:1 Texten har en kod, som, 1:13 Texten har en kod, som"],
  ["----\na: b\n c\n", "1:1 Raden är bara ett streck,"],
  ["a: b\n• c\n", "2:1 Raden börjar med ett listtecken"],
  ["a:\n  -b: c\n  d\n", "2:3 Efter strecket saknas ett mellanslag."],
  ["a: | b\n", "1:4 Efter | och > ska"],
  ["a: [b](c)\n", "1:4 Här står en länk med"],
  ["a: - b\n", "1:4 Texten börjar med ett streck,"],
  ["a: , b\n", "1:4 Här står ett kommatecken som"],
  ["a: b source: c\nd: e\n", "1:6 Här står två fält på"],
  ["a: b\n–\n", "2:1 Raden är bara ett streck,"],
  ['a: b\nc: "d\ne: f\n', "2:4 Citattecknet här har inget citattecken"],
  ["a: {sv: b\nc: d\n", "1:4 Parentesen här är inte avslutad."],
  ['a: "b" # c\n e: f\n', "1:8 Allt från # till slutet"],
  ["[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\n", "1:1 Här ligger fler nivåer i"],
  ["a: 'b''c' d\n", "1:11 Här står text efter det"],
  ["a:\n  - b: c\n    d: 'e' f\n", "3:12 Här står text efter det"],
  ["a: b\n  c", "2:3 Raden läses som en fortsättning"],
  ["a: b\n - c: d\n", "2:2 Raden är en post i"],
  ["x:\n- a\nb: c\n- d\n", "4:1 Efter fältets namn ska det"],
  ["a: {b: c\n", "1:4 Parentesen här är inte avslutad."],
  ["a: b c: d\ne: f", "1:4 Texten innehåller ett kolon, och"],
  ["a: *\n", "1:4 Texten börjar med *, som"],
  ["a:\n  b: c\n    d: e\n", "3:1 Indraget stämmer inte med raderna"],
  ["  a: b\nc: d\n", "2:1 Raden går inte att läsa."],
  ["a: b\n c d\ne: f g: h\n", "3:4 Texten innehåller ett kolon, och"],
  ["x: 1\na: 'b' c\n", "2:8 Här står text efter det"],
  ["  a: “b”: c\n", "1:6 Texten börjar med ett typografiskt"],
  ["- “b”: c: d\n", "1:3 Texten börjar med ett typografiskt"],
  ["- a: “b”: c\n", "1:6 Texten börjar med ett typografiskt"],
  ["a:   “b”: c: d\n", "1:6 Texten börjar med ett typografiskt"],
  ["x “b” c\ny: z\n", "1:1 Efter fältets namn ska det"],
  ["a: b “c” d: e\n", "1:4 Texten innehåller ett kolon, och"],
  ["- - 'a' b\n", "1:9 Här står text efter det"],
  ["-   'a' b\n", "1:9 Raden går inte att läsa."],
  ["a:    'b' c\n", "1:11 Här står text efter det"],
  ["'a''b' c\nd: e\n", "1:8 Här står text efter det"],
  ['"a\\"b" c\nd: e\n', "1:8 Här står text efter det"],
  ["x 'b' c\nd: e\n", "1:1 Efter fältets namn ska det"],
  ["a: {b: c} d\n", "1:11 Raden går inte att läsa."],
  ["a: {b: c} \nd: [e\n", "2:4 Parentesen här är inte avslutad."],
  ["a:\n  {b: c d: e}\n", "2:3 Fälten inom { } går"],
  ["a: x {b c}\nd: [\n", "2:4 Parentesen här är inte avslutad."],
  ["a: {b: {c: d e: f}}\n", "1:8 Parentesen här är inte avslutad."],
  ["x: y\na: [b, [c\n", "2:8 Parentesen här är inte avslutad."],
  ["x: [a]\ny: 'b\n", "2:4 Citattecknet här har inget citattecken"],
  ["a:\n  - b\n  - c: d: e\n", "3:8 Texten innehåller ett kolon, och"],
  ["a: b\n-  c: d\n", "2:1 Efter fältets namn ska det"],
  ["x: 1\n  - a: b\n", "2:3 Raden är en post i"],
  ["a: b\n    - c: d\n", "2:5 Raden är en post i"],
  ["a: b c:\n", "1:4 Texten innehåller ett kolon, och"],
  ["a: b c: d", "1:4 Texten innehåller ett kolon, och"],
  ["a: b\n  c: d", "2:1 Indraget stämmer inte med raderna"],
  ["a: b\n  c: d\n  e: f\n", "2:1 Indraget stämmer inte med raderna"],
  ["name: Text\n  sv: Text\n", "1:7 Fältet har en text efter"],
  ["name: Text\n  en: Text\n", "1:7 Fältet har en text efter"],
  ["name: Text\n  da: Text\n", "2:1 Indraget stämmer inte med raderna"],
  ["name: Text\nsv: Text\n", ""],
  ["x: 1\nname:  Text\n   en:\n", "2:8 Fältet har en text efter"],
  ["x name: Text\n  sv: Text\n", "2:1 Indraget stämmer inte med raderna"],
  ["- name: Text\n  sv: Text\n", ""],
  ["  name: Text\n    sv: T\n", "1:9 Fältet har en text efter"],
  ["name: Text\n  svenska: T\n", "2:1 Indraget stämmer inte med raderna"],
  ["a:\n  b\n c\nd: e\n", "3:2 Raden läses som en fortsättning"],
  ["a: >-\nb\nc: d\n", "2:1 Texten hör till fältet på"],
  ["a:  |+\nb\n", "2:1 Texten hör till fältet på"],
  ["a: |x\nb\n", "1:4 Efter | och > ska"],
  ["- a:\nb\nc: d\n", "2:1 Raden går inte att läsa."],
  ["- - a:\nb\n", "2:1 Raden går inte att läsa."],
  ["a: b\nc\nd: e\n", "2:1 Efter fältets namn ska det"],
  ["a:\n- b\nc\n", "3:1 Efter fältets namn ska det"],
  ["a:\n  - b\nc\nd: e\n", "3:1 Efter fältets namn ska det"],
  ["x a:\nb\nc: d\n", "2:1 Efter fältets namn ska det"],
  ["a:\n- b: c\n", ""],
  ["- b c\nd: e\n", "2:1 Raden går inte att läsa."],
  ["a b: c\nd\n", "2:1 Efter fältets namn ska det"],
  ["a: b\n\tc: d\n", "2:1 Indraget stämmer inte med raderna"],
  ["a: [b # c\n", "1:7 Allt från # till slutet"],
  ["a: b #c\n", "1:6 Allt från # till slutet"],
  ["a: b#c\n", ""],
  ["# a\nb: c\n", ""],
  ["b: c\n  # d\ne: f\n", ""],
  ["a:\n  - # x\n", "2:5 Det som står efter #"],
  ["x-: # y\n", "1:5 Det som står efter #"],
  ["a - # y\n", "1:5 Det som står efter #"],
  ["a: - # y\n", "1:4 Texten börjar med ett streck,"],
  ["a: 'b # c'\n", ""],
  ['a: "b\n  c"\n', ""],
  ["a: 'b\n  c'\n", ""],
  ["a: b\n\n  c\n", "3:3 Raden läses som en fortsättning"],
  ["a: b\n  c-d: e\n", "2:1 Indraget stämmer inte med raderna"],
  ["a: b\n  å: e\n", "2:1 Indraget stämmer inte med raderna"],
  ["a: b\n  -c\n", "2:3 Raden läses som en fortsättning"],
  ["a: b\n  c:d\n", "2:3 Raden är för långt indragen,"],
  ["members\n  - a: b\nx: y\n", "1:1 Ordet ser ut som namnet"],
  ["members\n  a: b\nx: y\n", "1:1 Efter fältets namn ska det"],
  ["members \n  - a: b\n", "1:1 Ordet ser ut som namnet"],
  ["mem bers\n  - a: b\n", "2:3 Raden är för långt indragen,"],
  ["x members\n  - a: b\n", "2:3 Raden är för långt indragen,"],
  ["  members\n    - a\n", "1:3 Ordet ser ut som namnet"],
  ["- members\n  - a: b\n", "2:3 Raden är för långt indragen,"],
  ["a: x\n  - b: c\n  - d: e\n    f: g\nh: i\n", "2:3 Raden är en post i"],
  ["- a: x\n  - b: c\n", "2:1 Indraget stämmer inte med raderna"],
  ["x: y\n- a: x\n  b: c\n", "2:1 Indraget stämmer inte med raderna"],
  ["a: b\n   c\n   d: e\n", "2:1 Indraget stämmer inte med raderna"],
  ["a: !x b\nc: !y d\n", "1:4 Texten börjar med !, som, 2:4 Texten börjar med !, som"],
  ["a: !x &y b\n", "1:4 Texten börjar med !, som"],
  ["a: b # c\n...\nd: e", "1:6 Allt från # till slutet, 2:1 En rad med bara ..."],
  ["a: b # c", "1:6 Allt från # till slutet"],
  ["%YAML 1.2\n---\na: b\n", "1:1 Texten börjar med %, som"],
  ["a: |\n  b # c\n  d\n", ""],
  ["a: >\n  b\n   c: d\n", ""],
  ["a: b\r\n  c\r\n", "2:3 Raden läses som en fortsättning"],
  ['a: "b" # c\n', "1:8 Allt från # till slutet"],
  ["a: [b, c] # d\n", "1:11 Allt från # till slutet"],
  ["- a: 1\n  b: 2\n  a: 3\n", "3:3 Fältet `a` står två gånger"],
  ["- a: 1\n- b: 1\n  a: 2\n  b: 3\n", "4:3 Fältet `b` står två gånger"],
])("%j is reported as %s", (text, expected) => {
  expect(messages(text)).toBe(expected);
});

function documentOf(text: string, firstLine = 1) {
  const { document, diagnostics } = parseYaml("data/a.yaml", text, firstLine);
  if (document === undefined) throw new Error(JSON.stringify(diagnostics));
  return document;
}

test("every value is a string, and an empty one is absent", () => {
  const { value } = documentOf("a: 0138\nb: 2026-01-01\nc:\nd: ~\ne: null\nf: 'null'\ng: [true, {h: no}]\n");
  expect(value).toEqual({
    a: "0138",
    b: "2026-01-01",
    c: null,
    d: null,
    e: null,
    f: "null",
    g: ["true", { h: "no" }],
  });
});

test("comments on lines of their own, quoted lines and block scalars lose no text", () => {
  expect(messages('# c\na: b\n  # d\ne: "f\n  g"\nh: >-\n  i\n  j # k\nl: |\n  m: n\n')).toBe("");
});

test("the first of two fields with one name counts", () => {
  const document = documentOf("a: 1\na: 2\n");
  expect([document.value, document.hasDuplicateNames]).toEqual([{ a: "1" }, true]);
  expect(documentOf("a: 1\nb: {a: 2}\n").hasDuplicateNames).toBe(false);
});

const TEXT = "a: 1\nb:\n  - c: x\n    d:\n  - e: >-\n      f\n      g\nh: |\n  i\n    j\n";

test("a value has its position, and a missing one that of its parent", () => {
  const { positionOf, positionOfName } = documentOf(TEXT, 11);
  const at = (...path: readonly (string | number)[]) => {
    const [value, name] = [positionOf(path), positionOfName(path)];
    return [value.line, value.column, name.line, name.column].join(":");
  };
  expect(at("a")).toBe("11:4:11:1");
  expect(at("b", 0, "c")).toBe("13:8:13:5");
  expect(at("b", 0, "d")).toBe("14:5:14:5");
  expect(at("b", 1)).toBe("15:5:15:5");
  expect(at("b", 7, "c")).toBe("13:3:12:1");
  expect(at("b", "c")).toBe("13:3:12:1");
  expect(at("x")).toBe("11:1:11:1");
  expect(at()).toBe("11:1:11:1");
});

test("a character of a text after | has the position that it has in the file; of another text, the beginning", () => {
  const { positionWithin } = documentOf(TEXT, 11);
  expect(positionWithin(["h"], { line: 1, column: 1 })).toEqual({ line: 19, column: 3 });
  expect(positionWithin(["h"], { line: 2, column: 2 })).toEqual({ line: 20, column: 6 });
  expect(positionWithin(["b", 1, "e"], { line: 2, column: 2 })).toEqual({ line: 15, column: 8 });
  expect(positionWithin(["b"], { line: 2, column: 2 })).toEqual({ line: 13, column: 3 });
});

test("a field is there with or without a value, and only a text after > or on one line is folded", () => {
  const { value, isFolded } = documentOf(TEXT);
  const values = [["a"], ["b", 0, "d"], ["b", 0, "e"], ["x"]].map((path) => valueAt(value, path));
  expect(values).toEqual([expect.any(String), null, undefined, undefined]);
  expect([["b", 1, "e"], ["h"], ["b"], ["a"]].map(isFolded)).toEqual([true, false, false, true]);
});

test("only a value's own fields are its fields", () => {
  expect(valueAt({ a: { b: 1 } }, ["a", "b"])).toBe(1);
  expect(
    [
      ["a", "toString"],
      ["a", "b", "c"],
      ["x", "b"],
    ].map((path) => valueAt({ a: { b: 1 } }, path)),
  ).toEqual(Array(3).fill(undefined));
});

test("lines are counted from the first line of the text in its file", () => {
  expect(messages("a: b\nc\n", 11)).toBe("12:1 Efter fältets namn ska det");
  expect(messages(`a: b\n${"- ".repeat(30)}c\n`, 11)).toBe("12:1 Här ligger fler nivåer i");
});

test("thirty levels are too deep, by brackets, hyphens or indentation, and twenty-nine are not", () => {
  const deep = (levels: number) => [
    "[".repeat(levels),
    `a: b\n${"- ".repeat(levels)}c`,
    `${" ".repeat(4 * levels)}c: d`,
  ];
  expect(deep(30).map((text) => messages(text).includes("nivåer"))).toEqual([true, true, true]);
  expect(deep(29).map((text) => messages(text).includes("nivåer"))).toEqual([false, false, false]);
});
