import type { CollaborationFilter } from "../../domain/filter.ts";
import { STATUSES } from "../../domain/status.ts";
import type { Language } from "../../domain/text.ts";
import type { FilterOptions } from "../../release/filter-options.ts";
import { MESSAGES } from "../i18n/messages.ts";
import type { Child } from "../jsx/jsx-runtime.ts";
import type { Urls } from "../urls.ts";
import { CLASSES } from "./classes.ts";
import { displayName, type Named } from "./display-name.ts";

type Filter = Omit<CollaborationFilter, "sort">;

/** The filters of the form. */
type Field = "form" | "member" | "area" | "status";

interface Props {
  /** The action of the form. */
  readonly action?: string;
  readonly fields?: readonly Field[];
  readonly filter: Filter;
  readonly choices: FilterOptions;
  readonly language: Language;
  readonly urls: Urls;
}

/** The filter form, which works without script; it is open while one of its filters is chosen, and preserves the search query. */
export function SearchForm({
  filter,
  choices,
  language,
  urls,
  action = urls.url("home"),
  fields = ["form", "member", "area", "status"],
}: Props) {
  const messages = MESSAGES[language];
  const { forms, members, areas } = choices;
  const toOption = (item: Named & { readonly id: string }) => ({ id: item.id, name: displayName(item, language) });
  const options = {
    form: forms.map(toOption),
    member: members.map(toOption),
    area: areas.map(toOption),
    status: STATUSES.map((id) => ({ id, name: messages.status[id] })),
  };
  return (
    <details class="samverkan-page-search" open={fields.some((name) => filter[name] !== undefined)}>
      <summary>{messages.searchTitle}</summary>
      <Form button={messages.searchButton} language={language} action={action}>
        {filter.q !== undefined && <input type="hidden" name="q" value={filter.q} />}
        {fields.map((name) => (
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

/** The search field in the header of every page. */
export function SearchBox({ value, language, urls }: Pick<Props, "language" | "urls"> & { value: string | undefined }) {
  const messages = MESSAGES[language];
  return (
    <Form button={messages.plainSearchButton} language={language} action={urls.url("home")}>
      <label class={CLASSES.hidden} for="samverkan-search-q">
        {messages.filterLabels.q}
      </label>
      <input id="samverkan-search-q" type="search" name="q" value={value} maxlength={200} />
    </Form>
  );
}

interface FormProps extends Pick<Props, "language"> {
  readonly action: string;
  readonly button: string;
  readonly children?: Child;
}

function Form({ button, language, action, children }: FormProps) {
  return (
    <search>
      <form action={action}>
        {language !== "sv" && <input type="hidden" name="lang" value={language} />}
        {children}
        <button type="submit">{button}</button>
      </form>
    </search>
  );
}
