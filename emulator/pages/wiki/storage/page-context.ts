import { createContext } from 'react';
import type { Space, WikiAttachment, WikiPage } from '../confluence';

/** The page whose body is shown: links, images and macros in it need to know. */
export interface ShownPage {
  readonly page: WikiPage;
  readonly space: Space;
  readonly attachments: readonly WikiAttachment[];
  readonly reload: () => void;
}

export const ShownPageContext = createContext<ShownPage | undefined>(undefined);
