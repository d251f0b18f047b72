import type { BaseTexts } from "./base-texts.ts";
import type { AskBeforeSaving } from "./questions.ts";

/**
 * In a local folder, Sveltia CMS 0.221 reads every file when it opens and later writes without reading again: changes
 * by a text editor or a sync program would be lost. So every write and removal is intercepted here, and if a file is
 * not as the form showed it, the editor is asked; once for all files of an entry, which are saved together.
 */

declare global {
  interface FileSystemFileHandle {
    /** Chromium and WebKit have it; the types of TypeScript lack it. */
    move?: (folder: FileSystemDirectoryHandle, name: string) => Promise<void>;
  }
}

/** A file that waits for the others that are saved with it. */
interface Arrival {
  readonly file: string;
  readonly isChanged: boolean;
  readonly decide: (isAllowed: boolean) => void;
}

/** If the browser can move files, Sveltia CMS writes a temporary file and moves it over the old one. */
const TEMPORARY = ".sveltia-tmp-";

/** Starts asking before writes that overwrite a change. A refused write fails with the message. */
export function askBeforeOverwritingFiles(bases: BaseTexts, ask: AskBeforeSaving, refusal: string): void {
  const { createWritable, move } = FileSystemFileHandle.prototype;
  const { removeEntry } = FileSystemDirectoryHandle.prototype;
  const writing = new Set<string>();
  const refused = new WeakSet<FileSystemFileHandle>();
  let arrivals: Arrival[] = [];

  function decideWhenAllArrived(): void {
    if (writing.size > 0) return;
    const changed = arrivals.filter(({ isChanged }) => isChanged).map(({ file }) => file);
    const isAllowed = changed.length === 0 || ask({ changed, removed: [] });
    for (const { decide } of arrivals) decide(isAllowed);
    arrivals = [];
  }

  FileSystemFileHandle.prototype.createWritable = async function (options) {
    const stream = await createWritable.call(this, options);
    return this.name.startsWith(TEMPORARY) ? withFailure(stream, this) : withCheck(stream, this);
  };

  /** A temporary file that cannot be written never arrives, so the others do not wait for it. */
  function withFailure(stream: FileSystemWritableFileStream, { name }: FileSystemHandle): FileSystemWritableFileStream {
    const write = stream.write.bind(stream);
    writing.add(name);
    stream.write = async (written) => {
      try {
        await write(written);
      } catch (error) {
        writing.delete(name);
        decideWhenAllArrived();
        throw error;
      }
    };
    return stream;
  }

  /** Without moves the stream replaces the file when it is closed; one that is aborted leaves it as it is. */
  function withCheck(stream: FileSystemWritableFileStream, handle: FileSystemFileHandle): FileSystemWritableFileStream {
    const write = stream.write.bind(stream);
    stream.write = async (written) => {
      const text = typeof written === "string" ? written : "";
      if (!bases.isBase(handle.name, text, await textIn(handle)) && !ask({ changed: [handle.name], removed: [] })) {
        await stream.abort();
        throw new Error(refusal);
      }
      await write(written);
      bases.wrote(handle.name, text);
    };
    return stream;
  }

  if (move !== undefined) {
    FileSystemFileHandle.prototype.move = async function (folder, name) {
      // It tries three times.
      if (refused.has(this)) throw new Error(refusal);
      const file = `${folder.name}/${name}`;
      const [text, current] = [await textIn(this), await textIn(await fileIn(folder, name))];
      const isAllowed = await new Promise<boolean>((decide) => {
        writing.delete(this.name);
        arrivals.push({ file, isChanged: !bases.isBase(file, text, current), decide });
        decideWhenAllArrived();
      });
      if (!isAllowed) {
        refused.add(this);
        throw new Error(refusal);
      }
      await move.call(this, folder, name);
      bases.wrote(file, text);
    };
  }

  FileSystemDirectoryHandle.prototype.removeEntry = async function (name, options) {
    if (!name.startsWith(TEMPORARY) && (await fileIn(this, name)) !== undefined) {
      if (!ask({ changed: [], removed: [`${this.name}/${name}`] })) throw new Error(refusal);
      bases.wrote(`${this.name}/${name}`, undefined);
    }
    await removeEntry.call(this, name, options);
  };
}

async function fileIn(folder: FileSystemDirectoryHandle, name: string): Promise<FileSystemFileHandle | undefined> {
  return folder.getFileHandle(name).catch(() => undefined);
}

async function textIn(handle: FileSystemFileHandle | undefined): Promise<string | undefined> {
  return (await handle?.getFile())?.text();
}
