/** The files that other sites install, by the system that takes them; the last part of their addresses. */
export const INTEGRATIONS = {
  sitevision: "samverkan-sitevision.zip",
  wordpress: "samverkan-wordpress.zip",
} as const;

const FILES: ReadonlySet<string> = new Set(Object.values(INTEGRATIONS));

/** The path of a file to install, both its public one and that among the static files. */
export function integrationPath(file: string): string {
  return `/integrations/${file}`;
}

/** Whether a file of that name can be there; whether it is, the build of this service decides. */
export function isIntegration(file: string): boolean {
  return FILES.has(file);
}
