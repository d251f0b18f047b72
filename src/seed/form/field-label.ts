/** A text of the form in the languages of its editors. */
export interface FormText {
  readonly sv: string;
  readonly en: string;
}

/** What the form says about a field. */
export interface FieldLabel {
  readonly label: FormText;
  /** The English hint; the Swedish one is the schema's description unless it speaks of how a file is written. */
  readonly hint: { readonly sv?: string; readonly en: string };
  /** What one item of a list is called, on the button that adds it. */
  readonly item?: FormText;
  /** Whether the text is longer than a line usually is. */
  readonly isLong?: boolean;
}

/** Labels by the path of a field, without the positions of lists: `members.organization`. */
export type FieldLabels = Readonly<Record<string, FieldLabel>>;
