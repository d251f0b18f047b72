import { LANGUAGES } from "../../src/domain/text.ts";

/** The parameters that every fragment accepts, each with every value worth telling apart. */
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

/** Every fragment view: its path, and the parameters that it accepts beside the common ones. A new view is one line. */
export const FRAGMENT_VIEWS: readonly FragmentView[] = [
  { path: "/fragments/overview", parameters: {} },
  { path: "/fragments/collaborations", parameters: LIST },
  { path: "/fragments/collaborations/:collaboration", parameters: {} },
  { path: "/fragments/organizations/:organization", parameters: {} },
  { path: "/fragments/current", parameters: {} },
  { path: "/fragments/matrix", parameters: { view: ["table", "list"] } },
  { path: "/fragments/diagram", parameters: {} },
];

interface FragmentView {
  readonly path: string;
  readonly parameters: Readonly<Record<string, readonly string[]>>;
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
  return FRAGMENT_VIEWS.flatMap(({ path, parameters }) =>
    pathsOf(path, ids).flatMap((each) =>
      LANGUAGES.flatMap((lang) => queries({ ...COMMON, ...parameters }).map((query) => `${each}?lang=${lang}${query}`)),
    ),
  );
}

function pathsOf(path: string, ids: Ids): readonly string[] {
  if (path.endsWith("/:collaboration")) return ids.collaborations.map((id) => path.replace(":collaboration", id));
  if (path.endsWith("/:organization")) return ids.organizations.map((id) => path.replace(":organization", id));
  return [path];
}

function queries(parameters: FragmentView["parameters"]): readonly string[] {
  const single = Object.entries(parameters).flatMap(([name, values]) =>
    values.map((value) => `&${name}=${encodeURIComponent(value)}`),
  );
  return ["", ...single];
}
