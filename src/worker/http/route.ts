import type { IsoDate } from "../../domain/dates.ts";
import type { QueryContext } from "../../release/read-model.ts";
import type { Release } from "../../release/release.ts";
import type { RenderContext } from "../components/render-context.ts";
import type { ParameterName, Params } from "../query.ts";
import type { StaticFiles } from "../static-files/static-files.ts";
import type { Store } from "../store/store.ts";
import type { Urls } from "../urls.ts";
import type { Format, HeaderFields } from "./headers.ts";
import type { ResponseCache } from "./response-cache.ts";
import type { TextBody } from "./text-body.ts";

/** The dependencies of all routes; one object per isolate. */
export interface AppContext {
  readonly store: Store;
  readonly cache: ResponseCache;
  /** Files that are deployed beside the script. */
  readonly files: StaticFiles;
  /** The date in Sweden. */
  readonly today: () => IsoDate;
  /** URLs below the public origin. */
  readonly urls: Urls;
  /** The repository of the editor's form; undefined if there is no form. */
  readonly editorRepository: string | undefined;
  /** The id of the deployed Worker version. */
  readonly version: string;
}

/** Variables of a request that middleware, handlers and `app.onError` share. */
export interface Env {
  readonly Variables: { format: Format };
}

/** A parsed request, with the release to respond from. */
export interface RouteContext<Name extends ParameterName> {
  readonly release: Release;
  readonly queryContext: QueryContext;
  readonly files: StaticFiles;
  /** The `:id` of the path; empty where the path has none. */
  readonly id: string;
  readonly params: Params<Name>;
  readonly renderContext: RenderContext;
  /** The canonical query. */
  readonly query: string;
  /** The negotiated media type; empty for a route with one. */
  readonly contentType: string;
}

/** A document with headers of its own, such as Link; they override those of the format. */
export interface RenderedDocument {
  readonly body: TextBody;
  readonly headers?: HeaderFields;
  /** An optional part of the document could not be read, so it must not be cached. */
  readonly isIncomplete?: boolean;
  /** The new URL of the document; the response is then a permanent redirect. */
  readonly movedTo?: string;
}

/** The media types of a route, and how one is chosen. */
interface ContentTypes<Name extends ParameterName> {
  /** The preferred one first. */
  readonly types: readonly string[];
  /** The media type of the response; undefined if the request accepts none of them. */
  readonly choose: (params: Params<Name>, accept: string | null) => string | undefined;
}

/** A route: its parameters, its format, and the renderer of its document. */
export interface RouteDefinition<Name extends ParameterName = ParameterName> {
  readonly format: Format;
  readonly parameters: readonly Name[];
  /** Request headers that its responses vary by, beside those of every response of the API. */
  readonly varies?: readonly string[];
  readonly contentTypes?: ContentTypes<Name>;
  /** Renders the document; undefined if the release has nothing of that id. */
  readonly render: (context: RouteContext<Name>) => Promise<RenderedDocument | undefined>;
}
