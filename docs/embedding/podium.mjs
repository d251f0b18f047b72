// Save as samverkan.mjs beside a layout of Podium (@podium/layout 5). In the layout:
//
//   import { samverkan } from "./samverkan.mjs";
//   const podlet = layout.client.register({ name: "samverkan", uri: "https://samverkan.example/podlet/manifest.json" });
//   const html = await samverkan(podlet, res.locals.podium);   // in the handler of a page, instead of podlet.fetch
//
// podlet.fetch alone rejects when a response is truncated, which ends the program if nothing catches it (Express 4). It waits for a
// stalled response as long as it stalls, and shows the target of a redirect or the response of another server.
//
// To test it: open the page, block the connection to us, and open the page again after a minute. The fragment is still there, and the
// log says "the last good copy stays". After a restart of the layout the page shows the link within two seconds.

/** The parameters of the fragment, such as lang; see https://samverkan.example/docs/embedding#parameters */
const QUERY = { heading: "2" };
const LINK = '<p><a href="https://samverkan.example/">Samverkan</a></p>';

/** Milliseconds: the timeout, between two requests, and after a failure without a copy. */
const LIMIT = 2000;
const INTERVAL = 60_000;
const PAUSE = 5000;

/** The most characters of a response. */
const LARGEST = 1_000_000;

let shown;
let asking;
let due = 0;

/** The fragment for a page: the last good copy, renewed once a minute without anybody waiting, or a link if there is none. */
export async function samverkan(podlet, incoming) {
  if (asking === undefined && Date.now() >= due) {
    asking = renew(podlet, incoming).finally(() => {
      asking = undefined;
    });
  }
  if (shown === undefined) await asking;
  return shown ?? LINK;
}

/** Fetches a new copy. After any failure the last good one stays. */
async function renew(podlet, incoming) {
  const answer = podlet.stream(incoming, { query: QUERY });
  let headers = {};
  answer.once("beforeStream", (response) => {
    headers = response.headers ?? {};
  });
  const late = setTimeout(() => answer.destroy(new Error(`nothing whole in ${LIMIT} ms`)), LIMIT);
  try {
    let html = "";
    for await (const chunk of answer.setEncoding("utf8")) {
      html += chunk;
      if (html.length > LARGEST) throw new Error("too large");
    }
    const isOurs = headers["x-samverkan-release"] !== undefined && headers["content-range"] === undefined;
    if (!isOurs || !/<\/[a-z-]+>\s*$/.test(html)) throw new Error("no whole fragment of ours");
    shown = html;
  } catch (error) {
    console.error("samverkan: the last good copy stays:", error);
  } finally {
    clearTimeout(late);
    answer.destroy();
    due = Date.now() + (shown === undefined ? PAUSE : INTERVAL);
  }
}
