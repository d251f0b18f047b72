/*
 * The form's own page on the server. It asks the service for names, so that an editor chooses by them. It is not bundled:
 * everything it needs is here.
 */
(() => {
  const router = require("router");
  const requester = require("Requester");
  const appData = require("appData");
  const i18n = require("i18n");

  /** How many collaborations and how many organizations are offered; the field for an address takes the others. */
  const MAX_CHOICES = 100;

  const ORIGIN = /^(?:https:\/\/[^/?#@\s]+|http:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?)/;
  const WHOLE_VIEWS = ["overview", "collaborations", "current", "matrix", "diagram"];

  /** Names by view; undefined where the service does not answer. */
  function choices(service, kind) {
    let found;
    try {
      requester
        .get(`${service}/api/v1/${kind}?limit=${MAX_CHOICES}`)
        .done((result) => {
          found = result.items.map((item) => ({ value: `${kind}/${item.id}`, name: item.name.sv || item.name.en }));
        })
        .fail(() => {});
    } catch (_error) {
      return undefined;
    }
    return found;
  }

  function escapeHtml(text) {
    return String(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
  }

  const option = ({ value, name }) => `<option value="${escapeHtml(value)}">${escapeHtml(name)}</option>`;

  const group = (label, options) =>
    options.length === 0 ? "" : `<optgroup label="${escapeHtml(label)}">${options.map(option).join("")}</optgroup>`;

  router.get("/", (_request, response) => {
    const [service] = ORIGIN.exec(String(appData.get("service") || "").trim()) || [undefined];
    const collaborations = service && choices(service, "collaborations");
    const organizations = collaborations && choices(service, "organizations");
    const wholeViews = WHOLE_VIEWS.map((value) => ({ value, name: i18n.get(`view_${value}`) }));
    const offered = wholeViews.concat(collaborations || [], organizations || []);
    const chosen = String(appData.get("view") || "");
    // What was chosen stays in the form, whether or not the service answers today.
    const isOther = chosen !== "" && offered.every(({ value }) => value !== chosen);
    response.render({
      help: escapeHtml(service === undefined ? i18n.get("serviceFirst") : organizations ? "" : i18n.get("serviceAway")),
      options: [
        isOther ? option({ value: chosen, name: chosen }) : "",
        group(i18n.get("wholeViews"), wholeViews),
        group(i18n.get("collaborations"), collaborations || []),
        group(i18n.get("organizations"), organizations || []),
      ].join(""),
    });
  });
})();
