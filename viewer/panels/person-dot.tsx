import { categoryColour, palettes, scaleColour } from '../scene/palette.ts';
import { useDerived } from './derived.tsx';
import { useStore } from './desk.ts';

/** A spot in the colour a person has on the map. */
export function PersonDot({ person }: { person: number }) {
  const { categories } = useDerived();
  const palette = palettes[useStore((state) => state.preferences.theme)];
  const colour =
    categories.kind === 'categories'
      ? categoryColour(palette, categories.of[person]!)
      : categories.kind === 'scale'
        ? scaleColour(palette, categories.of[person]!)
        : palette.quiet;
  return <Dot colour={colour} />;
}

export function Dot({ colour }: { colour: string }) {
  return (
    <svg className="dot" viewBox="0 0 10 10" aria-hidden="true" focusable="false">
      <circle cx="5" cy="5" r="5" fill={colour} />
    </svg>
  );
}
