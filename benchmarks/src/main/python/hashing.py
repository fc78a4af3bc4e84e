"""A peer: scikit-learn's HashingVectorizer (words and pairs) and a linear model, on fastText's rows.

hashing.py train MODEL ROWS   trains on lines "__label__X text"
hashing.py predict MODEL ROWS prints the label of each line
"""
import pickle
import sys

from sklearn.feature_extraction.text import HashingVectorizer
from sklearn.linear_model import SGDClassifier
from sklearn.pipeline import make_pipeline


def main(task, model, rows):
    with open(rows, encoding="utf-8") as lines:
        texts = [line.rstrip("\n") for line in lines]
    if task == "train":
        labels, words = zip(*(text.split(" ", 1) for text in texts))
        vectors = HashingVectorizer(ngram_range=(1, 2), n_features=2**18)
        peer = make_pipeline(vectors, SGDClassifier(loss="log_loss", random_state=1))
        peer.fit(words, labels)
        with open(model, "wb") as out:
            pickle.dump(peer, out)
    else:
        with open(model, "rb") as saved:
            peer = pickle.load(saved)
        print("\n".join(peer.predict(texts)))


main(*sys.argv[1:])
