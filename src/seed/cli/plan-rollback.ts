import type { ReleaseRecord } from "../../release/pointer.ts";
import {
  type DocumentRef,
  findMismatch,
  hasDocument,
  isSameDocument,
  restoreDocument,
} from "../diff/restore-document.ts";
import type { CurrentRelease } from "../publish/current-release.ts";
import type { HistoryEntry } from "../publish/history.ts";
import { type EarlierRelease, findEarlierVersion, loadPrevious } from "../publish/rollback.ts";
import { type PublishContext, StoreError } from "../publish/store.ts";
import { didYouMean } from "../suggest.ts";
import { parseDocumentFile, suggestDocumentFile, toDocumentFile } from "./document-file.ts";

/** The facts that a rollback publishes. */
export interface RollbackPlan extends EarlierRelease {
  /** The one document to roll back; undefined for all facts. */
  readonly document?: DocumentRef;
}

/** Why a rollback is not possible, in full sentences. */
interface Refusal {
  readonly kind: "refusal";
  readonly lines: readonly string[];
}

/** Plans the rollback of all facts, to a release by id or to the one before the live one. */
export async function planRollback(
  wantedId: string | undefined,
  history: readonly HistoryEntry[],
  current: CurrentRelease,
  context: PublishContext,
): Promise<RollbackPlan | Refusal | StoreError> {
  const earlier = history.filter(({ state }) => state !== "live").map(({ record }) => record);
  const previous = history.find(({ state }) => state === "earlier")?.record;
  const record = wantedId === undefined ? previous : earlier.find(({ id }) => id === wantedId);
  if (record === undefined) return refuse(explainMissing(wantedId, earlier));
  const release = await loadPrevious(record, current, context);
  return release ?? refuse(`Den sparade kopian av ${record.id} saknas eller är skadad. Välj en annan release.`);
}

/** Plans the rollback of one document, to a release by id or to the newest one with another version of it. */
export async function planDocumentRollback(
  file: string,
  wantedId: string | undefined,
  history: readonly HistoryEntry[],
  current: CurrentRelease,
  context: PublishContext,
): Promise<RollbackPlan | Refusal | StoreError> {
  const { facts: live } = current;
  if (live === undefined)
    return refuse("Den sparade kopian av det som visas är skadad. Publicera först: npm run seed.");
  const fullPlan = await planRollback(wantedId, history, current, context);
  if (fullPlan instanceof StoreError || (isRefusal(fullPlan) && wantedId !== undefined)) return fullPlan;
  const linked = history.filter(({ state }) => state === "earlier").map(({ record }) => record);
  const candidates = parseDocumentFile(file);
  for (const document of candidates) {
    const found =
      wantedId !== undefined && !isRefusal(fullPlan)
        ? fullPlan
        : await findEarlierVersion(document, live, linked, current, context);
    if (found instanceof StoreError) return found;
    if (found === undefined || isSameDocument(live, found.facts, document)) continue;
    const facts = restoreDocument(live, found.facts, document);
    const mismatch = findMismatch(facts);
    if (mismatch === undefined) return { ...found, facts, document };
    return refuse(`${toDocumentFile(document)} kan inte gå tillbaka för sig: ${mismatch}.`);
  }
  const document = candidates.find((each) => hasDocument(live, each));
  if (document === undefined) {
    return refuse(`Det finns ingen fil ${file} bland det som är publicerat. ${suggestDocumentFile(file, live)}`.trim());
  }
  const where = wantedId === undefined ? "alla versioner som historiken har" : `release ${wantedId}`;
  return refuse(`${toDocumentFile(document)} är likadan i ${where}. Det finns inget att ta tillbaka.`);
}

/** Whether a plan could not be made. */
export function isRefusal(plan: RollbackPlan | Refusal): plan is Refusal {
  return "kind" in plan;
}

function refuse(...lines: readonly string[]): Refusal {
  return { kind: "refusal", lines };
}

function explainMissing(wantedId: string | undefined, earlier: readonly ReleaseRecord[]): string {
  if (earlier.length === 0 || wantedId === undefined) return "Det finns ingen tidigare version att gå tillbaka till.";
  const ids = earlier.map(({ id }) => id);
  return `Det finns ingen tidigare release ${wantedId}. ${didYouMean(wantedId, ids)}`.trim();
}
