import type { KeyValueStore } from "../publishing/key-value-store.ts";
import type { Step, Surroundings } from "../publishing/publish.ts";
import { print } from "./print.ts";
import { tellingPatience } from "./terminal.ts";

const WORDS: Readonly<Record<Step, string>> = {
  "put-snapshot": "Sparar uppgifterna. Besökarna ser ännu den förra versionen.",
  "compare-snapshot": "Läser tillbaka det som sparades och jämför.",
  "put-pointer": "Växlar till den nya versionen.",
  "compare-pointer": "Läser tillbaka växlingen och jämför.",
};

/** The surroundings of a publication that a person follows at the terminal, step by step of those it will take. */
export function toldSurroundings(
  store: KeyValueStore,
  interruption: AbortSignal,
  steps: readonly Step[] = ["put-snapshot", "compare-snapshot", "put-pointer", "compare-pointer"],
): Surroundings {
  const onStep = (step: Step) => print(`${steps.indexOf(step) + 1}/${steps.length} ${WORDS[step]}`);
  return { store, now: Date.now, onStep, patience: tellingPatience(interruption) };
}
