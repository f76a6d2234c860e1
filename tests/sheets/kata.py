"""JSON with its numbers as they are spelt, and what is in a workbook."""
import json
import re
import zipfile


class Raw:
    """A number as it is spelt: 8.60."""

    def __init__(self, spelling):
        self.spelling = spelling

    def __eq__(self, other):
        return isinstance(other, Raw) and other.spelling == self.spelling


def load(path):
    """Decimals keep their places."""
    with open(path, encoding="utf-8") as file:
        return json.load(file, parse_float=Raw, parse_int=Raw)


def save(path, data):
    words = json.dumps(data, default=lambda raw: "\0" + raw.spelling, ensure_ascii=False, indent=1)
    with open(path, "w", encoding="utf-8") as file:
        file.write(re.sub(r'"\\u0000([^"]*)"', r"\1", words))
    return path


def sheets_of(path):
    with zipfile.ZipFile(path) as archive:
        return re.findall(r'<sheet name="([^"]*)"', archive.read("xl/workbook.xml").decode())
