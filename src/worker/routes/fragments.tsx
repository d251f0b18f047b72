import type { Organization } from "../../domain/organization.ts";
import type { CollaborationDetail } from "../../release/release.ts";
import { languageQuery } from "../addresses.ts";
import { fragmentFace, wrapped } from "../answers/fragment-face.tsx";
import { type Owners, ownersOf } from "../embedding/owners.ts";
import { FILTERS } from "../filters.ts";
import type { ParameterName } from "../parameters.ts";
import { CollaborationView } from "../views/collaboration.tsx";
import { CollaborationsView } from "../views/collaborations.tsx";
import { CurrentView } from "../views/current.tsx";
import { DiagramView } from "../views/diagram.tsx";
import { markup } from "../views/html.ts";
import { MatrixView } from "../views/matrix.tsx";
import { Message } from "../views/message.tsx";
import { OrganizationView } from "../views/organization.tsx";
import { OverviewView } from "../views/overview.tsx";
import { TooMany } from "../views/rest.tsx";
import { WORDS } from "../views/words.ts";
import type { Asked, Route } from "./serve.ts";

/** What every fragment takes. */
const COMMON = ["lang", "heading", "links", "onerror", "wrap"] as const;

type Common = (typeof COMMON)[number];

/** A fragment by itself, and whose websites the things that it shows have. */
export interface Drawn {
  readonly html: string;
  readonly owners: Owners;
}

/** A route of a fragment, which can also be drawn for a document around it. */
export interface FragmentRoute<Name extends ParameterName> extends Route<Name> {
  readonly draw: (asked: Asked<Name>) => Promise<Drawn | undefined>;
}

interface Shown {
  readonly view: Parameters<typeof markup>[0];
  readonly collaborations: readonly CollaborationDetail[];
  readonly organization?: Organization;
}

function fragment<Name extends ParameterName>(
  parameters: readonly (Name | Common)[],
  show: (asked: Asked<Name | Common>) => Promise<Shown | undefined>,
): FragmentRoute<Name | Common> {
  async function draw(asked: Asked<Name | Common>): Promise<Drawn | undefined> {
    const shown = await show(asked);
    if (shown === undefined) return undefined;
    return { html: markup(shown.view), owners: ownersOf(shown.collaborations, shown.organization) };
  }
  return {
    face: fragmentFace,
    parameters,
    draw,
    async document(asked) {
      const drawn = await draw(asked);
      return drawn === undefined
        ? undefined
        : wrapped(drawn.html, { wrap: asked.values.wrap, language: asked.values.lang });
    },
  };
}

export const overviewFragment = fragment(COMMON, async ({ release, moment, view }) => {
  const overview = await release.overview(moment);
  return { view: <OverviewView overview={overview} view={view} />, ...overview };
});

export const collaborationsFragment = fragment(
  [...COMMON, ...FILTERS, "view", "limit"],
  async ({ release, moment, values, view }) => {
    const { limit, lang } = values;
    const list = await release.collaborations(values, moment, limit === undefined ? undefined : { offset: 0, limit });
    const filter = Object.fromEntries(FILTERS.map((name) => [name, values[name]]));
    const all = limit === undefined ? view.addresses.to("home", { ...languageQuery(lang), ...filter }) : undefined;
    return { view: <CollaborationsView list={list} look={values.view} view={view} all={all} />, ...list };
  },
);

export const collaborationFragment = fragment(COMMON, async ({ release, moment, id, view }) => {
  const detail = await release.collaboration(id, moment);
  if (detail === undefined) return undefined;
  return { view: <CollaborationView detail={detail} view={view} />, collaborations: [detail] };
});

export const organizationFragment = fragment(COMMON, async ({ release, moment, id, view }) => {
  const detail = await release.organization(id, moment);
  return detail === undefined ? undefined : { view: <OrganizationView detail={detail} view={view} />, ...detail };
});

export const currentFragment = fragment(COMMON, async ({ release, moment, view }) => {
  const list = await release.current(moment);
  return { view: <CurrentView list={list} view={view} />, ...list };
});

export const matrixFragment = participationFragment(MatrixView);

export const diagramFragment = participationFragment(DiagramView);

/** Who takes part in what, drawn by a view; a sentence where that is too much for one. */
function participationFragment(Drawing: typeof MatrixView | typeof DiagramView) {
  return fragment(COMMON, async ({ release, moment, view }) => {
    const participation = await release.participation(moment);
    if (participation === undefined) return { view: <TooMany view={view} />, collaborations: [] };
    const { language } = view;
    const isEmpty = participation.collaborations.length === 0;
    const nothing = <Message language={language}>{WORDS[language].noCollaborations}</Message>;
    return { view: isEmpty ? nothing : <Drawing participation={participation} view={view} />, ...participation };
  });
}
