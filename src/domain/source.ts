import type { PartialDate } from "./dates.ts";

/** The source of a fact. Its id is unique within the collaboration or organization that lists it. */
export interface Source {
  readonly id: string;
  readonly title: string;
  /** An https URL; absent if the source exists only on paper or its URL was not recorded. */
  readonly url?: string;
  /** When the source was published; null if the source is undated. */
  readonly date: PartialDate | null;
}
