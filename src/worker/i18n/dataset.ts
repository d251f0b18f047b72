import { type Bilingual, type Language, type LocalizedText, localize } from "../../domain/text.ts";

/** A message with the name of the publisher in place of `{publisher}`. */
export function withPublisher({ sv, en }: Bilingual, publisher: LocalizedText): Bilingual {
  const named = (text: string, language: Language) =>
    text.replaceAll("{publisher}", () => localize(publisher, language).value);
  return { sv: named(sv, "sv"), en: named(en, "en") };
}

/** The title and the description of the data set. */
export const DATASET_MESSAGES = {
  title: { sv: "{publisher}: samverkan med andra", en: "{publisher}: cooperation with others" },
  description: {
    sv: "Samarbeten som {publisher} deltar i: vad de gör, vilka som är medlemmar, sedan när och enligt vilken källa.",
    en: "Collaborations that {publisher} takes part in: what they do, who the members are, since when and according to which source.",
  },
} as const;
