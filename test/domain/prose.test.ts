import { expect, test } from "vitest";
import { type Inline, type Prose, plainText, proseText } from "../../src/domain/prose.ts";

const text = (value: string): Inline => ({ type: "text", value });
const paragraph = (...children: readonly Inline[]) => ({ type: "paragraph", children }) as const;

const PROSE: Prose = [
  paragraph(text("Släcker "), {
    type: "strong",
    children: [text("alla "), { type: "emphasis", children: [text("bränder")] }],
  }),
  { type: "list", ordered: false, items: [[paragraph(text("i byn"))], [paragraph(text("i "), text("skogen"))]] },
  paragraph({ type: "link", url: "https://x.example", children: [text("Mer")] }),
];

test("the text of prose has no markup, and its paragraphs and items are separated", () => {
  expect(plainText(PROSE)).toBe("Släcker alla bränder i byn i skogen Mer");
  expect(plainText(PROSE, "\n\n")).toBe("Släcker alla bränder\n\ni byn\n\ni skogen\n\nMer");
});

test("paragraphs of an item and nested lists are separated in the same way", () => {
  const inner = { type: "list", ordered: true, items: [[paragraph(text("c"))]] } as const;
  const list = { type: "list", ordered: false, items: [[paragraph(text("a")), paragraph(text("b")), inner]] } as const;
  expect(plainText([list], "|")).toBe("a|b|c");
});

test("empty prose gives an empty text", () => {
  expect(plainText([])).toBe("");
});

test("in plain text for programs, list items are lines with markers, and links have their URLs", () => {
  const items = [
    [paragraph(text("a")), paragraph(text("b"))],
    [{ type: "link", url: "https://x.example", children: [text("x")] } as const].map((link) => paragraph(link)),
  ];
  const prose: Prose = [
    paragraph(text("Läs "), { type: "emphasis", children: [text("mer")] }),
    { type: "list", ordered: false, items },
    { type: "list", ordered: true, items: [[paragraph(text("ett"))], [paragraph(text("två"))]] },
    paragraph({ type: "link", url: "https://y.example", children: [text("https://y.example")] }),
  ];
  expect(proseText(prose)).toBe("Läs mer\n\n- a\n  b\n- x (https://x.example)\n\n1. ett\n2. två\n\nhttps://y.example");
});
