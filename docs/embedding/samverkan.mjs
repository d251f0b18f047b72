// Save as samverkan.mjs beside the modules of a site that Node (20 or newer) serves. In a page, import it with
// import { samverkan } from "./samverkan.mjs"; and insert samverkan().
//
// To test it: show the fragment, then the link that visitors see without a network.
//
//   node -e "import('./samverkan.mjs').then(({ samverkan }) => console.log(samverkan()))"
//   sudo unshare --net node -e "import('./samverkan.mjs').then(({ samverkan }) => console.log(samverkan()))"

const FRAGMENT = "https://samverkan.example/fragments/overview";
let shown = '<p><a href="https://samverkan.example/">Samverkan</a></p>';

/** Fetches a new copy once a minute, without any visitor waiting. After any failure the last good copy stays. */
async function refresh() {
  try {
    const response = await fetch(FRAGMENT, { redirect: "error", signal: AbortSignal.timeout(5000) });
    const html = await response.text();
    const isOurs = response.status === 200 && response.headers.has("X-Samverkan-Release");
    if (!isOurs || !/<\/[a-z-]+>\s*$/.test(html)) throw new Error(`${response.status}, no whole fragment of ours`);
    shown = html;
  } catch (error) {
    console.error("samverkan: the last good copy stays:", error);
  }
}

setInterval(refresh, 60_000).unref();
await refresh();

/** The fragment for a page. */
export const samverkan = () => shown;
