/** The parent process; read first, because it may end at any time. */
const PARENT = process.ppid;

/** The interval of the check whether npm still runs. Milliseconds. */
const ORPHAN_CHECK = 200;

/**
 * Calls back once, on SIGINT, on SIGTERM, and when the shell of npm has ended: npm forwards SIGTERM to that shell, which
 * does not forward it to us.
 */
export function onShutdown(callBack: () => void): void {
  let isNotified = false;
  const notify = () => {
    if (isNotified) return;
    isNotified = true;
    clearInterval(timer);
    callBack();
  };
  const timer = setInterval(() => {
    if (isOrphaned()) notify();
  }, ORPHAN_CHECK);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, notify);
  if (isOrphaned()) notify();
}

/** Under npm our parent is a shell; a parent with id 1 means that the shell ended before we read it. */
function isOrphaned(): boolean {
  return process.ppid !== PARENT || (PARENT === 1 && process.env.npm_lifecycle_event !== undefined);
}
