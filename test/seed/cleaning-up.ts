import { afterAll } from "vitest";

const tasks: (() => unknown)[] = [];

/** Does something when the tests of this file have ended, the latest first; tests that run at once can share it. */
export function atTheEnd(task: () => unknown): void {
  tasks.unshift(task);
}

afterAll(async () => {
  for (const task of tasks) await task();
});
