import { Text } from '@atlaskit/primitives/compiled';
import type { QuestionKind } from '../../../src/domain/intake/question';
import { FormField } from '../../form/form-field';
import { Paragraph } from '../../form/paragraph';
import type { DraftQuestion } from '../settings/draft';
import { LabelledSelect } from '../settings/labelled-select';
import { controlId } from '../settings/settings-field';
import { TypedLine } from '../settings/typed-line';
import { kindWords } from './kind-words';
import styles from './questions.module.css';

type QuestionEditorProps = {
  readonly question: DraftQuestion;
  /** Place in the list; errors name it. */
  readonly index: number;
  /** Whether Jira has a field for it, whose kind cannot change. */
  readonly isMade: boolean;
  readonly errors: ReadonlyMap<string, string>;
  readonly onChange: (changes: Partial<Omit<DraftQuestion, 'key'>>) => void;
};

const kinds: readonly QuestionKind[] = ['select', 'text', 'paragraph', 'number'];

function Kind({ question, index, isMade, errors, onChange }: QuestionEditorProps) {
  const field = `questions.${index}.kind`;
  return (
    <FormField
      id={controlId(field)}
      label="Kind of answer"
      error={errors.get(field)}
      helper={isMade ? 'Stays as it is: Jira cannot change the kind of a field.' : undefined}
    >
      {(control) => (
        <LabelledSelect
          control={control}
          isDisabled={isMade}
          options={kinds.map((kind) => ({ label: kindWords[kind], value: kind }))}
          value={question.kind}
          onChange={(kind) => onChange({ kind })}
        />
      )}
    </FormField>
  );
}

function Options({ question, index, isMade, errors, onChange }: QuestionEditorProps) {
  const field = `questions.${index}.options`;
  const removal = ' One that you remove is no longer offered; answers that have it stay.';
  return (
    <FormField
      id={controlId(field)}
      label="Options"
      mandatory
      error={errors.get(field)}
      helper={`One on each line.${isMade ? removal : ''}`}
    >
      {(control) => (
        <Paragraph
          control={control}
          rows={4}
          value={question.options}
          onChange={(options) => onChange({ options })}
        />
      )}
    </FormField>
  );
}

/** The words of a question and, until it is made in Jira, its kind. */
export function QuestionEditor(props: QuestionEditorProps) {
  const { question, index, isMade, errors, onChange } = props;
  const line = (property: string) => ({
    id: controlId(`questions.${index}.${property}`),
    error: errors.get(`questions.${index}.${property}`),
  });
  const name = line('name');
  return (
    <div className={styles.editor}>
      <TypedLine
        {...name}
        error={name.error ?? errors.get(`questions.${index}.key`)}
        label="Name"
        mandatory
        helper="The label in the form and the name of the Jira field."
        value={question.name}
        onChange={(text) => onChange({ name: text })}
      />
      <TypedLine
        {...line('hint')}
        label="Hint"
        helper="Shown under the label."
        value={question.hint}
        onChange={(text) => onChange({ hint: text })}
      />
      <Kind {...props} />
      {question.kind === 'select' ? <Options {...props} /> : null}
      {isMade ? null : (
        <Text as="p" size="small" color="color.text.subtle">
          Saving makes a Jira field of this name.
        </Text>
      )}
    </div>
  );
}
