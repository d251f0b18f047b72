/*
 * The block in the editor: what to show, by name, and a preview that the site renders. Written for the browser as it is, so
 * that the plugin has no build step of its own here.
 */
(({ apiFetch, blockEditor, blocks, components, compose, element, i18n, serverSideRender, url }) => {
  const { __ } = i18n;
  const { createElement: h, Fragment, useEffect, useState } = element;
  const { ComboboxControl, Notice, PanelBody, Placeholder, SelectControl, Spinner, ToggleControl } = components;

  /** How long to wait for the next key before searching. Milliseconds. */
  const TYPING_PAUSE = 300;

  const wholeViews = () => [
    { value: "overview", label: __("All collaborations, with an introduction", "samverkan") },
    { value: "collaborations", label: __("List of collaborations", "samverkan") },
    { value: "current", label: __("Current projects", "samverkan") },
    { value: "matrix", label: __("Table: who takes part in what", "samverkan") },
    { value: "diagram", label: __("Picture: who works with whom", "samverkan") },
  ];

  /** Collaborations and organizations whose names have the words of the search, and whether the service answered. */
  function useChoices(search) {
    const [found, setFound] = useState({ isComplete: true, items: [] });
    useEffect(() => {
      let isCurrent = true;
      apiFetch({ path: url.addQueryArgs("/samverkan/v1/choices", { search }) }).then(
        (answer) => isCurrent && setFound(answer),
        () => isCurrent && setFound({ isComplete: false, items: [] }),
      );
      return () => {
        isCurrent = false;
      };
    }, [search]);
    return found;
  }

  function ViewControl({ attributes: { view, label }, setAttributes }) {
    const [search, setSearch] = useState("");
    const searchSoon = compose.useDebounce(setSearch, TYPING_PAUSE);
    const { isComplete, items } = useChoices(search);
    const offered = [...wholeViews(), ...items];
    const isOffered = offered.some(({ value }) => value === view);
    const options = isOffered ? offered : [{ value: view, label: label === "" ? view : label }, ...offered];
    return h(
      Fragment,
      null,
      h(ComboboxControl, {
        label: __("Show", "samverkan"),
        help: __("Write part of a name to find a collaboration or an organisation.", "samverkan"),
        value: view,
        options,
        onFilterValueChange: searchSoon,
        onChange: (value) => {
          const chosen = options.find((option) => option.value === value);
          if (chosen !== undefined) setAttributes({ view: chosen.value, label: chosen.label });
        },
      }),
      !isComplete &&
        h(
          Notice,
          { status: "warning", isDismissible: false },
          __("The service does not answer right now, so not all names are here. Try again in a minute.", "samverkan"),
        ),
    );
  }

  const LOOKS = { collaborations: ["list", "cards", "table"], matrix: ["table", "list"] };

  function Settings({ attributes, setAttributes }) {
    const select = (name, label, options) =>
      h(SelectControl, {
        label,
        options,
        value: attributes[name],
        onChange: (value) => setAttributes({ [name]: value }),
      });
    const looks = {
      list: __("List", "samverkan"),
      cards: __("Cards", "samverkan"),
      table: __("Table", "samverkan"),
    };
    const [usual, ...others] = LOOKS[attributes.view] ?? [];
    const levels = ["1", "2", "3", "4", "5", "6"].map((value) => ({
      value,
      label: i18n.sprintf(/* translators: %s: a number from 1 to 6. */ __("Level %s", "samverkan"), value),
    }));
    return h(
      Fragment,
      null,
      h(
        PanelBody,
        { title: __("How to show it", "samverkan") },
        usual !== undefined &&
          select("look", __("Look", "samverkan"), [
            { value: "", label: looks[usual] },
            ...others.map((value) => ({ value, label: looks[value] })),
          ]),
        select("lang", __("Language", "samverkan"), [
          { value: "", label: __("As the site", "samverkan") },
          { value: "sv", label: __("Swedish", "samverkan") },
          { value: "en", label: __("English", "samverkan") },
        ]),
        select("heading", __("Level of the top heading", "samverkan"), [
          ...levels,
          { value: "none", label: __("No heading: the page has one", "samverkan") },
        ]),
        h(ToggleControl, {
          label: __("Show who publishes the facts, and when they were updated", "samverkan"),
          checked: attributes.sender === "show",
          onChange: (isShown) => setAttributes({ sender: isShown ? "show" : "none" }),
        }),
        h(ToggleControl, {
          label: __("Tell those who listen that a link leads to another site", "samverkan"),
          checked: attributes.links === "text",
          onChange: (isMarked) => setAttributes({ links: isMarked ? "text" : "plain" }),
        }),
      ),
    );
  }

  /** The choice stands above the preview: the sidebar may be closed. */
  const CHOICE = { font: "13px/1.4 sans-serif", padding: "8px 12px", border: "1px solid", marginBottom: "16px" };

  function Edit({ attributes, setAttributes, isSelected }) {
    return h(
      Fragment,
      null,
      h(blockEditor.InspectorControls, null, h(Settings, { attributes, setAttributes })),
      h(
        "div",
        blockEditor.useBlockProps(),
        isSelected && h("div", { style: CHOICE }, h(ViewControl, { attributes, setAttributes })),
        h(serverSideRender, {
          block: "samverkan/view",
          attributes,
          LoadingResponsePlaceholder: () => h(Placeholder, { label: "Samverkan" }, h(Spinner)),
        }),
      ),
    );
  }

  blocks.registerBlockType("samverkan/view", { edit: Edit, save: () => null });
})(window.wp);
