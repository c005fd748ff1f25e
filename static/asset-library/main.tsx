import { mountView } from '../page/mount-view';
import { AssetLibrary } from './asset-library';

mountView(<AssetLibrary />);
