"""Joins the JSON parts of a page to the data file that another page begins with: parts.py FIRST_PAGE PAGE OUT"""
import json
import re
import sys


def parts(name):
    with open(name, encoding="utf-8") as page:
        return re.findall(r"^```json\n(.*?)^```$", page.read(), re.S | re.M)


def join(data, part):
    for key, value in part.items():
        if isinstance(value, dict) and isinstance(data.get(key), dict):
            join(data[key], value)
        else:
            data[key] = value


first, page, out = sys.argv[1:]
data = json.loads(parts(first)[0])
for part in parts(page):
    join(data, json.loads(part))
with open(out, "w", encoding="utf-8") as file:
    json.dump(data, file, ensure_ascii=False, indent=1)
