// A site that Node serves with our recipe on the port that it is given. Runs inside the namespace, in a folder with
// `recipe.mjs` and `page.html`. Its clock stands still until `/minute` is requested; each page has a copy of
// the recipe in which only the address differs.
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { mock } from "node:test";

const recipe = readFileSync("recipe.mjs", "utf8");
const page = readFileSync("page.html", "utf8");
const modules = new Map();

mock.timers.enable({ apis: ["setInterval"] });

/** Fetches that have not ended, with their bodies. */
const pending = new Set();
const realFetch = globalThis.fetch;
globalThis.fetch = (...args) => {
  const response = realFetch(...args);
  const ended = response.then(
    (response) =>
      new Promise((resolve) => {
        const text = response.text.bind(response);
        response.text = () => {
          const body = text();
          body.then(resolve, resolve);
          return body;
        };
      }),
    () => {},
  );
  pending.add(ended);
  ended.then(() => pending.delete(ended));
  return response;
};

function moduleFor(path) {
  if (!modules.has(path)) {
    const file = `${process.cwd()}/module-${modules.size}.mjs`;
    writeFileSync(
      file,
      recipe.replace("/fragments/overview", () => path),
    );
    modules.set(path, import(file));
  }
  return modules.get(path);
}

createServer(async ({ url }, response) => {
  const { pathname, searchParams } = new URL(url, "http://site.invalid");
  if (pathname === "/minute") {
    mock.timers.tick(60_000);
    await Promise.all(pending);
  }
  if (pathname !== "/page") return response.end();
  const loaded = await Promise.all(searchParams.getAll("path").map(moduleFor));
  const fragments = loaded.map(({ samverkan }) => samverkan());
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  return response.end(page.replace("FRAGMENTS", () => fragments.join("\n<p>Mellan två</p>\n")));
}).listen(Number(process.argv[2]), "127.0.0.1");
