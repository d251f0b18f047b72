/** @jsxImportSource hono/jsx */
import { env } from "cloudflare:workers";
import { Hono } from "hono";

/** A typical implementation: for each request it reads KV, parses the JSON and renders the response. */
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
  const found = await env.KV.get<Stored>("typical", "json");
  if (found === null) throw new Error("there is nothing in KV");
  return found;
}

async function item(id: string): Promise<Item | undefined> {
  return (await stored()).collaborations.find((each) => each.id === id);
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

function Overview({ stored: { site, collaborations } }: { stored: Stored }) {
  return (
    <section lang="sv">
      <h2>{site.title.sv}</h2>
      {collaborations.map((each) => (
        <ItemView item={each} />
      ))}
    </section>
  );
}

function Page({ stored }: { stored: Stored }) {
  return (
    <html lang="sv">
      <head>
        <meta charset="utf-8" />
        <title>{stored.site.title.sv}</title>
        <link rel="stylesheet" href="/style.css" />
      </head>
      <body>
        <main>
          <Overview stored={stored} />
        </main>
      </body>
    </html>
  );
}

app.get("/", async (c) => c.html(<Page stored={await stored()} />));
app.get("/embeds/overview", async (c) => c.html(<Page stored={await stored()} />));
app.get("/fragments/overview", async (c) => c.html(<Overview stored={await stored()} />));
app.get("/fragments/collaborations/:id", async (c) => {
  const found = await item(c.req.param("id"));
  return found === undefined ? c.notFound() : c.html(<ItemView item={found} />);
});
app.get("/api/v1/collaborations", async (c) => c.json({ items: (await stored()).collaborations }));
app.get("/api/v1/collaborations/:id", async (c) => {
  const found = await item(c.req.param("id"));
  return found === undefined ? c.notFound() : c.json(found);
});

export default app;
