import { defineConfig } from "vitest/config";

/** The tests that run in this process: a program that a test starts would not have the changed code. */
export default defineConfig({
  test: {
    environment: "node",
    include: ["test/{domain,release,serializers}/**/*.test.ts", "test/seed/**/*.test.ts"],
    exclude: [
      "test/seed/{deploy,killed-while-publishing,local-commands,publish-parts-remotely,publish-remotely,two-editors}.test.ts",
    ],
  },
});
