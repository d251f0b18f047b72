import { PUBLIC_ORIGIN, type ServiceName } from "./requests.ts";
import type { ServiceOptions } from "./service.ts";
import type { Releases } from "./stored-values.ts";

/** The options of each service in the table of requests. */
export function scenarios({ facts, few, many }: Releases): Readonly<Record<ServiceName, ServiceOptions>> {
  const standard = { values: facts, publicOrigin: PUBLIC_ORIGIN, hasBundle: true };
  const manifestOnly = new Map([...many].filter(([key]) => !key.startsWith("part/")));
  const nothing = new Map<string, string>();
  return {
    facts: standard,
    few: { ...standard, values: few },
    many: { ...standard, values: many },
    "manifest-only": { ...standard, values: manifestOnly },
    bundled: { ...standard, values: nothing },
    nothing: { ...standard, values: nothing, hasBundle: false },
    http: { ...standard, publicOrigin: PUBLIC_ORIGIN.replace("https:", "http:") },
  };
}
