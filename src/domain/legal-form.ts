import type { Source } from "./source.ts";
import type { LocalizedText } from "./text.ts";

/**
 * The legal person behind a form of cooperation: its own (a municipal association), its host's (a joint board), or none
 * that is stated (an agreement, a partnership). Only a legal person of its own has an organisation number.
 */
export const LEGAL_PERSONS = ["own", "host", "none"] as const;
export type LegalPerson = (typeof LEGAL_PERSONS)[number];

/** A legal form of cooperation, such as kommunalförbund. */
export interface LegalForm {
  readonly id: string;
  readonly name: LocalizedText;
  readonly plural: LocalizedText;
  readonly explanation: LocalizedText;
  readonly legalPerson: LegalPerson;
  /** The law that the form rests on; absent for forms that no law regulates. */
  readonly statute?: LocalizedText;
  readonly sources: readonly Source[];
}
