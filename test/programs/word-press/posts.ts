import type { Role, WordPress } from "./word-press.ts";

/** A published post: where it is read, and its content as WordPress renders it. */
export interface Post {
  readonly address: string;
  readonly html: string;
}

/** The block that the editor makes of an address that is pasted on a line of its own, for an answer with a quotation. */
export function embedBlock(url: string): string {
  return `<!-- wp:embed ${JSON.stringify({ url, type: "wp-embed" })} -->
<figure class="wp-block-embed is-type-wp-embed"><div class="wp-block-embed__wrapper">
${url}
</div></figure>
<!-- /wp:embed -->`;
}

/** The block Custom HTML. */
export function htmlBlock(html: string): string {
  return `<!-- wp:html -->\n${html}\n<!-- /wp:html -->`;
}

/** Publishes a post as that user. */
export async function publish({ rest }: WordPress, role: Role, blocks: readonly string[]): Promise<Post> {
  const post = await rest(role, "/wp/v2/posts", { title: "Inlägg", status: "publish", content: blocks.join("\n\n") });
  const [address, content] = [field(post, "link"), field(post, "content")];
  return { address: String(address), html: String(field(content, "rendered")) };
}

/** What the block editor is told of an address: its preview and its kind come from this. */
export function askEditorsProxy({ rest }: WordPress, role: Role, url: string): Promise<unknown> {
  return rest(role, `/oembed/1.0/proxy`, undefined, { url });
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
