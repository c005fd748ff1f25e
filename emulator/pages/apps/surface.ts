import type { HostCommands } from '../../bridge/host';

/** What a page offers to the app frame it holds. */
export interface Surface {
  readonly moduleKey: string;
  readonly extension: Readonly<Record<string, unknown>>;
  /** Names this instance of the module in its place, where the place keeps one: a macro in a page. */
  readonly localId?: string;
  /** Address of the page that owns the frame; an app's history lives below it. */
  readonly at?: string;
  /** The app wants the page around it loaded anew. */
  readonly onRefresh?: () => void;
  /** `view.submit` and `view.close`, where the surface can be closed. A failed submit rejects. */
  readonly onSubmit?: (payload: unknown) => void | Promise<void>;
  readonly onClose?: (payload: unknown) => void;
  /** The app asks to be told when the surface closes. */
  readonly onCloseListener?: (listener: (payload: unknown) => void) => void;
  /** A workflow rule's configuration page hands over the function that answers with its settings. */
  readonly onConfigure?: (configure: () => Promise<unknown>) => void;
  /** The value of a custom field, where the frame shows or edits one. */
  readonly fieldValue?: FieldValueSource;
  /** Commands that this kind of surface alone answers. */
  readonly ownCommands?: HostCommands;
  /** What only this place answers: `getUiModificationsInternalAPI` beside a form. */
  readonly commands?: HostCommands;
  readonly openModal: (request: ModalRequest) => void;
}

export interface FieldValueSource {
  readonly now: () => unknown;
  /** Calls back after every change of the value; the answer ends that. */
  readonly onChange: (listener: () => void) => () => void;
}

/** Measures of a modal in CSS. */
export interface ModalSize {
  readonly width: string;
  readonly height: string | undefined;
  /** Over the whole window, in place of a dialog in its middle. */
  readonly fullscreen: boolean;
}

/** A modal that an app opens over the page with another of its resources. */
export interface ModalRequest {
  /** Key of the resource; none means the resource of the opener. */
  readonly resource: string | undefined;
  readonly title: string;
  /** Address of a picture, relative to the resource; empty for none. */
  readonly icon: string;
  readonly size: ModalSize;
  readonly context: Readonly<Record<string, unknown>>;
  readonly closeOnEscape: boolean;
  readonly closeOnOverlayClick: boolean;
  readonly onClose: (payload: unknown) => void;
}
