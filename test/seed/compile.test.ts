import { expect, test } from "vitest";
import { compileFacts } from "../../src/seed/compile/facts.ts";
import type { LogoFile } from "../../src/seed/parse/logo.ts";
import type { ValidFiles } from "../../src/seed/validate/validate-files.ts";
import { factsWith } from "../fixtures/facts.ts";

const { introduction } = factsWith().site;

const SITE: ValidFiles["site"][number]["fields"] = {
  publisher: "byn",
  title: { sv: "Samverkan" },
  introduction: { sv: "Byn gör mycket med andra." },
  contact: "info@byn.example",
  licence: { name: "CC0 1.0", url: "http://creativecommons.org/publicdomain/zero/1.0/" },
  updated: "2026-01-01",
};

/** The valid files of a folder with a site and what a test adds. */
function compiled(changes: Partial<ValidFiles> = {}, logos: readonly LogoFile[] = []) {
  const files: ValidFiles = {
    site: [{ id: "site", fields: SITE, prose: [] }],
    introduction,
    legalForms: [],
    organizations: [],
    collaborations: [],
    english: new Map(),
    ...changes,
  };
  return compileFacts(files, logos);
}

const paragraph = (value: string) => ({ type: "paragraph", children: [{ type: "text", value }] }) as const;

/** The file of a collaboration with its least fields. */
const FILE: ValidFiles["collaborations"][number] = {
  id: "brandkaren",
  prose: [paragraph("Släcker.")],
  fields: {
    name: { sv: "Brandkåren" },
    legalForm: "partnership",
    areas: [],
    summary: { sv: "Släcker." },
    members: [
      { organization: "byn", source: "avtal" },
      { organization: "grannen", source: "avtal", role: "host", status: "disputed" },
    ],
    membersComplete: true,
    sources: [],
    reviewed: "2026-01-01",
  },
};

test("a field that a file omits is absent from the collaboration, and a member is by default confirmed and without a role", () => {
  expect(compiled({ collaborations: [FILE] }).collaborations).toEqual([
    {
      ...FILE.fields,
      id: "brandkaren",
      alternateNames: [],
      projects: [],
      events: [],
      prose: { sv: FILE.prose },
      members: [
        { organization: "byn", source: "avtal", role: "member", status: "confirmed" },
        { organization: "grannen", source: "avtal", role: "host", status: "disputed" },
      ],
    },
  ]);
});

test("the fields of a collaboration's file are compiled unchanged", () => {
  const fields = { ...FILE.fields, alternateNames: ["Kåren"] };
  expect(compiled({ collaborations: [{ ...FILE, fields }] }).collaborations[0]?.alternateNames).toEqual(["Kåren"]);
});

test("an English text belongs to the collaboration of its file name, and an empty one is absent", () => {
  const other = { ...FILE, id: "sotarna" };
  const english = new Map([
    ["brandkaren", [paragraph("Fights fires.")]],
    ["sotarna", []],
  ]);
  const { collaborations } = compiled({ collaborations: [FILE, other], english });
  expect(collaborations.map(({ prose }) => prose)).toEqual([
    { sv: FILE.prose, en: [paragraph("Fights fires.")] },
    { sv: FILE.prose },
  ]);
});

test("a field that a file omits is absent from the organization", () => {
  const fields: ValidFiles["organizations"][number]["fields"] = {
    name: { sv: "Byn" },
    kind: "municipality",
    sources: [],
  };
  expect(compiled({ organizations: [{ id: "byn", fields, prose: [] }] }).organizations).toEqual([
    { ...fields, id: "byn", alternateNames: [], unconfirmed: [] },
  ]);
});

test("the site has its introduction, and no logo where it names no picture or an unusable one", () => {
  const image = { file: "logo.0.svg", width: 120 };
  const logo = (file: "logo.svg" | "logo.png") => [{ id: "site", fields: { ...SITE, logo: { file } }, prose: [] }];
  const files: readonly LogoFile[] = [{ name: "logo.svg", bytes: new Uint8Array(), image }];
  const refused: readonly LogoFile[] = [
    { name: "logo.svg", bytes: new Uint8Array(), image: { what: "x", advice: "y" } },
  ];
  expect(compiled().site).toEqual({ ...SITE, introduction });
  expect(compiled({}, files).site).not.toHaveProperty("logo");
  expect(compiled({ site: logo("logo.png") }, files).site).not.toHaveProperty("logo");
  expect(compiled({ site: logo("logo.svg") }, refused).site).not.toHaveProperty("logo");
  expect(compiled({ site: logo("logo.svg") }, files).site.logo).toEqual(image);
});

test("a logo has the alternative text that the site gives", () => {
  const image = { file: "logo.0.svg", width: 120 };
  const fields = { ...SITE, logo: { file: "logo.svg", alt: { sv: "Byn" } } } as const;
  const files = [{ name: "logo.svg", bytes: new Uint8Array(), image }];
  expect(compiled({ site: [{ id: "site", fields, prose: [] }] }, files).site.logo).toEqual({
    ...image,
    alt: { sv: "Byn" },
  });
});

test("nothing is compiled without a site", () => {
  expect(() => compiled({ site: [] })).toThrow("unreachable: without a site");
});
