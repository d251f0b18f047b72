import type { Area } from "../../../domain/collaboration.ts";
import type { LegalForm } from "../../../domain/legal-form.ts";
import type { Urls } from "../../urls.ts";
import { sourceToJson } from "./refs.ts";

/** A legal form in the API. */
export function legalFormToJson(
  { id, name, plural, explanation, statute, legalPerson, sources }: LegalForm,
  urls: Urls,
) {
  return {
    id,
    name,
    plural,
    explanation,
    statute: statute ?? null,
    legalPerson,
    sources: sources.map(sourceToJson),
    links: {
      self: urls.item("legalFormApi", id),
      page: urls.url("home", { form: id }),
      collaborations: urls.url("collaborationsApi", { form: id }),
    },
  };
}

/** An area in the API. */
export function areaToJson({ id, name }: Area, urls: Urls) {
  return {
    id,
    name,
    links: {
      self: urls.item("areaApi", id),
      page: urls.url("home", { area: id }),
      collaborations: urls.url("collaborationsApi", { area: id }),
    },
  };
}
