const tasks: (() => unknown)[] = [];

/** Runs a task after the tests of this file, the latest first; concurrent tests can share it. */
export function atTheEnd(task: () => unknown): void {
  tasks.unshift(task);
}

/** Runs all tasks, and then throws the first error; clean-up-after-file.ts calls it after each file. */
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
