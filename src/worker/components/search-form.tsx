import type { CollaborationFilter } from "../../domain/filter.ts";
import { STATUSES } from "../../domain/status.ts";
import { type Language, localize } from "../../domain/text.ts";
import type { FilterOptions } from "../../release/filter-options.ts";
import { MESSAGES } from "../i18n/messages.ts";
import type { Child } from "../jsx/jsx-runtime.ts";
import type { Urls } from "../urls.ts";
import { displayName } from "./display-name.ts";

type Filter = Omit<CollaborationFilter, "sort">;

interface Props {
  readonly filter: Filter;
  readonly choices: FilterOptions;
  readonly language: Language;
  readonly urls: Urls;
}

/** Search and filters as a form that works without script; it stands open while something is chosen. */
export function SearchForm({ filter, choices, language, urls }: Props) {
  const messages = MESSAGES[language];
  const { forms, members, areas } = choices;
  const options = {
    form: forms.map(({ id, name }) => ({ id, name: localize(name, language).value })),
    member: members.map((organization) => ({ id: organization.id, name: displayName(organization, language) })),
    area: areas.map(({ id, name }) => ({ id, name: localize(name, language).value })),
    status: STATUSES.map((id) => ({ id, name: messages.statusChoice[id] })),
  };
  return (
    <details class="samverkan-page-search" open={isFiltering(filter)}>
      <summary>{messages.searchTitle}</summary>
      <Form button={messages.searchButton} language={language} urls={urls}>
        <SearchField value={filter.q} language={language} />
        {(["form", "member", "area", "status"] as const).map((name) => (
          <p>
            <label for={`samverkan-search-${name}`}>{messages.filterLabels[name]}</label>
            <select id={`samverkan-search-${name}`} name={name}>
              <option value="">{messages.everything}</option>
              {options[name].map((option) => (
                <option value={option.id} selected={option.id === filter[name]}>
                  {option.name}
                </option>
              ))}
            </select>
          </p>
        ))}
      </Form>
    </details>
  );
}

/** Search in words alone, for pages that know no facts: those about an error. */
export function PlainSearch({ language, urls }: Pick<Props, "language" | "urls">) {
  return (
    <Form button={MESSAGES[language].plainSearchButton} language={language} urls={urls}>
      <SearchField value={undefined} language={language} />
    </Form>
  );
}

/** Whether the reader has asked for anything else than the whole page. */
export function isFiltering({ form, member, area, status, q }: Filter): boolean {
  return [form, member, area, status, q].some((value) => value !== undefined);
}

interface FormProps extends Pick<Props, "language" | "urls"> {
  readonly button: string;
  readonly children?: Child;
}

function Form({ button, language, urls, children }: FormProps) {
  return (
    <search>
      <form action={urls.url("home")}>
        {language !== "sv" && <input type="hidden" name="lang" value={language} />}
        {children}
        <button type="submit">{button}</button>
      </form>
    </search>
  );
}

function SearchField({ value, language }: { value: string | undefined; language: Language }) {
  return (
    <p>
      <label for="samverkan-search-q">{MESSAGES[language].filterLabels.q}</label>
      <input id="samverkan-search-q" type="search" name="q" value={value} maxlength={200} />
    </p>
  );
}
