#!/usr/bin/env python3
"""How well a linear classifier tells statements that we wrote from statements of real articles.

Both are written as the table of real ones has them: speaker, cue and content with one blank between. The
classifier is logistic regression over TF-IDF of words and pairs of words; whole articles are held out, in five
folds, and our statements are drawn anew for every seed, four for each real one. 0.5 says that the two cannot be
told apart, 1 that they always can. Needs scikit-learn (Debian: python3-sklearn).

    benchmarks/src/main/python/telling_apart.py article-stances.csv data/articles/n*.txt
"""
import csv
import random
import re
import statistics
import sys

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

FOLDS, SEEDS, OURS_TO_ONE_REAL = 5, 10, 4
MARK = re.compile(r"(\{[a-z]\d+:|\})")


def real_statements(path):
    with open(path, encoding="utf-8") as table:
        return [(row["text"], row["article"]) for row in csv.DictReader(table)]


def marked_statements(path):
    """The statements of a marked article that have a cue; marks may nest."""
    with open(path, encoding="utf-8") as file:
        body = file.read().split("\n%%\n")[0]
    parts, plain, opened = {}, "", []
    for piece in MARK.split(body):
        if len(piece) > 1 and MARK.fullmatch(piece):
            opened.append((piece[1], piece[2:-1], len(plain)))
        elif piece == "}" and opened:
            role, number, start = opened.pop()
            parts.setdefault(number, {}).setdefault(role, []).append(plain[start:])
        else:
            plain += piece
    return [
        (" ".join(spans.get("s", [])[:1] + spans["q"][:1] + spans["c"]), path)
        for spans in parts.values()
        if "q" in spans and "c" in spans
    ]


def folds(rows, chance):
    articles = sorted({article for _, article in rows})
    chance.shuffle(articles)
    return {article: i % FOLDS for i, article in enumerate(articles)}


def auc(real, ours, seed):
    chance = random.Random(seed)
    fold = folds(real, chance) | folds(ours, chance)
    rows = [(text, 1, fold[article]) for text, article in real]
    drawn = chance.sample(ours, min(len(ours), OURS_TO_ONE_REAL * len(real)))
    rows += [(text, 0, fold[article]) for text, article in drawn]
    scores = []
    for held_out in range(FOLDS):
        train = [row for row in rows if row[2] != held_out]
        test = [row for row in rows if row[2] == held_out]
        words = TfidfVectorizer(
            ngram_range=(1, 2), sublinear_tf=True, min_df=2, token_pattern=r"(?u)\b\w+\b"
        )
        model = LogisticRegression(C=10, class_weight="balanced", max_iter=500)
        model.fit(words.fit_transform([row[0] for row in train]), [row[1] for row in train])
        margins = model.decision_function(words.transform([row[0] for row in test]))
        scores.append(roc_auc_score([row[1] for row in test], margins))
    return statistics.mean(scores)


def main():
    real = real_statements(sys.argv[1])
    ours = [row for path in sorted(sys.argv[2:]) for row in marked_statements(path)]
    values = [auc(real, ours, seed) for seed in range(1, SEEDS + 1)]
    print(
        f"{len(real)} real statements, {len(ours)} of ours: AUC {statistics.mean(values):.3f}"
        f" ({min(values):.3f}-{max(values):.3f} over {SEEDS} seeds)"
    )


if __name__ == "__main__":
    main()
