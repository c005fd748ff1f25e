import SectionMessage from '@atlaskit/section-message';

/** Why a change of the workflow was not saved. */
export function Problem({ text }: { readonly text: string | undefined }) {
  return (
    <div role="alert">
      {text !== undefined && (
        <SectionMessage appearance="error">
          <p>{text}</p>
        </SectionMessage>
      )}
    </div>
  );
}
