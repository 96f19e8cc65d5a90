/** A source file as the rules see it: its path from the root of the project, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

interface Import {
  /** What stands between the quotes. */
  readonly from: string;
  readonly typeOnly: boolean;
}

/** Open to every folder: what a mistake, an issue, a budget, a seal, chance, work and the version are. */
const open = new Set(
  ['errors', 'issue', 'random', 'budget', 'sealed', 'version', 'work'].map(
    (name) => `src/${name}.ts`,
  ),
);

const study = ['study'];
const network = [...study, 'network'];
const measures = [...network, 'measures'];
const methods = [...measures, 'inference', 'uncertainty'];
const diagnosis = [...methods, 'layout', 'diagnosis'];
const disclosure = [...diagnosis, 'disclosure'];

/** Which folders of src each folder of src may import from, besides itself. */
const below: ReadonlyMap<string, readonly string[]> = new Map([
  ['study', []],
  ['import', study],
  ['network', study],
  ['measures', network],
  ['layout', network],
  ['inference', methods],
  ['uncertainty', methods],
  ['diagnosis', diagnosis],
  ['disclosure', diagnosis],
  ['locale', study],
  ['report', [...disclosure, 'locale', 'export']],
  ['export', [...disclosure, 'locale']],
  ['compute', [...disclosure, 'locale', 'import']],
]);

/** Words are typed by what they are about, so the catalogues may name any type below them. */
const typesOnly: ReadonlyMap<string, readonly string[]> = new Map([
  ['locale', [...disclosure, 'import', 'export']],
]);

/** The command line uses the public surface, and these because browsers have no files. */
const doorsForCli = [
  'src/index.ts',
  'src/import/files.ts',
  'src/export/files.ts',
  'src/compute/node.ts',
  'src/compute/node-reader.ts',
];

