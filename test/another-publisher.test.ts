import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startAddresses } from "../scripts/start/addresses.ts";
import { LANGUAGES, localize } from "../src/domain/text.ts";
import { formDefinition } from "../src/seed/form/form-config.ts";
import { jsonSchemas } from "../src/seed/schemas/json-schemas.ts";
import { ownLinks } from "../src/verify/documents.ts";
import { PROBLEMS } from "../src/worker/http/problems.ts";
import { QUERY_PARAMETERS } from "../src/worker/query.ts";
import { factsIn } from "./fixtures/facts-in.ts";
import { TYRESO } from "./fixtures/tyreso.ts";
import { PUBLIC_PATHS } from "./public-paths.ts";
import { type RunningService, startRunningService } from "./running-service.ts";
import { builtProjectWith } from "./scripts/project-copy.ts";

/** A region that publishes two collaborations of its own has taken over the service (docs/adopt.md); see test/fixtures/region. */
const REGION = resolve("test/fixtures/region");

/**
 * Places where the service names municipalities in general, or a name of the contract; nothing there is about the
 * publisher.
 */
const OF_MUNICIPALITIES_IN_GENERAL = [
  /kommunalförbund|municipal associations?/gi,
  /kommuner(?:,| och) regioner|municipalities(?:,| and) regions/gi,
  /municipality"?,\s*"?region"?,\s*"?agency/g,
  /kommunkod|municipality[ _]?code/gi,
  /kommun, region, statlig myndighet|municipality, region, government agency/gi,
  // A value that is this word alone: a keyword of the data set, a kind of organization.
  /(?<=[">])(?:kommun|municipality)(?=[<"\\])/g,
];

const named = factsIn(TYRESO);
const own = factsIn(REGION);

let service: RunningService;
/** The responses of every URL, with their headers. */
let answers: ReadonlyMap<string, string>;

beforeAll(async () => {
  const project = (await builtProjectWith(REGION)).folder;
  service = await startRunningService({ project, editorRepository: "folder" });
  answers = await answersFrom([...everyPath(), ...refusedPaths()]);
});
afterAll(() => service?.stop());

function everyPath(): readonly string[] {
  const paths = PUBLIC_PATHS.filter((path) => !path.includes(":"));
  const explained = Object.keys(PROBLEMS).map((id) => `/docs/problems/${id}`);
  return [...paths, ...explained].flatMap((path) => LANGUAGES.map((language) => `${path}?lang=${language}`));
}

/** The errors in every format: each parameter with a value that it does not accept, and unknown ids. */
function refusedPaths(): readonly string[] {
  const names = Object.entries(QUERY_PARAMETERS).map(([name, parameter]) =>
    "queryName" in parameter ? parameter.queryName : name,
  );
  const cached = ["/", "/fragments/collaborations", "/embeds/collaborations", "/api/v1/collaborations", "/builder"];
  const refused = [...cached, "/api/v1/organizations", "/oembed", "/datasets/dcat"].flatMap((path) => [
    ...names.map((name) => `${path}?lang=en&${name === "lang" ? "limit" : name}=%00`),
    `${path}?lang=finns-inte`,
  ]);
  const missing = ["/finns-inte", "/fragments/finns-inte", "/embeds/finns-inte", "/api/v1/collaborations/finns-inte"];
  return [...refused, ...missing.flatMap((path) => [path, `${path}?lang=en`, `${path}?onerror=link`])];
}

/** Follows every link of the service's own from the given paths on. */
async function answersFrom(paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const waiting = new Set(paths);
  const found = new Map<string, string>();
  for (const path of waiting) {
    const response = await fetch(service.origin + path, { redirect: "manual" });
    const [body, headers] = [await response.text(), [...response.headers].join("\n")];
    // Scripts and pictures are the same for every publisher.
    if (/javascript|image|font|css/.test(response.headers.get("Content-Type") ?? "")) continue;
    found.set(path, `${headers}\n${body}`);
    const relative = Array.from(body.matchAll(/ href="(\/[^"]*)"/g), ([, link = ""]) => link.replaceAll("&amp;", "&"));
    for (const link of [...ownLinks({ body }, service), ...relative]) waiting.add(link);
  }
  return found;
}

/** The names and ids of the facts in fixtures/tyreso that the region's own facts do not have. */
function namesOfOthers(): readonly string[] {
  const things = [...named.organizations, ...named.collaborations];
  const names = things.flatMap(({ id, name, shortName }) => [
    id,
    ...LANGUAGES.map((language) => localize(name, language).value),
    ...(shortName === undefined ? [] : [shortName]),
  ]);
  const ownNames = JSON.stringify(own).toLowerCase();
  return [...new Set(names)].filter((name) => !ownNames.includes(name.toLowerCase()));
}

