import { migrateFolder } from "../migrate/migrate-folder.ts";
import { parseCommandLine } from "./args.ts";
import { pluralize, print } from "./print.ts";
import { writeFiles } from "./write-files.ts";

const { values } = parseCommandLine("migrate-data", { options: { data: { type: "string", default: "data" } } });
writeFiles(values.data, () => {
  const changed = migrateFolder(values.data);
  if (changed.length === 0) {
    print("Inget att göra: filerna har redan dagens form.");
  } else {
    print(...changed, "", `${pluralize(changed.length, "fil", "filer")} är omskrivna. Kontrollera med npm run check.`);
  }
});
