import { inflateRawSync } from "node:zlib";

/*
 * By hand: fflate is in another package (integrations/wordpress), and the root has no library for zip files.
 * A zip ends with a directory of its files (PKWARE APPNOTE 4.3.12): offsets below are those of its fields.
 */
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_END = Buffer.from([0x50, 0x4b, 0x05, 0x06]);

/** The text of each file in a zip, by path. */
export function unzip(zip: Buffer): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  let at = zip.readUInt32LE(zip.lastIndexOf(DIRECTORY_END) + 16);
  while (zip.readUInt32LE(at) === DIRECTORY_ENTRY) {
    const [size, nameLength, extraLength, commentLength, offset] = [
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 28),
      zip.readUInt16LE(at + 30),
      zip.readUInt16LE(at + 32),
      zip.readUInt32LE(at + 42),
    ];
    const name = zip.toString("utf8", at + 46, at + 46 + nameLength);
    const start = offset + 30 + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
    const content = zip.subarray(start, start + size);
    if (!name.endsWith("/"))
      files.set(name, (zip.readUInt16LE(at + 10) === 0 ? content : inflateRawSync(content)).toString());
    at += 46 + nameLength + extraLength + commentLength;
  }
  return files;
}
