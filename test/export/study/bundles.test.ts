import { describe, expect, it } from 'vitest';
import { lossesOf, type StudyFormat } from '../../../src/export/study/losses.ts';
import { writeStudy } from '../../../src/export/study/write-study.ts';
import { file, lines } from '../../fixtures/files.ts';
import { released, studyOf } from '../../support/reading.ts';

const sources = [
  file(
    'people.csv',
    lines(
      'id,name,unit,tenure,s1,s2',
      'a,张三,R,1.5,answered,answered',
      'b,"B ""x""\nC",S,,answered,absent',
      'c,=1+1,R,3,answered,answered',
    ),
  ),
  file(
    'ties.csv',
    lines(
      'source,target,layer,weight,wave',
      'a,b,advice,3,w1',
      'b,c,advice,NA,w1',
      'a,c,advice,1,w2',
      'c,a,clash,1,w1',
    ),
  ),
  file(
    'study.json',
    JSON.stringify({
      guanxi: 1,
      people: { file: 'people.csv', name: 'name' },
      layers: [{ id: 'advice' }, { id: 'clash', directed: false }],
      waves: [
        { id: 'w1', status: 's1' },
        { id: 'w2', status: 's2' },
      ],
    }),
  ),
];

async function written(format: StudyFormat): Promise<ReadonlyMap<string, string>> {
  const files = await writeStudy(released(await studyOf(sources)), format);
  return new Map(files.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]));
}

describe('a bundle for RSiena', () => {
  it('has a square of numbers per layer and wave, NA where nothing was observed', async () => {
    const files = await written('rsiena');
    expect(files.get('network1.wave1.dat')).toBe('0 1 0\n0 0 NA\n0 0 0\n');
    expect(files.get('network1.wave2.dat')).toBe('0 0 1\nNA 0 NA\n0 0 0\n');
    expect(files.get('network2.wave1.dat')).toBe('0 0 1\n0 0 0\n1 0 0\n');
    expect(files.get('network2.wave2.dat')).toBe('0 0 0\n0 0 0\n0 0 0\n');
  });

  it('has attributes as numbers, with what the numbers mean', async () => {
    const files = await written('rsiena');
    expect(files.get('covariate1.dat')).toBe('1\n2\n1\n');
    expect(files.get('covariate2.dat')).toBe('1.5\nNA\n3\n');
    expect(files.get('model.R')).toContain('# unit: 1 = R, 2 = S\n');
  });

  it('has a script that puts together every file', async () => {
    const files = await written('rsiena');
    const script = files.get('model.R')!;
    for (const name of files.keys())
      if (name.endsWith('.dat')) expect(script).toContain(`"${name}"`);
    expect(script).toContain('as_dependent_rsiena(array(c(');
    expect(script).toContain('dim = c(n, n, 2)');
    expect(script).toContain('sienaDataCreate(network1, network2, covariate1, covariate2)');
  });

  it('lets no name break out of a comment of the script', async () => {
    const odd = sources.map(({ name, bytes }) => {
      const text = new TextDecoder().decode(bytes).replaceAll(',unit,', ',"u\nstop()",');
      return file(name, text);
    });
    const files = await writeStudy(released(await studyOf(odd)), 'rsiena');
    const script = new TextDecoder().decode(files.find(({ name }) => name === 'model.R')!.bytes);
    expect(script).toContain('# u stop(): 1 = R');
    expect(script).not.toMatch(/^stop/m);
  });
});

describe('files for egor', () => {
  it('hold everybody who answered, whom they name, and ties among these', async () => {
    const files = await written('egor');
    const rows = (name: string) => files.get(name)!.split('\r\n');
    expect(rows('egos.csv')[0]).toMatch(/^egoID,name,unit,tenure/);
    expect(
      rows('alters.csv')
        .slice(0, 3)
        .map((row) => row.split(',').slice(0, 6).join()),
    ).toEqual([
      'egoID,alterID,advice w1,clash w1,advice w2,clash w2',
      'a,b,3,0,0,0',
      'a,c,0,1,1,0',
    ]);
    expect(rows('aaties.csv')).toEqual([
      'egoID,Source,Target,advice w1,clash w1,advice w2,clash w2',
      '',
    ]);
  });

  it('T12: neutralise formulas', async () => {
    expect((await written('egor')).get('egos.csv')).toContain("'=1+1");
  });
});

describe('who has no place in files for egor', () => {
  it('is told: people who neither answered nor were named', async () => {
    const study = await studyOf([
      file(
        'people.csv',
        lines('id,status', 'a,answered', 'b,absent', 'c,absent', 'd,answered', 'e,absent'),
      ),
      file('ties.csv', lines('source,target', 'a,b', 'e,b')),
    ]);
    expect(lossesOf(study, 'egor')).toContain('isolates');
    const files = await writeStudy(released(study), 'egor');
    const egos = new TextDecoder().decode(files[0]!.bytes).split('\r\n').slice(1, -1);
    expect(egos.map((row) => row.split(',')[0])).toEqual(['a', 'd', 'e']);
  });
});
