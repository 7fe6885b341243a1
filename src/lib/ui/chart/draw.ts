import type { ChartConfiguration } from 'chart.js';
import type { Palette } from './palette';

/** A chart to be drawn, in the given colours. */
export type Draw = (palette: Palette) => ChartConfiguration;
