import type { AnySource, Source } from '../../src/index.ts';

/** A file as the page has it: chosen by the user and not read yet, or in memory already. */
export type PageFile = Source | { readonly name: string; readonly file: File };

/** A file of the page as a reading takes it: piece by piece, as often as it is asked for. */
export function sourceOf(page: PageFile): AnySource {
  if ('bytes' in page) return page;
  const { name, file } = page;
  return {
    name,
    size: file.size,
    async *stream() {
      const reader = file.stream().getReader();
      try {
        for (let part = await reader.read(); !part.done; part = await reader.read())
          yield part.value;
      } finally {
        await reader.cancel();
      }
    },
  };
}
