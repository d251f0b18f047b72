import { loadCurrentRelease } from "../publish/current-release.ts";
import { loadHistory } from "../publish/history.ts";
import { StoreError } from "../publish/store.ts";
import { parseCommandLine } from "./args.ts";
import { formatHistoryEntry } from "./format-history.ts";
import { print } from "./print.ts";
import { createCliContext } from "./progress.ts";
import { resolveTarget, TARGET_OPTIONS } from "./target.ts";
import { abortOnSignal } from "./terminal.ts";

const { values } = parseCommandLine("history", {
  options: { remote: TARGET_OPTIONS.remote, state: TARGET_OPTIONS.state },
});
const signal = abortOnSignal();
const target = resolveTarget(values, signal);

print(`Publicerat ${target.name}:`);
const read = await target.withStore(async (store) => {
  const context = createCliContext(store, signal, []);
  const current = await loadCurrentRelease(context);
  if (current instanceof StoreError) return current;
  const history = await loadHistory(current, context);
  return history instanceof StoreError ? history : { current, history };
});
if (read instanceof StoreError) {
  print(`Historiken går inte att läsa: ${read.message}.`, `Försök igen: ${target.command("history")}`);
  process.exitCode = 1;
} else if (read.current.pointer === undefined) {
  print("Inget är publicerat än.", `Publicera: ${target.command("seed")}`);
} else {
  const isDamaged = read.current.facts === undefined;
  for (const entry of read.history) print(...formatHistoryEntry(entry, isDamaged));
  print("", `Gå tillbaka till den förra: ${target.command("rollback")}`);
  print(`Gå tillbaka till en annan: ${target.command("rollback", "RELEASE")}`);
  print(`Ta tillbaka bara det som en fil innehåller: ${target.command("rollback", "--only FIL")}`);
}
