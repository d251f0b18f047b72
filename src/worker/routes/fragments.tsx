import { fragmentFace, wrapped } from "../answers/fragment-face.tsx";
import { FILTERS } from "../filters.ts";
import type { ParameterName } from "../parameters.ts";
import { CollaborationView } from "../views/collaboration.tsx";
import { CollaborationsView } from "../views/collaborations.tsx";
import { CurrentView } from "../views/current.tsx";
import { DiagramView } from "../views/diagram.tsx";
import { markup } from "../views/html.ts";
import { MatrixView } from "../views/matrix.tsx";
import { OrganizationView } from "../views/organization.tsx";
import { OverviewView } from "../views/overview.tsx";
import type { Asked, Route } from "./serve.ts";

/** What every fragment takes. */
const COMMON = ["lang", "heading", "links", "onerror", "wrap"] as const;

type Common = (typeof COMMON)[number];

function fragment<Name extends ParameterName>(
  parameters: readonly (Name | Common)[],
  view: (asked: Asked<Name | Common>) => Promise<Parameters<typeof markup>[0] | undefined>,
): Route<Name | Common> {
  return {
    face: fragmentFace,
    parameters,
    async document(asked) {
      const drawn = await view(asked);
      if (drawn === undefined) return undefined;
      const { wrap, lang } = asked.values;
      return wrapped(markup(drawn), { wrap, language: lang });
    },
  };
}

export const overviewFragment = fragment(COMMON, async ({ release, moment, view }) => (
  <OverviewView overview={await release.overview(moment)} view={view} />
));

export const collaborationsFragment = fragment(
  [...COMMON, ...FILTERS, "view", "limit"],
  async ({ release, moment, values, view }) => {
    const stretch = values.limit === undefined ? undefined : { offset: 0, limit: values.limit };
    const list = await release.collaborations(values, moment, stretch);
    return <CollaborationsView list={list} look={values.view} view={view} />;
  },
);

export const collaborationFragment = fragment(COMMON, async ({ release, moment, id, view }) => {
  const detail = await release.collaboration(id, moment);
  return detail === undefined ? undefined : <CollaborationView detail={detail} view={view} />;
});

export const organizationFragment = fragment(COMMON, async ({ release, moment, id, view }) => {
  const detail = await release.organization(id, moment);
  return detail === undefined ? undefined : <OrganizationView detail={detail} view={view} />;
});

export const currentFragment = fragment(COMMON, async ({ release, moment, view }) => (
  <CurrentView list={await release.current(moment)} view={view} />
));

export const matrixFragment = fragment(COMMON, async ({ release, moment, view }) => (
  <MatrixView participation={await release.participation(moment)} view={view} />
));

export const diagramFragment = fragment(COMMON, async ({ release, moment, view }) => (
  <DiagramView participation={await release.participation(moment)} view={view} />
));
