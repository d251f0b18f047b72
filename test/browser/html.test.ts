import { HtmlValidate } from "html-validate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RunningService, startRunningService } from "../running-service.ts";
import { ERROR_PAGES, publicPaths } from "./addresses.ts";

const DOCUMENT = new HtmlValidate({ root: true, extends: ["html-validate:standard"] });

const FRAGMENT = new HtmlValidate({
  root: true,
  extends: ["html-validate:standard"],
  // The page that takes the fragment in has these.
  rules: { "missing-doctype": "off", "element-required-ancestor": "off" },
});

describe("HTML", () => {
  let service: RunningService;
  beforeAll(async () => {
    service = await startRunningService();
  }, 60_000);
  afterAll(() => service.stop());

  async function faultsIn(path: string, validator: HtmlValidate, status: number): Promise<readonly string[]> {
    const response = await fetch(service.origin + path);
    if (response.status !== status) return [`${path}: status ${response.status}`];
    const { results } = await validator.validateString(await response.text());
    return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${path}: ${ruleId}: ${message}`));
  }

  test("of every page follows the standard", async () => {
    const { pages } = await publicPaths(service.origin);
    const faults = await Promise.all(pages.map((path) => faultsIn(path, DOCUMENT, 200)));
    expect(pages.length).toBeGreaterThan(40);
    expect(faults.flat()).toEqual([]);
  }, 60_000);

  test("of every page about an error follows the standard", async () => {
    const faults = await Promise.all(ERROR_PAGES.map(({ path, status }) => faultsIn(path, DOCUMENT, status)));
    expect(faults.flat()).toEqual([]);
  });

  test("of every fragment, in each look, follows the standard", async () => {
    const { fragments } = await publicPaths(service.origin);
    const faults = await Promise.all(fragments.map((path) => faultsIn(path, FRAGMENT, 200)));
    expect(fragments.length).toBeGreaterThan(100);
    expect(faults.flat()).toEqual([]);
  }, 60_000);
});
