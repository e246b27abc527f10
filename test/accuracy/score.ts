import { TRAINING } from './halves';
import { madeOf } from './made';
import { sumsOf } from './sums';

/** Run by `fit`, on a copy of the reader with another weight: how much is wrong in the training half, as one number. */
const { found, communes, invented, falseMet, falseUnmet, right, verdicts, taken, unjudged } = sumsOf(
  TRAINING.flatMap((maker, place) => madeOf(maker, place, Number(process.argv[2]))).map(
    ({ measure }) => measure,
  ),
);
/** A false verdict is signed; what is left open is only looked up once more. */
const HARM = 100;
const harm = falseMet + falseUnmet + invented + taken;
const lost = communes - found + unjudged;
process.stdout.write(String(HARM * harm + 10 * lost + verdicts - right));