const packageDoors: readonly { package: RegExp; allowed: RegExp }[] = [
  {
    package: /^graphology/,
    allowed: /^(src\/network\/graphology\.ts|src\/layout\/|viewer\/scene\/)/,
  },
  { package: /^(sigma|@sigma)(\/|$)/, allowed: /^viewer\/scene\// },
  {
    package: /^node:/,
    allowed:
      /^(src\/cli\/|src\/compute\/node[\w-]*\.ts|src\/(import|export)\/files\.ts|src\/export\/disk\/|src\/events\/|datasets\/[\w-]+\/make\.ts)/,
  },
];

const words: readonly { pattern: RegExp; where: RegExp; allowed: RegExp }[] = [
  {
    pattern: /\bSealed\.open\b/,
    where: /^(src|viewer)\//,
    allowed: /^src\/(disclosure\/|sealed\.ts)/,
  },
  { pattern: /\bstamp\b/, where: /^(src|viewer)\//, allowed: /^src\/disclosure\// },
  {
    pattern: /\bMath\.random\b|\bDate\b|\.localeCompare\b|\.toLocale[A-Z]\w*/,
    where: /^src\//,
    allowed: /^src\/cli\//,
  },
  {
    pattern:
      /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|eval\(|new Function\()/,
    where: /^(src|viewer)\//,
    allowed: /^$/,
  },
];

/** Every breach of the rules about who may import and say what, one sentence each. */
export function breaches(files: readonly SourceFile[]): string[] {
  const found: string[] = [];
  for (const file of files) {
    const code = withoutComments(file.text);
    for (const each of importsOf(code)) {
      const why = breachOf(file.path, each);
      if (why !== null) found.push(`${file.path} imports ${each.from}: ${why}`);
    }
    for (const { pattern, where, allowed } of words) {
      const word = pattern.exec(code)?.[0];
      if (word !== undefined && where.test(file.path) && !allowed.test(file.path)) {
        found.push(`${file.path} says ${word}`);
      }
    }
  }
  return [...found, ...cycles(files), ...loops(files)];
}

function breachOf(path: string, { from, typeOnly }: Import): string | null {
  if (!from.startsWith('.')) {
    const door = packageDoors.find((each) => each.package.test(from) && !each.allowed.test(path));
    return door === undefined ? null : `only ${door.allowed.source} may`;
  }
  const target = resolved(path, from);
  if (!/\.(ts|tsx|css)$/.test(target) && !target.includes('?'))
    return 'a relative import names its file';
  if (path.startsWith('viewer/')) {
    return target.startsWith('viewer/') || target === 'src/index.ts'
      ? null
      : 'only src/index.ts is public';
  }
  if (!path.startsWith('src/')) return null;
  return withinSource(path, target, typeOnly);
}

function withinSource(path: string, target: string, typeOnly: boolean): string | null {
  const [own, other] = [folderOf(path), folderOf(target)];
  if (!target.startsWith('src/')) return 'it is outside src';
  if (own === 'cli')
    return other === 'cli' || doorsForCli.includes(target) ? null : 'only src/index.ts is public';
  if (other === 'cli') return 'nothing imports the command line';
  if (path === 'src/index.ts') return null;
  if (target === 'src/index.ts') return 'the public surface is for those outside';
  if (own === other || open.has(target)) return null;
  if (own === '') return 'the open files import nothing but each other';
  if (below.get(own)?.includes(other)) return null;
  if (typeOnly && typesOnly.get(own)?.includes(other)) return null;
  return `${own} may not import ${other}`;
}

/** The folder of src a file stands in; empty for the files directly in it. */
function folderOf(path: string): string {
  const parts = path.split('/');
  return parts.length > 2 ? parts[1]! : '';
}

function resolved(path: string, from: string): string {
  const parts = path.split('/').slice(0, -1);
  for (const step of from.split('/')) {
    if (step === '..') parts.pop();
    else if (step !== '.') parts.push(step);
  }
  return parts.join('/');
}

function importsOf(code: string): Import[] {
  const found: Import[] = [];
  const statement = /^\s*(import|export)\s+(type\s+)?([^'";]*?\bfrom\s*)?'([^']+)'/gm;
  for (const [, , type, names, from] of code.matchAll(statement)) {
    const listed = /\{([^}]*)\}/.exec(names ?? '')?.[1];
    const allTypes = listed?.split(',').every((name) => /^\s*(type\s.*)?$/.test(name)) ?? false;
    found.push({ from: from!, typeOnly: type !== undefined || allTypes });
  }
  for (const [, from] of code.matchAll(/\bimport\(\s*'([^']+)'/g)) {
    found.push({ from: from!, typeOnly: false });
  }
  return found;
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, ' ').replace(/(^|\s)\/\/.*$/gm, '$1');
}

/** Files that need each other to run, found by walking the imports depth first. */
function cycles(files: readonly SourceFile[]): string[] {
  const known = new Map(files.map((file) => [file.path, file]));
  const state = new Map<string, 'open' | 'done'>();
  const found: string[] = [];
  const walk = (path: string, trail: readonly string[]) => {
    if (state.get(path) === 'done') return;
    if (state.get(path) === 'open') {
      found.push(`cycle: ${[...trail.slice(trail.indexOf(path)), path].join(' → ')}`);
      return;
    }
    state.set(path, 'open');
    for (const { from, typeOnly } of importsOf(withoutComments(known.get(path)!.text))) {
      const target = from.startsWith('.') ? resolved(path, from) : '';
      if (!typeOnly && known.has(target)) walk(target, [...trail, path]);
    }
    state.set(path, 'done');
  };
  for (const path of known.keys()) walk(path, []);
  return found;
}

/** Folders side by side of which each imports from the other, if only types. */
function loops(files: readonly SourceFile[]): string[] {
  const parent = (path: string) => path.slice(0, Math.max(0, path.lastIndexOf('/')));
  const steps = new Set<string>();
  for (const { path, text } of files) {
    for (const { from } of importsOf(withoutComments(text))) {
      if (!from.startsWith('.')) continue;
      const [own, other] = [parent(path), parent(resolved(path, from))];
      if (own !== other && parent(own) === parent(other)) steps.add(`${own} → ${other}`);
    }
  }
  return [...steps].flatMap((step) => {
    const [own, other] = step.split(' → ');
    return own! < other! && steps.has(`${other} → ${own}`) ? [`loop: ${step} → ${own}`] : [];
  });
}
