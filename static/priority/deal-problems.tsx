import { Text } from '@atlaskit/primitives/compiled';
import SectionMessage from '@atlaskit/section-message';
import type { CallValue } from '../../src/contract/calls';

type Problem = CallValue<'explainPriority'>['dealProblems'][number];

type Appearance = 'information' | 'warning' | 'error';

function titleOf({ problem, reference }: Problem): { title: string; appearance: Appearance } {
  switch (problem) {
    case 'not-found':
      return { title: `${reference} was not found`, appearance: 'warning' };
    case 'mapping':
      return { title: 'A CRM field is missing', appearance: 'error' };
    case 'credentials':
      return { title: 'The CRM refuses Asset Desk', appearance: 'error' };
    case 'rate-limit':
      return { title: 'The CRM asks to wait', appearance: 'information' };
    case 'unavailable':
      return { title: 'The CRM does not answer', appearance: 'information' };
    case 'currency':
      return { title: `${reference} has no rate`, appearance: 'warning' };
    case 'stage':
      return { title: `${reference} is in an unknown stage`, appearance: 'warning' };
    default:
      return problem satisfies never;
  }
}

/** Why deals do not count as they should, each with what to do about it. */
export function DealProblems({ problems }: { readonly problems: readonly Problem[] }) {
  return problems.map((each) => {
    const { title, appearance } = titleOf(each);
    return (
      <SectionMessage
        key={`${each.problem} ${each.reference}`}
        title={title}
        headingLevel="h2"
        appearance={appearance}
      >
        <Text as="p">{each.message}</Text>
      </SectionMessage>
    );
  });
}
