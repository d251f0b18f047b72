import { describe, expect, test } from "vitest";
import { serializeWhole } from "../../src/seed/serialize/release.ts";
import { everyState, STATES } from "../fixtures/every-state.ts";
import { READERS, type Row } from "./membership-readers.ts";
import { type DocumentService, request, serviceWith, textOf } from "./service.ts";

const SERVICES: Readonly<Record<string, DocumentService>> = {
  "the project's own facts": { request, textOf },
  "facts with every state of a membership": serviceWith(serializeWhole(everyState())),
};

/** The results of the other readers are compared with those of the first. */
const [[first, readFirst] = ["", undefined], ...others] = Object.entries(READERS);

describe.each(Object.entries(SERVICES))("with %s", (_, service) => {
  test.each(others)(`%s has the same memberships as ${first}`, async (_, read) => {
    const expected = await readFirst?.(service);
    expect(expected?.length).toBeGreaterThan(10);
    expect(await read?.(service)).toEqual(expected);
  });
});

test("the table has every state of a membership", async () => {
  const rows = await readFirst?.(serviceWith(serializeWhole(everyState())));
  const board = rows?.filter(([, collaboration]) => collaboration === "namnden");
  const facts = (id: string) => board?.find(([organization]) => organization === id)?.slice(2);
  expect(STATES.map((state) => [state, facts(state)])).toEqual([
    ["sure", ["member", "confirmed", "active", "2010-04", ""]],
    ["host", ["host", "confirmed", "active", "", ""]],
    ["disputed", ["member", "disputed", "active", "2011", ""]],
    ["unknown", ["member", "unknown", "active", "", ""]],
    ["ended", ["member", "confirmed", "ended", "2001", "2020-12-31"]],
    ["planned", ["member", "confirmed", "planned", "2030-01-01", ""]],
    ["contested", ["host", "disputed", "active", "", ""]],
  ]);
  const phases = (collaboration: string) =>
    new Set(rows?.filter((row: Row) => row[1] === collaboration).map(([, , , , phase]) => phase));
  expect([phases("nedlagda"), phases("kommande")]).toEqual([new Set(["ended"]), new Set(["planned"])]);
});
