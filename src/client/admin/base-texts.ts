/**
 * The file contents that the form's texts are based on. The form re-reads all files from time to time, also while an
 * entry is open, so the last text that it read is not always the one that the editor saw.
 */
export interface BaseTexts {
  /** Remembers what a text that is about to be saved is based on; undefined for a new file. */
  readonly remember: (text: string, base: string | undefined) => void;
  /** Remembers that this page wrote a file; the text is undefined if it removed it. */
  readonly wrote: (file: string, text: string | undefined) => void;
  /** Whether saving the text would replace nothing but what it is based on, or what this page wrote itself. */
  readonly isBase: (file: string, text: string | undefined, current: string | undefined) => boolean;
}

/** Starts without any text. */
export function createBaseTexts(): BaseTexts {
  const bases = new Map<string | undefined, string | undefined>();
  const written = new Map<string, string | undefined>();
  return {
    remember: (text, base) => void bases.set(normalize(text), normalize(base)),
    wrote: (file, text) => void written.set(file, normalize(text)),
    isBase(file, text, current) {
      const [found, saved] = [normalize(current), normalize(text)];
      if (found === saved || (written.has(file) && written.get(file) === found)) return true;
      // The form gives no text for a file that it removes; that one has always something to lose.
      return saved !== undefined && bases.get(saved) === found;
    },
  };
}

/** Sveltia CMS gives texts without empty ends. */
function normalize(text: string | undefined): string | undefined {
  return text?.replace(/\r\n?/g, "\n").trim();
}
