/** The original `fetch` of the browser. */
export type Send = typeof fetch;

/** A request that the form is about to send. */
interface SentRequest {
  readonly url: string;
  readonly init: RequestInit | undefined;
}

/** A commit of a draft that the form is about to make. */
export interface Commit {
  /** The branch of the draft. */
  readonly branch: string;
  /** The branch that has the files now: another one if the commit starts the draft. */
  readonly from: string;
  readonly files: readonly CommittedFile[];
}

/** A file of a commit. */
interface CommittedFile {
  readonly path: string;
  /** Undefined if the file is removed. */
  readonly text: string | undefined;
}

/** A file as the code host has it now. */
export interface CurrentFile {
  /** Undefined if there is no such file. */
  readonly text: string | undefined;
  /** The identifier of this version at the code host, if a commit can name the version that it replaces. */
  readonly version?: string;
}

/** The requests for drafts at one kind of code host. */
export interface CodeHost {
  /** Whether a request publishes a draft. */
  readonly isMerge: (request: SentRequest) => boolean;
  /** The commit in a request; undefined for any other request. */
  readonly commitIn: (request: SentRequest) => Commit | undefined;
  /** The files of a commit as they are now, in the same order. Throws if the code host does not give them. */
  readonly readFiles: (commit: Commit, request: SentRequest, send: Send) => Promise<readonly CurrentFile[]>;
  /** The request with the versions that were read, so that the code host refuses it if one changes in between. */
  readonly withVersions?: (request: SentRequest, current: readonly CurrentFile[]) => RequestInit;
}

/** The prefix of the branches of drafts. */
export const DRAFTS = "cms/";

/** The text in base64, as the APIs of code hosts have it. */
export function decodeText(base64: string): string {
  return new TextDecoder().decode(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));
}

/** The value at a path of names in unchecked JSON; undefined if there is none. */
function valueAt(value: unknown, names: readonly string[]): unknown {
  return names.reduce<unknown>(
    (inner, name) =>
      typeof inner === "object" && inner !== null ? new Map(Object.entries(inner)).get(name) : undefined,
    value,
  );
}

/** The text at a path of names in unchecked JSON. */
export function textAt(value: unknown, ...names: readonly string[]): string | undefined {
  const found = valueAt(value, names);
  return typeof found === "string" ? found : undefined;
}

/** The list at a path of names in unchecked JSON; empty if there is none. */
export function listAt(value: unknown, ...names: readonly string[]): readonly unknown[] {
  const found = valueAt(value, names);
  return Array.isArray(found) ? found : [];
}
