import { factsWith } from "../fixtures/facts.ts";
import { hostileFacts } from "../fixtures/hostile-facts.ts";
import { type RunningService, startRunningService } from "../running-service.ts";
import type { FactsName } from "./faulty-proxy.ts";

/** Services by the facts that they have. */
export interface Services {
  readonly origins: Readonly<Record<FactsName, string>>;
  /** A fragment as the service itself gives it. */
  readonly fragment: (path: string, facts?: FactsName) => Promise<string>;
  readonly stop: () => Promise<void>;
}

/** Starts the service three times: with our data, with the data of a later release, and with data that means harm. */
export async function startServices(publicOrigin: string): Promise<Services> {
  const [today, tomorrow, hostile] = await Promise.all([
    startRunningService({ publicOrigin }),
    startRunningService({ publicOrigin, facts: factsWith() }),
    startRunningService({ publicOrigin, facts: hostileFacts }),
  ]);
  const all: Readonly<Record<FactsName, RunningService>> = { today, tomorrow, hostile };
  const origins = { today: today.origin, tomorrow: tomorrow.origin, hostile: hostile.origin };
  return {
    origins,
    async fragment(path, facts = path.includes("facts=hostile") ? "hostile" : "today") {
      return (await fetch(origins[facts] + path)).text();
    },
    async stop() {
      await Promise.all(Object.values(all).map((service) => service.stop()));
    },
  };
}
