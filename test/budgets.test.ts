import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { buildClientAssets } from "../scripts/client-assets.ts";
import { runWrangler } from "../src/seed/publish/wrangler.ts";
import { factsIn } from "./fixtures/facts-in.ts";
import { TYRESO } from "./fixtures/tyreso.ts";
import { scratchFolder } from "./seed/scratch-folder.ts";
import { sharedDeployedService } from "./shared.ts";

/** A size limit in bytes, and the advice if it is exceeded. */
interface Budget {
  readonly of: string;
  readonly bytes: number;
  readonly lookAt: string;
}

function expectWithin({ of, bytes: most, lookAt }: Budget, bytes: number): void {
  const message = `${of}: ${bytes} bytes, ${bytes - most} over the budget of ${most}. Look at ${lookAt}`;
  expect(bytes, message).toBeLessThanOrEqual(most);
}

/** Bytes on the wire. */
function compressed(content: string | Uint8Array): number {
  return gzipSync(content, { level: 9 }).length;
}

/** The bundled facts are not counted, so that no budget stops an editor who adds a fact. */
const FACTS = /-snapshot\.txt$/;

/** The hashes of its files are not counted either, so that none stops a publisher who takes other colours or a logo. */
const FILE_NAMES = /[\w-]+\.[0-9a-f]{16}\.\w+|sha384-[\w+/]+=*/g;

test("the Worker's code without the facts stays within 60 kB compressed", async () => {
  const folder = scratchFolder();
  const parameters = ["deploy", "--dry-run", "--outdir", folder, "--metafile", `${folder}/parts.json`];
  const { exitCode, stderr } = await runWrangler(parameters, {
    timeLimit: 120_000,
    signal: new AbortController().signal,
  });
  expect(exitCode, stderr).toBe(0);
  const modules = readdirSync(folder).filter((file) => !/\.(?:map|json|md)$/.test(file) && !FACTS.test(file));
  const code = modules.map((file) => readFileSync(`${folder}/${file}`, "utf8")).join("");
  expect(code.match(FILE_NAMES)?.length).toBeGreaterThan(7);
  const bytes = gzipSync(code.replaceAll(FILE_NAMES, "")).length;
  const lookAt = `its largest parts (${largestParts(`${folder}/parts.json`)}): what is neither code nor facts belongs beside the script (docs/decisions/0010)`;
  expectWithin({ of: "the Worker's code, compressed", bytes: 60_000, lookAt }, bytes);
});

function largestParts(metafile: string): string {
  const { outputs } = JSON.parse(readFileSync(metafile, "utf8")) as {
    outputs: Record<string, { inputs: Record<string, { bytesInOutput: number }> }>;
  };
  const inputs = Object.values(outputs).flatMap((output) => Object.entries(output.inputs));
  const largest = inputs.toSorted(([, a], [, b]) => b.bytesInOutput - a.bytesInOutput).slice(0, 8);
  return largest.map(([file, { bytesInOutput }]) => `${file} ${bytesInOutput}`).join(", ");
}

const ASSETS: readonly Budget[] = [
  {
    of: "embed.js",
    bytes: 3_000,
    lookAt: "src/client/embed.ts; other sites load it on every page that has the element",
  },
  { of: "frame.js", bytes: 1_200, lookAt: "src/client/frame; every frame loads it beside the stylesheet" },
  {
    of: "builder.js",
    bytes: 1_200,
    lookAt: "src/client/builder.ts; the page works without it, so it has little to do",
  },
  { of: "resize.js", bytes: 600, lookAt: "src/client/resize; other sites load it on every page that has a frame" },
  { of: "search.js", bytes: 1_000, lookAt: "src/client/search.ts; the page works without it, so it has little to do" },
  {
    of: "sanitizer.js",
    bytes: 12_500,
    lookAt: "src/client/sanitizer.ts; it is DOMPurify, loaded only where the browser has no sanitizer of its own",
  },
  { of: "samverkan.css", bytes: 6_000, lookAt: "src/client/samverkan.css; no page or frame is drawn before it" },
  { of: "icon.svg", bytes: 500, lookAt: "src/client/icon.svg; a few shapes" },
];

test("the assets for browsers stay within their budgets, compressed", async () => {
  const built = await buildClientAssets("src/client");
  expect(built.map(({ name }) => name).toSorted()).toEqual(ASSETS.map(({ of }) => of).toSorted());
  for (const budget of ASSETS) {
    expectWithin(budget, compressed(built.find(({ name }) => name === budget.of)?.text ?? ""));
  }
});

/** The size that a fragment may add to a host page, uncompressed and compressed. */
interface FragmentBudget {
  readonly view: string;
  readonly bytes: number;
  readonly compressed: number;
  readonly because: string;
}

const FRAGMENTS: readonly FragmentBudget[] = [
  { view: "overview", bytes: 12_000, compressed: 8_000, because: "it is the whole body of a page" },
  {
    view: "collaborations",
    bytes: 4_000,
    compressed: 1_500,
    because: "a list has names, and leaves facts to their pages",
  },
  { view: "collaborations?view=table", bytes: 4_000, compressed: 1_500, because: "a row each, as in the list" },
  { view: "collaborations?view=cards", bytes: 6_500, compressed: 2_000, because: "a card adds a summary to the list" },
  { view: "current", bytes: 2_000, compressed: 1_000, because: "few projects go on at a time" },
  { view: "matrix", bytes: 11_000, compressed: 2_000, because: "a cell for every pair, and cells are alike" },
  { view: "diagram", bytes: 14_000, compressed: 3_000, because: "a drawing, and the same in words" },
  {
    view: "collaborations/{id}",
    bytes: 11_000,
    compressed: 3_000,
    because: "all that is known of one, with its sources",
  },
  { view: "organizations/{id}", bytes: 7_000, compressed: 2_000, because: "a neighbour has it in a page of its own" },
];

describe("with our own data", () => {
  let service: string;
  beforeAll(async () => {
    service = await sharedDeployedService();
  });

  test.each(FRAGMENTS)("the fragment $view stays within its budgets: $because", async (budget) => {
    for (const address of addressesOf(budget.view)) {
      const response = await fetch(service + address);
      expect(response.status, address).toBe(200);
      const body = new Uint8Array(await response.arrayBuffer());
      const lookAt = `its view in src/worker/views (${budget.because})`;
      expectWithin({ of: address, bytes: budget.bytes, lookAt }, body.length);
      expectWithin({ of: `${address}, compressed`, bytes: budget.compressed, lookAt }, compressed(body));
    }
  });
});

/** Every fragment of a view, in both languages. */
function addressesOf(view: string): readonly string[] {
  const [kind = "", id] = view.split("/");
  const views = id === undefined ? [view] : idsOf(kind).map((each) => `${kind}/${each}`);
  return views.flatMap((each) =>
    ["sv", "en"].map((lang) => `/fragments/${each}${each.includes("?") ? "&" : "?"}lang=${lang}`),
  );
}

function idsOf(kind: string): readonly string[] {
  return factsIn(TYRESO)[kind === "organizations" ? "organizations" : "collaborations"].map(({ id }) => id);
}
