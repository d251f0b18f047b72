const callbacks: (() => unknown)[] = [];

/** Registers a function to call after the tests of this file, the latest first; concurrent tests can share it. */
export function onCleanup(callback: () => unknown): void {
  callbacks.unshift(callback);
}

/** Calls all registered functions, and then throws the first error; clean-up-after-file.ts calls it after each file. */
export async function runCleanup(): Promise<void> {
  const errors: unknown[] = [];
  for (const callback of callbacks.splice(0)) {
    try {
      await callback();
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0) throw errors[0];
}
