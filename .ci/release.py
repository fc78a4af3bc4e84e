"""Holds a built release against what repositories of artifacts demand and against docs/advisories.csv.

release.py FOLDER, after mvn -Pdist,release verify in it. Exits with 1 and says what is missing.
"""

import csv
import json
import pathlib
import posixpath
import re
import sys
import xml.etree.ElementTree as xml
import zipfile

ROOT = pathlib.Path(sys.argv[1])
POM = "{http://maven.apache.org/POM/4.0.0}"
JARS = {"data": "data", "core": "core", "classifier": "classifier", "classifier/embeddings": "embeddings", "classifier/tuning": "tuning"}
problems = []


def check(holds, problem):
    if not holds:
        problems.append(problem)


def numbers(version):
    return [int(n) for n in re.findall(r"\d+", version)]


for folder in ["bom", *JARS]:
    pom = xml.parse(ROOT / folder / "target/.flattened-pom.xml").getroot()
    for path in ["name", "description", "url", "licenses/license/name", "developers/developer/name", "scm/url", "scm/connection"]:
        found = pom.find("/".join(POM + step for step in path.split("/")))
        check(found is not None and found.text and "${" not in found.text, f"{folder}: pom without {path}")
    check(pom.find(POM + "parent") is None, f"{folder}: the published pom has a parent")

url = xml.parse(ROOT / "pom.xml").getroot().find(f"{POM}properties/{POM}detente.url").text
citation = re.findall(r"^(?:url|repository-code): (.*)$", (ROOT / "CITATION.cff").read_text(encoding="utf-8"), re.M)
check(citation and set(citation) == {url}, f"CITATION.cff: {citation}; expected detente.url of the pom, {url}")

for folder, name in JARS.items():
    target = ROOT / folder / "target"
    for kind in ["", "-sources", "-javadoc"]:
        files = [f for f in target.glob(f"detente-{name}-*.jar") if f.stem.endswith(kind) and (kind or not re.search("-(sources|javadoc|tests)$", f.stem))]
        check(len(files) == 1, f"{folder}: {len(files)} jars {kind or 'main'}")
        if files and kind == "":
            names = set(zipfile.ZipFile(files[0]).namelist())
            for wanted in ["META-INF/LICENSE", "META-INF/NOTICE", "META-INF/licenses/bge-small-en-v1.5.txt"]:
                check(wanted in names, f"{files[0].name}: no {wanted}")
    check((target / "bom.json").exists(), f"{folder}: no SBOM")

# Every component of every SBOM that an advisory names is of the version that mends it, or a later one.
advisories = list(csv.DictReader(open(ROOT / "docs/advisories.csv", encoding="utf-8")))
components = {}
for folder in JARS:
    for part in json.load(open(ROOT / folder / "target/bom.json", encoding="utf-8")).get("components", []):
        components[part["name"]] = part["version"]
for line, row in enumerate(advisories, 2):
    version = components.get(row["artifact"])
    if version is not None:
        check(numbers(version) >= numbers(row["mended_in"]), f"docs/advisories.csv:{line}: {row['artifact']} is {version}; {row['advisory']} is mended in {row['mended_in']}")

archive = next((ROOT / "dist/target").glob("*.zip"))
names = {re.sub("^[^/]*/", "", n) for n in zipfile.ZipFile(archive).namelist()}
for wanted in ["detente", "detente.jar", "detente-web.jar", "LICENSE", "NOTICE", "README.md", "licenses/THIRD-PARTY.txt", "examples/articles/article.txt"]:
    check(wanted in names, f"{archive.name}: no {wanted}")
# What the guide's commands read is there, too.
for page in [*(ROOT / "docs/guide").glob("*.md"), ROOT / "docs/workbench.md", ROOT / "docs/r.md", ROOT / "docs/python.md"]:
    for block in re.findall(r"^```console\n(.*?)^```$", page.read_text(encoding="utf-8"), re.M | re.S):
        for line in block.splitlines():
            for used in re.findall(r"(?<![\w/])(?:examples|data)/[\w./-]+", line if line.startswith("$ ./detente") else ""):
                check(any(n == used or n.startswith(used + "/") for n in names), f"{archive.name}: no {used}, which {page.name} reads")
third = zipfile.ZipFile(archive)
folders = {n[: i + 1] for n in names for i, c in enumerate(n) if c == "/"}
for name in third.namelist():
    inside = re.sub("^[^/]*/", "", name)
    if inside.endswith(".md"):
        for link in re.findall(r"\]\(([^)\s#]+)", re.sub(r"```.*?```", "", third.read(name).decode("utf-8"), flags=re.S)):
            place = posixpath.normpath(posixpath.join(posixpath.dirname(inside), link))
            check(re.match("[a-z]+:", link) or place in names or place + "/" in folders, f"{archive.name}: {inside} leads to {link}")
    if inside == "examples/study/run":
        for used in re.findall(r"\b(?:data|examples)/[\w./-]+\w", third.read(name).decode("utf-8")):
            check(used in names or used + "/" in folders, f"{archive.name}: {inside} reads {used}")
listed = third.read(next(n for n in third.namelist() if n.endswith("THIRD-PARTY.txt"))).decode()
for name in names:
    jar = re.fullmatch(r"lib/(.+?)-(\d.*)\.jar", name)
    if jar and not jar[1].startswith("detente-"):
        check(f":{jar[1]}:" in listed, f"licenses/THIRD-PARTY.txt: no {jar[1]}")

for problem in problems:
    print(problem, file=sys.stderr)
print(f"{len(JARS)} artifacts and a BOM, {len(components)} components, {len(advisories)} advisories, {len(names)} files in the archive: {len(problems)} problems")
sys.exit(1 if problems else 0)
