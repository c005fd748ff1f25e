import type { Checkpoint, PublicationJob } from '../../domain/publication';

/** Keeps how far each publication has come. */
export interface Publications {
  find(job: PublicationJob): Promise<Checkpoint>;
  save(job: PublicationJob, checkpoint: Checkpoint): Promise<void>;
}
