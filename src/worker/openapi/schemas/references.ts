import * as v from "valibot";
import { LEGAL_PERSONS } from "../../../domain/legal-form.ts";
import { ORGANIZATION_KINDS } from "../../../domain/organization.ts";
import { address, described, id, localizedText, sources, types } from "./values.ts";

export const resourceLinks = described(
  v.strictObject({ self: address, page: address, fragment: address }),
  "Samma innehåll som JSON, som sida och som fragment att infoga.",
  "The same content as JSON, as a page and as a fragment to include.",
);

const kind = described(
  v.picklist(ORGANIZATION_KINDS),
  "Kommun, region, statlig myndighet, bolag eller förening.",
  "Municipality, region, government agency, company or association.",
);

export const organizationReference = described(
  v.strictObject({ id, types, name: localizedText, kind, links: resourceLinks }),
  "En organisation: vad den heter och var den finns.",
  "An organization: its name and its addresses.",
);

export const collaborationReference = described(
  v.strictObject({ id, types, name: localizedText, links: resourceLinks }),
  "Ett samarbete: vad det heter och var det finns.",
  "A collaboration: its name and its addresses.",
);

export const statute = described(
  v.nullable(localizedText),
  "Lagen som reglerar formen.",
  "The law that governs the form.",
);

export const legalPerson = described(
  v.picklist(LEGAL_PERSONS),
  "own: en egen juridisk person. host: hör till värden. none: ingen.",
  "own: a legal person of its own. host: belongs to the host. none: none.",
);

const wordLinks = described(
  v.strictObject({ self: address, page: address, collaborations: address }),
  "Samma innehåll som JSON, sidan med dess samarbeten, och samarbetena som JSON.",
  "The same content as JSON, the page with its collaborations, and the collaborations as JSON.",
);

export const legalForm = described(
  v.strictObject({
    id,
    name: localizedText,
    plural: localizedText,
    explanation: localizedText,
    statute,
    legalPerson,
    sources,
    links: wordLinks,
  }),
  "En juridisk form för samarbete. Dess id är ett värde på parametern form.",
  "A legal form of cooperation. Its id is a value of the parameter form.",
);

export const area = described(
  v.strictObject({ id, name: localizedText, links: wordLinks }),
  "Ett område. Dess id är ett värde på parametern area.",
  "An area. Its id is a value of the parameter area.",
);

export const self = described(v.strictObject({ self: address }), "Dess adress.", "Its address.");
