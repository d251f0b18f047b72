/** The texts of the DCAT description, without those of the data set itself. */
export const CATALOG_MESSAGES = {
  catalog: {
    title: { sv: "Öppna data om samverkan", en: "Open data about cooperation" },
    description: {
      sv: "Beskrivningar av öppna data om vad {publisher} gör tillsammans med andra.",
      en: "Descriptions of open data about what {publisher} does together with others.",
    },
  },
  service: {
    title: { sv: "API för samverkan", en: "Cooperation API" },
    description: {
      sv: "Läser samarbeten, organisationer och medlemskap som JSON. Ingen nyckel behövs.",
      en: "Reads collaborations, organisations and memberships as JSON. No key is needed.",
    },
  },
  keywords: [
    { sv: "samverkan", en: "cooperation" },
    { sv: "kommunalförbund", en: "municipal association" },
    { sv: "gemensam nämnd", en: "joint board" },
    { sv: "samordningsförbund", en: "coordination association" },
    { sv: "kommun", en: "municipality" },
    { sv: "region", en: "region" },
  ],
  distributions: {
    json: {
      title: { sv: "JSON genom API:et", en: "JSON through the API" },
      description: {
        sv: "Alla samarbeten med sina medlemmar, sida för sida. API:et har också organisationerna.",
        en: "All collaborations with their members, page by page. The API also has the organisations.",
      },
    },
    collaborationsTable: {
      title: { sv: "Samarbeten som tabell", en: "Collaborations as a table" },
      description: {
        sv: "CSV i UTF-8 med en rad för varje samarbete.",
        en: "CSV in UTF-8, one row for each collaboration.",
      },
    },
    organizationsTable: {
      title: { sv: "Organisationer som tabell", en: "Organisations as a table" },
      description: {
        sv: "CSV i UTF-8 med en rad för varje organisation.",
        en: "CSV in UTF-8, one row for each organisation.",
      },
    },
    membershipsTable: {
      title: { sv: "Medlemskap som tabell", en: "Memberships as a table" },
      description: {
        sv: "CSV i UTF-8 med en rad för varje medlemskap. Kopplar ihop de två andra tabellerna med deras id.",
        en: "CSV in UTF-8, one row for each membership. It joins the two other tables by their ids.",
      },
    },
    feed: {
      title: { sv: "Flöde med det senast ändrade", en: "Feed of the latest changes" },
      description: {
        sv: "Atom med en post för varje samarbete, det senast ändrade först.",
        en: "Atom with one entry for each collaboration, the latest change first.",
      },
    },
  },
};
