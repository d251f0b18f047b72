import type { KeyValueStore, PublishContext, Step } from "../publish/store.ts";
import type { SerializedRelease } from "../serialize/release.ts";
import { print } from "./print.ts";
import { retryWithMessage } from "./terminal.ts";

/** The steps of a command, each with its message. */
type ProgressSteps = readonly (readonly [Step, string])[];

const SWITCH_STEPS: ProgressSteps = [
  ["switch-pointer", "Växlar till den nya versionen."],
  ["verify-pointer", "Läser tillbaka växlingen och jämför."],
];

/** The steps of a rollback; the facts of the earlier release are already stored. */
export const ROLLBACK_STEPS: ProgressSteps = [
  ["upload-snapshot", "Sparar en rad i historiken."],
  ["verify-snapshot", "Läser tillbaka raden och jämför."],
  ...SWITCH_STEPS,
];

const WHOLE_STEPS: ProgressSteps = [
  ["upload-snapshot", "Sparar uppgifterna. För besökarna ändras inget ännu."],
  ["verify-snapshot", "Läser tillbaka det som sparades och jämför."],
  ...SWITCH_STEPS,
];

const CHUNKED_STEPS: ProgressSteps = [
  ["upload-chunks", "Sparar de delar som är nya. För besökarna ändras inget ännu."],
  ["upload-snapshot", "Sparar förteckningen över delarna."],
  ["verify-snapshot", "Läser tillbaka förteckningen och jämför."],
  ...SWITCH_STEPS,
];

/** The steps of publishing a release. */
export function stepsOf({ chunks }: SerializedRelease): ProgressSteps {
  return chunks.size === 0 ? WHOLE_STEPS : CHUNKED_STEPS;
}

const CHUNK_LABELS = { read: "Läser uppgifterna", upload: "Sparar uppgifterna" } as const;

/** The context of a publication at a terminal, which prints each of these steps. */
export function createCliContext(store: KeyValueStore, signal: AbortSignal, steps: ProgressSteps): PublishContext {
  return {
    store,
    now: Date.now,
    onStep: (step) => {
      const index = steps.findIndex(([known]) => known === step);
      print(`${index + 1}/${steps.length} ${steps[index]?.[1] ?? ""}`);
    },
    onChunks: (action, done, total) => print(`   ${CHUNK_LABELS[action]}: ${done} av ${total} delar.`),
    retryPolicy: retryWithMessage(signal),
  };
}
