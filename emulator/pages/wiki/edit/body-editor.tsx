import { useEffect, useRef, type MutableRefObject } from 'react';
import { forgeMacroIn, type ForgeMacro } from '../storage/forge-macro';
import {
  CONFIGURE,
  editableNodes,
  KEPT,
  macroCard,
  storageText,
  type MacroCards,
} from './editable-body';
import { format } from './format';
import { EditorToolbar } from './editor-toolbar';
import styles from './editor.module.css';

export interface BodyEditorHandle {
  /** The body as it stands, in storage format. */
  storage(): string;
  /** Puts a macro at the caret, or at the end. */
  insert(storage: string, moduleKey: string): void;
  /** Writes a macro anew; false when it is no longer there. */
  replace(localId: string, storage: string): boolean;
}

export interface BodyEditorProps {
  readonly storage: string;
  readonly cards: MacroCards;
  readonly handleRef: MutableRefObject<BodyEditorHandle | null>;
  readonly macros: readonly { readonly key: string; readonly title: string }[];
  readonly onMacro: (key: string) => void;
  readonly onConfigure: (macro: ForgeMacro) => void;
}

/** The block of the editor in which the caret stands. */
function blockAtCaret(editor: HTMLElement): Node | null {
  let node = document.getSelection()?.anchorNode ?? null;
  while (node !== null && node.parentNode !== editor) node = node.parentNode;
  return node;
}

const keptIn = (element: Element): string => element.getAttribute(KEPT) ?? '';

/** The macro whose settings a pressed button asks for. */
function configuredMacro(pressed: Element): ForgeMacro | undefined {
  if (!pressed.hasAttribute(CONFIGURE)) return undefined;
  const card = pressed.closest(`[${KEPT}]`);
  return card === null ? undefined : forgeMacroIn(keptIn(card));
}

function replaceMacro(editor: HTMLElement, localId: string, storage: string): boolean {
  const found = [...editor.querySelectorAll(`[${KEPT}]`)].find(
    (element) => forgeMacroIn(keptIn(element))?.localId === localId,
  );
  found?.setAttribute(KEPT, storage);
  return found !== undefined;
}

function insertBlock(editor: HTMLElement, block: HTMLElement): void {
  const after = document.createElement('p');
  after.append(document.createElement('br'));
  const at = blockAtCaret(editor);
  editor.insertBefore(after, at === null ? null : at.nextSibling);
  editor.insertBefore(block, after);
  if (at !== null && at.textContent === '') at.parentNode?.removeChild(at);
}

/** A body as people write it: text with its formats, and cards for macros and other markup. */
export function BodyEditor({ storage, cards, handleRef, ...props }: BodyEditorProps) {
  const { macros, onMacro, onConfigure } = props;
  const editor = useRef<HTMLDivElement>(null);
  const starting = useRef({ storage, cards });
  useEffect(() => {
    const element = editor.current;
    if (element === null) return;
    const nodes = editableNodes(starting.current.storage, starting.current.cards) ?? [];
    element.replaceChildren(...nodes);
    if (nodes.length === 0) {
      const first = document.createElement('p');
      first.append(document.createElement('br'));
      element.append(first);
    }
    format('defaultParagraphSeparator', 'p');
    handleRef.current = {
      storage: () => storageText(element),
      insert: (markup, moduleKey) => {
        insertBlock(element, macroCard(markup, moduleKey, starting.current.cards));
      },
      replace: (localId, markup) => replaceMacro(element, localId, markup),
    };
  }, [handleRef]);
  // The cards are the browser's own nodes, not React's, so their buttons are heard here.
  useEffect(() => {
    const element = editor.current;
    const hear = ({ target }: MouseEvent): void => {
      const macro = target instanceof Element ? configuredMacro(target) : undefined;
      if (macro !== undefined) onConfigure(macro);
    };
    element?.addEventListener('click', hear);
    return () => {
      element?.removeEventListener('click', hear);
    };
  }, [onConfigure]);
  return (
    <div className={styles['editor']}>
      <EditorToolbar editor={editor} macros={macros} onMacro={onMacro} />
      <div
        ref={editor}
        className={styles['body']}
        contentEditable
        suppressContentEditableWarning
        role="textbox"
        aria-multiline="true"
        aria-label="Page body"
        tabIndex={0}
      />
    </div>
  );
}
