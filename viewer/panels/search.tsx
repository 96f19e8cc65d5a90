import { useEffect, useMemo, useRef, useState } from 'react';
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { finder, hasHan, type Spell } from '../store/search.ts';
import { useDerived } from './derived.tsx';
import { useActions, useLocale, useTexts } from './desk.ts';
import { SearchIcon } from './icons.tsx';
import { PersonDot } from './person-dot.tsx';
import { besideName } from './words.ts';

const MOST = 12;

/** Finds people by name in either language, by pinyin or by id; `/` comes here from anywhere. */
export function Search() {
  const { study, names } = useDerived();
  const { viewer } = useTexts();
  const locale = useLocale();
  const actions = useActions();
  const [query, setQuery] = useState('');
  const [spell, setSpell] = useState<Spell | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const find = useMemo(() => finder(study, spell), [study, spell]);
  const found = useMemo(() => find.find(query).slice(0, MOST), [find, query]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea');
      if (event.key !== '/' || typing) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  const loadSpelling = () => {
    if (spell !== null || !hasHan(study)) return;
    void import('pinyin-pro').then(({ pinyin }) =>
      setSpell(
        () => (name: string) => pinyin(name, { toneType: 'none', type: 'array', surname: 'head' }),
      ),
    );
  };

  return (
    <ComboBox
      className="search"
      aria-label={viewer.header.search}
      items={found.map((person) => ({ id: person }))}
      inputValue={query}
      onInputChange={setQuery}
      onFocus={loadSpelling}
      onBlur={() => setQuery('')}
      value={null}
      onChange={(key) => {
        if (key === null) return;
        actions.select([Number(key)]);
        setQuery('');
        input.current?.blur();
      }}
      allowsEmptyCollection
      menuTrigger="input"
    >
      <SearchIcon />
      <Input ref={input} placeholder={viewer.header.searchHint} />
      <kbd title={viewer.header.searchKey}>/</kbd>
      <Popover className="popover" isNonModal>
        <ListBox<{ id: number }>
          className="options"
          aria-label={viewer.header.results}
          renderEmptyState={() => <p className="quiet">{viewer.header.noMatch}</p>}
        >
          {({ id }) => {
            return (
              <ListBoxItem id={id} className="option found" textValue={names[id]!}>
                <PersonDot person={id} />
                <span>
                  <bdi>{names[id]}</bdi>
                  <small>
                    <bdi>{besideName(study, id, names[id]!, locale)}</bdi>
                  </small>
                </span>
              </ListBoxItem>
            );
          }}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
