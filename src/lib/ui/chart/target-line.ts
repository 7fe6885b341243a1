import type { Plugin } from 'chart.js';
import type { TargetStep } from '../../domain/target/target-step';
import { targetPieces } from './target-steps';

/** Draws the target as a stepped dashed line across the months it is valid. */
export function targetLine(steps: readonly (TargetStep | null)[], colour: string): Plugin {
	const pieces = targetPieces(steps);
	return {
		id: 'targetLine',
		beforeDatasetsDraw(chart) {
			const { ctx, chartArea } = chart;
			const across = chart.scales.x;
			const up = chart.scales.y;
			if (!across || !up) return;
			const half = across.getPixelForValue(1) - across.getPixelForValue(0);
			ctx.save();
			ctx.strokeStyle = colour;
			ctx.lineWidth = 2;
			ctx.setLineDash([7, 4]);
			for (const { from, to, value } of pieces) {
				const y = up.getPixelForValue(value);
				const left = across.getPixelForValue(from) - half / 2;
				const right = across.getPixelForValue(to) + half / 2;
				ctx.beginPath();
				ctx.moveTo(Math.max(chartArea.left, left), y);
				ctx.lineTo(Math.min(chartArea.right, right), y);
				ctx.stroke();
			}
			ctx.restore();
		}
	};
}
