import { useEffect, useRef, type MutableRefObject } from 'react';
import { editableNodes, placeholder, storageText, type MacroTitle } from './editable-body';
import { format } from './format';
import { EditorToolbar } from './editor-toolbar';
import styles from './editor.module.css';

export interface BodyEditorHandle {
  /** The body as it stands, in storage format. */
  storage(): string;
  /** Puts markup that is kept as it is at the caret, or at the end. */
  insert(storage: string, label: string): void;
}

export interface BodyEditorProps {
  readonly storage: string;
  readonly titleOf: MacroTitle;
  readonly handleRef: MutableRefObject<BodyEditorHandle | null>;
  readonly macros: readonly { readonly key: string; readonly title: string }[];
  readonly onMacro: (key: string) => void;
}

/** The block of the editor in which the caret stands. */
function blockAtCaret(editor: HTMLElement): Node | null {
  let node = document.getSelection()?.anchorNode ?? null;
  while (node !== null && node.parentNode !== editor) node = node.parentNode;
  return node;
}

function insertBlock(editor: HTMLElement, storage: string, label: string): void {
  const block = placeholder(storage, label, false);
  const after = document.createElement('p');
  after.append(document.createElement('br'));
  const at = blockAtCaret(editor);
  editor.insertBefore(after, at === null ? null : at.nextSibling);
  editor.insertBefore(block, after);
  if (at !== null && at.textContent === '') at.parentNode?.removeChild(at);
}

/** A body as people write it: text with its formats, and cards for macros and other markup. */
export function BodyEditor({ storage, titleOf, handleRef, macros, onMacro }: BodyEditorProps) {
  const editor = useRef<HTMLDivElement>(null);
  const starting = useRef({ storage, titleOf });
  useEffect(() => {
    const element = editor.current;
    if (element === null) return;
    const nodes = editableNodes(starting.current.storage, starting.current.titleOf) ?? [];
    element.replaceChildren(...nodes);
    if (nodes.length === 0) {
      const first = document.createElement('p');
      first.append(document.createElement('br'));
      element.append(first);
    }
    format('defaultParagraphSeparator', 'p');
    handleRef.current = {
      storage: () => storageText(element),
      insert: (markup, label) => {
        insertBlock(element, markup, label);
      },
    };
  }, [handleRef]);
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
