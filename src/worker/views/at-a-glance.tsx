import { inLanguage } from "../../domain/text.ts";
import type { CollaborationDetail } from "../../release/release.ts";
import { calledName } from "./called-name.ts";
import { CollaborationLink } from "./collaboration-facts.tsx";
import type { View } from "./view.ts";
import { WORDS } from "./words.ts";

/** Names that fit on a line of a phone; of more than these, two are named and the rest are counted. */
const MOST_NAMES = 3;

interface Props {
  readonly collaborations: readonly CollaborationDetail[];
  readonly view: View;
}

/** All that the publisher does together with whom, a line each: what a reader with five seconds sees. */
export function AtAGlance({ collaborations, view }: Props) {
  const [first] = collaborations;
  if (first === undefined) return <></>;
  const words = WORDS[view.language];
  const publisher = inLanguage(first.sender.publisher.name, view.language).value;
  return (
    <>
      <p class="samverkan-page-lead">{words.lead(publisher)}</p>
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
function whatFor({ collaboration: { areas } }: CollaborationDetail, { language }: View): string {
  const [first] = areas;
  if (first === undefined) return "";
  const name = inLanguage(first.name, language).value;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function withWhom({ collaboration, members, sender }: CollaborationDetail, { language }: View): string {
  const words = WORDS[language];
  const { memberCount } = collaboration;
  if (memberCount !== undefined) {
    const about = memberCount.approximate ? `${words.about} ` : "";
    return `${words.together} ${about}${memberCount.count} ${inLanguage(memberCount.what, language).value}`;
  }
  const others = members
    .filter(({ membership, status }) => membership.status === "confirmed" && status !== "ended")
    .map(({ organization }) => organization)
    .filter(({ id }) => id !== sender.publisher.id)
    .map((organization) => calledName(organization, language));
  return others.length === 0 ? "" : `${words.together} ${enumerated(others, language)}`;
}

/** `Haninge och Nynäshamn`, `Botkyrka, Ekerö och 7 andra`. */
function enumerated(names: readonly string[], language: View["language"]): string {
  const words = WORDS[language];
  const named = names.length > MOST_NAMES ? names.slice(0, MOST_NAMES - 1) : names.slice(0, -1);
  const rest = names.length > MOST_NAMES ? words.others(names.length - named.length) : names.at(-1);
  return named.length === 0 ? `${rest}` : `${named.join(", ")} ${words.and} ${rest}`;
}
