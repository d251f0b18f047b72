/** What the API says of itself, in its description and at /api/v1/api-info (Svensk nationell REST API-profil). */
export const API_INFO = {
  name: "Samverkan",
  version: "1.0.0",
  /** The day that version was released. */
  released: "2026-11-23",
  status: "active",
} as const;
