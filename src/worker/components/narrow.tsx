import { type Child, Fragment, Html } from "../jsx/jsx-runtime.ts";
import { siteName } from "./links.tsx";

/** The longest run of letters that fits into the narrowest pages beside what stands there. Characters. */
const LONGEST = 20;

/** Long labels of a host name are parted this often. Characters. */
const STEP = 16;

/** The name of a website, which may go on in the next line where it is too long for one: hosts may not have our stylesheet. */
export function SiteName({ website }: { website: string }) {
  const pieces = siteName(website)
    .split(/(?<=\.)/)
    .flatMap((label) => (label.length > LONGEST ? (label.match(new RegExp(`.{1,${STEP}}`, "gu")) ?? []) : [label]));
  return (
    <>
      {pieces.map((piece, index) => (
        <>
          {index > 0 && piece.length > 3 && <wbr />}
          {piece}
        </>
      ))}
    </>
  );
}

/** Where a long compound may be hyphenated: before a second part that names of public bodies end with. */
const JOINT =
  /(?<=\p{L}{5})(?=(?:förbund|nämnd|samarbet|samverkan|förmedling|kassa|försvar|hälsa|avtal|allians|redogörels|skap|form)\p{L}*)/gu;

/** A word that is too long for a column of a table on a phone. */
const LONG_WORD = /\p{L}{12,}/gu;

const SOFT_HYPHEN = "\u00ad";

/** Text that may be hyphenated at the joints of long Swedish compounds, so that it fits a phone, a table without our stylesheet too. */
export function Hyphenated({ children }: { children?: Child }) {
  const { html } = Fragment({ children });
  return new Html(
    html.replace(/<[^>]*>|[^<]+/g, (piece) =>
      piece.startsWith("<") ? piece : piece.replace(LONG_WORD, (word) => word.replace(JOINT, SOFT_HYPHEN)),
    ),
  );
}
