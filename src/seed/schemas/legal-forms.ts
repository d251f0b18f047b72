import * as v from "valibot";
import { LEGAL_PERSONS } from "../../domain/legal-form.ts";
import { id } from "./identifiers.ts";
import { sources } from "./sources.ts";
import { described, localizedText, oneOf, optional } from "./text.ts";

const legalForm = v.strictObject({
  id: described(id, "Formens id, som samarbetena anger i legalForm."),
  name: described(localizedText, "Formens namn i ental: kommunalförbund."),
  plural: described(localizedText, "Formens namn i flertal. Det blir rubrik på sidan."),
  explanation: described(localizedText, "Vad formen innebär, i en eller två meningar."),
  legalPerson: described(
    oneOf(LEGAL_PERSONS),
    "Vem som är juridisk person: own (samarbetet självt), host (värdkommunen) eller none (ingen). Bara own kan ha organisationsnummer.",
  ),
  statute: optional(localizedText, "Lagen som reglerar formen."),
  sources,
});

/** The file `data/legal-forms.yaml`. */
export const legalForms = described(v.array(legalForm), "Formerna för samarbete, i den ordning som sidan visar dem.");

/** The validated file of legal forms. */
export type AuthoredLegalForms = v.InferOutput<typeof legalForms>;
