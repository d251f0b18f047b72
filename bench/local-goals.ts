import { estimate, exact } from "./figures.ts";
import { atMost, type Goal, timed } from "./goal.ts";

/** The goals of `npm start`, for who changes facts or the code. */
export const LOCAL_GOALS: readonly Goal[] = [
  timed(2, " s", "a changed file under npm start is on its page", "Who edits looks at the page.", ({ changedFact }) =>
    estimate(changedFact?.wall, 1_000),
  ),
  atMost(
    0,
    " restarts",
    "restarts of the Worker by changed files under npm start",
    "Facts are published to the local KV; only code restarts it.",
    ({ changedFact }) => exact(changedFact?.restarts),
  ),
  atMost(
    0,
    " requests",
    "requests without a page while a file changes under npm start",
    "A site in development that includes us keeps working.",
    ({ changedFact }) => exact(changedFact?.refused),
  ),
  atMost(450, " MB", "files of the packages that npm start installs", "The first start waits for them.", (results) =>
    exact(results.installSize && results.installSize.bytes / 1e6),
  ),
];
