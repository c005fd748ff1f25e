/** What a page offers to the app frame it holds. */
export interface Surface {
  readonly moduleKey: string;
  readonly extension: Readonly<Record<string, unknown>>;
  /** Address of the page that owns the frame; an app's history lives below it. */
  readonly at?: string;
  /** The app wants the page around it loaded anew. */
  readonly onRefresh?: () => void;
  /** `view.submit` and `view.close`, where the surface can be closed. */
  readonly onSubmit?: (payload: unknown) => void;
  readonly onClose?: (payload: unknown) => void;
  /** The app asks to be told when the surface closes. */
  readonly onCloseListener?: (listener: (payload: unknown) => void) => void;
  /** A workflow rule's configuration page hands over the function that answers with its settings. */
  readonly onConfigure?: (configure: () => Promise<unknown>) => void;
  readonly openModal: (request: ModalRequest) => void;
}

/** A modal that an app opens over the page with another of its resources. */
export interface ModalRequest {
  /** Key of the resource; none means the resource of the opener. */
  readonly resource: string | undefined;
  readonly title: string;
  readonly width: string;
  readonly height: string | undefined;
  readonly context: Readonly<Record<string, unknown>>;
  readonly closeOnEscape: boolean;
  readonly closeOnOverlayClick: boolean;
  readonly onClose: (payload: unknown) => void;
}
