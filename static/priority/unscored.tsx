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

type UnscoredProps = {
  readonly message: string;
  /** Whether the person may give the answers that the brief lacks. */
  readonly isYours: boolean;
};

/** Says why a request has no score, and leads who can mend it to the form. */
export function Unscored({ message, isYours }: UnscoredProps) {
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
        actions={isYours && key !== undefined ? [complete(key)] : []}
      >
        <Text as="p">{message}</Text>
      </SectionMessage>
    </div>
  );
}
