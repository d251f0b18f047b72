import { describe, expect, test } from "vitest";
import { Html, jsx } from "../../src/worker/jsx/jsx-runtime.ts";

function Greeting({ name, children }: { name: string; children?: Html | string }) {
  return (
    <p title={name}>
      Hej {name}! {children}
    </p>
  );
}

test("text and attributes are escaped", () => {
  const { html } = <Greeting name={`"><script>alert('1')</script>&`} />;
  const name = "&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;";
  expect(html).toBe(`<p title="${name}">Hej ${name}! </p>`);
});

test("Html is inserted without escaping, also as the child of a component", () => {
  expect((<Greeting name="du">{new Html("<b>&amp;</b>")}</Greeting>).html).toBe(
    '<p title="du">Hej du! <b>&amp;</b></p>',
  );
  expect((<Greeting name="du">{"<b>"}</Greeting>).html).toContain("&lt;b&gt;");
});

test("absent values render nothing, and numbers are rendered", () => {
  const { html } = (
    <ul>
      {[1, 2].map((each) => (
        <li value={each}>{each}</li>
      ))}
      {undefined}
      {null}
      {false}
      {true}
      {0}
    </ul>
  );
  expect(html).toBe('<ul><li value="1">1</li><li value="2">2</li>0</ul>');
});

test("a true attribute has no value, and a false or absent one is omitted", () => {
  expect((<option selected={true} disabled={false} label={undefined} />).html).toBe('<option selected=""></option>');
});

describe("an element", () => {
  test.each(["br", "input", "meta", "link"])("%s has no end tag", (tag) => {
    expect(jsx(tag, {}).html).toBe(`<${tag}/>`);
  });

  test.each(["p", "script", "circle", "iframe"])("%s has one, also when it is empty", (tag) => {
    expect(jsx(tag, {}).html).toBe(`<${tag}></${tag}>`);
  });

  test("rejects an object as an attribute", () => {
    expect(() => <circle r={{ of: 1 }} />).toThrow("the attribute r takes no object");
  });
});
