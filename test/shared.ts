import { type Browser, chromium } from "playwright-core";
import { inject } from "vitest";

/** The public origin of the shared service, which represents a deployed one. */
export const DEPLOYED_ORIGIN = "https://samverkan.example";

/** The address of a program that the files of a run share (shared-programs.ts); the first caller waits for its start. */
async function addressOf(program: string): Promise<string> {
  const response = await fetch(inject("programs") + program);
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return text;
}

/** The service with the facts of fixtures/tyreso, shared with other files: its origin. Nothing may be published to it. */
export function sharedService(): Promise<string> {
  return addressOf("/service");
}

/** The same with links that carry DEPLOYED_ORIGIN, as behind a proxy. */
export function sharedDeployedService(): Promise<string> {
  return addressOf("/deployed-service");
}

/** The same with facts that mean harm, or with those of a later release. */
export function sharedServiceWith(facts: "hostile" | "tomorrow"): Promise<string> {
  return addressOf(`/${facts}-service`);
}

/** A connection to the Chromium that the files of a run share. Closing it closes its own pages and no others. */
export async function sharedChromium(): Promise<Browser> {
  return chromium.connect(await addressOf("/chromium"));
}
