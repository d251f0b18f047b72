import * as v from "valibot";
import { LEGAL_PERSONS } from "../../domain/legal-form.ts";
import { id } from "./identifiers.ts";
import { sources } from "./sources.ts";
import { localizedText, oneOf } from "./text.ts";

const legalForm = v.strictObject({
  id: v.pipe(id, v.description("Formens id, som samarbetena anger i legalForm.")),
  name: v.pipe(localizedText, v.description("Formens namn i ental: kommunalförbund.")),
  plural: v.pipe(localizedText, v.description("Formens namn i flertal. Det blir rubrik på sidan.")),
  explanation: v.pipe(localizedText, v.description("Vad formen innebär, i en eller två meningar.")),
  legalPerson: v.pipe(
    oneOf(LEGAL_PERSONS),
    v.description(
      "Vem som är juridisk person: own (samarbetet självt), host (värdkommunen) eller none (ingen). Bara own kan ha organisationsnummer.",
    ),
  ),
  statute: v.exactOptional(v.pipe(localizedText, v.description("Lagen som reglerar formen."))),
  sources,
});

/** The file `data/legal-forms.yaml`. */
export const legalForms = v.pipe(
  v.array(legalForm),
  v.description("Formerna för samarbete, i den ordning som sidan visar dem."),
);

/** The validated file of legal forms. */
export type AuthoredLegalForms = v.InferOutput<typeof legalForms>;
