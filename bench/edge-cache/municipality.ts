import { randomNumbers } from "../random-numbers.ts";

/** The traffic of a municipality. Times are milliseconds. */
export interface Municipality {
  readonly name: string;
  readonly viewsPerDay: number;
  /** The number of data centres; views are distributed evenly. */
  readonly dataCentres: number;
  /** The number of requested URLs, with popularity 1, 1/2, 1/3 … (Zipf). */
  readonly urls: number;
  /** The interval between publications. */
  readonly betweenPublications: number;
  readonly days: number;
}

const DAY = 86_400_000;

/** Two thousand page views a day and a change a week, and a hundred times as many with a change a day. */
export const MUNICIPALITIES: readonly Municipality[] = [
  { name: "quiet", viewsPerDay: 2_000, dataCentres: 30, urls: 12, betweenPublications: 7 * DAY, days: 56 },
  { name: "busy", viewsPerDay: 200_000, dataCentres: 30, urls: 12, betweenPublications: DAY, days: 3 },
];

/** A page view: time, data centre and the index of the URL. */
export interface View {
  readonly at: number;
  readonly dataCentre: number;
  readonly url: number;
}

/** The views of all days in order of time: a deterministic Poisson process. */
export function* viewsOf({ viewsPerDay, dataCentres, urls, days }: Municipality): Generator<View> {
  const random = randomNumbers(1);
  const weights = Array.from({ length: urls }, (_, index) => 1 / (index + 1));
  const sums = weights.map((_, index) => weights.slice(0, index + 1).reduce((sum, weight) => sum + weight));
  const pickUrl = () => {
    const drawn = random() * (sums.at(-1) ?? 0);
    return sums.findIndex((sum) => drawn <= sum);
  };
  for (let at = 0; ; ) {
    at += (-Math.log(1 - random()) * DAY) / viewsPerDay;
    if (at >= days * DAY) return;
    yield { at, dataCentre: Math.floor(random() * dataCentres), url: pickUrl() };
  }
}
