import type { StoredRelease } from "../../release/stored-release.ts";
import type { KeyValueStore } from "../publishing/key-value-store.ts";
import type { Step, Surroundings } from "../publishing/surroundings.ts";
import { print } from "./print.ts";
import { tellingPatience } from "./terminal.ts";

/** The steps that a command will take, with what it says of each. */
export type ToldSteps = readonly (readonly [Step, string])[];

/** The steps of a rollback: what is gone back to is stored already. */
export const SWITCH: ToldSteps = [
  ["put-pointer", "Växlar till den nya versionen."],
  ["compare-pointer", "Läser tillbaka växlingen och jämför."],
];

const WHOLE: ToldSteps = [
  ["put-snapshot", "Sparar uppgifterna. Besökarna ser ännu den förra versionen."],
  ["compare-snapshot", "Läser tillbaka det som sparades och jämför."],
  ...SWITCH,
];

const IN_PARTS: ToldSteps = [
  ["store-parts", "Sparar de delar som är nya. Besökarna ser ännu den förra versionen."],
  ["put-snapshot", "Sparar förteckningen över delarna."],
  ["compare-snapshot", "Läser tillbaka förteckningen och jämför."],
  ...SWITCH,
];

/** The steps of publishing a release. */
export function stepsOf({ parts }: StoredRelease): ToldSteps {
  return parts.size === 0 ? WHOLE : IN_PARTS;
}

const PARTS = { read: "Läser uppgifterna", store: "Sparar uppgifterna" } as const;

/** The surroundings of a publication that a person follows at the terminal, step by step of those it will take. */
export function toldSurroundings(store: KeyValueStore, interruption: AbortSignal, steps: ToldSteps): Surroundings {
  return {
    store,
    now: Date.now,
    onStep: (step) => {
      const index = steps.findIndex(([known]) => known === step);
      print(`${index + 1}/${steps.length} ${steps[index]?.[1] ?? ""}`);
    },
    onParts: (act, done, all) => print(`   ${PARTS[act]}: ${done} av ${all} delar.`),
    patience: tellingPatience(interruption),
  };
}
