import { env } from "cloudflare:workers";
import { describe, expect, inject, test } from "vitest";
import type { Facts } from "../../src/domain/facts.ts";
import { createSnapshot, parseSnapshot } from "../../src/release/storage.ts";
import { serializeWhole } from "../../src/seed/serialize/release.ts";
import { hostileFacts } from "../fixtures/hostile-facts.ts";
import { fragmentAddresses, fragmentPaths, type Ids } from "./fragment-addresses.ts";
import { findViolations, idsIn } from "./fragment-violations.ts";
import { published, startService, tableReader } from "./service.ts";

const DATA_SETS = {
  "our own data": { snapshot: env.SNAPSHOT, ids: idsOf(await ourFacts()) },
  "hostile data": { snapshot: serializeWhole(hostileFacts), ids: idsOf(hostileFacts) },
};

async function ourFacts(): Promise<Facts> {
  const stored = await parseSnapshot(await createSnapshot(env.SNAPSHOT));
  if (typeof stored === "string" || stored.kind !== "whole") throw new Error("our own facts can be read");
  return stored.facts;
}

function idsOf({ collaborations, organizations }: Facts): Ids {
  return { collaborations: collaborations.map(({ id }) => id), organizations: organizations.map(({ id }) => id) };
}

describe.each(Object.entries(DATA_SETS))("with %s", async (_, { snapshot, ids }) => {
  const { request } = startService({ reader: tableReader(await published(snapshot)) });

  test.each(fragmentPaths(ids))("%s cannot harm the host page, whatever its parameters", async (path) => {
    const addresses = fragmentAddresses(ids).filter((each) => each.startsWith(`${path}?`));
    // Every third, another one for each path; all of them in the long form.
    const first = fragmentPaths(ids).indexOf(path);
    for (const address of addresses.filter((_, index) => inject("isLong") || (index + first) % 3 === 0)) {
      const response = await request(address);
      expect([address, response.status, response.redirected]).toEqual([address, 200, false]);
      expect([address, findViolations(await response.bytes())]).toEqual([address, []]);
    }
  });

  test("two fragments on one page have no id in common", async () => {
    const owners = new Map<string, string>();
    for (const path of fragmentPaths(ids)) {
      const own = idsIn(await (await request(path)).text());
      expect(new Set(own).size, path).toBe(own.length);
      for (const id of own) {
        expect([id, owners.get(id)]).toEqual([id, undefined]);
        owners.set(id, path);
      }
    }
  });

  test.each(["status", "link"])(
    "a response without content cannot harm it either, with onerror=%s",
    async (onerror) => {
      for (const wrong of ["organizations/none", "overview?heading=9", "no-such-view", "overview?lang=<!--#exec -->"]) {
        const address = `/fragments/${wrong}${wrong.includes("?") ? "&" : "?"}onerror=${onerror}`;
        expect([address, findViolations(await (await request(address)).bytes())]).toEqual([address, []]);
      }
    },
  );
});

test("hostile texts are shown as text", async () => {
  const { request } = startService({ reader: tableReader(await published(DATA_SETS["hostile data"].snapshot)) });
  expect(await (await request("/fragments/overview")).text()).toContain("&lt;script&gt;alert(1)");
});
