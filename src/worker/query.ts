import { type Parameter, type ParameterName, type ParameterValue, QUERY_PARAMETERS } from "./query-parameters.ts";

/** A known parameter with a value that it does not accept. */
export interface InvalidParameter {
  readonly name: string;
  readonly description: Parameter<unknown>["description"];
}

/** The values of some parameters by name. */
export type Params<Name extends ParameterName> = { readonly [Each in Name]: ParameterValue<Each> };

/** The parsed query string of a request. */
export interface ParsedQuery<Name extends ParameterName> {
  /** The values; defaults for absent and invalid ones. */
  readonly params: Params<Name>;
  readonly invalid: readonly InvalidParameter[];
  /** The canonical query: known parameters that are not the default, in a fixed order. */
  readonly canonical: string;
}

/**
 * Parses the named parameters of a query; others are ignored. A parameter with two different values is invalid.
 */
export function parseQuery<Name extends ParameterName>(
  names: readonly Name[],
  query: URLSearchParams,
): ParsedQuery<Name> {
  const values: Partial<Record<ParameterName, unknown>> = {};
  const invalid: InvalidParameter[] = [];
  const canonical = new URLSearchParams();
  for (const name of names) {
    const parameter: Parameter<unknown> = QUERY_PARAMETERS[name];
    const queryName = parameter.queryName ?? name;
    const given = [...new Set(query.getAll(queryName))].filter((each) => each !== "");
    const [only = ""] = given;
    const value = given.length === 0 ? parameter.default : given.length === 1 ? parameter.parse(only) : undefined;
    if (value === undefined && given.length > 0) invalid.push({ name: queryName, description: parameter.description });
    else if (value !== parameter.default) canonical.append(queryName, String(value));
    values[name] = value ?? parameter.default;
  }
  // Each value was parsed by the parameter of its own name, which the mapped type cannot see.
  return { params: values as Params<Name>, invalid, canonical: canonical.toString() };
}
