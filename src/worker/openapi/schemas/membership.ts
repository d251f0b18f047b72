import * as v from "valibot";
import { MEMBERSHIP_STATUSES, ROLES } from "../../../domain/collaboration.ts";
import { STATUSES } from "../../../domain/status.ts";
import { collaborationReference, organizationReference } from "./references.ts";
import { address, day, described, localizedText, partialDate, source, types } from "./values.ts";

/** The fields of a membership without its organization and collaboration. */
export const MEMBERSHIP_FACTS = {
  role: described(
    v.picklist(ROLES),
    "host: värd för en gemensam nämnd. member: medlem.",
    "host: the host of a joint board. member: a member.",
  ),
  status: described(
    v.picklist(MEMBERSHIP_STATUSES),
    "confirmed: säker. disputed: källorna skiljer sig åt. unknown: känd bara från en gammal källa.",
    "confirmed: certain. disputed: the sources differ. unknown: known only from an old source.",
  ),
  phase: described(
    v.picklist(STATUSES),
    "Var medlemskapet står i dag: planned, active eller ended. Säger inget om hur säkert det är: se status.",
    "Where the membership stands today: planned, active or ended. Says nothing about how certain it is: see status.",
  ),
  current: described(
    v.boolean(),
    "Om medlemskapet, så vitt källorna säger, gäller i dag: phase är active. Se status.",
    "Whether the membership, according to the sources, is valid today: phase is active. See status.",
  ),
  since: described(v.nullable(partialDate), "Första dagen.", "The first day."),
  until: described(v.nullable(partialDate), "Sista dagen.", "The last day."),
  source: described(
    v.nullable(source),
    "Källan till medlemskapet. Null för en värd som bara står i host.",
    "The source of the membership. Null for a host that is given only in host.",
  ),
  verified: described(
    v.nullable(day),
    "Dagen då någon senast bekräftade det med samarbetet självt.",
    "The day someone last confirmed it with the collaboration itself.",
  ),
  note: described(v.nullable(localizedText), "Anmärkning.", "A note."),
};

export const membership = described(
  v.strictObject({
    id: described(
      v.pipe(v.string(), v.regex(/^[a-z0-9-]+\.[a-z0-9-]+$/)),
      "Samarbetets id, en punkt och organisationens id, som i tabellen.",
      "The id of the collaboration, a dot and the id of the organization, as in the table.",
    ),
    types: described(
      types,
      "Membership bara för ett säkert medlemskap, annars DisputedMembership eller UncertainMembership.",
      "Membership only for a certain membership, otherwise DisputedMembership or UncertainMembership.",
    ),
    collaboration: collaborationReference,
    organization: organizationReference,
    ...MEMBERSHIP_FACTS,
    links: described(
      v.strictObject({ self: address }),
      "Medlemskapets adress: samarbetets adress med ett tillägg efter #.",
      "The address of the membership: the collaboration’s address with a fragment.",
    ),
  }),
  "Vem som deltar i vad, i vilken roll, sedan när och enligt vilken källa. Samma form överallt.",
  "Who takes part in what, in which role, since when and according to which source. The same shape everywhere.",
);
