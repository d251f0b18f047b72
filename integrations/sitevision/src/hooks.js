import appData from "@sitevision/api/server/appData";
import hooks from "@sitevision/api/server/hooks";
import manifest from "../manifest.json";
import { readChoice } from "./choice.js";

/** The stylesheet is a resource of the app, so the visitor's browser gets it from the site itself. */
const STYLESHEET = `/webapp-files/${manifest.id}/${manifest.version}/samverkan.css`;

hooks.addHeadElement(() => {
  const { service, hasStylesheet } = readChoice((field) => appData.get(field));
  return service !== "" && hasStylesheet ? `<link rel="stylesheet" href="${STYLESHEET}">` : "";
});
