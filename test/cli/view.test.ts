import { describe, expect, it } from 'vitest';
import type { StudyAnswer } from '../../src/cli/serve/routes.ts';
import { filled, ran, scratch } from '../support/cli.ts';

const page = '<!doctype html><title>viewer</title>';

describe('view', () => {
  it('serves the study until it is interrupted, and hands it to the page it named', async () => {
    const viewer = filled(scratch(), { 'index.html': page });
    const interrupt = new AbortController();
    const said: string[] = [];
    const running = ran(['view', 'datasets/kite', '--lang', 'zh-Hans', '--group', 'group'], {
      viewer,
      signal: interrupt.signal,
      stdout: (text) => said.push(text),
    });
    await expect.poll(() => said.join(''), { timeout: 10_000 }).toContain('Ctrl-C');
    const { origin, hash } = new URL(/http:\S+/.exec(said.join(''))![0]);
    expect(await (await fetch(`${origin}/`)).text()).toBe(page);
    const marks = { Origin: origin, 'Sec-Fetch-Site': 'same-origin' };
    const token = hash.slice('#token='.length);
    const exchange = { method: 'POST', headers: marks, body: JSON.stringify({ token }) };
    const Cookie = (await fetch(`${origin}/session`, exchange)).headers
      .getSetCookie()[0]!
      .split(';')[0]!;
    const answer = await fetch(`${origin}/study`, { headers: { ...marks, Cookie } });
    const study = (await answer.json()) as StudyAnswer;
    expect(study).toMatchObject({ reading: { group: 'group', title: 'kite' }, locale: 'zh-Hans' });
    expect(study.sources.map(({ name }) => name)).toContain('ties.csv');
    interrupt.abort();
    expect(await running).toMatchObject({ code: 0, stderr: '' });
    await expect(fetch(`${origin}/`)).rejects.toThrow();
  });

  it('says what to do where the viewer has not been built', async () => {
    const { code, stdout, stderr } = await ran(['view', 'datasets/kite']);
    expect([code, stdout]).toEqual([5, '']);
    expect(stderr).toContain('npm run build');
  });

  it('says so where the port is taken', async () => {
    const viewer = filled(scratch(), { 'index.html': page });
    const interrupt = new AbortController();
    const said: string[] = [];
    const running = ran(['view', 'datasets/kite'], {
      viewer,
      signal: interrupt.signal,
      stdout: (text) => said.push(text),
    });
    await expect.poll(() => said.join(''), { timeout: 10_000 }).toContain('Ctrl-C');
    const { port } = new URL(/http:\S+/.exec(said.join(''))![0]);
    const { code, stderr } = await ran(['view', 'datasets/kite', '--port', port], { viewer });
    expect(code).toBe(5);
    expect(stderr).toContain(`uses port ${port}`);
    interrupt.abort();
    await running;
  });
});
