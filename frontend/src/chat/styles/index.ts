import { cards } from './cards.ts';
import { controls } from './controls.ts';
import { tokens } from './tokens.ts';
import { transcript } from './transcript.ts';

export const styles = [tokens, controls, transcript, cards];
