import { factsWith } from "../fixtures/facts.ts";
import { hostileFacts } from "../fixtures/hostile-facts.ts";
import { startRunningService } from "../running-service.ts";
import { sharedDeployedService, sharedServiceWith } from "../shared.ts";
import type { FactsName } from "./faulty-proxy.ts";

/** Services by the facts that they have. */
export interface Services {
  readonly origins: Readonly<Record<FactsName, string>>;
  /** A fragment as the service itself gives it. */
  readonly fragment: (path: string, facts?: FactsName) => Promise<string>;
  readonly stop: () => Promise<void>;
}

/** Starts the service with our data, with hostile data, and where it is needed with the data of a later release. */
export async function startServices(
  publicOrigin: string,
  tomorrows: "with tomorrow" | "without tomorrow",
): Promise<Services> {
  const running = await Promise.all([
    startRunningService({ publicOrigin }),
    startRunningService({ publicOrigin, facts: hostileFacts }),
    ...(tomorrows === "with tomorrow" ? [startRunningService({ publicOrigin, facts: factsWith() })] : []),
  ]);
  const [today, hostile, tomorrow = today] = running;
  const origins = { today: today.origin, tomorrow: tomorrow.origin, hostile: hostile.origin };
  return servicesAt(origins, async () => {
    await Promise.all(running.map((service) => service.stop()));
  });
}

/** The services that the files of a run share. Their links carry DEPLOYED_ORIGIN. */
export async function sharedServices(): Promise<Services> {
  const [today, hostile, tomorrow] = await Promise.all([
    sharedDeployedService(),
    sharedServiceWith("hostile"),
    sharedServiceWith("tomorrow"),
  ]);
  return servicesAt({ today, hostile, tomorrow }, async () => {});
}

async function servicesAt(origins: Services["origins"], stop: Services["stop"]): Promise<Services> {
  // Requested once before the tests: the first response of a Worker is its slowest, and includers have a timeout of one
  // second.
  await Promise.all(Object.values(origins).map((origin) => fetch(`${origin}/fragments/overview`)));
  return {
    origins,
    async fragment(path, facts = path.includes("facts=hostile") ? "hostile" : "today") {
      return (await fetch(origins[facts] + path)).text();
    },
    stop,
  };
}
