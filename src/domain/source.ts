import type { PartialDate } from "./dates.ts";

/** Where a fact was read. Its id is unique within the collaboration or organization that lists it. */
export interface Source {
  readonly id: string;
  readonly title: string;
  /** An https address; a source that is only on paper, or whose address was not kept, has none. */
  readonly url?: string;
  /** When the source was published; null where the source carries no date. */
  readonly date: PartialDate | null;
}
