const tasks: (() => unknown)[] = [];

/** Does something when the tests of this file have ended, the latest first; tests that run at once can share it. */
export function atTheEnd(task: () => unknown): void {
  tasks.unshift(task);
}

/** Does all of it, and then throws the first error; clean-up-after-file.ts calls it after each file. */
export async function cleanUp(): Promise<void> {
  const errors: unknown[] = [];
  for (const task of tasks.splice(0)) {
    try {
      await task();
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0) throw errors[0];
}
