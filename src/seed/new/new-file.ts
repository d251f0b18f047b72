import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { findMunicipality, MUNICIPALITIES, type Municipality } from "../municipalities/municipalities.ts";
import { slugify } from "../schemas/slugify.ts";
import { closestMatch } from "../suggest.ts";

/** A file to be written, or why none can be. */
type NewFile =
  | { readonly kind: "file"; readonly path: string; readonly text: string; readonly next: string }
  | { readonly kind: "refused"; readonly reason: string };

/** The file of an organization: for one of the 290 municipalities with its id, names and code. */
export function newOrganization(folder: string, name: string): NewFile {
  const municipality = findMunicipality(name);
  if (municipality !== undefined) {
    const next = "Lägg till webbplats och annat som du har en källa för.";
    return fileAt(folder, "organizations", municipality.id, ".yaml", municipalityText(municipality), next);
  }
  const near = closestMatch(
    name.replace(/ (kommun|stad)$/i, ""),
    MUNICIPALITIES.map(({ shortName }) => shortName),
  );
  if (/ (kommun|stad)$/i.test(name) || (near !== undefined && slugify(name).length > 4 && !name.includes(" "))) {
    const meant = near === undefined ? "" : ` Menade du ${near}?`;
    return { kind: "refused", reason: `Ingen av Sveriges 290 kommuner heter ”${name}”.${meant}` };
  }
  const next = "Byt ut TODO mot källan, och lägg till det som källan säger.";
  return fileAt(folder, "organizations", slugify(name), ".yaml", organizationText(name), next);
}

function municipalityText({ name, shortName, code }: Municipality): string {
  return `# yaml-language-server: $schema=../schemas/organization.schema.json
name: ${quoted(name)}
shortName: ${quoted(shortName)}
kind: municipality
municipalityCode: "${code}"
sources:
  - id: jobscanning
    title: Listan Län och kommuner 2018 i programmet JobScanning (MagnumOpuses på GitHub)
    date: unknown
`;
}

/** The comment has a line of its own, because one after a value would be rejected. */
function organizationText(name: string): string {
  return `# yaml-language-server: $schema=../schemas/organization.schema.json
name: ${quoted(name)}
# Välj region, agency (statlig myndighet), company (bolag) eller association (förening):
kind: ${/^region /i.test(name) ? "region" : "agency"}
sources:
  - id: webbplats
    title: TODO
    date: unknown
`;
}

/** The file of a collaboration with its required fields to fill in. */
export function newCollaboration(folder: string, name: string, today: string, publisher: string): NewFile {
  const text = `---
# yaml-language-server: $schema=../schemas/collaboration.schema.json
name: ${quoted(name)}
legalForm: municipal-association
areas:
  - id: todo
    name: TODO
summary: TODO
members:
  - organization: ${publisher}
    source: webbplats
membersComplete: false
sources:
  - id: webbplats
    title: ${quoted(`${name}, webbplatsen`)}
    date: unknown
reviewed: ${today}
---

TODO
`;
  const next = "Byt ut varje TODO. Tills det är gjort säger npm run check vad som återstår.";
  return fileAt(folder, "collaborations", slugify(name), ".md", text, next);
}

function fileAt(folder: string, part: string, id: string, ending: string, text: string, next: string): NewFile {
  const path = join(folder, part, `${id}${ending}`);
  if (id === "") return { kind: "refused", reason: "Namnet behöver minst en bokstav." };
  if (!existsSync(join(folder, part))) return { kind: "refused", reason: `Mappen ${join(folder, part)} finns inte.` };
  const isTaken = readdirSync(join(folder, part)).some((name) => name.toLowerCase() === `${id}${ending}`);
  return isTaken ? { kind: "refused", reason: `Filen ${path} finns redan.` } : { kind: "file", path, text, next };
}

/** A text as a YAML scalar, quoted if it has special characters. */
function quoted(text: string): string {
  return /^[\p{L}\d][\p{L}\d ,.()/-]*$/u.test(text) ? text : `"${text.replace(/["\\]/g, "\\$&")}"`;
}
