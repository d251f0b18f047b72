import { purgeOutdated } from "../../../src/worker/purge.ts";
import type { ReleaseSource } from "../../../src/worker/store/load-release.ts";

/** The scheduled runs of the Worker in simulated time. */
export interface ScheduledRuns {
  /** The next time at which something happens: a run starts, or one that sleeps continues. */
  readonly next: () => number;
  /** Lets that happen, and waits until the run sleeps again or has ended. The clock shows that time. */
  readonly advance: () => Promise<void>;
  /** Whether any run has not ended. */
  readonly areSleeping: () => boolean;
  /** Leaves out the runs until now that have not started. */
  readonly skip: () => void;
  /** Ends the runs: the Worker fails. */
  readonly end: () => void;
}

/** The interval of `crons` in wrangler.toml. Milliseconds. */
const MINUTE = 60_000;

type Purge = (tags: string[]) => boolean;

interface Sleeper {
  readonly at: number;
  readonly run: Run;
  readonly resume: () => void;
}

interface Run {
  pause: () => void;
}

/** The runs from now on, with a purge that says whether it succeeded. `canStart` says whether a run can start now. */
export function createScheduledRuns(
  clock: () => number,
  source: ReleaseSource,
  purge: Purge,
  canStart: () => boolean,
): ScheduledRuns {
  let sleepers: Sleeper[] = [];
  let nextStart = (Math.floor(clock() / MINUTE) + 1) * MINUTE;

  const edge = {
    purge: async ({ tags }: { readonly tags: string[] }) =>
      purge(tags) ? { success: true, errors: [] } : { success: false, errors: [{ message: "rate limited" }] },
  };

  function start(run: Run): Promise<void> {
    const sleep = (milliseconds: number) =>
      new Promise<void>((resume) => {
        sleepers.push({ at: clock() + milliseconds, run, resume });
        run.pause();
      });
    return purgeOutdated(edge, { source, clock, sleep, log: () => {} });
  }

  const next = () => Math.min(nextStart, ...sleepers.map(({ at }) => at));

  return {
    next,
    async advance() {
      const pause = Promise.withResolvers<void>();
      const sleeper = sleepers.find(({ at }) => at === next());
      if (sleeper !== undefined) {
        sleepers = sleepers.filter((each) => each !== sleeper);
        sleeper.run.pause = pause.resolve;
        sleeper.resume();
        return pause.promise;
      }
      nextStart += MINUTE;
      if (!canStart()) return;
      const run = { pause: pause.resolve };
      start(run).then(() => run.pause());
      return pause.promise;
    },
    areSleeping: () => sleepers.length > 0,
    skip() {
      nextStart = Math.max(nextStart, (Math.floor(clock() / MINUTE) + 1) * MINUTE);
    },
    end() {
      sleepers = [];
    },
  };
}
