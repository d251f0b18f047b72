import type { Bilingual } from "../../domain/text.ts";

/** The notice in every document of a preview; apart from the texts of the service, which has no previews. */
export const PREVIEW_NOTICE: Bilingual = {
  sv: "Förhandsvisning. Uppgifterna är ett förslag och är inte publicerade.",
  en: "Preview. The facts are a proposal and are not published.",
};
