import { type DefaultTreeAdapterMap, parse } from "parse5";
import { beforeAll, expect, test } from "vitest";
import { sharedDeployedService } from "../shared.ts";
import { APACHE, NGINX, VARNISH } from "./debian/includers.ts";
import { hostPage, outcomeOf } from "./host-page.ts";
import type { Includer } from "./includer.ts";
import { describeWith } from "./needs.ts";
import { visit } from "./visitor.ts";

/** Starting programs on a busy machine. Milliseconds. */
const START_LIMIT = 60_000;

const CHOICE = "show=collaborations/smohf&heading=4&links=sitevision&onerror=link";
const FRAGMENT = "/fragments/collaborations/smohf?heading=4&links=sitevision&onerror=link";

/** How the line for each includer begins on the page of the builder. */
const LINES: readonly (readonly [Includer, RegExp])[] = [
  [NGINX, /^<!--#.*stub/s],
  [APACHE, /^<!--#include virtual(?!.*stub)/s],
  [VARNISH, /^<esi:include/],
];

let service: string;
let snippets: readonly string[];

beforeAll(async () => {
  service = await sharedDeployedService();
  snippets = codeIn(parse(await (await fetch(`${service}/builder?${CHOICE}`)).text()));
}, START_LIMIT);

for (const [includer, beginning] of LINES) {
  describeWith(includer, `${includer.name} shows what the builder's line was made for`, () => {
    test("as the page of the builder prints it", { timeout: START_LIMIT }, async () => {
      const line = snippets.find((snippet) => beginning.test(snippet)) ?? "";
      expect(line).toContain("/fragments/collaborations/smohf?");
      const running = await includer.start(
        new Map([["builder.html", hostPage([line])]]),
        Number(new URL(service).port),
      );
      try {
        const { body } = await visit(`${running.origin}/builder.html`);
        expect(outcomeOf(body, [await (await fetch(service + FRAGMENT)).text()])).toBe("fragment");
      } finally {
        await running.stop();
      }
    });
  });
}

/** The text of every piece of code in a page. */
function codeIn(node: DefaultTreeAdapterMap["node"]): readonly string[] {
  if ("tagName" in node && node.tagName === "code") return [textOf(node)];
  return "childNodes" in node ? node.childNodes.flatMap(codeIn) : [];
}

function textOf(node: DefaultTreeAdapterMap["node"]): string {
  if (node.nodeName === "#text" && "value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}
