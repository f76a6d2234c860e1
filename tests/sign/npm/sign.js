// Signs with @signpdf: sign.js IN OUT P12 PASSWORD [FIELD]
//
// Without FIELD its own placeholder is put beside the fields of the paper, as its users do. With FIELD the empty
// field of that name is filled in: its object is written anew behind the file, with room for the signature.
const fs = require('fs');
const { plainAddPlaceholder } = require('@signpdf/placeholder-plain');
const { P12Signer } = require('@signpdf/signer-p12');
const { default: signpdf } = require('@signpdf/signpdf');

const [from, to, p12, passphrase, field] = process.argv.slice(2);
const ROOM = 8192;

function last(text, pattern) {
  const found = [...text.matchAll(pattern)].pop();
  if (!found) throw new Error('not found: ' + pattern);
  return found;
}

function fillField(pdf, name) {
  const text = pdf.toString('latin1');
  const [, number, body] = last(text, new RegExp('\\n(\\d+) 0 obj\\n(<<(?:(?!endobj)[^])*/T\\(' + name + '\\)[^]*?>>)\\nendobj', 'g'));
  const size = Number(last(text, /\/Size (\d+)/g)[1]);
  const root = last(text, /\/Root (\d+ 0 R)/g)[1];
  const previous = last(text, /startxref\s+(\d+)/g)[1];
  const stars = '/********** /********** /**********';
  const objects = [
    [Number(number), body.replace(/>>$/, '/V ' + size + ' 0 R>>')],
    [size, '<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached/M(D:20260101000000Z)' +
      '/ByteRange [0 ' + stars + ']/Contents <' + '0'.repeat(2 * ROOM) + '>>>'],
  ];
  let added = '', table = 'xref\n0 0\n';
  for (const [object, words] of objects) {
    table += object + ' 1\n' + String(pdf.length + added.length).padStart(10, '0') + ' 00000 n \n';
    added += object + ' 0 obj\n' + words + '\nendobj\n';
  }
  const start = pdf.length + added.length;
  const id = last(text, /\/ID\[(<[^\]]*)\]/g)[1];
  table += 'trailer\n<</Size ' + (size + 1) + '/Root ' + root + '/Prev ' + previous + '/ID[' + id + ']>>\n';
  return Buffer.concat([pdf, Buffer.from(added + table + 'startxref\n' + start + '\n%%EOF\n', 'latin1')]);
}

async function main() {
  const pdf = fs.readFileSync(from);
  const ready = field ? fillField(pdf, field) : plainAddPlaceholder({
    pdfBuffer: pdf, reason: 'setuju', contactInfo: '', name: 'Uji', location: 'Uji', signatureLength: ROOM,
  });
  fs.writeFileSync(to, await signpdf.sign(ready, new P12Signer(fs.readFileSync(p12), { passphrase })));
}

main().catch((error) => {
  console.error(error.message);
  process.exit(1);
});
