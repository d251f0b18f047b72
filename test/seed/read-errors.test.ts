import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkFile, explainReadError, readOr } from "../../src/seed/parse/read-errors.ts";
import { scratchFolder } from "./scratch-folder.ts";

const systemError = (code: string) => Object.assign(new Error(code), { code, syscall: "open" });

test.each([
  ["EACCES", "du har inte rätt att läsa den", "rätt att läsa"],
  ["EPERM", "du har inte rätt att läsa den", "rätt att läsa"],
  ["EBUSY", "ett annat program har den öppen", "Stäng"],
  ["ENOTDIR", "det är en fil och ingen mapp", "vanligen data"],
  ["ENAMETOOLONG", "namnet är för långt", "kortare"],
  ["ENOENT", "den försvann under läsningen", "Försök igen"],
  ["EIO", "EIO", "OneDrive"],
])("the system error %s is explained in Swedish", (code, reason, advice) => {
  const message = explainReadError(systemError(code));
  expect(message?.what).toBe(`Det går inte att läsa den här: ${reason}.`);
  expect(message?.advice).toContain(advice);
});

test("an error that is not the file system's has no message for editors", () => {
  const others = [
    new Error("bug"),
    Object.assign(new Error(), { code: "ERR" }),
    Object.assign(new Error(), { syscall: "x" }),
  ];
  expect([...others, undefined, { code: "EACCES", syscall: "open" }].map(explainReadError)).toEqual(
    Array(5).fill(undefined),
  );
  const bug = () => {
    throw new Error("bug");
  };
  expect(() => readOr(bug, () => undefined)).toThrow("bug");
});

test("a read returns its result, or the caller's value for the error's message", () => {
  const refused = () => {
    throw systemError("EBUSY");
  };
  expect(readOr(refused, ({ what }) => what)).toContain("öppen");
  expect(
    readOr(
      () => "text",
      ({ what }) => what,
    ),
  ).toBe("text");
});

test("only a regular file is a file", async () => {
  const folder = scratchFolder();
  const path = (name: string) => join(folder, name);
  writeFileSync(path("file"), "");
  mkdirSync(path("folder"));
  symlinkSync(path("file"), path("link"));
  const server = createServer().listen(path("socket"));
  await new Promise((listening) => server.once("listening", listening));
  const what = ["file", "folder", "link", "socket", "missing"].map((name) => checkFile(path(name))?.what);
  server.close();
  expect(what).toEqual([
    undefined,
    "Det här är en mapp, men här ska bara finnas filer.",
    "Det här är en genväg (symbolisk länk) till en annan plats.",
    "Det här är ingen vanlig fil.",
    "Filen saknas.",
  ]);
});
