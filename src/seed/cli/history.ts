import { loadCurrentRelease } from "../publish/current-release.ts";
import { previousReleases } from "../publish/rollback.ts";
import { StoreError } from "../publish/store.ts";
import { parseCommandLine } from "./args.ts";
import { formatTime } from "./format-time.ts";
import { print } from "./print.ts";
import { createCliContext } from "./progress.ts";
import { resolveTarget, TARGET_OPTIONS } from "./target.ts";
import { abortOnSignal } from "./terminal.ts";

const { values } = parseCommandLine({ options: TARGET_OPTIONS });
const signal = abortOnSignal();
const target = resolveTarget(values, signal);

print(`Publicerat ${target.name}:`);
const current = await target.withStore((store) => loadCurrentRelease(createCliContext(store, signal, [])));
if (current instanceof StoreError) {
  print(`Historiken går inte att läsa: ${current.message}.`, `Försök igen: ${target.command("history")}`);
  process.exitCode = 1;
} else if (current.pointer === undefined) {
  print("Inget är publicerat än.", `Publicera: ${target.command("seed")}`);
} else {
  const { id, publishedAt } = current.pointer;
  print(`  ${formatTime(publishedAt)}  ${id}  visas nu${current.facts === undefined ? ", men kopian är skadad" : ""}`);
  for (const earlier of previousReleases(current)) print(`  ${formatTime(earlier.publishedAt)}  ${earlier.id}`);
  print("", `Gå tillbaka till den förra: ${target.command("rollback")}`);
  print(`Gå tillbaka till en annan: ${target.command("rollback", "RELEASE")}`);
}
