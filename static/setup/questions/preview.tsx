import Heading from '@atlaskit/heading';
import { Text } from '@atlaskit/primitives/compiled';
import Textfield from '@atlaskit/textfield';
import { useId, useState } from 'react';
import { questionsFor, type AskedQuestion } from '../../../src/domain/intake/preset';
import type { AssetType } from '../../../src/domain/request-fields';
import { ChoiceSelect } from '../../form/choice';
import { FormField, type Control } from '../../form/form-field';
import { Paragraph } from '../../form/paragraph';
import { chosenOf, type SettingsDraft } from '../settings/draft';
import { controlId } from '../settings/settings-field';
import styles from './questions.module.css';

function Answer({
  control,
  question,
}: {
  readonly control: Control;
  readonly question: AskedQuestion;
}) {
  const [value, setValue] = useState('');
  switch (question.kind) {
    case 'select':
      return (
        <ChoiceSelect
          control={control}
          choices={question.options}
          value={question.options.includes(value) ? value : null}
          onChange={(choice) => setValue(choice ?? '')}
        />
      );
    case 'paragraph':
      return <Paragraph control={control} rows={3} value={value} onChange={setValue} />;
    case 'text':
    case 'number':
      return (
        <div>
          <Textfield
            id={control.id}
            aria-describedby={control.describedBy}
            inputMode={question.kind === 'number' ? 'decimal' : 'text'}
            value={value}
            onChange={(event) => setValue(event.currentTarget.value)}
          />
        </div>
      );
    default:
      return question.kind satisfies never;
  }
}

type PreviewProps = { readonly draft: SettingsDraft; readonly assetType: AssetType };

/** The questions as the request form asks them; answers given here go nowhere. */
export function Preview({ draft, assetType }: PreviewProps) {
  const title = useId();
  const asked = questionsFor(chosenOf(draft), assetType);
  return (
    <section className={styles.preview} aria-labelledby={title}>
      <Heading as="h4" size="xxsmall" id={title}>
        What a salesperson sees for {article(assetType)}
      </Heading>
      {asked.length === 0 ? (
        <Text as="p" color="color.text.subtle">
          Nothing beyond the questions of every request.
        </Text>
      ) : (
        asked.map((question) => (
          <FormField
            key={question.key}
            id={controlId(`preview.${assetType}.${question.key}`)}
            label={question.name === '' ? 'New question' : question.name}
            helper={question.hint === '' ? undefined : question.hint}
            mandatory={question.mandatory}
          >
            {(control) => <Answer control={control} question={question} />}
          </FormField>
        ))
      )}
    </section>
  );
}

function article(assetType: AssetType): string {
  if (assetType === 'Other') return 'another asset';
  return `a ${assetType}`;
}
