import { fromMarkdown } from "mdast-util-from-markdown";
import { expect, test } from "vitest";
import { parseProse } from "../../src/seed/parse/prose.ts";

const parsed = (text: string) => parseProse(fromMarkdown(text), text);

/** The position and the beginning of each message about a prose. */
const messages = (text: string) =>
  parsed(text).diagnostics.map(
    ({ position, message }) => `${position.line}:${position.column} ${message.what.slice(0, 22)}`,
  );

const text = (value: string) => ({ type: "text", value });

const paragraph = (...children: readonly object[]) => ({ type: "paragraph", children });

test("paragraphs, lists, links and emphasis are read", () => {
  const { prose, diagnostics } = parsed(
    "En rad\n  och nästa.\n\n- *ett*\n- **två**\n\n1. [tre](https://a.example)\n2. [post](mailto:a@a.example)",
  );
  expect(diagnostics).toEqual([]);
  expect(prose).toEqual([
    paragraph(text("En rad och nästa.")),
    {
      type: "list",
      ordered: false,
      items: [
        [paragraph({ type: "emphasis", children: [text("ett")] })],
        [paragraph({ type: "strong", children: [text("två")] })],
      ],
    },
    {
      type: "list",
      ordered: true,
      items: [
        [paragraph({ type: "link", url: "https://a.example", children: [text("tre")] })],
        [paragraph({ type: "link", url: "mailto:a@a.example", children: [text("post")] })],
      ],
    },
  ]);
});

test.each([
  ["# Rubrik", "1:1 Texten har en rubrik."],
  ["a  \nb", "1:2 Raden slutar med en ra"],
  ["a <b>c</b>", "1:3 Texten har HTML."],
  ["![a](https://a.example/b.png)", "1:1 Texten har en bild."],
  ["    a", "1:1 Texten läses som progr"],
  ["a `b`", "1:3 Texten läses som progr"],
  ["> a", "1:1 Texten har ett citatbl"],
  ["a\n\n---\n\nb", "3:1 Texten har en avdelande"],
  ["[a]: https://a.example", "1:1 En länkadress står för"],
  ["[a][b]\n\n[b]: https://a.example", "1:1 Länkens adress saknas."],
  ["[a](http://a.example)", "1:1 Länken leder inte till"],
  ["[a](mailto:a)", "1:1 Länken leder inte till"],
  ['[a](https://a.example "b")', "1:1 Länken har en titel in"],
  ["[](https://a.example)", "1:1 Länken har ingen text,"],
  ["- a\n-\n- b", "2:1 En punkt i listan är t"],
])("%j is reported once: %s", (source, expected) => {
  expect(messages(source).map((each) => each.slice(0, 26))).toEqual([expected.slice(0, 26)]);
});

test("HTML on two lines is two mistakes, and so are two headings", () => {
  expect(messages("a <b>c</b>\nd <i>e</i>")).toEqual(["1:3 Texten har HTML.", "2:3 Texten har HTML."]);
  expect(messages("# a\n# b")).toHaveLength(2);
});

test.each([
  ["1. a\n2. b", []],
  ["1. a\n1. b\n1. c", []],
  ["1. a\n3. b", ["1:1 Numren i listan skulle"]],
  ["2. a\n3. b", ["1:1 Numren i listan skulle"]],
  ["- a\n- b", []],
])("the numbers of %j are reported where they would be rendered as others", (source, expected) => {
  expect(messages(source).map((each) => each.replace(/^\d+/, "1"))).toEqual(expected);
});

test("numbers that are not consecutive are reported at the first wrong item", () => {
  expect(messages("1. a\n2. b\n4. c")).toEqual(["3:1 Numren i listan skulle"]);
});

test("a line inside a paragraph that was meant as an item is reported", () => {
  expect(messages("a\n2. b")).toEqual(["2:1 Raden börjar med ett t"]);
  expect(messages("2) b\n\na")).toEqual(["1:1 Numren i listan skulle"]);
  expect(messages("a\n  • b")).toEqual(["2:3 Raden börjar med ett l"]);
});

test("a line after a list belongs to its last item only if it is indented like it", () => {
  expect(messages("- a\nb")).toEqual(["2:1 Raden läses som en for"]);
  expect(messages("- a\n b")).toEqual(["2:2 Raden läses som en for"]);
  expect(messages("- a\n  b")).toEqual([]);
});

test("the same mistake on the next line or the next but one is reported once, further on again", () => {
  expect(messages("• a\n• b\n\n• c")).toEqual(["1:1 Raden börjar med ett l"]);
  expect(messages("• a\n\nb\n\n• c")).toEqual(["1:1 Raden börjar med ett l", "5:1 Raden börjar med ett l"]);
});

test("a mistake in running text is reported at its word, only the first of a text", () => {
  expect(messages("abc www.a.example")).toEqual(["1:5 Webbadressen blir inge"]);
  expect(messages("a\nb ~~c~~ www.a.example")).toEqual(["2:3 Tecknen ~~ skulle visa"]);
  expect(messages("www.a.example ~~c~~")).toEqual(["1:1 Webbadressen blir inge"]);
  expect(messages("*a* b ~~c~~")).toEqual(["1:7 Tecknen ~~ skulle visa"]);
  expect(messages("[~~c~~](https://a.example)")).toEqual(["1:2 Tecknen ~~ skulle visa"]);
});

test("an address may be the text of a link, also where it is emphasized", () => {
  expect(messages("[www.a.example](https://a.example) [*www.a.example*](https://a.example)")).toEqual([]);
});

test("stars that are no emphasis are reported, unless they are escaped or between numbers", () => {
  expect(messages("a *b c")).toEqual(["1:3 Stjärnorna eller strec"]);
  expect(messages("a \\*b c")).toEqual([]);
  expect(messages("a\n\\*b\nc *d")).toEqual([]);
  expect(messages("3 * 4")).toEqual([]);
});

test("at most fifty mistakes of a text are reported", () => {
  expect(messages(Array(51).fill("# a").join("\n"))).toHaveLength(50);
  expect(messages(Array(51).fill("• a\n\nb").join("\n\n"))).toHaveLength(50);
});
