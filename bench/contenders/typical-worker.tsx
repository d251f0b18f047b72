/** @jsxImportSource hono/jsx */
import { env } from "cloudflare:workers";
import { Hono } from "hono";

/** A typical implementation: for each request it reads KV, parses the JSON and renders what was asked for. */
interface Item {
  readonly id: string;
  readonly name: { readonly sv: string };
  readonly summary: { readonly sv: string };
  readonly website?: string;
  readonly members: readonly { readonly organization: string }[];
}

interface Stored {
  readonly site: { readonly title: { readonly sv: string } };
  readonly collaborations: readonly Item[];
}

const app = new Hono();

async function stored(): Promise<Stored> {
  const pointer = await env.KV.get<{ snapshot: string }>("release/1", "json");
  const snapshot = await env.KV.get<Stored>(`snapshot/${pointer?.snapshot}`, "json");
  if (snapshot === null) throw new Error("there is nothing in KV");
  return snapshot;
}

function ItemView({ item }: { item: Item }) {
  return (
    <article class="collaboration">
      <h3>
        <a href={`https://samverkan.example/collaborations/${item.id}`}>{item.name.sv}</a>
      </h3>
      <p>{item.summary.sv}</p>
      <ul>
        {item.members.map(({ organization }) => (
          <li>{organization}</li>
        ))}
      </ul>
      {item.website !== undefined && <a href={item.website}>{item.website}</a>}
    </article>
  );
}

app.get("/fragments/overview", async (c) => {
  const { site, collaborations } = await stored();
  return c.html(
    <section lang="sv">
      <h2>{site.title.sv}</h2>
      {collaborations.map((item) => (
        <ItemView item={item} />
      ))}
    </section>,
  );
});

app.get("/fragments/collaborations/:id", async (c) => {
  const item = (await stored()).collaborations.find(({ id }) => id === c.req.param("id"));
  return item === undefined ? c.notFound() : c.html(<ItemView item={item} />);
});

app.get("/api/v1/collaborations", async (c) => c.json({ items: (await stored()).collaborations }));

export default app;
