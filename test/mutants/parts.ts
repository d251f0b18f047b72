/** A part of the code, and its tests: folders in test/, or beginnings of files there. */
interface Part {
  readonly mutate: readonly string[];
  readonly near: readonly string[];
  /** Further tests that execute the part, run in this order on the mutants that survive the near ones. */
  readonly far: readonly string[];
}

/** The parts that are tested in Node, without tests that need other programs (wrangler, terminals, signals). */
export const PARTS: Readonly<Record<string, Part>> = {
  domain: {
    mutate: ["src/domain/*.ts"],
    near: ["domain"],
    far: ["release", "serializers", "worker/lists", "worker/pages", "worker/profile", "documents/membership-certainty"],
  },
  search: { mutate: ["src/domain/search/*.ts"], near: ["domain/search", "release"], far: ["worker/lists"] },
  release: {
    mutate: ["src/release/*.ts"],
    near: ["release"],
    far: [],
  },
  parse: {
    mutate: ["src/seed/parse/*.ts", "src/seed/load-facts.ts", "src/seed/suggest.ts", "src/seed/diagnostic.ts"],
    near: [
      "seed/decode-text",
      "seed/sort-diagnostics",
      "seed/suggest",
      "seed/read-errors",
      "seed/parse-prose",
      "seed/prose-language",
      "seed/parse-yaml",
      "seed/file-names",
      "seed/parse-file-name",
      "seed/parse-markdown",
      "seed/read-folder",
      "seed/logo-file",
      "seed/broken-examples",
      "seed/editor-mistakes",
      "seed/decode-files",
    ],
    far: ["seed/validation", "seed/form", "seed/every-field"],
  },
  validate: {
    mutate: ["src/seed/validate/*.ts"],
    near: ["seed/validation", "seed/logo-file", "seed/editor-mistakes", "seed/decode-files"],
    far: ["seed/broken-examples", "seed/form", "seed/every-field"],
  },
  compile: {
    mutate: ["src/seed/compile/*.ts", "src/seed/serialize/*.ts"],
    // Not those with ten thousand collaborations: they take half a minute for each change.
    near: ["seed/compile", "seed/chunks", "release/snapshot", "seed/publish.", "seed/every-field"],
    far: ["release"],
  },
  diff: {
    mutate: ["src/seed/diff/*.ts"],
    near: ["seed/diff", "seed/removed-ids", "seed/restore-document", "seed/reverted-changes"],
    far: ["seed/new-and-links"],
  },
  publish: {
    // What starts programs (wrangler, a local KV) is met by tests in processes of their own.
    mutate: [
      "src/seed/publish/*.ts",
      "!src/seed/publish/local-store.ts",
      "!src/seed/publish/process-group.ts",
      "!src/seed/publish/remote-store.ts",
      "!src/seed/publish/wrangler.ts",
    ],
    near: [
      "seed/publish-errors",
      "seed/batches",
      "seed/confirm-publication",
      "seed/switch-pointer",
      "seed/outdated-folder",
      "seed/history",
      "seed/health",
    ],
    far: ["seed/publish.", "seed/publish-chunks."],
  },
  serializers: {
    mutate: ["src/worker/serializers/**/*.ts"],
    near: ["serializers", "documents/tables", "documents/dataset", "documents/marks", "documents/linked"],
    far: [
      "documents/membership-certainty",
      "documents/changed",
      "documents/disputes",
      "documents/same",
      "documents/openapi-answers",
    ],
  },
  formats: {
    mutate: ["src/worker/formats/*.ts", "src/worker/formats/*.tsx"],
    near: ["worker/error-formats", "worker/oembed", "worker/embeds", "worker/fragments"],
    far: [
      "worker/headers",
      "worker/pages",
      "worker/profile",
      "worker/errors",
      "worker/lists",
      "worker/includer-requests",
    ],
  },
};
