import AsyncSelect from '@atlaskit/select/async-select';
import { z } from 'zod';
import { askJira } from '../bridge/product';
import type { Control } from '../form/form-field';
import type { BoardPerson } from './board';

const people = z.array(
  z.object({ accountId: z.string(), displayName: z.string(), active: z.boolean().default(true) }),
);

async function findAssignable(issueKey: string, name: string): Promise<BoardPerson[]> {
  const query = new URLSearchParams({ issueKey, query: name, maxResults: '20' });
  const answer = await askJira(
    { path: `/rest/api/3/user/assignable/search?${query.toString()}` },
    people,
  );
  return answer.ok ? answer.value.filter(({ active }) => active) : [];
}

type PersonPickerProps = {
  readonly control: Control;
  readonly issueKey: string;
  readonly value: BoardPerson | null;
  readonly onChange: (person: BoardPerson | null) => void;
};

/** Finds a person whom Jira lets be assigned to the issue, by name. */
export function PersonPicker({ control, issueKey, value, onChange }: PersonPickerProps) {
  return (
    <AsyncSelect<BoardPerson>
      inputId={control.id}
      descriptionId={control.describedBy}
      isInvalid={control.isInvalid}
      isClearable
      defaultOptions
      loadOptions={(name: string) => findAssignable(issueKey, name)}
      getOptionLabel={({ displayName }) => displayName}
      getOptionValue={({ accountId }) => accountId}
      value={value}
      onChange={(person) => onChange(person)}
      noOptionsMessage={() => 'No assignable person has that name.'}
      menuPosition="fixed"
    />
  );
}
