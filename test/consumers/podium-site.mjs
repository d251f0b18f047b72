// A site that a Podium layout serves with our recipe, in a folder with `recipe.mjs` and `page.html`. Its clock stands still until
// `/minute` is requested. Each fragment has a layout and a copy of the recipe of its own, in which only the query differs.
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { mock } from "node:test";
import { setImmediate } from "node:timers/promises";
import PodiumLayout from "@podium/layout";
import { HttpIncoming } from "@podium/utils";

const [, , port] = process.argv;
const MANIFEST = "https://samverkan.example/podlet/manifest.json";
const EXAMPLE = '{ heading: "2" }';

const recipe = readFileSync("recipe.mjs", "utf8");
const page = readFileSync("page.html", "utf8");
const modules = new Map();

/** Responses that have not ended. */
const pending = new Set();

mock.timers.enable({ apis: ["Date"], now: Date.now() });

function moduleFor(path) {
  if (!modules.has(path)) {
    if (!recipe.includes(EXAMPLE)) throw new Error(`the recipe has no ${EXAMPLE}`);
    const query = Object.fromEntries(new URL(path, MANIFEST).searchParams);
    const file = `${process.cwd()}/module-${modules.size}.mjs`;
    writeFileSync(
      file,
      recipe.replace(EXAMPLE, () => JSON.stringify(query)),
    );
    const podlet = new PodiumLayout({ name: "host", pathname: "/" }).client.register({
      name: "samverkan",
      uri: MANIFEST,
    });
    const watched = {
      stream(...args) {
        const response = podlet.stream(...args);
        const ended = once(response, "close").catch(() => {});
        pending.add(ended);
        ended.then(() => pending.delete(ended));
        return response;
      },
    };
    modules.set(path, { loaded: import(file), podlet: watched });
  }
  return modules.get(path);
}

createServer(async (request, response) => {
  const { pathname, searchParams } = new URL(request.url, "http://site.invalid");
  if (pathname === "/minute") mock.timers.tick(60_000);
  if (pathname === "/idle") {
    while (pending.size > 0) await Promise.all(pending);
    await setImmediate();
  }
  if (pathname !== "/page") return response.end();
  const fragments = await Promise.all(
    searchParams.getAll("path").map(async (path) => {
      const { loaded, podlet } = moduleFor(path);
      return (await loaded).samverkan(podlet, new HttpIncoming(request, response));
    }),
  );
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  return response.end(page.replace("FRAGMENTS", () => fragments.join("\n<p>Mellan två</p>\n")));
}).listen(Number(port), "127.0.0.1");
