import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { parseFragment } from "parse5";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { FAULTS } from "../includers/faults/faults.ts";
import { HOSTILE_MARKS } from "../includers/faults/hostile-responses.ts";
import { type FaultyProxy, startFaultyProxy } from "../includers/faulty-proxy.ts";
import { type Services, startServices } from "../includers/services.ts";
import { type Fields, type Sitevision, startSitevision } from "./sitevision/sitevision.ts";

const APP = `${import.meta.dirname}/../../integrations/sitevision`;
const ZIP = `${APP}/dist/samverkan.zip`;
const SMOHF = "Södertörns miljö- och hälsoskyddsförbund";
const NOTICE = '<p class="samverkan-notice" lang="sv">Uppgifterna är från den 25 november 2026.</p>';

/** The faults whose requests are counted; the others of the matrix are tested without. */
const COUNTED = ["500", "slow", "reset", "cut", "302", "304", "foreign", "evil", "unbalanced"];

let services: Services;
let proxy: FaultyProxy;
let server: Sitevision;
let service: string;

beforeAll(async () => {
  const { status, stdout, stderr } = spawnSync("npm", ["run", "-s", "build"], { cwd: APP, encoding: "utf8" });
  if (status !== 0) throw new Error(`the app could not be built: ${stdout}${stderr}`);
  services = await startServices("https://samverkan.example", "with tomorrow");
  proxy = await startFaultyProxy(services.origins);
  service = `http://127.0.0.1:${proxy.port}`;
});
afterAll(async () => {
  await proxy?.stop();
  await services?.stop();
});

beforeAll(() => {
  // Noon in Sweden, and on a server of any time zone near it.
  server = startSitevision(ZIP, Date.UTC(2026, 10, 25, 12));
});
afterEach(async () => {
  proxy.fail(undefined);
  proxy.publish("today");
  await server.stop();
  server = startSitevision(ZIP, Date.UTC(2026, 10, 25, 12));
});
afterAll(() => server.stop());

const show = (fields: Fields = {}) => server.page({ service, view: "collaborations/smohf", ...fields });

async function count(action: () => Promise<unknown>): Promise<number> {
  const before = proxy.requests.length;
  await action();
  return proxy.requests.length - before;
}

describe("The zip", () => {
  test("has everything that Sitevision reads, and one version", () => {
    const names = [
      "manifest.json",
      "index.js",
      "hooks.js",
      "config/index.html",
      "config/index.js",
      "i18n/sv.json",
      "i18n/en.json",
    ];
    expect([...server.files.keys()]).toEqual(expect.arrayContaining([...names, "resource/samverkan.css"]));
    const { id, version, type, bundled } = JSON.parse(server.files.get("manifest.json") ?? "{}");
    const { version: own } = JSON.parse(readFileSync(`${APP}/package.json`, "utf8"));
    expect({ id, version, type, bundled }).toEqual({ id: "samverkan", version: own, type: "WebApp", bundled: true });
    expect(server.files.get("main.js")).toBe("");
  });

  test("has each text in Swedish and English", () => {
    const [sv, en] = ["sv", "en"].map((language) =>
      Object.keys(JSON.parse(server.files.get(`i18n/${language}.json`) ?? "{}")),
    );
    expect(en).toEqual(sv);
  });
});

describe("The form", () => {
  const options = (form: string) =>
    Array.from(form.matchAll(/<option value="([^"]+)">([^<]+)</g), ([, value, name]) => [value, name]);

  test("offers collaborations and organizations by name, in the editor's language", async () => {
    const form = await server.form({ service });
    expect(options(form)).toContainEqual(["collaborations/smohf", SMOHF]);
    expect(options(form)).toContainEqual(["organizations/haninge", "Haninge kommun"]);
    expect(form).toContain("Tjänstens adress");
    await server.set({ language: "en" });
    expect(await server.form({ service })).toContain("Address of the service");
    for (const each of [form, await server.form({ service })]) expect(each).not.toContain("no text");
  });

  test("says what to do where there is no address, and keeps the choice while the service is unreachable", async () => {
    expect(await server.form({ service: "" })).toContain("Fyll i adressen och spara.");
    proxy.fail("reset");
    const form = await server.form({ service, view: "collaborations/smohf" });
    expect(form).toContain("Tjänsten svarar inte just nu");
    expect(options(form)).toContainEqual(["collaborations/smohf", "collaborations/smohf"]);
  });

  test("has a field for everything that the app reads", async () => {
    const form = await server.form({ service });
    const { appData } = JSON.parse(server.files.get("appDataDefaults.json") ?? "{}");
    expect(Array.from(form.matchAll(/ name="(\w+)"/g), ([, name]) => name).toSorted()).toEqual(
      Object.keys(appData).toSorted(),
    );
  });
});

