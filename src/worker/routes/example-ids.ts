import type { QueryContext } from "../../release/read-model.ts";
import type { Release } from "../../release/release.ts";

/** Ids of the release for examples: a collaboration, its legal form, one of its members and an area. */
interface ExampleIds {
  readonly collaboration: string;
  readonly organization: string;
  readonly form: string;
  readonly area: string;
}

/** The ids of the first collaboration of a release. */
export async function exampleIds(release: Release, queryContext: QueryContext): Promise<ExampleIds> {
  const [first] = (await release.collaborations({}, queryContext, { offset: 0, limit: 1 })).collaborations;
  return {
    collaboration: first?.collaboration.id ?? "",
    organization: first?.members[0]?.organization.id ?? release.publisherInfo.publisher.id,
    form: first?.form.id ?? "",
    area: first?.collaboration.areas[0]?.id ?? "",
  };
}

/** Replaces the placeholders of a URL by ids. */
export function fillExampleIds(url: string, ids: ExampleIds): string {
  return Object.entries(ids).reduce((filled, [name, id]) => filled.replace(`{${name}}`, id), url);
}
