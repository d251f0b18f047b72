/** The metadata of the API, for its description and /api/v1/api-info (Svensk nationell REST API-profil). */
export const API_INFO = {
  name: "Samverkan",
  version: "1.0.0",
  /** The release date of the version. */
  released: "2026-11-23",
  status: "active",
} as const;
