import { withinArchive } from './archive.ts';
import { type Dice, diceOf } from './dice.ts';
import { importers } from './importers.ts';
import { changed, type Importer, type Input, targetOf } from './input.ts';
import { mutated } from './mutators.ts';

/** The shares of a run: bombs once each, then one file cut at every byte, then mutants. */
export async function inputAt(
  importer: Importer,
  seed: number,
  index: number,
  count: number,
): Promise<Input> {
  const format = importers.indexOf(importer);
  const { bombs } = importer;
  // In a short run the bombs take turns with the seed instead of filling it.
  const isShort = count < bombs.length * 4;
  if (!isShort) {
    if (index < bombs.length) return bombs[index]!();
  } else if (index % 8 === 7) return bombs[(seed + (index >> 3)) % bombs.length]!();
  const whole = await importer.draw(diceOf(seed, format, 1));
  const { bytes } = targetOf(importer, whole);
  const cuts = Math.min(bytes.length, Math.floor(count / 3));
  const cut = isShort ? index : index - bombs.length;
  if (cut >= 0 && cut < cuts) {
    // Where the file is longer than the share, the seed decides which bytes have their turn.
    const step = bytes.length / cuts;
    const length = Math.min(bytes.length, Math.floor(cut * step + (seed % 97) * (step / 97)));
    return changed(importer, whole, bytes.slice(0, length));
  }
  return mutant(importer, diceOf(seed, format, 2, index));
}

async function mutant(importer: Importer, dice: Dice): Promise<Input> {
  const drawn = await importer.draw(dice);
  if (dice.oneIn(10)) return drawn;
  const stranger = dice.oneIn(4) ? dice.pick(importers) : importer;
  const other = targetOf(stranger, await stranger.draw(dice)).bytes;
  const { bytes } = targetOf(importer, drawn);
  const change = (part: Uint8Array) => mutated(part, dice, other);
  const within = importer.archive === true && !dice.oneIn(4);
  const altered = within ? withinArchive(bytes, dice, change) : change(bytes);
  const whole = importer.mend !== undefined && !dice.oneIn(4) ? importer.mend(altered) : altered;
  return changed(importer, drawn, whole);
}
