import { apiMeasurePath } from '../address/paths';

/** A way to put a question, to be copied as it stands. */
export interface Example {
	/** Machine name. */
	id: 'curl' | 'node' | 'python' | 'powershell' | 'power-query' | 'excel';
	title: string;
	/** Swedish: how to go about it. */
	how: string;
	code: string;
}

/** What the examples ask. */
const QUESTION = apiMeasurePath('days-mean');
const FROM = '2025-01';
const TO = '2025-12';

/**
 * Questions from programs that people use, to this server. None holds a key: the scripts read it
 * from the environment variable SVU_KEY, Power Query from a parameter.
 * @param server the address that programs ask, without a slash at the end
 */
export function examplesFor(server: string): Example[] {
	const address = `${server}${QUESTION}?from=${FROM}&to=${TO}`;
	return [
		{
			id: 'power-query',
			title: 'Power BI, och Power Query i Excel',
			how: 'Hämta data → Tom fråga → Avancerad redigerare. Lägg nyckeln i en parameter med namnet Nyckel och välj Anonym när du tillfrågas om inloggning. RelativePath och Query gör att rapporten kan uppdateras på schema.',
			code: `let
  Svar = Json.Document(Web.Contents("${server}", [
    RelativePath = "${QUESTION.slice(1)}",
    Query = [from = "${FROM}", to = "${TO}"],
    Headers = [Authorization = "Bearer " & Nyckel, Accept = "application/json"]
  ])),
  Rader = Table.FromRecords(Svar[rows])
in
  Rader`
		},
		{
			id: 'excel',
			title: 'Excel, Data → Från webben',
			how: 'Välj Avancerat. Skriv adressen som URL-del. Lägg till rubriken Authorization med värdet Bearer, ett mellanslag och nyckeln. Välj Anonym. Svaret öppnas som en tabell. Funktionen WEBSERVICE kan inte skicka någon nyckel och går därför inte att använda.',
			code: `${address}&format=csv`
		},
		{
			id: 'curl',
			title: 'curl',
			how: 'Nyckeln läses ur miljövariabeln SVU_KEY.',
			code: `curl --fail-with-body --silent --show-error \\
  --header "Authorization: Bearer $SVU_KEY" \\
  "${address}"`
		},
		{
			id: 'node',
			title: 'JavaScript (Node 20 eller senare)',
			how: 'Spara som fil.mjs och kör den med node fil.mjs.',
			code: `const answer = await fetch('${address}', {
	headers: { Authorization: \`Bearer \${process.env.SVU_KEY}\` }
});
const body = await answer.json();
if (!answer.ok) throw new Error(body.problems.map((problem) => problem.message).join(' '));
for (const row of body.rows) console.log(row.period, row.value, row.n);`
		},
		{
			id: 'python',
			title: 'Python 3',
			how: 'Behöver inget mer än Pythons eget bibliotek.',
			code: `import json, os, urllib.request

request = urllib.request.Request(
    "${address}",
    headers={"Authorization": "Bearer " + os.environ["SVU_KEY"]},
)
with urllib.request.urlopen(request) as answer:
    body = json.load(answer)
for row in body["rows"]:
    print(row["period"], row["value"], row["n"])`
		},
		{
			id: 'powershell',
			title: 'PowerShell',
			how: 'Finns i Windows.',
			code: `$headers = @{ Authorization = "Bearer $env:SVU_KEY" }
$answer = Invoke-RestMethod -Headers $headers -Uri "${address}"
$answer.rows | Format-Table period, value, n`
		}
	];
}
