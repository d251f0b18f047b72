/**
 * In a folder on this machine Sveltia CMS 0.221 reads every file when it opens, and later writes without looking: what a text
 * editor or a synchronized folder has changed since would be lost. So every write goes through here first, and where a file is
 * not as this page last read or wrote it, the editor is asked.
 */

declare global {
  interface FileSystemFileHandle {
    /** Chromium and WebKit have it; the types of TypeScript lack it. */
    move?: (folder: FileSystemDirectoryHandle, name: string) => Promise<void>;
  }
}

/** A file as this page last read or wrote it. */
interface Seen {
  readonly handle: FileSystemFileHandle;
  readonly version: string;
}

/** Asks the editor before a write that overwrites a change. `ask` returns whether to save anyway. */
export function askBeforeOverwritingFiles(ask: (file: string) => boolean, refusal: string): void {
  const { getFile, createWritable } = FileSystemFileHandle.prototype;
  const seen = new Map<string, readonly Seen[]>();

  const versionOf = async (handle: FileSystemFileHandle) => toVersion(await getFile.call(handle));

  async function find(handle: FileSystemFileHandle): Promise<Seen | undefined> {
    for (const each of seen.get(handle.name) ?? []) if (await handle.isSameEntry(each.handle)) return each;
    return undefined;
  }

  async function remember(handle: FileSystemFileHandle, version: string): Promise<void> {
    const known = await find(handle);
    const others = (seen.get(handle.name) ?? []).filter((each) => each !== known);
    seen.set(handle.name, [...others, { handle, version }]);
  }

  FileSystemFileHandle.prototype.getFile = async function () {
    const file = await getFile.call(this);
    // The form shows what it read first; a later reading does not reach an entry that is open.
    if ((await find(this)) === undefined) await remember(this, toVersion(file));
    return file;
  };

  /** Throws if the file has changed and the editor would rather keep the change. */
  async function check(handle: FileSystemFileHandle): Promise<void> {
    const version = await versionOf(handle);
    // A new file is empty; one that is not has been made by somebody else.
    const expected = (await find(handle))?.version;
    const isUnchanged = expected === undefined ? version.startsWith("0 ") : version === expected;
    if (!isUnchanged && !ask(handle.name)) throw new Error(refusal);
  }

  FileSystemFileHandle.prototype.createWritable = async function (options) {
    await check(this);
    const stream = await createWritable.call(this, options);
    const close = stream.close.bind(stream);
    stream.close = async () => {
      await close();
      await remember(this, await versionOf(this));
    };
    return stream;
  };

  // Where the browser can move a file, Sveltia CMS writes to a temporary one and moves that into place; it tries three times.
  const { move } = FileSystemFileHandle.prototype;
  if (move === undefined) return;
  const refused = new WeakSet<FileSystemFileHandle>();
  FileSystemFileHandle.prototype.move = async function (folder, name) {
    if (refused.has(this)) throw new Error(refusal);
    const target = await folder.getFileHandle(name).catch(() => undefined);
    try {
      if (target !== undefined) await check(target);
    } catch (error) {
      refused.add(this);
      throw error;
    }
    await move.call(this, folder, name);
    await remember(this, await versionOf(this));
  };
}

function toVersion({ size, lastModified }: File): string {
  return `${size} ${lastModified}`;
}
