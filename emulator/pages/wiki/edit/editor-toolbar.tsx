import Button, { IconButton } from '@atlaskit/button/new';
import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import AddIcon from '@atlaskit/icon/core/add';
import AppIcon from '@atlaskit/icon/core/app';
import BulletedIcon from '@atlaskit/icon/core/list-bulleted';
import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import NumberedIcon from '@atlaskit/icon/core/list-numbered';
import BoldIcon from '@atlaskit/icon/core/text-bold';
import ItalicIcon from '@atlaskit/icon/core/text-italic';
import type { MouseEvent, RefObject } from 'react';
import { format } from './format';
import styles from './editor.module.css';

export interface EditorToolbarProps {
  readonly editor: RefObject<HTMLDivElement>;
  readonly macros: readonly { readonly key: string; readonly title: string }[];
  readonly onMacro: (key: string) => void;
}

const FORMATS = [
  { command: 'bold', label: 'Bold', icon: BoldIcon },
  { command: 'italic', label: 'Italic', icon: ItalicIcon },
  { command: 'insertUnorderedList', label: 'Bullet list', icon: BulletedIcon },
  { command: 'insertOrderedList', label: 'Numbered list', icon: NumberedIcon },
] as const;

const BLOCKS = [
  { tag: 'p', text: 'Normal text' },
  { tag: 'h1', text: 'Heading 1' },
  { tag: 'h2', text: 'Heading 2' },
  { tag: 'h3', text: 'Heading 3' },
] as const;

/** Keeps the selection of the text when a button is pressed. */
const keepSelection = (event: MouseEvent): void => {
  event.preventDefault();
};

/** Formats of the text and the macros of apps. */
export function EditorToolbar({ editor, macros, onMacro }: EditorToolbarProps) {
  const run = (command: string, value?: string): void => {
    editor.current?.focus();
    format(command, value);
  };
  return (
    <div className={styles['toolbar']} role="toolbar" aria-label="Formats">
      <DropdownMenu<HTMLButtonElement>
        trigger={({ triggerRef, ...props }) => (
          <Button {...props} ref={triggerRef} appearance="subtle" iconAfter={ChevronDownIcon}>
            Text style
          </Button>
        )}
      >
        <DropdownItemGroup>
          {BLOCKS.map(({ tag, text }) => (
            <DropdownItem
              key={tag}
              onClick={() => {
                run('formatBlock', tag);
              }}
            >
              {text}
            </DropdownItem>
          ))}
        </DropdownItemGroup>
      </DropdownMenu>
      {FORMATS.map(({ command, label, icon }) => (
        <span key={command} onMouseDown={keepSelection} role="presentation">
          <IconButton
            appearance="subtle"
            icon={icon}
            label={label}
            onClick={() => {
              run(command);
            }}
          />
        </span>
      ))}
      <DropdownMenu<HTMLButtonElement>
        trigger={({ triggerRef, ...props }) => (
          <Button {...props} ref={triggerRef} appearance="subtle" iconBefore={AddIcon}>
            Insert macro
          </Button>
        )}
      >
        <DropdownItemGroup title="Macros of your apps">
          {macros.length === 0 && <DropdownItem isDisabled>No app offers a macro</DropdownItem>}
          {macros.map(({ key, title }) => (
            <DropdownItem
              key={key}
              elemBefore={<AppIcon label="" />}
              onClick={() => {
                onMacro(key);
              }}
            >
              {title}
            </DropdownItem>
          ))}
        </DropdownItemGroup>
      </DropdownMenu>
    </div>
  );
}
