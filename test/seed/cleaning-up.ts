const tasks: (() => unknown)[] = [];

/** Does something when the tests of this file have ended, the latest first; tests that run at once can share it. */
export function atTheEnd(task: () => unknown): void {
  tasks.unshift(task);
}

/** Does all of it; clean-up-after-file.ts calls it after each file. */
export async function cleanUp(): Promise<void> {
  for (const task of tasks.splice(0)) await task();
}
