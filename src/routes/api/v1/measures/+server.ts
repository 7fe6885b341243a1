import { json } from '@sveltejs/kit';
import { measureList } from '$lib/domain/measures/measure-list';
import type { RequestHandler } from './$types';

/** Every measure there is: code, title, unit, direction, definition and how it can be split. */
export const GET: RequestHandler = () => json(measureList());
