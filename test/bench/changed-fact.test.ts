import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { expect, test } from "vitest";
import { measureChanges } from "../../bench/changed-fact.ts";
import { scratchFolder } from "../seed/scratch-folder.ts";

/**
 * Stands in for a project in which `npm start` runs (bench/started-project.ts), which does not restart its Worker and refuses
 * no request: here the file itself is the page, and after each change the first request has no response and the second 503.
 * test/scripts/start-follows-data.test.ts has the real one.
 */
async function unreliableProject(servers: readonly (readonly string[])[]) {
  const folder = scratchFolder();
  const file = join(folder, "data/collaborations/smohf.md");
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, "---\nname: Förbundet\n");
  let shown = "";
  let requests = 0;
  const server = createServer((request, response) => {
    const text = readFileSync(file, "utf8");
    requests = text === shown ? requests + 1 : 1;
    shown = text;
    if (requests === 1) request.destroy();
    else response.writeHead(requests === 2 ? 503 : 200).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const remaining = servers.values();
  return {
    folder,
    origin: `http://127.0.0.1:${typeof address === "object" ? address?.port : address}`,
    servers: () => remaining.next().value ?? [],
    publishingEnded: async () => {},
    stop: async () => void server.close(),
  };
}

test("requests without a page are counted, and processes of the Worker that end", async () => {
  // After the second change, 2 is another publishing process that has not ended yet; after the third, 3 and 4 replace 1.
  const project = await unreliableProject([["1"], ["1"], ["1", "2"], ["3", "4"], ["3", "4"]]);
  try {
    const { wall, ...counts } = await measureChanges(project, 4);
    expect(counts).toEqual({ requests: 12, refused: 8, restarts: 1 });
    expect(wall.min).toBeGreaterThan(0);
  } finally {
    await project.stop();
  }
});
