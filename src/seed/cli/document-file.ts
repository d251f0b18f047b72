import { basename, dirname } from "node:path";
import type { Facts } from "../../domain/facts.ts";
import type { DocumentRef } from "../diff/restore-document.ts";
import { closestMatch } from "../suggest.ts";

/** The documents that a file name can mean: `data/collaborations/smohf.md`, `smohf.md` or only `smohf`. */
export function parseDocumentFile(written: string): readonly DocumentRef[] {
  const file = basename(written);
  const id = file.replace(/(?:\.en)?\.(?:md|ya?ml)$/, "");
  if (id === "site") return [{ of: "site", id }];
  if (id === "legal-forms") return [{ of: "legal-form", id }];
  const folder = basename(dirname(written));
  const isOrganization = folder === "organizations" || /\.ya?ml$/.test(file);
  const isCollaboration = folder === "collaborations" || file.endsWith(".md");
  return [
    ...(isOrganization ? [] : [{ of: "collaboration", id } as const]),
    ...(isCollaboration ? [] : [{ of: "organization", id } as const]),
  ];
}

/** The file of a document, relative to the folder of facts. */
export function toDocumentFile({ of, id }: DocumentRef): string {
  if (of === "site") return "site.yaml";
  if (of === "legal-form") return "legal-forms.yaml";
  return of === "organization" ? `organizations/${id}.yaml` : `collaborations/${id}.md`;
}

/** "Did you mean" with the probable file and a trailing space, or an empty text. */
export function suggestDocumentFile(written: string, { organizations, collaborations }: Facts): string {
  const files = [
    ...collaborations.map(({ id }) => toDocumentFile({ of: "collaboration", id })),
    ...organizations.map(({ id }) => toDocumentFile({ of: "organization", id })),
  ];
  const byName = new Map(files.map((file) => [basename(file), file]));
  const near = closestMatch(basename(written), byName.keys());
  return near === undefined ? "" : `Menade du \`${byName.get(near)}\`? `;
}
