import { mountView } from '../page/mount-view';
import { Reviews } from './reviews';

mountView(<Reviews />);
