import { describe, expect, it } from 'vitest';
import { betweennessSums } from '../../../src/measures/kernels/betweenness-sums.ts';
import { distanceSums } from '../../../src/measures/kernels/distance-sums.ts';
import { inRoom, Room } from '../../../src/measures/kernels/instance.ts';
import { tieSums } from '../../../src/measures/kernels/tie-sums.ts';
import { here, type Task, thisThread, whole } from '../../../src/work.ts';
import { networkOf, ring, type Tie } from '../../support/networks.ts';
import { emptyKernel, soil } from '../../support/twins.ts';

function entered(bytes: number): { room: Room; view: Uint8Array } {
  const room = new Room();
  const placed = room.u8(bytes);
  room.enter(emptyKernel);
  return { room, view: placed.view };
}

/** Everybody names those so many places on. */
const circle = (n: number, ...steps: readonly number[]) =>
  networkOf(
    n,
    steps.flatMap((step) => Array.from({ length: n }, (_, i): Tie => [i, (i + step) % n])),
    { directed: true },
  );

describe('a room', () => {
  it('holds zeros, whatever the one before left and however small it was', () => {
    for (const bytes of [10, 100_000, 2_000_000]) {
      soil();
      const { room, view } = entered(bytes);
      expect(view.every((byte) => byte === 0)).toBe(true);
      view.fill(7);
      room.close();
    }
  });

  it('has its memory for itself until it is closed, and the next one has it then', () => {
    const first = entered(1000);
    const second = entered(1000);
    first.view.fill(1);
    expect(second.view.buffer).not.toBe(first.view.buffer);
    expect(second.view.every((byte) => byte === 0)).toBe(true);
    const { buffer } = first.view;
    first.room.close();
    const third = entered(1000);
    expect(third.view.buffer).toBe(buffer);
    third.room.close();
    second.room.close();
  });

  it('gives its memory back once, however often it is closed', () => {
    const { room } = entered(1000);
    room.close();
    room.close();
    const [one, other] = [entered(1000), entered(1000)];
    expect(one.view.buffer).not.toBe(other.view.buffer);
    one.room.close();
    other.room.close();
  });

  it('gives its memory back where the work in it fails', () => {
    const { room, view } = entered(1000);
    room.close();
    const fails = () =>
      inRoom((other) => {
        const placed = other.u8(1000);
        other.enter(emptyKernel);
        expect(placed.view.buffer).toBe(view.buffer);
        throw new Error('no');
      });
    expect(fails).toThrow('no');
    expect(fails).toThrow('no');
  });

  it('takes no more numbers than an array has room for, and none when it is closed', () => {
    const room = new Room();
    const few = room.u32(3);
    const next = room.u32(1);
    expect(() => few.put(Uint32Array.of(1))).toThrow('closed');
    room.enter(emptyKernel);
    few.put(Uint32Array.of(1, 2, 3));
    expect(() => few.put(Uint32Array.of(1, 2, 3, 4))).toThrow('room');
    expect([...few.view, ...next.view]).toEqual([1, 2, 3, 0]);
    room.close();
    expect(() => few.put(Uint32Array.of(1))).toThrow('closed');
  });

  it('lets a large memory go', () => {
    const large = entered(20 * 2 ** 20);
    const { buffer } = large.view;
    large.room.close();
    const next = entered(1000);
    expect(next.view.buffer).not.toBe(buffer);
    expect(next.view.buffer.byteLength).toBeLessThanOrEqual(16 * 2 ** 20);
    next.room.close();
  });
});

describe('two runs', () => {
  const one = circle(700, 1, 5, 17);
  const other = ring(650);
  const tasks: readonly (readonly [name: string, a: Task<unknown>, b: Task<unknown>])[] = [
    ['betweenness', betweennessSums(one, 'none'), betweennessSums(other, 'none')],
    ['betweenness by length', betweennessSums(one, 'cost'), tieSums(other, 'cost')],
    ['distances', distanceSums(one, 'in', 'none'), distanceSums(other, 'out', 'none')],
    ['distances by length', distanceSums(one, 'in', 'cost'), betweennessSums(other, 'none')],
  ];

  it.each(tasks)('do not disturb each other, block by block in turn: %s', (_, a, b) => {
    const runs = [a, b].map(({ job, input }) => ({
      blocks: job.blocks(input),
      joining: job.join(input),
      work: job.open(input),
    }));
    const most = Math.max(...runs.map(({ blocks }) => blocks));
    expect(Math.min(...runs.map(({ blocks }) => blocks))).toBeGreaterThan(1);
    for (let block = 0; block < most; block++) {
      for (const { blocks, joining, work } of runs) {
        if (block < blocks) joining.add(whole(work(block)));
        if (block === blocks - 1) work.close?.();
      }
    }
    expect(runs.map(({ joining }) => joining.result())).toEqual([here(a), here(b)]);
  });

  it('do not disturb each other where a thread hears others between blocks', async () => {
    const large = betweennessSums(circle(3000, 1, 2, 70), 'none');
    const before = here(large);
    const runs = [large, ...tasks.flatMap(([, a, b]) => [a, b]), large].map((task) =>
      thisThread.run(task),
    );
    const found = await Promise.all(runs);
    expect(found[0]).toEqual(before);
    expect(found.at(-1)).toEqual(before);
    expect(found.slice(1, -1)).toEqual(tasks.flatMap(([, a, b]) => [here(a), here(b)]));
  });
});
