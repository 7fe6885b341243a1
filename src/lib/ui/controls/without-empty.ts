/** Leaves empty fields of a GET form out of the address. */
export function withoutEmpty(event: FormDataEvent): void {
	for (const [name, value] of [...event.formData]) {
		if (value === '') event.formData.delete(name);
	}
}
