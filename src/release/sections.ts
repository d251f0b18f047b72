import { type StoredValue, toBytes, toText } from "./storage.ts";

/**
 * Encodes a value of named sections: a line with the name and the length in bytes of each, then their texts, a line each. So
 * one can be read without the others. Names have no space, texts no line feed.
 */
export function encodeSections(sections: readonly (readonly [name: string, text: string])[]): string {
  const lengths = sections.map(([name, text]) => `${name} ${toBytes(text).byteLength}`);
  return [lengths.join(" "), ...sections.map(([, text]) => text)].join("\n");
}

/** The sections of a value by their names. */
export function sliceSections(value: StoredValue): ReadonlyMap<string, StoredValue> {
  const firstLine = value.indexOf(LINE_FEED);
  const header = toText(value.subarray(0, firstLine)).split(" ");
  const sections = new Map<string, StoredValue>();
  let start = firstLine + 1;
  for (let index = 0; index < header.length; index += 2) {
    const end = start + Number(header[index + 1]);
    sections.set(header[index] ?? "", value.subarray(start, end));
    start = end + 1;
  }
  return sections;
}

/** The byte at the end of a line. */
export const LINE_FEED = "\n".charCodeAt(0);
