import type { OrganizationRef } from "../../domain/organization.ts";
import { LANGUAGES, type Language, localize } from "../../domain/text.ts";
import type { EntityIndex } from "../../release/read-model.ts";
import type { BuilderMessages } from "../embedding/builder-messages.ts";
import { formatSize } from "../embedding/gzip-size.ts";
import { FRAME_HEIGHT, type Snippet } from "../embedding/snippets.ts";
import type { ViewId } from "../embedding/view-id.ts";
import type { Child } from "../jsx/jsx-runtime.ts";
import type { Params } from "../query.ts";
import { languageQuery, type Urls } from "../urls.ts";
import { CLASSES } from "./classes.ts";

/** The choices beside what is shown. */
export interface BuilderValues extends Params<"heading" | "links" | "onerror" | "view" | "scheme"> {
  readonly language: Language;
}

/** What the builder offers and what was chosen. */
export interface Builder {
  readonly language: Language;
  readonly messages: BuilderMessages;
  readonly urls: Urls;
  readonly show: ViewId;
  readonly values: BuilderValues;
  readonly wholeViews: readonly ViewId[];
  /** What there is a view of each of; absent where that is too much for a list. */
  readonly items:
    | {
        readonly collaborations: EntityIndex["collaborations"];
        readonly organizations: readonly OrganizationRef[];
      }
    | undefined;
  /** Absent where nothing has the chosen name. */
  readonly result: BuilderResult | undefined;
}

/** What came of the choice. */
export interface BuilderResult {
  readonly title: string;
  /** The address of the frame that previews it. */
  readonly preview: string;
  readonly snippets: readonly Snippet[];
  /** Bytes of the fragment and of the document of its frame, compressed. */
  readonly sizes: { readonly fragment: number; readonly embed: number };
  /** The address of the element's script without a hash. */
  readonly unpinned: string;
}

/** The builder: a form that works without script, what it shows, and the lines to paste. */
export function BuilderView({ builder }: { builder: Builder }) {
  const { language, messages, urls, result } = builder;
  return (
    <div class={CLASSES.root}>
      <h1>{messages.title}</h1>
      <p>{messages.introduction}</p>
      <div class="samverkan-page-builder">
        <Choices builder={builder} />
        <div id="builder-result" data-copy={messages.copy} data-copied={messages.copied}>
          {result === undefined ? (
            <p>{messages.nothingToShow}</p>
          ) : (
            <Result result={result} messages={messages} language={language} />
          )}
        </div>
      </div>
      <p id="builder-status" role="status"></p>
      <p>
        <a href={urls.url("embeddingDocs", languageQuery(language))}>{messages.toDocs}</a>
      </p>
      <script defer src={urls.builderScript}></script>
    </div>
  );
}

function Choices({ builder }: { builder: Builder }) {
  const { language, messages, urls, show, values, wholeViews, items } = builder;
  const option = (value: string, name: string) => (
    <option value={value} selected={value === show}>
      {name}
    </option>
  );
  const views = wholeViews.map((view) => option(view, messages.wholeViews[view] ?? view));
  return (
    <form id="builder-form" action={urls.url("builder")}>
      <h2>{messages.choices}</h2>
      {language !== "sv" && <input type="hidden" name="lang" value={language} />}
      {items === undefined ? (
        <p>
          <label for="builder-show">{messages.showAddress}</label>
          {/* A browser offers only what begins with the value, so what is shown anyway is not one. */}
          <input id="builder-show" name="show" value={show === "overview" ? "" : show} list="builder-views" />
          <datalist id="builder-views">{views}</datalist>
        </p>
      ) : (
        <Field name="show" label={messages.show}>
          <optgroup label={messages.views}>{views}</optgroup>
          <optgroup label={messages.collaborations}>
            {items.collaborations.map(({ id, name }) => option(`collaborations/${id}`, localize(name, language).value))}
          </optgroup>
          <optgroup label={messages.organizations}>
            {items.organizations.map(({ id, name }) => option(`organizations/${id}`, localize(name, language).value))}
          </optgroup>
        </Field>
      )}
      <Select
        name="language"
        label={messages.language}
        names={messages.languages}
        of={LANGUAGES}
        chosen={values.language}
      />
      <Field name="heading" label={messages.heading}>
        {[1, 2, 3, 4, 5, 6].map((level) => (
          <option value={level} selected={level === values.heading}>
            {messages.level.replace("{level}", String(level))}
          </option>
        ))}
      </Field>
      <Select name="links" label={messages.links} names={messages.linkMarking} chosen={values.links} />
      <Select name="onerror" label={messages.onerror} names={messages.failure} chosen={values.onerror} />
      <Select name="view" label={messages.look} names={messages.looks} chosen={values.view} />
      <Select name="scheme" label={messages.scheme} names={messages.schemes} chosen={values.scheme} />
      <button type="submit">{messages.button}</button>
    </form>
  );
}

function Field({ name, label, children }: { name: string; label: string; children?: Child }) {
  return (
    <p>
      <label for={`builder-${name}`}>{label}</label>
      <select id={`builder-${name}`} name={name}>
        {children}
      </select>
    </p>
  );
}

interface SelectProps {
  readonly name: string;
  readonly label: string;
  readonly names: Readonly<Record<string, string>>;
  /** The values in their order; those of the names if absent. */
  readonly of?: readonly string[];
  readonly chosen: string;
}

function Select({ name, label, names, of = Object.keys(names), chosen }: SelectProps) {
  return (
    <Field name={name} label={label}>
      {of.map((value) => (
        <option value={value} selected={value === chosen}>
          {names[value]}
        </option>
      ))}
    </Field>
  );
}

interface ResultProps {
  readonly result: BuilderResult;
  readonly messages: BuilderMessages;
  readonly language: Language;
}

function Result({ result, messages, language }: ResultProps) {
  return (
    <>
      <h2>{messages.preview}</h2>
      <iframe id="builder-preview" src={result.preview} title={result.title} height={FRAME_HEIGHT}></iframe>
      <h2>{messages.copyTitle}</h2>
      {result.snippets.map((snippet) => (
        <SnippetSection snippet={snippet} result={result} messages={messages} language={language} />
      ))}
    </>
  );
}

interface SnippetProps extends ResultProps {
  readonly snippet: Snippet;
}

/** The ways that show the document of a frame. */
const FRAMES: ReadonlySet<string> = new Set(["frame", "resized-frame", "wordpress"]);

/** Lines to paste; they take focus, so that they can be scrolled with the keys. */
function SnippetSection({ snippet, result: { sizes, unpinned }, messages, language }: SnippetProps) {
  const { id, code, overhead } = snippet;
  const { title, forWhom, onFailure } = messages.snippets[id];
  const content = FRAMES.has(id) ? sizes.embed : sizes.fragment;
  const size = (overhead === 0 ? messages.size : messages.sizeAtFirst)
    .replace("{content}", formatSize(content, language))
    .replace("{overhead}", formatSize(overhead, language));
  return (
    <section class="samverkan-page-snippet">
      <h3 id={`builder-${id}`}>{title}</h3>
      <p>{forWhom}</p>
      <section class={CLASSES.scroll} aria-labelledby={`builder-${id}`} tabindex={0}>
        <pre lang="en">
          <code data-snippet={id}>{code}</code>
        </pre>
      </section>
      {id !== "json" && <p>{size}</p>}
      <p>
        {messages.onFailure} {onFailure}
      </p>
      {id === "element" && (
        <p>
          {messages.unpinned} <code>{unpinned}</code>.
        </p>
      )}
    </section>
  );
}
