// What to leave out to end in time. In: the slides that are still to come, the seconds to save. Out: which of them, as
// few as will do, those with the lowest priority first, and late ones rather than early ones, so that there is time to
// catch up without. Never priority 1, never an opener, never what is already skipped.
//
//   to save 40: slides of 20 and 50 s with priority 3, one of 45 s with priority 2 → the one of 50 s
//   to save 60: a slide of 30 s with priority 3, one of 40 s with priority 2       → both

export interface Cuttable {
  id: string;
  /** What leaving it out saves. */
  seconds: number;
  /** 1 must be shown, 3 goes first. */
  priority: number;
  isOpener: boolean;
}

export interface CutPlan {
  slides: readonly string[];
  seconds: number;
}

/** Null where nothing may go. */
export function planCut(upcoming: readonly Cuttable[], need: number): CutPlan | null {
  const spare = upcoming.filter(
    ({ priority, isOpener, seconds }) => priority > 1 && !isOpener && seconds > 0,
  );
  const chosen = new Set<Cuttable>();
  for (const priority of [3, 2]) {
    const candidates = spare.filter((slide) => slide.priority === priority);
    while (candidates.length > 0 && total(chosen) < need) {
      const best = pick(candidates, need - total(chosen));
      candidates.splice(candidates.indexOf(best), 1);
      chosen.add(best);
    }
  }
  giveBack(chosen, need);
  if (chosen.size === 0) return null;
  return {
    slides: upcoming.filter((slide) => chosen.has(slide)).map(({ id }) => id),
    seconds: total(chosen),
  };
}

/** The shortest that saves enough by itself, else the longest; of equals the last. */
function pick(candidates: readonly Cuttable[], need: number): Cuttable {
  return candidates.reduce((best, slide) => {
    const [isEnough, wasEnough] = [slide.seconds >= need, best.seconds >= need];
    if (isEnough !== wasEnough) return isEnough ? slide : best;
    const isBetter = isEnough ? slide.seconds <= best.seconds : slide.seconds >= best.seconds;
    return isBetter ? slide : best;
  });
}

/** Where a large slide came last, small ones before it may be needless: the more important ones stay in the talk. */
function giveBack(chosen: Set<Cuttable>, need: number): void {
  for (const slide of [...chosen].sort((a, b) => a.priority - b.priority)) {
    if (total(chosen) - slide.seconds >= need) chosen.delete(slide);
  }
}

function total(slides: Iterable<Cuttable>): number {
  return [...slides].reduce((sum, { seconds }) => sum + seconds, 0);
}
