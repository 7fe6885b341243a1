import { Explained } from '../explained';

/** The database is made for another version of the program; nothing has been changed in it. */
export class WrongVersion extends Explained {
	override readonly name = 'WrongVersion';
	override readonly exitCode = 2;
}
