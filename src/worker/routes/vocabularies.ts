import type { QueryContext } from "../../release/read-model.ts";
import type { Release } from "../../release/release.ts";
import { areaToJson, legalFormToJson } from "../serializers/json/vocabularies.ts";
import type { PathName, Urls } from "../urls.ts";
import { itemRoute, listRoute } from "./api.ts";

/** A controlled vocabulary of collaborations: the list, and each item by id. */
interface Vocabulary<Item> {
  readonly path: Extract<PathName, "legalFormsApi" | "areasApi">;
  readonly load: (release: Release, context: QueryContext) => Promise<readonly Item[]>;
  readonly toJson: (item: Item, urls: Urls) => Resource;
}

interface Resource {
  readonly links: { readonly self: string; readonly page: string };
}

const LEGAL_FORMS = {
  path: "legalFormsApi",
  load: async (release) => release.legalForms,
  toJson: legalFormToJson,
} satisfies Vocabulary<Parameters<typeof legalFormToJson>[0]>;

const AREAS = {
  path: "areasApi",
  load: (release, context) => release.areas(context),
  toJson: areaToJson,
} satisfies Vocabulary<Parameters<typeof areaToJson>[0]>;

/** The list of legal forms. */
export const legalFormsApi = listOf(LEGAL_FORMS);
/** A legal form. */
export const legalFormApi = itemOf(LEGAL_FORMS);
/** The list of areas. */
export const areasApi = listOf(AREAS);
/** An area. */
export const areaApi = itemOf(AREAS);

function listOf<Item>({ path, load, toJson }: Vocabulary<Item>) {
  return listRoute(path, [], async ({ release, queryContext, renderContext: { urls } }, { offset, limit }) => {
    const all = await load(release, queryContext);
    return { items: all.slice(offset, offset + limit).map((item) => toJson(item, urls)), total: all.length };
  });
}

function itemOf<Item extends { readonly id: string }>({ load, toJson }: Vocabulary<Item>) {
  return itemRoute(async ({ release, queryContext, id, renderContext: { urls } }) => {
    const item = (await load(release, queryContext)).find((each) => each.id === id);
    return item && toJson(item, urls);
  });
}
