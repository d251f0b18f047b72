import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Progress, SampleSizes } from "./sample-sizes.ts";
import { type StartedProject, startProject } from "./started-project.ts";
import { type Measured, measured } from "./statistics.ts";

/** How a changed file reaches its page under `npm start`. */
export interface ChangedFact {
  /** The time from writing the file until the page shows it, in milliseconds. */
  readonly wall: Measured;
  /** Processes of the Worker that ended meanwhile: a restarted Worker has others. */
  readonly restarts: number;
  /** Requests for the page meanwhile, and those without a response of status 200. */
  readonly requests: number;
  readonly refused: number;
}

/** The changed file and its page. */
const FILE = "data/collaborations/smohf.md";
const PAGE = "/collaborations/smohf";

/** The time between two requests for the page, and the time after which the change is given up. Milliseconds. */
const INTERVAL = 20;
const LIMIT = 60_000;

/** Changes a file several times in a project in which `npm start` runs. */
export async function measureChangedFact({ changes }: SampleSizes, progress: Progress): Promise<ChangedFact> {
  progress("a changed fact under npm start");
  const project = await startProject();
  try {
    return await measureChanges(project, changes);
  } finally {
    await project.stop();
  }
}

/** Changes a file of a project, once the publication of the last change has ended. */
export async function measureChanges(project: StartedProject, changes: number): Promise<ChangedFact> {
  const walls: number[] = [];
  const count = { restarts: 0, requests: 0, refused: 0 };
  let servers = project.servers();
  for (let turn = 1; turn <= changes; turn += 1) {
    const { wall, requests, refused } = await changeFact(project, `Provförbund ${turn}`);
    await project.publishingEnded();
    const current = project.servers();
    const ended = servers.filter((id) => !current.includes(id));
    if (ended.length > 0) servers = current;
    walls.push(wall);
    count.requests += requests;
    count.refused += refused;
    count.restarts += ended.length;
  }
  return { wall: measured(walls), ...count };
}

/** Changes a name in a project, and requests its page until it shows the name. */
async function changeFact({ folder, origin }: StartedProject, name: string) {
  const file = join(folder, FILE);
  writeFileSync(file, readFileSync(file, "utf8").replace(/^name: .*$/m, `name: ${name}`));
  const startedAt = performance.now();
  const count = { requests: 0, refused: 0 };
  for (;;) {
    count.requests += 1;
    const page = await pageText(origin + PAGE);
    const wall = performance.now() - startedAt;
    if (page === undefined) count.refused += 1;
    else if (page.includes(name)) return { wall, ...count };
    if (wall > LIMIT) throw new Error(`${PAGE} does not show ${name} after ${LIMIT} ms`);
    await pause(INTERVAL);
  }
}

/** The text of a page, or undefined if the request was refused or had another status than 200. */
async function pageText(url: string): Promise<string | undefined> {
  try {
    const response = await fetch(url);
    const text = await response.text();
    return response.status === 200 ? text : undefined;
  } catch {
    return undefined;
  }
}
