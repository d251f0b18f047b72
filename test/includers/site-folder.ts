import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder for one run of one program, open to the user that it runs as. */
export interface SiteFolder {
  readonly path: string;
  readonly pages: string;
  readonly cache: string;
  readonly write: (file: string, text: string) => string;
  readonly remove: () => void;
}

/** Makes a folder with the pages of a site in it. */
export function siteFolder(pages: ReadonlyMap<string, string>): SiteFolder {
  const path = mkdtempSync(join(tmpdir(), "samverkan-"));
  const folder = { path, pages: join(path, "pages"), cache: join(path, "cache") };
  for (const each of [folder.pages, folder.cache]) mkdirSync(each);
  for (const [name, text] of pages) writeFileSync(join(folder.pages, name), text);
  const remove = () => rmSync(path, { recursive: true, force: true });
  // A program that does not start, or a run that ends in the middle, leaves no folder behind.
  process.once("exit", remove);
  chmodSync(path, 0o755);
  chmodSync(folder.cache, 0o777);
  return {
    ...folder,
    write(file, text) {
      writeFileSync(join(path, file), text);
      return join(path, file);
    },
    remove,
  };
}
