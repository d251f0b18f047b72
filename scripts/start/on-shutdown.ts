/** Who started us; read before anything else, because it may be gone a moment later. */
const PARENT = process.ppid;

/** How often we look whether npm is still there. Milliseconds. */
const ORPHAN_CHECK = 200;

/**
 * Calls back once, on Ctrl-C, on SIGTERM, and when the shell that npm started us in is gone: npm passes SIGTERM on to that
 * shell, which does not pass it on to us.
 */
export function onShutdown(callBack: () => void): void {
  let isTold = false;
  const tell = () => {
    if (isTold) return;
    isTold = true;
    clearInterval(timer);
    callBack();
  };
  const timer = setInterval(() => {
    if (isOrphaned()) tell();
  }, ORPHAN_CHECK);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, tell);
  if (isOrphaned()) tell();
}

/** Under npm our parent is a shell; a parent with id 1 means that it was gone before we could look. */
function isOrphaned(): boolean {
  return process.ppid !== PARENT || (PARENT === 1 && process.env.npm_lifecycle_event !== undefined);
}
