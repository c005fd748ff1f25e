import { mountView } from '../page/mount-view';
import { Setup } from './setup';

mountView(<Setup />);
