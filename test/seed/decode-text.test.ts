import { expect, test } from "vitest";

import { decodeText } from "../../src/seed/parse/decode.ts";
import { findConflictMarker, findGarbledText } from "../../src/seed/parse/garbled-text.ts";

const bytes = (text: string, encoding: BufferEncoding = "utf8") => new Uint8Array(Buffer.from(text, encoding));

/** The decoded text, and the position and the beginning of each message. */
function decoded(file: Uint8Array) {
  const { text, hasTabs, diagnostics } = decodeText("data/a.yaml", file);
  return {
    text,
    hasTabs,
    messages: diagnostics.map((each) => `${each.line}:${each.column} ${each.what.slice(0, 25)}`),
  };
}

test("a plain text in UTF-8 is read unchanged", () => {
  expect(decoded(bytes("namn: Åby\n"))).toEqual({ text: "namn: Åby\n", hasTabs: false, messages: [] });
});

test("line endings of any system become LF, and decomposed letters are composed", () => {
  expect(decoded(bytes("\uFEFFa\r\nb\rc\nA\u030Aby"))).toEqual({ text: "a\nb\nc\nÅby", hasTabs: false, messages: [] });
});

test("UTF-16 of Notepad is read in both byte orders, but not other data with a similar beginning", () => {
  const littleEndian = bytes("\uFEFFÅby", "utf16le");
  const big = new Uint8Array(Buffer.from(littleEndian).swap16());
  expect([decoded(littleEndian).text, decoded(big).text]).toEqual(["Åby", "Åby"]);
  expect(decoded(littleEndian).messages).toEqual([]);
  const utf32 = new Uint8Array([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]);
  const oddLength = new Uint8Array([0xff, 0xfe, 0x41, 0, 0x42]);
  const notUtf16 = [utf32, oddLength, new Uint8Array([0xfe, 0x41]), new Uint8Array([0xff, 0x41])];
  expect(notUtf16.map((file) => decoded(file).text)).toEqual(Array(4).fill(undefined));
  expect(decoded(utf32).messages).toEqual(["1:1 Filen är inte sparad som "]);
});

test("the older encoding of Windows is read with a warning at its first letter, other encodings are not", () => {
  expect(decoded(bytes("a: b\nnamn: Åby", "latin1"))).toEqual({
    text: "a: b\nnamn: Åby",
    hasTabs: false,
    messages: ["2:7 Filen är sparad i Windows"],
  });
  expect(decoded(bytes("a\nnamn: \u00de", "latin1"))).toEqual({
    text: undefined,
    hasTabs: false,
    messages: ["2:7 Filen är inte sparad som "],
  });
});

test("a tab is reported at its position, also at the start, and read as two spaces", () => {
  expect(decoded(bytes("\ta"))).toEqual({ text: "  a", hasTabs: true, messages: ["1:1 Här står ett tabbtecken."] });
  expect(decoded(bytes("a\nb\tc\td"))).toMatchObject({
    text: "a\nb  c  d",
    messages: ["2:2 Här står ett tabbtecken."],
  });
});

test("an invisible character is reported at its position, also at the start, and removed", () => {
  expect(decoded(bytes("\u202eab"))).toMatchObject({ text: "ab", messages: ["1:1 Här står ett osynligt tec"] });
  expect(decoded(bytes("a\u0001b\u0001"))).toMatchObject({ text: "ab", messages: ["1:2 Här står ett osynligt tec"] });
});

test("a file of spaces only is empty", () => {
  expect(["", " \n\t", "\uFEFF"].map((text) => decoded(bytes(text)).messages)).toEqual(
    Array(3).fill(["1:1 Filen är tom."]),
  );
});

test.each([
  ["PK\u0003\u0004", "Word eller Excel"],
  ["ÐÏ\u0011à", "Word eller Excel"],
  ["{\\rtf1", "RTF"],
  ["%PDF-1.7", "PDF"],
  ["\u0089PNG\r\n", "en bild"],
  ["ÿØÿà", "en bild"],
  ["GIF89a", "en bild"],
  [" <!DOCTYPE html>", "webbsida"],
  ["<html lang=sv>", "webbsida"],
  ["\n<?xml version", "webbsida"],
])("a file that begins with %j is of another format: %s", (start, format) => {
  const { diagnostics, text } = decodeText("data/a.yaml", bytes(`${start}a`, "latin1"));
  expect([diagnostics.length, diagnostics[0]?.what.includes(format), text]).toEqual([1, true, undefined]);
});

test.each(["PK: a", "a\n%PDF", "xGIF8", "a <html", "a{\\rtf"])("”%s” is a text", (text) => {
  expect(decoded(bytes(text)).messages).toEqual([]);
});

test.each([
  "<<<<<<<",
  "<<<<<<< HEAD",
  ">>>>>>> gren",
  ">>>>>>>",
  "|||||||",
  "||||||| merged common ancestors",
  "=======",
  "  =======",
])("the line ”%s” is a conflict that nobody has solved", (line) => {
  expect(findConflictMarker(`a: b\n${line}\nc`)?.offset).toBe(5);
});

test.each(["======", "========", "======= x", "a =======", "<<<<<<<x", "a <<<<<<< b", ">>>>>>", "|||||||x"])(
  "the line ”%s” is no conflict",
  (line) => {
    expect(findConflictMarker(`a\n${line}\nb`)).toBeUndefined();
  },
);

test("of several damaged words the first is reported, with its position", () => {
  const text = "SÃ¶dra och Tyres? kommun, H\uFFFDr";
  expect(findGarbledText(text)?.offset).toBe(0);
  expect(findGarbledText(text.replace("SÃ¶dra", "Södra"))).toMatchObject({
    offset: 10,
    message: { what: expect.stringContaining("”Tyres?”") },
  });
  expect(findGarbledText("Vad kostar det? H?r")?.offset).toBe(16);
  expect(findGarbledText("Är det Tyresö? Eller Nacka?")).toBeUndefined();
});

test("of several escapes of programs the first is reported", () => {
  expect(findGarbledText("a %C3%B6 b S&ouml;dra")).toMatchObject({
    offset: 2,
    message: { what: expect.stringContaining("en kod") },
  });
  expect(findGarbledText("A & B; https://a.example/%C3%B6/b")).toBeUndefined();
});

test("invalid UTF-8 is reported at its first byte, not decoded with replacement characters", () => {
  const file = new Uint8Array([...bytes("a: b\nc: "), 0xff, 0xd0, ...bytes("Å\u0100")]);
  expect(decoded(file)).toEqual({ text: undefined, hasTabs: false, messages: ["2:4 Filen är inte sparad som "] });
  const withMark = new Uint8Array([...bytes("\uFEFFc: "), 0xff, 0xd0, ...bytes("\u0100")]);
  expect(decoded(withMark).messages).toEqual(["1:4 Filen är inte sparad som "]);
});

test("UTF-16 that is damaged is not read as far as it goes", () => {
  const damaged = new Uint8Array([0xff, 0xfe, 0x41, 0, 0x00, 0xd8, 0x42, 0]);
  expect(decoded(damaged).text).toBeUndefined();
});