describe("A page", () => {
  test("has the service's fragment with the link markup of Sitevision, and no script", async () => {
    const { html } = await show();
    expect(html).toBe(await services.fragment("/fragments/collaborations/smohf?links=sitevision"));
    expect(html).toContain("env-assistive-text");
    expect(html).not.toContain("<script");
  });

  test("has every view and every choice", async () => {
    for (const view of ["overview", "collaborations", "current", "matrix", "diagram", "organizations/tyreso"]) {
      const { html } = await show({ view, lang: "en", heading: "3", links: "text" });
      expect(html, view).toBe(await services.fragment(`/fragments/${view}?lang=en&heading=3`));
    }
    const { html } = await show({
      heading: "none",
      sender: "none",
      address: "https://samverkan.example/collaborations/smohf",
    });
    expect(html).toBe(
      await services.fragment("/fragments/collaborations/smohf?heading=none&sender=none&links=sitevision"),
    );
  });

  test("has its stylesheet from the app itself, unless the site has its own", async () => {
    const { version } = JSON.parse(server.files.get("manifest.json") ?? "{}");
    expect((await show()).head).toBe(`<link rel="stylesheet" href="/webapp-files/samverkan/${version}/samverkan.css">`);
    expect(server.files.get("resource/samverkan.css")).toContain(".samverkan-visually-hidden");
    expect((await show({ stylesheet: "no" })).head).toBe("");
    expect((await show({ view: "matrix", stylesheet: "no" })).html).not.toContain("<table");
  });

  test("shows nothing to visitors without an address, and explains it to the editor", async () => {
    expect(await server.page({ service: "http://example.org" })).toEqual({ html: "", head: "" });
    await server.set({ isOffline: true });
    expect((await server.page({ service: "" })).html).toContain("tjänstens adress saknas");
  });
});

describe("The service is requested", () => {
  test("once a minute for a view, whatever is shown", async () => {
    expect(await count(async () => [await show(), await show(), await show()])).toBe(1);
    await server.advanceClock(59);
    expect(await count(() => show())).toBe(0);
    await server.advanceClock(2);
    expect(await count(() => show())).toBe(1);
  });

  test("once by eight concurrent visitors, none of whom waits twice", async () => {
    const fields = { service, view: "collaborations/smohf" };
    let pages: readonly string[] = [];
    const visitConcurrently = async () => {
      pages = await server.visitConcurrently(fields, 8);
    };
    // Nothing is there yet: one waits for the fragment, the others have a link at once.
    expect(await count(visitConcurrently)).toBe(1);
    expect(pages[0]).toContain("<h2");
    expect(pages.slice(1).every((html) => html.includes(`href="${service}/collaborations/smohf"`))).toBe(true);
    const { html: good } = await show();
    // The copy is old: one waits for a newer one, the others have the copy.
    await server.advanceClock(61);
    expect(await count(visitConcurrently)).toBe(1);
    expect(pages).toEqual(Array(8).fill(good));
    for (const fault of ["slow", "500", "reset"]) {
      await server.advanceClock(61);
      proxy.fail(fault);
      expect(await count(visitConcurrently), fault).toBe(1);
      expect(
        pages.map((html) => html.replace(NOTICE, "")),
        fault,
      ).toEqual(Array(8).fill(good));
      expect(await count(visitConcurrently), `${fault}: nobody waits again`).toBe(0);
      expect(pages, fault).toEqual(Array(8).fill(good + NOTICE));
    }
  });

  test("and new facts are shown a minute after publication", async () => {
    const before = await show({ view: "overview" });
    proxy.publish("tomorrow");
    await server.advanceClock(61);
    const after = await show({ view: "overview" });
    expect(after.html).not.toBe(before.html);
    expect(after.html).toBe(await services.fragment("/fragments/overview?links=sitevision", "tomorrow"));
  });
});

describe("When the service fails", () => {
  test.each(COUNTED)("(%s) the page has the last good copy with its date, after one request", async (fault) => {
    const [good, other] = [await show(), await show({ view: "overview" })];
    await server.advanceClock(24 * 60 * 60);
    await server.restart();
    proxy.fail(fault);
    expect(await count(async () => expect((await show()).html).toBe(good.html + NOTICE))).toBe(1);
    expect(await count(async () => expect((await show({ view: "overview" })).html).toBe(other.html + NOTICE))).toBe(0);
    await server.advanceClock(61);
    proxy.fail(undefined);
    expect((await show()).html).toBe(good.html);
  });

  test.each(COUNTED)("(%s) before there is a copy, the page has a link", async (fault) => {
    proxy.fail(fault);
    const { html } = await show();
    expect(html).toBe(
      `<p class="samverkan-message" lang="sv"><a href="${service}/collaborations/smohf">Läs om samarbetet</a></p>`,
    );
    for (const mark of HOSTILE_MARKS) expect(html).not.toContain(mark);
    expect(await count(() => show())).toBe(0);
  });

  // Some clients accept a response that others reject, such as a compressed one that was not requested.
  test.each(FAULTS.map(({ id }) => id))(
    "(%s of the matrix) the page is whole: the fragment, with its date where it is a copy",
    async (fault) => {
      const good = await show();
      await server.advanceClock(61);
      proxy.fail(fault);
      const { html } = await show();
      expect(html.replace(NOTICE, "")).toBe(good.html);
    },
  );

  test("with a read-only store there is no copy, but the page works", async () => {
    await server.set({ isStoreReadOnly: true });
    expect((await show()).html).toContain(SMOHF);
  });

  test("an unknown id does not affect other fragments", async () => {
    expect((await show({ view: "organizations/okand" })).html).toContain("Läs om vad organisationen deltar i");
    expect((await show()).html).toContain(SMOHF);
  });

  test("hostile facts are shown as text", async () => {
    const { html } = await server.page({ service: services.origins.hostile, view: "overview" });
    expect(html).toBe(await services.fragment("/fragments/overview?links=sitevision", "hostile"));
    expect(parseFragment(html).childNodes).toHaveLength(1);
  });
});
