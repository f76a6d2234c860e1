"""Data cut back, by what the program says about it, until it makes a paper: what is told to be wrong is taken out."""
import json
import re


def steps(path):
    """"a.b[2].c" as ["a", "b", 2, "c"]."""
    return [int(number) if number else name for name, number in re.findall(r"([^.\[\]]+)(?![^\[]*\])|\[([0-9]+)\]", path)]


def find(data, way):
    for step in way:
        if isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        elif isinstance(data, dict) and step in data:
            data = data[step]
        else:
            return None
    return data


def mend(data, messages):
    """Takes the values told to be wrong out of the data; False when nothing was found to take."""
    try:
        told = json.loads(messages)
    except ValueError:
        return False
    wrong = sorted({tuple(map(str, steps(one["jalur"]))): steps(one["jalur"]) for one in told
                    if one["tingkat"] == "galat"}.values(), key=lambda way: [str(step).rjust(9) for step in way], reverse=True)
    mended = False
    for way in wrong: # later items first, so that the places of the others stay
        while way and find(data, way) is None:
            way = way[:-1]
        if len(way) > 1:
            del find(data, way[:-1])[way[-1]]
            mended = True
    return mended
