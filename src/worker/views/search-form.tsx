import type { CollaborationFilter } from "../../domain/filter.ts";
import { STATUSES } from "../../domain/status.ts";
import { inLanguage, type Language } from "../../domain/text.ts";
import type { Choices } from "../../release/choices.ts";
import type { Addresses } from "../addresses.ts";
import type { Child } from "../markup/jsx-runtime.ts";
import { calledName } from "./called-name.ts";
import { WORDS } from "./words.ts";

type Filter = Omit<CollaborationFilter, "sort">;

interface Props {
  readonly filter: Filter;
  readonly choices: Choices;
  readonly language: Language;
  readonly addresses: Addresses;
}

/** Search and filters as a form that works without script; it stands open while something is chosen. */
export function SearchForm({ filter, choices, language, addresses }: Props) {
  const words = WORDS[language];
  const { forms, members, areas } = choices;
  const options = {
    form: forms.map(({ id, name }) => ({ id, name: inLanguage(name, language).value })),
    member: members.map((organization) => ({ id: organization.id, name: calledName(organization, language) })),
    area: areas.map(({ id, name }) => ({ id, name: inLanguage(name, language).value })),
    status: STATUSES.map((id) => ({ id, name: words.statusChoice[id] })),
  };
  return (
    <details class="samverkan-page-search" open={isFiltering(filter)}>
      <summary>{words.searchTitle}</summary>
      <Form button={words.searchButton} language={language} addresses={addresses}>
        <SearchField value={filter.q} language={language} />
        {(["form", "member", "area", "status"] as const).map((name) => (
          <p>
            <label for={`samverkan-search-${name}`}>{words.filterLabels[name]}</label>
            <select id={`samverkan-search-${name}`} name={name}>
              <option value="">{words.everything}</option>
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
export function PlainSearch({ language, addresses }: Pick<Props, "language" | "addresses">) {
  return (
    <Form button={WORDS[language].plainSearchButton} language={language} addresses={addresses}>
      <SearchField value={undefined} language={language} />
    </Form>
  );
}

/** Whether the reader has asked for anything else than the whole page. */
export function isFiltering({ form, member, area, status, q }: Filter): boolean {
  return [form, member, area, status, q].some((value) => value !== undefined);
}

interface FormProps extends Pick<Props, "language" | "addresses"> {
  readonly button: string;
  readonly children?: Child;
}

function Form({ button, language, addresses, children }: FormProps) {
  return (
    <search>
      <form action={addresses.to("home")}>
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
      <label for="samverkan-search-q">{WORDS[language].filterLabels.q}</label>
      <input id="samverkan-search-q" type="search" name="q" value={value} maxlength={200} />
    </p>
  );
}
