import type { Role, WordPress } from "./word-press.ts";

/** A published post: its URL, and its content as WordPress renders it. */
export interface Post {
  readonly address: string;
  readonly html: string;
}

/** The block that the editor creates for a URL pasted on a line of its own, for a response with a quotation. */
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

/** The response to the block editor's request about a URL, from which it takes the preview and the kind of block. */
export function requestOEmbedProxy({ rest }: WordPress, role: Role, url: string): Promise<unknown> {
  return rest(role, `/oembed/1.0/proxy`, undefined, { url });
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
