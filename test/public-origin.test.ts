import { expect, test } from "vitest";
import { parseOrigin } from "../src/worker/urls.ts";
import { startRunningService } from "./running-service.ts";

test.for([
  ["https://samverkan.example", "https://samverkan.example"],
  ["https://samverkan.example/", "https://samverkan.example"],
  ["http://localhost:8787", "http://localhost:8787"],
])("the public origin %s is %s in links", ([text = "", origin]) => {
  expect(parseOrigin(text)).toBe(origin);
});

test.for([
  "",
  "samverkan.example",
  "https://samverkan.example/path",
  "https://samverkan.example?a",
  "https://samverkan.example#a",
  "https://name@samverkan.example",
  "HTTPS://samverkan.example",
  "ftp://samverkan.example",
  "javascript:alert(1)",
])("%j is no public origin", (text) => {
  expect(() => parseOrigin(text)).toThrow(
    `PUBLIC_ORIGIN is "${text}", and has to be an origin such as https://samverkan.example`,
  );
});

test("a Worker without a public origin does not start", async () => {
  await expect(startRunningService({ publicOrigin: "" })).rejects.toThrow();
});
