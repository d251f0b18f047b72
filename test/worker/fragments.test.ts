import { expect, test } from "vitest";
import { serviceWithOurData } from "./service.ts";

test("the overview shows each collaboration with its members, purpose and website, sender and date", async () => {
  const { ask } = await serviceWithOurData();
  const html = await (await ask("/fragments/overview")).text();
  expect(html).toContain("<h3>Kommunalförbund</h3>");
  expect(html).toContain("Botkyrka, Ekerö, Haninge, Huddinge, Nacka, Nykvarn, Nynäshamn, Salem, Södertälje, Tyresö");
  expect(html).toContain('<a href="https://www.smohf.se" rel="external">SMOHF');
  expect(html).toContain("kommunikation@tyreso.se");
  expect(html).toContain('<time datetime="2023-01-31">31 januari 2023</time>');
});
