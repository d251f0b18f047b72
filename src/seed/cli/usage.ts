import { print } from "./print.ts";

/** The `--help` text of a command: what it does, an example, and its options in the order of use. */
interface Usage {
  readonly does: string;
  readonly example: string;
  readonly options: readonly Option[];
}

type Option = readonly [written: string, does: string];

const REMOTE: Option = ["--remote", "gör det skarpt, för alla besökare; utan --remote bara på den här datorn"];
const YES: Option = ["--yes", "svara ja på alla frågor"];
const SERVICE: Option = ["--service https://…", "tjänstens adress, för att se när ändringen syns"];
const STATE: Option = ["--state MAPP", "mappen med den lokala kopian av KV (.wrangler/state/v3)"];
const DATA: Option = ["--data MAPP", "mappen med uppgifterna (data)"];
const BY: Option = ["--by ROLL", "vem som publicerar: en funktion, till exempel kommunikation, aldrig en person"];
const MESSAGE: Option = ["--message TEXT", "varför, på en rad, till historiken"];

const USAGES = {
  check: {
    does: "Kontrollerar uppgifterna och visar varje fel. Inget publiceras.",
    example: "npm run check -- data/collaborations/exempelnamnden.md",
    options: [
      ["FIL …", "visa bara det som gäller de filerna"],
      ["--links", "kontrollera också att varje länk svarar"],
      ["--strict", "räkna varningar som fel"],
      ["--all", "visa alla fel, hur många de än är"],
      ["--against MAPP", "visa vad som skiljer mot en annan mapp med uppgifter"],
      ["--format FORM", "text för människor (standard) eller github för kodvärdens arbetsflöde"],
      DATA,
    ],
  },
  new: {
    does: "Skapar en fil för en organisation eller ett samarbete, med rätt id och alla fält. Känner till Sveriges 290 kommuner.",
    example: 'npm run new -- organization "Vaxholm"',
    options: [["organization|collaboration NAMN", "vad som ska läggas till, och vad det heter"], DATA],
  },
  review: {
    does: "Skriver en lista över uppgifter som det är dags att granska och länkar som inte svarar.",
    example: "npm run review",
    options: [["--skip-links", "kontrollera inga länkar"], DATA],
  },
  preview: {
    does: "Laddar upp mappens uppgifter till en egen adress, så att kollegor kan se dem innan de publiceras.",
    example: "npm run preview -- --name ny-medlem",
    options: [
      ["--name NAMN", "vad förhandsvisningen ska heta; om inget anges grenens namn i git"],
      ["--delete", "ta bort förhandsvisningen"],
    ],
  },
  seed: {
    does: "Kontrollerar uppgifterna, visar vad som ändras för besökarna och publicerar.",
    example: 'npm run seed -- --remote --by kommunikation --message "Ny medlem"',
    options: [
      REMOTE,
      ["--dry-run", "visa vad som skulle ändras, utan att skriva något"],
      BY,
      MESSAGE,
      YES,
      SERVICE,
      DATA,
      STATE,
    ],
  },
  history: {
    does: "Visar vad som har publicerats, när, av vilken roll och varför.",
    example: "npm run history -- --remote",
    options: [["--remote", "visa det som alla besökare ser; annars bara den här datorn"], STATE],
  },
  rollback: {
    does: "Går tillbaka till den förra versionen, eller till en annan ur historiken. Visar först vad som ändras, och frågar.",
    example: "npm run rollback -- --only collaborations/exempelnamnden.md --remote",
    options: [
      ["RELEASE", "en annan version än den förra, ur npm run history"],
      ["--only FIL", "bara det som en fil innehåller; resten ligger kvar som det är"],
      REMOTE,
      BY,
      MESSAGE,
      YES,
      SERVICE,
      DATA,
      STATE,
    ],
  },
  prune: {
    does: "Tar bort sparade uppgifter som ingen version i historiken behöver. Visar först hur många, och frågar.",
    example: "npm run prune -- --remote",
    options: [REMOTE, YES, STATE],
  },
  start: {
    does: "Visar tjänsten på den här datorn, med uppgifterna i data/. Ändringar syns inom några sekunder. Sluta med Ctrl-C.",
    example: "PORT=8788 npm start",
    options: [],
  },
  deploy: {
    does: "Kör testerna, driftsätter tjänsten, publicerar uppgifterna och kontrollerar att tjänsten svarar som den ska.",
    example: "npm run deploy",
    options: [YES, SERVICE, ["--skip-tests", "hoppa över testerna, för ett arbetsflöde som nyss har kört dem"]],
  },
  schemas: {
    does: "Skapar tabellerna och exemplen i data/README.md på nytt, och beskrivningarna i data/schemas/ som redigeringsprogram läser.",
    example: "npm run schemas",
    options: [DATA],
  },
  "migrate-data": {
    does: "Skriver om filer i den äldre formen till dagens form. Uppgifterna ändras inte.",
    example: "npm run migrate-data",
    options: [DATA],
  },
} as const satisfies Readonly<Record<string, Usage>>;

/** A command with `--help`; its script is `src/seed/cli/<name>.ts`, that of `start` in `scripts/`. */
export type CommandName = keyof typeof USAGES;

/** Prints the usage of a command. */
export function printUsage(name: CommandName): void {
  const { does, example, options }: Usage = USAGES[name];
  print(does, "", `Exempel: ${example}`);
  if (options.length === 0) return;
  const width = Math.max(...options.map(([written]) => written.length));
  print(
    "",
    "Det går att lägga till, efter --:",
    ...options.map(([written, explanation]) => `  ${written.padEnd(width)}  ${explanation}`),
  );
}
