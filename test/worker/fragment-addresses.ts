import { LANGUAGES } from "../../src/domain/text.ts";

/** The parameters that every fragment takes, each with every value worth telling apart. */
const COMMON = {
  heading: ["1", "2", "3", "4", "5", "6", "none"],
  sender: ["show", "none"],
  links: ["text", "sitevision", "plain"],
  onerror: ["status", "empty", "link"],
  wrap: ["turbo:samverkan"],
} as const;

/** Further parameters of lists. */
const LIST = {
  view: ["list", "cards", "table"],
  form: ["municipal-association", "no-such-form"],
  member: ["haninge"],
  area: ["no-such-area"],
  status: ["planned", "active", "ended"],
  q: ["södertörn", "<!--#exec -->{{7*7}}"],
  sort: ["name", "-name", "founded"],
  limit: ["1", "100"],
} as const;

/** Every fragment view: its path, and what it takes besides what all take. A new view is one line. */
export const FRAGMENT_VIEWS: readonly FragmentView[] = [
  { path: "/fragments/overview", takes: {} },
  { path: "/fragments/collaborations", takes: LIST },
  { path: "/fragments/collaborations/:collaboration", takes: {} },
  { path: "/fragments/organizations/:organization", takes: {} },
  { path: "/fragments/current", takes: {} },
  { path: "/fragments/matrix", takes: { view: ["table", "list"] } },
  { path: "/fragments/diagram", takes: {} },
];

interface FragmentView {
  readonly path: string;
  readonly takes: Readonly<Record<string, readonly string[]>>;
}

/** The ids of a data set, to put in the paths. */
export interface Ids {
  readonly collaborations: readonly string[];
  readonly organizations: readonly string[];
}

/** The paths of all fragments of a data set. */
export function fragmentPaths({ collaborations, organizations }: Ids): readonly string[] {
  return FRAGMENT_VIEWS.flatMap(({ path }) => pathsOf(path, { collaborations, organizations }));
}

/** The address of every view with every value of every parameter in every language. */
export function fragmentAddresses(ids: Ids): readonly string[] {
  return FRAGMENT_VIEWS.flatMap(({ path, takes }) =>
    pathsOf(path, ids).flatMap((each) =>
      LANGUAGES.flatMap((lang) => queries({ ...COMMON, ...takes }).map((query) => `${each}?lang=${lang}${query}`)),
    ),
  );
}

function pathsOf(path: string, ids: Ids): readonly string[] {
  if (path.endsWith("/:collaboration")) return ids.collaborations.map((id) => path.replace(":collaboration", id));
  if (path.endsWith("/:organization")) return ids.organizations.map((id) => path.replace(":organization", id));
  return [path];
}

function queries(takes: FragmentView["takes"]): readonly string[] {
  const single = Object.entries(takes).flatMap(([name, values]) =>
    values.map((value) => `&${name}=${encodeURIComponent(value)}`),
  );
  return ["", ...single];
}
