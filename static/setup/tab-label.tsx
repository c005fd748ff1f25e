import VisuallyHidden from '@atlaskit/visually-hidden';

type TabLabelProps = { readonly name: string; readonly isChanged: boolean };

/** A tab's name, with a mark while something on it is not saved: the bar that says so may be far below. */
export function TabLabel({ name, isChanged }: TabLabelProps) {
  if (!isChanged) return <>{name}</>;
  return (
    <>
      {name} •<VisuallyHidden> not saved</VisuallyHidden>
    </>
  );
}
