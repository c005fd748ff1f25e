import { mountView } from '../page/mount-view';
import { Priority } from './priority';

mountView(<Priority />);
