import { HtmlValidate } from "html-validate";
import { beforeAll, describe, expect, test } from "vitest";
import { sharedService } from "../shared.ts";
import { ERROR_PAGES, publicPaths } from "./addresses.ts";

const DOCUMENT = new HtmlValidate({ root: true, extends: ["html-validate:standard"] });

const FRAGMENT = new HtmlValidate({
  root: true,
  extends: ["html-validate:standard"],
  // The host page has these.
  rules: { "missing-doctype": "off", "element-required-ancestor": "off" },
});

describe("HTML", () => {
  let service: string;
  beforeAll(async () => {
    service = await sharedService();
  }, 60_000);

  async function faultsIn(path: string, validator: HtmlValidate, status: number): Promise<readonly string[]> {
    const response = await fetch(service + path);
    if (response.status !== status) return [`${path}: status ${response.status}`];
    const { results } = await validator.validateString(await response.text());
    return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${path}: ${ruleId}: ${message}`));
  }

  test("of every page is valid", async () => {
    const { pages } = await publicPaths(service);
    const faults = await Promise.all(pages.map((path) => faultsIn(path, DOCUMENT, 200)));
    expect(pages.length).toBeGreaterThan(30);
    expect(faults.flat()).toEqual([]);
  }, 60_000);

  test("of every error page is valid", async () => {
    const faults = await Promise.all(ERROR_PAGES.map(({ path, status }) => faultsIn(path, DOCUMENT, status)));
    expect(faults.flat()).toEqual([]);
  });

  test("of every fragment, in each form of the list, is valid", async () => {
    const { fragments } = await publicPaths(service);
    const faults = await Promise.all(fragments.map((path) => faultsIn(path, FRAGMENT, 200)));
    expect(fragments.length).toBeGreaterThan(100);
    expect(faults.flat()).toEqual([]);
  }, 60_000);
});
