import type { PageFile } from '../worker/page-file.ts';

/** Files as they were chosen, and a name for the whole that people recognize. */
export interface Chosen {
  readonly name: string;
  readonly files: readonly PageFile[];
}

/** Files nobody means when they drop a folder. */
const HIDDEN = /(^|\/)(\.|__MACOSX\/|Thumbs\.db$)/;

/** The files of a file chooser, not read yet; a chosen folder's are named from inside it. */
export function ofFiles(files: readonly File[]): Chosen {
  const named = files.map((file) => ({ file, path: file.webkitRelativePath || file.name }));
  return gathered(named);
}

/** The files of a drop. The entries must be taken before the first wait: the drop forgets them. */
export async function ofDrop(transfer: DataTransfer): Promise<Chosen> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  // Where files come without entries, from another program or page, they come without a folder too.
  if (entries.length === 0) return ofFiles([...transfer.files]);
  const named: { file: File; path: string }[] = [];
  for (const entry of entries) await walk(entry, entry.name, named);
  return gathered(named);
}

function gathered(named: readonly { file: File; path: string }[]): Chosen {
  const kept = named.filter(({ path }) => !HIDDEN.test(path));
  const folder = commonFolder(kept.map(({ path }) => path));
  const inside = kept.map(({ file, path }) => ({ file, name: path.slice(folder.length) }));
  inside.sort((a, b) => (a.name < b.name ? -1 : 1));
  return { files: inside, name: folder === '' ? (inside[0]?.name ?? '') : folder.slice(0, -1) };
}

/** The folder all paths share, with its slash; empty where they share none. */
export function commonFolder(paths: readonly string[]): string {
  const first = paths[0];
  const cut = first?.indexOf('/') ?? -1;
  if (first === undefined || cut < 0) return '';
  const folder = first.slice(0, cut + 1);
  return paths.every((path) => path.startsWith(folder)) ? folder : '';
}

async function walk(
  entry: FileSystemEntry,
  path: string,
  found: { file: File; path: string }[],
): Promise<void> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    );
    found.push({ file, path });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    // A reader hands out its entries in parts; an empty part is the end.
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (part.length === 0) return;
    for (const child of part) await walk(child, `${path}/${child.name}`, found);
  }
}
