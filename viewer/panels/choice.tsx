import {
  Button,
  Collection,
  Header,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  Select,
  SelectValue,
} from 'react-aria-components';
import { CheckIcon, ChevronIcon } from './icons.tsx';

export interface Option {
  readonly id: string;
  readonly name: string;
  /** The term of the field behind a plain name. */
  readonly term?: string;
  /** One line under the name. */
  readonly plain?: string;
}

interface OptionSection {
  readonly title: string;
  readonly options: readonly Option[];
}

/** A labelled choice of one among several, in sections where a title is given. */
export function Choice(props: {
  label: string;
  value: string;
  sections: readonly OptionSection[];
  onChoose: (id: string) => void;
}) {
  const { label, value, sections, onChoose } = props;
  return (
    <Select
      className="choice"
      value={value}
      onChange={(key) => key !== null && onChoose(String(key))}
    >
      <Label>{label}</Label>
      <Button>
        <SelectValue>{({ selectedText }) => selectedText}</SelectValue>
        <ChevronIcon />
      </Button>
      <Popover className="popover">
        <ListBox className="options" items={sections.filter(({ options }) => options.length > 0)}>
          {(section) => (
            <ListBoxSection id={`section ${section.title}`}>
              {section.title !== '' && <Header>{section.title}</Header>}
              <Collection items={section.options}>
                {(option) => (
                  <ListBoxItem className="option" textValue={option.name}>
                    <CheckIcon />
                    <span>
                      <bdi>{option.name}</bdi>
                      {option.term !== undefined && option.term !== '' && <em>{option.term}</em>}
                      {option.plain !== undefined && option.plain !== '' && (
                        <small>{option.plain}</small>
                      )}
                    </span>
                  </ListBoxItem>
                )}
              </Collection>
            </ListBoxSection>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
