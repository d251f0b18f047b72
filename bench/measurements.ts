import type { BundleSize } from "./bundle-size.ts";
import type { CaseFigure } from "./cases.ts";
import type { ChangedFact } from "./changed-fact.ts";
import type { SimulatedPolicy } from "./edge-cache/results.ts";
import type { GrowthFigure, RejectedSize } from "./growth.ts";
import type { InstallSize } from "./install-size.ts";
import type { PageInclude } from "./page-include.ts";
import type { CommandFigure } from "./seed-command.ts";
import type { SlowKvFigure } from "./slow-kv.ts";
import type { Measured } from "./statistics.ts";

/** All measurements of a run. */
export interface Measurements {
  readonly machine: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly cases: readonly CaseFigure[];
  readonly growth: readonly (GrowthFigure | RejectedSize)[];
  readonly seed: readonly CommandFigure[];
  readonly weight: BundleSize;
  /** Absent in earlier runs. */
  readonly slowKv?: readonly SlowKvFigure[];
  /** The time of a first include while KV never answers, in milliseconds; absent in earlier runs. */
  readonly hangingKv?: Measured;
  /** Absent in earlier runs. */
  readonly changedFact?: ChangedFact;
  /** Absent in earlier runs. */
  readonly installSize?: InstallSize;
  /** The last results of `npm run bench:edge-cache`; absent in earlier runs. */
  readonly edgeCache?: readonly SimulatedPolicy[];
  /** Absent if the machine has no nginx. */
  readonly pageInclude?: PageInclude;
}
