import i18n from "@sitevision/api/common/i18n";
import router from "@sitevision/api/common/router";
import appData from "@sitevision/api/server/appData";
import versionUtil from "@sitevision/api/server/VersionUtil";
import { fragmentUrl, pageUrl, readChoice } from "./choice.js";
import { getFragment } from "./fragment.js";
import { factsAreFrom, linkText } from "./texts.js";

router.get("/", (_request, response) => {
  const choice = readChoice((field) => appData.get(field));
  response.send(choice.service === "" ? missingService() : render(choice));
});

/** An editor is told; visitors see nothing. */
function missingService() {
  const isEditing = versionUtil.getCurrentVersion() === versionUtil.OFFLINE_VERSION;
  return isEditing ? `<p class="samverkan-message">${i18n.get("missingService")}</p>` : "";
}

/**
 * The fragment, and where it is not fresh its day. Everything in it has been read tag by tag, and the address of the link is
 * made of what was read.
 *
 * @param {import("./choice.js").Choice} choice
 * @returns {string}
 */
function render(choice) {
  const { html, day, isFailing } = getFragment(choice.service, fragmentUrl(choice));
  if (html === "") {
    return `<p class="samverkan-message" lang="${choice.lang}"><a href="${pageUrl(choice)}">${linkText(choice.view, choice.lang)}</a></p>`;
  }
  return isFailing
    ? `${html}<p class="samverkan-notice" lang="${choice.lang}">${factsAreFrom(day, choice.lang)}</p>`
    : html;
}
