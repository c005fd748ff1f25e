import { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import MoreIcon from '@atlaskit/icon/core/show-more-horizontal';
import { IconMenu } from '../parts/icon-menu';

/** What else can be done with a page: macros of apps are exported by the apps' own functions. */
export function PageMenu({ pageId }: { readonly pageId: string }) {
  const query = `?pageId=${encodeURIComponent(pageId)}`;
  return (
    <IconMenu icon={MoreIcon} label="More actions">
      <DropdownItemGroup title="Export">
        <DropdownItem href={`/wiki/spaces/flyingpdf/pdfpageexport.action${query}`} target="_blank">
          Export to PDF
        </DropdownItem>
        <DropdownItem href={`/wiki/exportword${query}`}>Export to Word</DropdownItem>
      </DropdownItemGroup>
    </IconMenu>
  );
}
