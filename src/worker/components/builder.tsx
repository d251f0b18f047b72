import type { OrganizationRef } from "../../domain/organization.ts";
import { LANGUAGES, type Language, localize } from "../../domain/text.ts";
import type { EntityIndex } from "../../release/read-model.ts";
import type { BuilderWords } from "../embedding/builder-help.ts";
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
  readonly words: BuilderWords;
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
  const { language, words, urls, result } = builder;
  return (
    <div class={CLASSES.root}>
      <h1>{words.title}</h1>
      <p>{words.introduction}</p>
      <div class="samverkan-page-builder">
        <Choices builder={builder} />
        <div id="builder-result" data-copy={words.copy} data-copied={words.copied}>
          {result === undefined ? (
            <p>{words.nothingToShow}</p>
          ) : (
            <Result result={result} words={words} language={language} />
          )}
        </div>
      </div>
      <p id="builder-status" role="status"></p>
      <p>
        <a href={urls.url("embeddingDocs", languageQuery(language))}>{words.toDocs}</a>
      </p>
      <script defer src={urls.builderScript}></script>
    </div>
  );
}

function Choices({ builder }: { builder: Builder }) {
  const { language, words, urls, show, values, wholeViews, items } = builder;
  const option = (value: string, name: string) => (
    <option value={value} selected={value === show}>
      {name}
    </option>
  );
  const views = wholeViews.map((view) => option(view, words.wholeViews[view] ?? view));
  return (
    <form id="builder-form" action={urls.url("builder")}>
      <h2>{words.choices}</h2>
      {language !== "sv" && <input type="hidden" name="lang" value={language} />}
      {items === undefined ? (
        <p>
          <label for="builder-show">{words.showAddress}</label>
          {/* A browser offers only what begins with the value, so what is shown anyway is not one. */}
          <input id="builder-show" name="show" value={show === "overview" ? "" : show} list="builder-views" />
          <datalist id="builder-views">{views}</datalist>
        </p>
      ) : (
        <Field name="show" label={words.show}>
          <optgroup label={words.views}>{views}</optgroup>
          <optgroup label={words.collaborations}>
            {items.collaborations.map(({ id, name }) => option(`collaborations/${id}`, localize(name, language).value))}
          </optgroup>
          <optgroup label={words.organizations}>
            {items.organizations.map(({ id, name }) => option(`organizations/${id}`, localize(name, language).value))}
          </optgroup>
        </Field>
      )}
      <Select name="language" label={words.language} names={words.languages} of={LANGUAGES} chosen={values.language} />
      <Field name="heading" label={words.heading}>
        {[1, 2, 3, 4, 5, 6].map((level) => (
          <option value={level} selected={level === values.heading}>
            {words.level.replace("{level}", String(level))}
          </option>
        ))}
      </Field>
      <Select name="links" label={words.links} names={words.linkMarking} chosen={values.links} />
      <Select name="onerror" label={words.onerror} names={words.failure} chosen={values.onerror} />
      <Select name="view" label={words.look} names={words.looks} chosen={values.view} />
      <Select name="scheme" label={words.scheme} names={words.schemes} chosen={values.scheme} />
      <button type="submit">{words.button}</button>
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
  readonly words: BuilderWords;
  readonly language: Language;
}

function Result({ result, words, language }: ResultProps) {
  return (
    <>
      <h2>{words.preview}</h2>
      <iframe id="builder-preview" src={result.preview} title={result.title} height={FRAME_HEIGHT}></iframe>
      <h2>{words.copyTitle}</h2>
      {result.snippets.map((snippet) => (
        <SnippetSection snippet={snippet} result={result} words={words} language={language} />
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
function SnippetSection({ snippet, result: { sizes, unpinned }, words, language }: SnippetProps) {
  const { id, code, overhead } = snippet;
  const { title, forWhom, onFailure } = words.snippets[id];
  const content = FRAMES.has(id) ? sizes.embed : sizes.fragment;
  const size = (overhead === 0 ? words.size : words.sizeAtFirst)
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
        {words.onFailure} {onFailure}
      </p>
      {id === "element" && (
        <p>
          {words.unpinned} <code>{unpinned}</code>.
        </p>
      )}
    </section>
  );
}
