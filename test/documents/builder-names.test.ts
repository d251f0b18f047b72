import { expect, test } from "vitest";
import { BUILDER_MESSAGES } from "../../src/docs-site/i18n/builder.ts";
import { LANGUAGES } from "../../src/domain/text.ts";
import { TOP_LEVEL_VIEWS } from "../../src/worker/embedding/view-id.ts";

test.each(LANGUAGES)("every view has a name in the builder (%s), and every name a view", (language) => {
  expect(Object.keys(BUILDER_MESSAGES[language].wholeViews).toSorted()).toEqual(TOP_LEVEL_VIEWS.toSorted());
});
