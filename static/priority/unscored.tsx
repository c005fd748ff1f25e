import { Text } from '@atlaskit/primitives/compiled';
import SectionMessage, { SectionMessageAction } from '@atlaskit/section-message';
import { useEffect, useState } from 'react';
import { readContext } from '../bridge/context';
import { goToRequestForm } from '../bridge/module-page';

/** Key of the issue around the view, once it is known. */
function useIssueKey(): string | undefined {
  const [key, setKey] = useState<string>();
  useEffect(() => {
    let isGone = false;
    void readContext().then((context) => {
      if (!isGone && context.ok) setKey(context.value.extension.issue?.key);
    });
    return () => {
      isGone = true;
    };
  }, []);
  return key;
}

/** Says what a request lacks to be scored, and leads to the form that asks for it. */
export function Unscored({ message }: { readonly message: string }) {
  const key = useIssueKey();
  const complete = (issueKey: string) => (
    <SectionMessageAction key="complete" onClick={() => void goToRequestForm(issueKey)}>
      Complete it in the form
    </SectionMessageAction>
  );
  return (
    <div role="status">
      <SectionMessage
        title="Not scored yet"
        headingLevel="h2"
        actions={key === undefined ? [] : [complete(key)]}
      >
        <Text as="p">{message}</Text>
      </SectionMessage>
    </div>
  );
}
