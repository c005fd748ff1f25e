import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import type { BoardRequest } from './board-request';
import { decisionsIn, decisionWords, type Decision } from './decision';

/** What a person chose to do with a request. */
export type RowAction =
  | { readonly kind: 'decide'; readonly request: BoardRequest; readonly decision: Decision }
  | { readonly kind: 'assign'; readonly request: BoardRequest };

type RowActionsProps = {
  readonly request: BoardRequest;
  readonly isBusy: boolean;
  readonly onAction: (action: RowAction) => void;
};

const actionsId = (requestId: string) => `actions-${requestId}`;

/** The button that opens the menu of a request, while the request is shown. */
export function actionsButton(requestId: string): HTMLElement | null {
  return document.getElementById(actionsId(requestId))?.querySelector('button') ?? null;
}

/** The menu of a row: the decisions its status allows, and whom to give it to. */
export function RowActions({ request, isBusy, onAction }: RowActionsProps) {
  return (
    <div id={actionsId(request.id)}>
      <DropdownMenu
        trigger="Actions"
        label={`Actions for ${request.key}`}
        isLoading={isBusy}
        spacing="compact"
        placement="bottom-end"
      >
        <DropdownItemGroup>
          {decisionsIn(request.status).map((decision) => {
            const { transition, question } = decisionWords[decision];
            return (
              <DropdownItem
                key={decision}
                onClick={() => onAction({ kind: 'decide', request, decision })}
              >
                {question === null ? transition : `${transition}…`}
              </DropdownItem>
            );
          })}
          <DropdownItem onClick={() => onAction({ kind: 'assign', request })}>Assign…</DropdownItem>
        </DropdownItemGroup>
      </DropdownMenu>
    </div>
  );
}
