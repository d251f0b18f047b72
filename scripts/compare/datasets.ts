import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { runScript } from "./checkout.ts";

/** Collaborations beside those of `data/`, so that every field and status occurs. */
const FEW = 8;

/** More than fit on one page or in one value of KV, so that the release is stored in chunks. */
const MANY = 330;

const MEMBERS = ["botkyrka", "haninge", "huddinge", "nacka", "nynashamn", "salem", "sodertalje", "tyreso"];
const FORMS = ["municipal-association", "joint-board", "cooperation-agreement", "partnership"];
const AREAS = ["räddningstjänst", "vatten och avlopp", "miljö", "näringsliv", "överförmyndarfrågor"];

/**
 * Writes folders of authored facts: `data` with a few and with many invented collaborations. They are written as text,
 * because the file format is a contract and modules of either checkout are not.
 */
export function writeDatasets(data: string, folder: string): { readonly few: string; readonly many: string } {
  return { few: writeDataset(data, `${folder}/few`, FEW), many: writeDataset(data, `${folder}/many`, MANY) };
}

/**
 * A copy of a folder in the shape that a checkout reads. Sources and areas became lists with ids; an earlier checkout has no
 * command for that and reads the folder unchanged.
 */
export async function datasetFor(checkout: string, data: string, copy: string): Promise<string> {
  if (!existsSync(`${checkout}/src/seed/migrate`)) return data;
  cpSync(data, copy, { recursive: true });
  await runScript(checkout, "migrate-data", "--data", copy);
  return copy;
}

/** The day of the review is not before the latest source, which checks require since the shape changed. */
export function copyData(data: string, folder: string): string {
  cpSync(data, folder, { recursive: true });
  for (const name of readdirSync(`${folder}/collaborations`)) {
    const path = `${folder}/collaborations/${name}`;
    writeFileSync(path, readFileSync(path, "utf8").replace(/^reviewed: .*$/m, "reviewed: 2024-06-30"));
  }
  return folder;
}

function writeDataset(data: string, folder: string, count: number): string {
  mkdirSync(folder, { recursive: true });
  cpSync(data, folder, { recursive: true });
  for (let index = 0; index < count; index += 1) {
    const path = `${folder}/collaborations/exempel-${index}`;
    const text = `Om exempel ${index}, med en [länk](https://exempel.example/${index}) och en lista:\n\n- ett & två\n- tre`;
    writeFileSync(`${path}.md`, markdown(swedishFields(index), text));
    if (index % 3 === 0) writeFileSync(`${path}.en.md`, markdown(englishFields(index), `About example ${index}.`));
  }
  return folder;
}

/** JSON is YAML too. */
function markdown(fields: object, text: string): string {
  return `---\n${JSON.stringify(fields, null, 1)}\n---\n${text}\n`;
}

function swedishFields(index: number): object {
  const form = pick(FORMS, index);
  const isJointBoard = form === "joint-board";
  const [first, second, third] = [0, 1, 3].map((step) => pick(MEMBERS, index + step));
  const source = "exempel";
  return {
    name: `Exempel ${index} om ${pick(AREAS, index)}`,
    ...(index % 2 === 0 && { shortName: `Ex${index}` }),
    ...(index % 5 === 0 && { alternateNames: [`Försök ${index} & 'det "gamla" namnet'`] }),
    legalForm: form,
    ...(isJointBoard && { host: first }),
    ...(index % 3 === 0 && { founded: index % 7 === 6 ? "2040" : `${1980 + (index % 40)}-0${1 + (index % 9)}` }),
    ...(index % 6 === 5 && { ended: "2022-06-30" }),
    ...(index % 3 !== 1 && { website: `https://exempel-${index}.example/om?a=1&b=2` }),
    areas: [pick(AREAS, index), pick(AREAS, index + 2)],
    summary: `Ett påhittat samarbete, nummer ${index}.`,
    members: [
      { organization: first, ...(isJointBoard && { role: "host" }), source, verified: "2024-02-01" },
      {
        organization: second,
        source,
        ...(index % 3 === 0 && { status: "disputed", note: { sv: "Källorna skiljer sig." } }),
      },
      { organization: third, source, ...(index % 4 === 0 && index % 3 !== 0 && { since: "2015", until: "2023-12" }) },
    ],
    membersComplete: index % 2 === 0,
    ...(index % 2 === 1 && { memberCount: { count: 12, approximate: true, what: { sv: "kommuner" }, source } }),
    ...(index % 4 === 1 && {
      projects: [{ name: `Projekt ${index}`, summary: { sv: "Något görs.", en: "Work." }, since: "2024" }],
    }),
    ...(index % 5 === 2 && { events: [{ date: "2019-05", text: "En medlem kom till.", source }] }),
    sources: { [source]: { title: "En påhittad källa", date: "2019-01-31" } },
    reviewed: `202${index % 5}-03-15`,
  };
}

function englishFields(index: number): object {
  return { name: `Example ${index}`, summary: `An invented collaboration, number ${index}.` };
}

function pick(choices: readonly string[], index: number): string {
  return choices[index % choices.length] ?? "";
}
