import VisuallyHidden from '@atlaskit/visually-hidden';
import { useState } from 'react';
import { mostMandatoryQuestions } from '../../../src/domain/intake/brief-check';
import { Section } from '../settings/section';
import settingsStyles from '../settings/settings.module.css';
import type { SettingsEditor } from '../settings/use-settings';
import setupStyles from '../setup.module.css';
import { Catalogue } from './catalogue';
import { PresetSection } from './preset-section';

/** Which further questions the request form and Jira's create dialog ask. */
export function QuestionsTab({ editor }: { readonly editor: SettingsEditor }) {
  const [words, say] = useState('');
  return (
    <div className={settingsStyles.tab}>
      <Section
        id="asked-by-type"
        title="Asked by asset type"
        lead={`Every request asks for title, role, asset type, purpose, deadline and special notes. These questions come on top, up to ${mostMandatoryQuestions} of them mandatory for an asset type: a request without a mandatory answer goes back to the person who asked.`}
      >
        <div className={setupStyles.groups}>
          {editor.draft.presets.map((preset) => (
            <PresetSection key={preset.assetType} preset={preset} editor={editor} say={say} />
          ))}
        </div>
      </Section>
      <Section
        id="all-questions"
        title="All questions"
        lead="Each is a Jira field. Deleting one here only stops the asking: the Jira field and the answers in it stay."
      >
        <Catalogue editor={editor} say={say} />
      </Section>
      <VisuallyHidden>
        <div role="status">{words}</div>
      </VisuallyHidden>
    </div>
  );
}
