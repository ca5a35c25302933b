import fc from 'fast-check';

// The same cases at every run, so that a failure on one machine is a failure on all; `npm run laws` looks for new ones.
fc.configureGlobal({ seed: Number(process.env.LAW_SEED ?? 20261121) });
