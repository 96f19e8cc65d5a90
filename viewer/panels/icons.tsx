import type { ReactNode } from 'react';

/** Line drawings on a grid of 20, in the colour of the text beside them. */
function Icon({ children }: { children: ReactNode }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

export const SearchIcon = () => (
  <Icon>
    <circle cx="9" cy="9" r="5.5" />
    <path d="M13.2 13.2 17 17" />
  </Icon>
);
export const CloseIcon = () => (
  <Icon>
    <path d="m5 5 10 10M15 5 5 15" />
  </Icon>
);
export const PlusIcon = () => (
  <Icon>
    <path d="M10 4v12M4 10h12" />
  </Icon>
);
export const MinusIcon = () => (
  <Icon>
    <path d="M4 10h12" />
  </Icon>
);
export const FrameIcon = () => (
  <Icon>
    <path d="M4 8V4h4M12 4h4v4M16 12v4h-4M8 16H4v-4" />
  </Icon>
);
export const ChevronIcon = () => (
  <Icon>
    <path d="m6 8 4 4 4-4" />
  </Icon>
);
export const MoonIcon = () => (
  <Icon>
    <path d="M16 11.8A6.5 6.5 0 1 1 8.2 4a5.2 5.2 0 0 0 7.8 7.8Z" />
  </Icon>
);
export const SunIcon = () => (
  <Icon>
    <circle cx="10" cy="10" r="3.2" />
    <path d="M10 2.5v2M10 15.5v2M2.5 10h2M15.5 10h2M4.7 4.7l1.4 1.4M13.9 13.9l1.4 1.4M15.3 4.7l-1.4 1.4M6.1 13.9l-1.4 1.4" />
  </Icon>
);
export const FolderIcon = () => (
  <Icon>
    <path d="M3 6.5V15h14V7.5h-7L8.3 5H3Z" />
  </Icon>
);
export const NoteIcon = () => (
  <Icon>
    <circle cx="10" cy="10" r="7" />
    <path d="M10 9v4.5M10 6.5v.1" />
  </Icon>
);
export const CheckIcon = () => (
  <Icon>
    <path d="m4.5 10.5 3.5 3.5 7.5-8" />
  </Icon>
);
export const ColumnsIcon = () => (
  <Icon>
    <path d="M3.5 4.5h13v11h-13ZM8 4.5v11M12.5 4.5v11" />
  </Icon>
);

/** The seal of the product: the character 关, "to connect", as a stamp. */
export const Seal = () => (
  <svg className="seal" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <rect x="1" y="1" width="30" height="30" rx="6" />
    <path d="M11.5 6.5l2 4M20.5 6.5l-2 4M8.5 11.5h15M7 17h18M16 11.5V17c0 4-3.5 7-8 8.5M16 17c.8 4 3.8 7 8 8.5" />
  </svg>
);
