import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import { loadFacts } from "../load-facts.ts";
import {
  deletePreviewParameters,
  isAbsent,
  parsePreviewUrl,
  previewName,
  previewParameters,
} from "../publish/preview.ts";
import { isDone, runWrangler } from "../publish/wrangler.ts";
import { explainDeployError } from "../publish/wrangler-errors.ts";
import { parseCommandLine, usageError } from "./args.ts";
import { formatDiagnostics } from "./format-diagnostics.ts";
import { print } from "./print.ts";
import { abortOnSignal } from "./terminal.ts";

/** The timeout of building and uploading the Worker. Milliseconds. */
const UPLOAD_LIMIT = 300_000;

/** The copy of the facts that the build puts into the Worker; empty if they are too large for it. */
const BUNDLED = ".generated/snapshot.txt";

const { values } = parseCommandLine("preview", {
  options: {
    name: { type: "string" },
    delete: { type: "boolean", default: false },
  },
});
const name = previewName(values.name ?? branch() ?? "forhandsvisning");
if (name === "") usageError("Förhandsvisningens namn behöver minst en bokstav eller siffra. Inget är gjort.");
const limits = { timeLimit: UPLOAD_LIMIT, signal: abortOnSignal() };
process.exitCode = (await (values.delete ? remove() : upload())) ? 0 : 1;

/** Uploads the service with the facts of data/ under an address of its own. True on success. */
async function upload(): Promise<boolean> {
  const result = loadFacts("data");
  if (result.kind === "problems") {
    print(formatDiagnostics(result.problems), "", "Ingenting är uppladdat: rätta felen först.");
    return false;
  }
  print(`Laddar upp förhandsvisningen ${name}. Ingenting ändras för besökarna.`);
  const run = await runWrangler(previewParameters(name, new Date().toISOString()), limits);
  if (statSync(BUNDLED, { throwIfNoEntry: false })?.size === 0) {
    print("Uppgifterna är för många för en förhandsvisning. Se dem på din egen dator: npm start");
    return false;
  }
  const address = parsePreviewUrl(run);
  if (address === undefined) {
    print(`Det gick inte att ladda upp förhandsvisningen: ${explainDeployError(run).reason}.`);
    print("Ingenting är ändrat för besökarna. Kör igen: npm run preview");
    return false;
  }
  print(
    `Förhandsvisning: ${address}`,
    "Den visar uppgifterna i den här mappen. Alla som har adressen kan läsa den, men sökmotorer tar inte med den.",
    `Ta bort den när den inte behövs: npm run preview -- --delete --name ${name}`,
  );
  return true;
}

async function remove(): Promise<boolean> {
  const run = await runWrangler(deletePreviewParameters(name), limits);
  if (isDone(run)) print(`Förhandsvisningen ${name} är borttagen.`);
  else if (isAbsent(run)) print(`Det finns ingen förhandsvisning som heter ${name}.`);
  else {
    print(`Det gick inte att ta bort förhandsvisningen ${name}: ${explainDeployError(run).reason}.`);
    return false;
  }
  return true;
}

/** The branch that is checked out; undefined outside git. */
function branch(): string | undefined {
  try {
    const output = execFileSync("git", ["branch", "--show-current"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    return output.trim() || undefined;
  } catch {
    return undefined;
  }
}
