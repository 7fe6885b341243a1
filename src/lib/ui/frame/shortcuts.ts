/** Every key that does something of its own, by where it does: what `?` shows. */
export const SHORTCUTS: readonly {
	where: string;
	keys: readonly (readonly [key: string, does: string])[];
}[] = [
	{
		where: 'På alla sidor',
		keys: [
			['/ eller Ctrl+K', 'hitta ett ärende'],
			['Alt+N', 'nytt ärende'],
			['?', 'visa kortkommandon'],
			['Esc', 'stäng det som öppnats']
		]
	},
	{
		where: 'I ett ärende',
		keys: [
			['Enter', 'spara; i en lista: ta det markerade'],
			['Ctrl+Enter', 'spara, och öppna nästa när ärendet är nytt'],
			['Alt+U', 'nästa händelse, nu'],
			['Alt+J, Alt+K', 'nästa och föregående ärende i listan man kom från'],
			['=', 'samma datum som närmast före']
		]
	},
	{
		where: 'I listor av ärenden',
		keys: [
			['↑ ↓', 'gå mellan ärenden'],
			['Enter', 'öppna ärendet; i ett urval: visa']
		]
	},
	{
		where: 'När flera rader redigeras',
		keys: [
			['↑ ↓ Enter', 'samma fält på raden under eller över'],
			['Shift+Enter', 'raden över'],
			['Ctrl+Enter', 'spara raden']
		]
	},
	{
		where: 'I diagram och perioder',
		keys: [
			['← →', 'gå mellan streck i Avvikelser, Enter öppnar'],
			['Page Up, Page Down', 'månaden eller året före och efter']
		]
	}
];
