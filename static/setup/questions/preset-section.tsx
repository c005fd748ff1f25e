import Heading from '@atlaskit/heading';
import ChevronRightIcon from '@atlaskit/icon/core/chevron-right';
import { Text } from '@atlaskit/primitives/compiled';
import { useState } from 'react';
import type { Preset } from '../../../src/domain/intake/preset';
import { FormField } from '../../form/form-field';
import { focusAfter } from '../settings/focus-after';
import { LabelledSelect } from '../settings/labelled-select';
import { controlId } from '../settings/settings-field';
import type { SettingsEditor } from '../settings/use-settings';
import setupStyles from '../setup.module.css';
import { AskedQuestion, askedId, nameOf } from './asked-question';
import { ask, moveAsked, setMandatory, stopAsking } from './edit-questions';
import { Preview } from './preview';
import styles from './questions.module.css';

type PresetSectionProps = {
  readonly preset: Preset;
  readonly editor: SettingsEditor;
  /** Tells assistive technology what a button has done. */
  readonly say: (words: string) => void;
};

function countWords({ questions }: Preset): string {
  const { length } = questions;
  if (length === 0) return 'No further questions';
  const mandatory = questions.filter((question) => question.mandatory).length;
  const words = length === 1 ? '1 question' : `${length} questions`;
  return mandatory === 0 ? words : `${words}, ${mandatory} mandatory`;
}

function AskedList({ preset, editor, say }: PresetSectionProps) {
  const { draft, change } = editor;
  const { assetType } = preset;
  const asked = preset.questions.flatMap(({ key, mandatory }) => {
    const question = draft.questions.find((candidate) => candidate.key === key);
    return question === undefined ? [] : [{ question, mandatory }];
  });
  const addId = controlId(`presets.${assetType}`);
  const move = (key: string, name: string, index: number, by: -1 | 1) => {
    const [first, second] = by === -1 ? (['up', 'down'] as const) : (['down', 'up'] as const);
    focusAfter(
      () => change((now) => moveAsked(now, assetType, key, by)),
      askedId(assetType, key, first),
      askedId(assetType, key, second),
    );
    say(`${name} is now ${index + by + 1} of ${asked.length}.`);
  };
  const remove = (key: string, name: string, index: number) => {
    const next = asked[index + 1] ?? asked[index - 1];
    const nextId = next === undefined ? addId : askedId(assetType, next.question.key, 'remove');
    focusAfter(() => change((now) => stopAsking(now, assetType, key)), nextId, addId);
    say(`${assetType} no longer asks ${name}.`);
  };
  if (asked.length === 0) return null;
  return (
    <ol className={styles.rows} aria-label={`Questions of ${assetType}`}>
      {asked.map(({ question, mandatory }, index) => (
        <AskedQuestion
          key={question.key}
          assetType={assetType}
          question={question}
          mandatory={mandatory}
          isFirst={index === 0}
          isLast={index === asked.length - 1}
          onMandatory={(is) => change((now) => setMandatory(now, assetType, question.key, is))}
          onMove={(by) => move(question.key, nameOf(question), index, by)}
          onRemove={() => remove(question.key, nameOf(question), index)}
        />
      ))}
    </ol>
  );
}

function AddQuestion({ preset, editor, say }: PresetSectionProps) {
  const { draft, errors, change } = editor;
  const { assetType, questions } = preset;
  const others = draft.questions.filter(({ key }) => !questions.some((each) => each.key === key));
  return (
    <FormField
      id={controlId(`presets.${assetType}`)}
      label={`Add a question to ${assetType}`}
      error={errors.get(`presets.${assetType}`)}
    >
      {(control) => (
        <LabelledSelect
          control={control}
          options={others.map((question) => ({ label: nameOf(question), value: question.key }))}
          value={null}
          noOptions="It asks every question there is. Make a new one under All questions."
          onChange={(key) => {
            change((now) => ask(now, assetType, key));
            const added = others.find((question) => question.key === key);
            if (added !== undefined) say(`${assetType} asks ${nameOf(added)} now.`);
          }}
        />
      )}
    </FormField>
  );
}

/** What one asset type asks, in order, and how the form will look. */
export function PresetSection({ preset, editor, say }: PresetSectionProps) {
  const { assetType } = preset;
  const [isOpen, setOpen] = useState(assetType === 'Deck');
  const hasError = editor.errors.has(`presets.${assetType}`);
  return (
    <details
      className={setupStyles.group}
      open={isOpen || hasError}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className={setupStyles.summary}>
        <span className={setupStyles.chevron}>
          <ChevronRightIcon label="" size="small" />
        </span>
        <span className={setupStyles.name}>
          <Heading as="h3" size="xsmall">
            {assetType}
          </Heading>
        </span>
        <Text size="small" color="color.text.subtle">
          {countWords(preset)}
        </Text>
      </summary>
      {isOpen || hasError ? (
        <div className={styles.preset}>
          <AskedList preset={preset} editor={editor} say={say} />
          <AddQuestion preset={preset} editor={editor} say={say} />
          <Preview draft={editor.draft} assetType={assetType} />
        </div>
      ) : null}
    </details>
  );
}
