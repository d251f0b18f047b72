import type { IsoDate } from "../../domain/dates.ts";
import type { Release } from "../../release/queries.ts";
import type { QueryContext } from "../../release/read-model.ts";
import type { ViewContext } from "../components/view-context.ts";
import type { ParameterName, Params } from "../query.ts";
import type { StaticFiles } from "../static-files/static-files.ts";
import type { Store } from "../store/store.ts";
import type { Urls } from "../urls.ts";
import type { Pieces } from "./gather.ts";
import type { Format, Headers } from "./headers.ts";
import type { ResponseCache } from "./response-cache.ts";

/** What all routes share: one per isolate. */
export interface AppContext {
  readonly store: Store;
  readonly cache: ResponseCache;
  /** Files that are deployed beside the script. */
  readonly files: StaticFiles;
  /** The date in Sweden. */
  readonly today: () => IsoDate;
  /** Addresses below the public origin. */
  readonly urls: Urls;
  /** Where the editor's form changes the files; absent where there is no form. */
  readonly editorRepository: string | undefined;
  /** The id of the deployed Worker version. */
  readonly version: string;
}

/** Variables of a request that middleware, handlers and `app.onError` share. */
export interface Env {
  readonly Variables: { format: Format };
}

/** One request, parsed, with the release that it is answered from. */
export interface RouteContext<Name extends ParameterName> {
  readonly release: Release;
  readonly queryContext: QueryContext;
  readonly files: StaticFiles;
  /** The `:id` of the path; empty where the path has none. */
  readonly id: string;
  readonly params: Params<Name>;
  readonly view: ViewContext;
  /** The canonical query. */
  readonly query: string;
  /** The negotiated media type; empty for a route with one. */
  readonly contentType: string;
}

/** A document with headers of its own, such as Link; they override those of the format. */
export interface Document {
  /** A text, or the pieces of one that is too long to be held (`gather`). */
  readonly body: Pieces;
  readonly headers: Headers;
  /** Something that the document can do without could not be read. No cache may keep it. */
  readonly isIncomplete?: boolean;
  /** Where the document is now; the response is then a permanent redirect. */
  readonly movedTo?: string;
}

/** How a route with several media types chooses one. */
export interface ContentTypes<Name extends ParameterName> {
  /** The preferred one first. */
  readonly types: readonly string[];
  /** The one to answer with; undefined where the request accepts none of them. */
  readonly choose: (params: Params<Name>, accept: string | null) => string | undefined;
}

/** A route: what it accepts, in which format it answers, and how its document is rendered. */
export interface RouteDefinition<Name extends ParameterName> {
  readonly format: Format;
  readonly parameters: readonly Name[];
  /** Request headers that its responses vary by. */
  readonly varies?: readonly string[];
  readonly contentTypes?: ContentTypes<Name>;
  /** Renders the document; undefined where the release has nothing of that id. */
  readonly render: (context: RouteContext<Name>) => Promise<string | Document | undefined>;
}
