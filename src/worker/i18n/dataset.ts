import { type Language, type LocalizedText, localize } from "../../domain/text.ts";

/** A text in both languages. */
export interface InBoth {
  readonly sv: string;
  readonly en: string;
}

/** A message with the name of the publisher in place of `{publisher}`. */
export function withPublisher({ sv, en }: InBoth, publisher: LocalizedText): InBoth {
  const named = (text: string, language: Language) =>
    text.replaceAll("{publisher}", () => localize(publisher, language).value);
  return { sv: named(sv, "sv"), en: named(en, "en") };
}

/** What the data set is called, and what is in it. */
export const DATASET_MESSAGES = {
  title: { sv: "{publisher}: samverkan med andra", en: "{publisher}: cooperation with others" },
  description: {
    sv: "Samarbeten som {publisher} deltar i: vad de gör, vilka som är medlemmar, sedan när och enligt vilken källa.",
    en: "Collaborations that {publisher} takes part in: what they do, who the members are, since when and according to which source.",
  },
} as const;
