import type { Bilingual } from "../../domain/text.ts";

/** The texts of a field in the form. */
export interface FieldLabel {
  readonly label: Bilingual;
  /** The hint; in Swedish the schema's description, unless that one is about the syntax of files. */
  readonly hint: { readonly sv?: string; readonly en: string };
  /** The name of a list item, on the button that adds one. */
  readonly item?: Bilingual;
  /** Whether the text is usually longer than a line. */
  readonly isLong?: boolean;
}

/** Labels by the path of a field, without the positions of lists: `members.organization`. */
export type FieldLabels = Readonly<Record<string, FieldLabel>>;
