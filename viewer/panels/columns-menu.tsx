import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { offered } from '../store/columns.ts';
import { useDerived } from './derived.tsx';
import { useActions, useLocale, useStore, useTexts } from './desk.ts';
import { CheckIcon, ColumnsIcon } from './icons.tsx';
import { measureInFull, measurePlain, measureTitle } from './words.ts';

/** Which measures the table shows. */
export function ColumnsMenu() {
  const { study } = useDerived();
  const { viewer } = useTexts();
  const locale = useLocale();
  const actions = useActions();
  const shown = useStore((state) => state.view.columns);
  const all = offered(study.group);
  return (
    <MenuTrigger>
      <Button className="button small">
        <ColumnsIcon />
        {viewer.table.columns}
      </Button>
      <Popover className="popover" placement="top end">
        <Menu
          className="options"
          aria-label={viewer.table.columns}
          selectionMode="multiple"
          selectedKeys={shown}
          onSelectionChange={(keys) =>
            actions.showColumns(keys === 'all' ? all : all.filter((id) => keys.has(id)))
          }
          items={all.map((id) => ({ id }))}
        >
          {({ id }) => (
            <MenuItem className="option" textValue={measureInFull(id, locale)}>
              <CheckIcon />
              <span>
                {measureTitle(id, locale).plain}
                <em>{measureTitle(id, locale).term}</em>
                <small>{measurePlain(id, locale)}</small>
              </span>
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
