/** Issue property that names the submission which a request was made of. */
export const submissionProperty = 'asset-desk-submission';
