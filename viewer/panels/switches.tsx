import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { catalogue, locales } from '../../src/index.ts';
import { useActions, useLocale, useStore, useTexts } from './desk.ts';
import { MoonIcon, SunIcon } from './icons.tsx';

/** Every language under its own name, whichever is in use. */
export function LanguageSwitch() {
  const locale = useLocale();
  const { viewer } = useTexts();
  const actions = useActions();
  return (
    <ToggleButtonGroup
      className="segments"
      aria-label={viewer.header.language}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[locale]}
      onSelectionChange={(keys) => {
        const next = locales.find((each) => keys.has(each));
        if (next !== undefined) actions.speak(next);
      }}
    >
      {locales.map((each) => (
        <ToggleButton key={each} id={each} lang={each} data-language>
          {catalogue(each).words.language}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

export function ThemeSwitch() {
  const theme = useStore((state) => state.preferences.theme);
  const { viewer } = useTexts();
  const actions = useActions();
  return (
    <ToggleButton
      className="icon-button"
      aria-label={viewer.header.dark}
      isSelected={theme === 'dark'}
      onChange={(dark) => actions.dress(dark ? 'dark' : 'light')}
    >
      {theme === 'dark' ? <SunIcon /> : <MoonIcon />}
    </ToggleButton>
  );
}
