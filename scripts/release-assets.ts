import { spawnSync } from "node:child_process";
import { buildClientAssets } from "./client-assets.ts";
import { archiveAssets, RELEASED } from "./released-assets.ts";

/** Archives the current assets before they are deployed, because their URLs must work for years. */

const { stdout, status } = spawnSync("git", ["ls-tree", "--name-only", "HEAD", `${RELEASED}/`], { encoding: "utf8" });
const committed = new Set(stdout.split("\n"));
// Without git it is unknown what was published, so everything is kept.
archiveAssets(
  await buildClientAssets("src/client"),
  RELEASED,
  (file) => status !== 0 || committed.has(`${RELEASED}/${file}`),
);
