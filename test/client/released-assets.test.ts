import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterAll, describe, expect, test } from "vitest";
import { assetFiles, assetsModule } from "../../scripts/assets-module.ts";
import { buildClientAssets } from "../../scripts/client-assets.ts";
import { archiveAssets, RELEASED, releasedAssets, unlistedFiles } from "../../scripts/released-assets.ts";
import { syncFolder } from "../../scripts/write-if-changed.ts";
import { startRunningService } from "../running-service.ts";

const folder = mkdtempSync(`${tmpdir()}/samverkan-assets-`);
afterAll(() => rmSync(folder, { recursive: true }));

const isPublished = () => true;

describe("the archive", () => {
  test("contains every file that was ever archived, unchanged", () => {
    expect(releasedAssets(RELEASED).length).toBeGreaterThan(0);
    expect(unlistedFiles(RELEASED)).toEqual([]);
  });

  test("contains the current build; if it does not, run npm run release-assets", async () => {
    const archived = releasedAssets(RELEASED).map(({ file }) => file);
    for (const { file } of await buildClientAssets("src/client")) expect(archived).toContain(file);
  });

  test("detects a changed file and a missing one", async () => {
    const archive = `${folder}/watched`;
    archiveAssets(await buildClientAssets("src/client"), archive, isPublished);
    const [asset] = releasedAssets(archive);
    const path = `${archive}/${asset?.file}`;
    writeFileSync(path, `${readFileSync(path, "utf8")} `);
    expect(() => releasedAssets(archive)).toThrow("has been changed");
    rmSync(path);
    expect(() => releasedAssets(archive)).toThrow("no such file");
  });

  test("removes files that were never published, and nothing else", async () => {
    const archive = `${folder}/drafts`;
    const assets = await buildClientAssets("src/client");
    const [committed, ...drafts] = assets;
    archiveAssets(assets, archive, isPublished);
    archiveAssets([], archive, (file) => file === committed?.file);
    expect(drafts.length).toBeGreaterThan(0);
    expect(releasedAssets(archive).map(({ file }) => file)).toEqual([committed?.file]);
  });
});

/** The assets of one deploy of changed sources, from the archive that all deploys share. */
async function deploy(change: string) {
  const [source, archive] = [`${folder}/source`, `${folder}/archive`];
  cpSync("src/client", source, { recursive: true });
  writeFileSync(`${source}/frame.ts`, `${readFileSync(`${source}/frame.ts`, "utf8")}\n${change}`);
  const built = await buildClientAssets(source);
  archiveAssets(built, archive, isPublished);
  const released = releasedAssets(archive);
  const beside = mkdtempSync(`${folder}/static-`);
  syncFolder(beside, assetFiles(built, released));
  const service = await startRunningService({ assets: { module: assetsModule(built, released), folder: beside } });
  const script = built.find(({ name }) => name === "frame.js");
  return { ...service, address: `/assets/${script?.file}` };
}

test("an asset of one deploy has the same bytes after the next", async () => {
  const first = await deploy('document.title = "first";');
  const given = await (await fetch(first.origin + first.address)).text();
  await first.stop();
  const second = await deploy('document.title = "second";');
  try {
    expect(second.address).not.toBe(first.address);
    expect(given).toContain("first");
    expect(await (await fetch(second.origin + first.address)).text()).toBe(given);
    expect(await (await fetch(second.origin + second.address)).text()).toContain("second");
  } finally {
    await second.stop();
  }
}, 60_000);