/** Every match of a pattern, with the text around it. */
function placesOf(pattern: RegExp): readonly string[] {
  return [...answers].flatMap(([path, text]) => {
    const rest = OF_MUNICIPALITIES_IN_GENERAL.reduce((left, general) => left.replace(general, ""), text);
    return Array.from(
      rest.matchAll(pattern),
      ({ index }) => `${path}: …${rest.slice(Math.max(0, index - 60), index + 60)}…`,
    );
  });
}

describe("a region that publishes its own facts", () => {
  test("is requested at every path, in both languages", () => {
    const pages = own.collaborations.flatMap(({ id }) => [`/collaborations/${id}`, `/fragments/collaborations/${id}`]);
    expect([...answers.keys()]).toEqual(expect.arrayContaining(pages));
    expect(answers.size).toBeGreaterThan(300);
  });

  test("is never called a municipality", () => {
    expect(placesOf(/kommun|municipal/gi)).toEqual([]);
  });

  test("has no name of the facts that it replaced in its responses", () => {
    const names = namesOfOthers();
    expect(names).toEqual(expect.arrayContaining(["tyreso", "Haninge kommun", "SMOHF"]));
    const any = names.map((name) => name.replaceAll(".", "\\.")).join("|");
    expect(placesOf(new RegExp(`(?<![\\p{L}\\p{N}])(?:${any}|södertörn|sodertorn)`, "giu"))).toEqual([]);
  });

  test("has none of them in the editor's form and in the schemas of its files", () => {
    const texts = [JSON.stringify(formDefinition()), ...jsonSchemas().values()].join("\n");
    expect(texts).toContain("Organisationen som publicerar");
    expect(namesOfOthers().filter((name) => new RegExp(`\\b${name}\\b`, "i").test(texts))).toEqual([]);
  });

  test("can keep the file of legal forms, which names two agencies by law and one partnership as an example", () => {
    const forms = readFileSync(join(TYRESO, "legal-forms.yaml"), "utf8");
    const own = forms.replaceAll(/Stockholm Business Alliance|sba/g, "").replaceAll(/^ +url: .*$/gm, "");
    const named = namesOfOthers().filter((name) => own.toLowerCase().includes(name.toLowerCase()));
    expect(named).toEqual(["Arbetsförmedlingen", "Försäkringskassan"]);
    expect(forms).not.toMatch(/s[öo]dert[öo]rn/i);
  });

  test("is responsible for the accessibility statement and the data set under its own name", () => {
    expect(answers.get("/accessibility?lang=sv")).toContain("Region Stockholm står bakom tjänsten samverkan");
    expect(answers.get("/privacy?lang=sv")).toContain("artikel 6.1 e i dataskyddsförordningen");
    expect(answers.get("/privacy?lang=en")).toContain("becomes an official document");
    expect(answers.get("/accessibility?lang=en")).toContain(
      "Region Stockholm is responsible for the service samverkan",
    );
    const catalog = answers.get("/datasets/dcat?lang=sv");
    expect(catalog).toContain('<dcterms:title xml:lang="sv">Region Stockholm: samverkan med andra</dcterms:title>');
    expect(catalog).toContain("Descriptions of open data about what Region Stockholm does together with others.");
    expect(catalog).toContain("http://purl.org/adms/publishertype/RegionalAuthority");
  });

  test("has its own collaborations in the examples of the API, and no example is empty", () => {
    const examples = (answers.get("/docs/api?lang=sv") ?? "").matchAll(/<a href="(\/api\/v1\/\w+\?[^"]+)"/g);
    const addresses = Array.from(examples, ([, address = ""]) => address.replaceAll("&amp;", "&"));
    expect(addresses.length).toBeGreaterThan(3);
    const empty = addresses.filter((address) => /"total":0/.test(answers.get(address) ?? '"total":0'));
    expect(empty).toEqual([]);
  });

  test("gets only existing addresses from npm start", async () => {
    const addresses = startAddresses(own).map(([, path]) => path);
    expect(addresses).toContain("/fragments/organizations/exempelbolaget");
    for (const path of addresses) expect([path, (await fetch(service.origin + path)).status]).toEqual([path, 200]);
    expect(startAddresses(undefined).map(([, path]) => path)).not.toContainEqual(
      expect.stringMatching(/organizations\//),
    );
  });
});
