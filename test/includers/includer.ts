/** A program that puts fragments into pages on its own server. */
export interface Includer {
  /** The name of its column in the matrix. */
  readonly name: string;
  readonly package: string;
  /** Undefined where it is not on this machine. */
  readonly version: string | undefined;
  /** The lines of a page that include the fragment at an address. */
  readonly include: (address: string) => string;
  /** Serves pages by their name, with the service behind a port of this machine. */
  readonly start: (pages: ReadonlyMap<string, string>, service: number) => Promise<RunningIncluder>;
}

export interface RunningIncluder {
  readonly origin: string;
  readonly stop: () => Promise<void>;
}
