import { localize } from "../../domain/text.ts";
import type { CollaborationDetail } from "../../release/read-model.ts";
import { MESSAGES } from "../i18n/messages.ts";
import { CollaborationLink } from "./collaboration-card.tsx";
import { displayName } from "./display-name.ts";
import type { ViewContext } from "./view-context.ts";

/** Names that fit on a line of a phone; of more than these, two are named and the rest are counted. */
const MOST_NAMES = 3;

interface Props {
  readonly collaborations: readonly CollaborationDetail[];
  readonly view: ViewContext;
}

/** All that the publisher does together with whom, a line each: what a reader with five seconds sees. */
export function SummaryList({ collaborations, view }: Props) {
  const [first] = collaborations;
  if (first === undefined) return <></>;
  const messages = MESSAGES[view.language];
  const publisher = localize(first.publisherInfo.publisher.name, view.language).value;
  return (
    <>
      <p class="samverkan-page-lead">{messages.lead(publisher)}</p>
      <ul class="samverkan-page-glance">
        {collaborations.map((detail) => (
          <li>
            <CollaborationLink detail={detail} view={view} />
            <span>{[whatFor(detail, view), withWhom(detail, view)].filter(Boolean).join(" ")}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Its first area, as the beginning of a sentence. */
function whatFor({ collaboration: { areas } }: CollaborationDetail, { language }: ViewContext): string {
  const [first] = areas;
  if (first === undefined) return "";
  const name = localize(first.name, language).value;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function withWhom({ collaboration, members, publisherInfo }: CollaborationDetail, { language }: ViewContext): string {
  const messages = MESSAGES[language];
  const { memberCount } = collaboration;
  if (memberCount !== undefined) {
    const about = memberCount.approximate ? `${messages.about} ` : "";
    return `${messages.together} ${about}${memberCount.count} ${localize(memberCount.what, language).value}`;
  }
  const others = members
    .filter(({ membership, status }) => membership.status === "confirmed" && status === "active")
    .map(({ organization }) => organization)
    .filter(({ id }) => id !== publisherInfo.publisher.id)
    .map((organization) => displayName(organization, language));
  return others.length === 0 ? "" : `${messages.together} ${enumerated(others, language)}`;
}

/** `Haninge och Nynäshamn`, `Botkyrka, Ekerö och 7 andra`. */
function enumerated(names: readonly string[], language: ViewContext["language"]): string {
  const messages = MESSAGES[language];
  const named = names.length > MOST_NAMES ? names.slice(0, MOST_NAMES - 1) : names.slice(0, -1);
  const rest = names.length > MOST_NAMES ? messages.others(names.length - named.length) : names.at(-1);
  return named.length === 0 ? `${rest}` : `${named.join(", ")} ${messages.and} ${rest}`;
}
