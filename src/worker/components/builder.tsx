import type { Language } from "../../domain/text.ts";
import type { NamedView } from "../embedding/search-views.ts";
import { SYSTEM_IDS } from "../embedding/snippets.ts";
import type { Child } from "../jsx/jsx-runtime.ts";
import type { Params } from "../query.ts";
import { languageQuery } from "../urls.ts";
import { type BuilderResult, Result, type ResultContext } from "./builder-result.tsx";
import { CLASSES } from "./classes.ts";

/** The options beside the view. */
export interface BuilderValues
  extends Params<"heading" | "sender" | "links" | "onerror" | "view" | "scheme" | "system"> {
  readonly language: Language;
}

/** The options of the builder, and the user's choice. */
export interface Builder extends ResultContext {
  /** The text of the field that selects the view. */
  readonly show: string;
  readonly values: BuilderValues;
  /** The suggestions of the field. */
  readonly views: readonly NamedView[];
  /** The matching views, if not exactly one matches. */
  readonly suggestions: readonly NamedView[];
  /** Undefined unless exactly one view matches. */
  readonly result: BuilderResult | undefined;
}

/** The builder: a form that works without script, the steps, a preview and all snippets. */
export function BuilderPage({ builder }: { builder: Builder }) {
  const { language, messages, urls, result } = builder;
  return (
    <div class={CLASSES.root}>
      <h1>{messages.title}</h1>
      <p>{messages.introduction}</p>
      <div class="samverkan-page-builder">
        <Choices builder={builder} />
        <div id="builder-result" data-copy={messages.copy} data-copied={messages.copied}>
          {result === undefined ? <Suggestions builder={builder} /> : <Result builder={builder} result={result} />}
        </div>
      </div>
      <p id="builder-status" role="status"></p>
      <p>
        <a href={urls.url("embeddingDocs", languageQuery(language))}>{messages.toDocs}</a>
      </p>
      <script defer src={urls.asset("builder.js")}></script>
    </div>
  );
}

function Choices({ builder: { language, messages, urls, show, values, views } }: { builder: Builder }) {
  return (
    <form id="builder-form" action={urls.url("builder")}>
      {language !== "sv" && <input type="hidden" name="lang" value={language} />}
      <fieldset>
        <legend>{messages.system}</legend>
        {SYSTEM_IDS.map((system) => (
          <>
            <label>
              <input type="radio" name="system" value={system} checked={system === values.system} />{" "}
              {messages.systems[system].name}
            </label>{" "}
          </>
        ))}
      </fieldset>
      <p>
        <label for="builder-show">{messages.show}</label>
        <input id="builder-show" name="show" value={show} list="builder-views" aria-describedby="builder-show-hint" />
        <small id="builder-show-hint">{messages.showHint}</small>
        <datalist id="builder-views">
          {views.map(({ name }) => (
            <option value={name}></option>
          ))}
        </datalist>
      </p>
      <details>
        <summary>{messages.moreChoices}</summary>
        <Select name="language" label={messages.language} names={messages.languages} chosen={values.language} />
        <Field name="heading" label={messages.heading}>
          {([1, 2, 3, 4, 5, 6, "none"] as const).map((level) => (
            <option value={level} selected={level === values.heading}>
              {level === "none" ? messages.noHeading : messages.level.replace("{level}", String(level))}
            </option>
          ))}
        </Field>
        <Select name="sender" label={messages.sender} names={messages.senders} chosen={values.sender} />
        <Select name="links" label={messages.links} names={messages.linkMarking} chosen={values.links} />
        <Select name="onerror" label={messages.onerror} names={messages.failure} chosen={values.onerror} />
        <Select name="view" label={messages.layout} names={messages.layouts} chosen={values.view} />
        <Select name="scheme" label={messages.scheme} names={messages.schemes} chosen={values.scheme} />
      </details>
      <button type="submit">{messages.button}</button>
    </form>
  );
}

function Suggestions({ builder: { language, messages, urls, values, suggestions } }: { builder: Builder }) {
  if (suggestions.length === 0) return <p>{messages.nothingToShow}</p>;
  return (
    <>
      <p>{messages.didYouMean}</p>
      <ul class={CLASSES.list}>
        {suggestions.map(({ id, name }) => (
          <li>
            <a href={urls.url("builder", { ...languageQuery(language), system: values.system, show: id })}>{name}</a>
          </li>
        ))}
      </ul>
    </>
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
  readonly chosen: string;
}

function Select({ name, label, names, chosen }: SelectProps) {
  return (
    <Field name={name} label={label}>
      {Object.entries(names).map(([value, text]) => (
        <option value={value} selected={value === chosen}>
          {text}
        </option>
      ))}
    </Field>
  );
}
