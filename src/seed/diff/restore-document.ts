import { isDeepStrictEqual } from "node:util";
import { type Facts, findDanglingReferences } from "../../domain/facts.ts";
import type { Change } from "./diff.ts";

/** The content of one file: the site, all legal forms, an organization or a collaboration in both languages. */
export type DocumentRef = Pick<Change, "of" | "id">;

/** The live facts with one document from earlier facts; it is removed if those lack it. */
export function restoreDocument(live: Facts, earlier: Facts, { of, id }: DocumentRef): Facts {
  switch (of) {
    case "site":
      return { ...live, site: earlier.site };
    case "legal-form":
      return { ...live, legalForms: earlier.legalForms };
    case "organization":
      return { ...live, organizations: replaceById(live.organizations, earlier.organizations, id) };
    case "collaboration":
      return { ...live, collaborations: replaceById(live.collaborations, earlier.collaborations, id) };
  }
}

/** Whether a document is the same in both, or in neither. */
export function isSameDocument(one: Facts, other: Facts, document: DocumentRef): boolean {
  return isDeepStrictEqual(findDocument(one, document), findDocument(other, document));
}

/** Whether the facts have the document. */
export function hasDocument(facts: Facts, document: DocumentRef): boolean {
  return findDocument(facts, document) !== undefined;
}

/** Why documents of different releases cannot be published together, in Swedish without a full stop. */
export function findMismatch(facts: Facts): string | undefined {
  const [dangling] = findDanglingReferences(facts);
  if (dangling !== undefined) {
    const from = dangling.from.kind === "site" ? "sidan" : `samarbetet ${dangling.from.id}`;
    const nouns = { organization: "organisationen", "legal-form": "samarbetsformen", source: "källan" };
    return `${from} hänvisar till ${nouns[dangling.to.kind]} ${dangling.to.id}, som då inte finns`;
  }
  for (const documents of [facts.organizations, facts.collaborations]) {
    const ids = new Set(documents.map(({ id }) => id));
    const successor = documents.find(({ formerIds = [] }) => formerIds.some((former) => ids.has(former)));
    if (successor !== undefined)
      return `${successor.id} har tagit över dess adress (formerIds). Ta tillbaka ${successor.id} i stället`;
  }
  return undefined;
}

function findDocument({ site, legalForms, organizations, collaborations }: Facts, { of, id }: DocumentRef): unknown {
  if (of === "site") return site;
  if (of === "legal-form") return legalForms;
  const documents = of === "organization" ? organizations : collaborations;
  return documents.find((each) => each.id === id);
}

function replaceById<Document extends { readonly id: string }>(
  live: readonly Document[],
  earlier: readonly Document[],
  id: string,
): readonly Document[] {
  return [...live.filter((each) => each.id !== id), ...earlier.filter((each) => each.id === id)];
}
