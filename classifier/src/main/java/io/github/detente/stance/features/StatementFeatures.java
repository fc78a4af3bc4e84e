package io.github.detente.stance.features;

import io.github.detente.article.TextSpan;
import io.github.detente.text.TextHash;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The features of one text: hashes for the compiled scorer, and on demand the names by which Tribuo
 * knows the same features. This is the one place where features are made, for training and for
 * scoring. Its arrays are used again for the next text, so it belongs to one thread.
 *
 * <p>A feature is a template and up to three parts; a part is a token's stem or placeholder (even
 * numbers) or its class of act (odd numbers).
 */
public final class StatementFeatures {
  /** What kinds of features there are; {@link #code} begins their names. */
  public enum Template {
    STEM(0, "w"),
    STEM_PAIR(1, "b"),
    ACT(3, "a"),
    ACT_PAIR(4, "aa"),
    ACT_STEM(7, "aw"),
    STEM_ACT(8, "wa"),
    NEGATED(9, "n"),
    FIRST(10, "f"),
    BETWEEN(12, "m"),
    AFTER_SPEAKER(13, "v"),
    VERB(15, "av"),
    MAIN(16, "am"),
    HEAD(18, "h"),
    HEAD_PAIR(19, "hh"),
    HEAD_TRIPLE(20, "hhh"),
    HEAD_STEM(21, "hw"),
    VERB_PAIR(22, "vv"),
    HEAD_NOT(23, "hn"),
    HEAD_NOT_PAIR(24, "hhn"),
    NATION(25, "kn"),
    NATION_ACT(26, "ka");

    /** Its bit in model files, fixed for ever; those that earned nothing have left gaps. */
    private final int number;

    public final String code;
    final long hash;

    Template(int number, String code) {
      this.number = number;
      this.code = code;
      hash = TextHash.of(code);
    }

    public int bit() {
      return 1 << number;
    }

    private static Template of(int number) {
      return Stream.of(values()).filter(one -> one.number == number).findFirst().orElseThrow();
    }
  }

  private static final int NO_PART = -1;
  private static final int DESCRIPTION = 4;
  private static final int NEGATION_SCOPE = 4;
  private static final int NEGATION_BEFORE_HEAD = 3;
  private static final int HEAD_REACH = 12;

  /** A bit for each kind of token that stands in the chain without being an act. */
  private static final int IN_CHAIN =
      (1 << FeatureTokens.NAME) | (1 << FeatureTokens.SPEAKER) | (1 << FeatureTokens.TARGET);

  private final int templates;
  private final int negation;
  private final int statement;
  private final int plan;
  private FeatureTokens tokens;
  private boolean described;
  private long[] partHash = new long[256];
  private int[] chain = new int[64];
  private int chainLength;

  /** The first token of each kind, -1 if there is none. */
  private final int[] firstOf = new int[FeatureTokens.KINDS];

  public int size;
  public long[] hashes = new long[512];

  /** Template and three parts of each feature, side by side. */
  private int[] descriptions = new int[512 * DESCRIPTION];

  /**
   * @param templates bits of the templates that are used
   */
  public StatementFeatures(Vocabulary vocabulary, int templates) {
    this.templates = templates;
    this.negation = vocabulary.classIndex("NOT");
    this.statement = vocabulary.classIndex("STATE");
    this.plan = vocabulary.classIndex("PLAN");
  }

  /**
   * Makes the features of {@code input}; valid until the next call.
   *
   * @param withNames whether {@link #name} and {@link #spans} will be asked for
   */
  public void extract(FeatureTokens input, boolean withNames) {
    tokens = input;
    described = withNames;
    size = 0;
    hashParts();
    stems();
    acts();
    places();
    clauses();
  }

  private boolean uses(Template template) {
    return (templates & template.bit()) != 0;
  }

  /** Features of each word are made, and kept only if the word tells something by itself. */
  private void stems() {
    boolean single = uses(Template.STEM);
    boolean pair = uses(Template.STEM_PAIR);
    int content = 0;
    for (int i = 0; i < tokens.size; i++) {
      int previous = content;
      content = tokens.isContent(i);
      if (single) {
        add(Template.STEM, 2 * i, NO_PART, NO_PART);
        size -= 1 - content;
      }
      if (pair && i > 0) {
        add(Template.STEM_PAIR, 2 * i - 2, 2 * i, NO_PART);
        size -= 1 - (content | previous);
      }
    }
  }

  /**
   * The chain: tokens with a class of act, and placeholders of names, speaker and target. A negated
   * act counts as that, and not as an act too: <i>will not lift the embargo</i> lifts nothing.
   */
  private void acts() {
    if (chain.length < tokens.size) {
      chain = new int[tokens.start.length];
    }
    chainLength = 0;
    for (int i = 0; i < tokens.size; i++) {
      int act = tokens.isAct(i);
      chain[chainLength] = 2 * i + act;
      chainLength += act | ((IN_CHAIN >>> tokens.kind[i]) & 1);
    }
    int negatedUntil = -1;
    for (int k = 0; k < chainLength; k++) {
      int part = chain[k];
      int i = part >> 1;
      if ((part & 1) != 0) {
        boolean negated = i <= negatedUntil && tokens.act[i] != negation;
        tokens.negated[i] = negated;
        if (uses(Template.ACT) && !negated) {
          add(Template.ACT, part, NO_PART, NO_PART);
        }
        if (uses(Template.NEGATED) && negated) {
          add(Template.NEGATED, part, NO_PART, NO_PART);
        }
        if (tokens.act[i] == negation) {
          negatedUntil = i + NEGATION_SCOPE;
        }
        neighbours(i, part);
      } else {
        // Which state it is, a model is not to know; that it is one, tells politics from the rest.
        if (tokens.nation[i]) {
          addIfUsed(Template.NATION, 2 * i, NO_PART, NO_PART);
        }
      }
    }
    chains();
  }

  private void neighbours(int i, int part) {
    if (uses(Template.ACT_STEM) && i + 1 < tokens.size) {
      add(Template.ACT_STEM, part, 2 * i + 2, NO_PART);
    }
    if (uses(Template.STEM_ACT) && i > 0) {
      add(Template.STEM_ACT, 2 * i - 2, part, NO_PART);
    }
  }

  private void chains() {
    for (int i = 1; i < chainLength; i++) {
      if (uses(Template.ACT_PAIR)) {
        add(Template.ACT_PAIR, chain[i - 1], chain[i], NO_PART);
      }
      if (uses(Template.NATION_ACT) && (isNation(chain[i - 1]) || isNation(chain[i]))) {
        add(Template.NATION_ACT, chain[i - 1], chain[i], NO_PART);
      }
    }
  }

  private boolean isNation(int part) {
    return tokens.nation[part >> 1];
  }

  /** Acts by their place in the sentence, and what follows the first verb that is an act. */
  private void clauses() {
    int head = -1;
    int lastVerb = -1;
    for (int k = 0; k < tokens.actCount; k++) {
      int i = tokens.acts[k];
      int part = 2 * i + 1;
      if (uses(Template.VERB) && tokens.verb[i] && !tokens.negated[i]) {
        add(Template.VERB, part, NO_PART, NO_PART);
      }
      if (uses(Template.MAIN) && !tokens.background[i] && !tokens.negated[i]) {
        add(Template.MAIN, part, NO_PART, NO_PART);
      }
      if (tokens.verb[i] && !tokens.background[i]) {
        if (uses(Template.VERB_PAIR) && lastVerb >= 0) {
          add(Template.VERB_PAIR, 2 * lastVerb + 1, part, NO_PART);
        }
        lastVerb = i;
        if (head < 0 && !isLight(tokens.act[i])) {
          head = k;
        }
      }
    }
    if (head >= 0) {
      head(head);
    }
  }

  private boolean isLight(int act) {
    return act == statement || act == plan || act == negation;
  }

  /** The first verb that is an act, with the next two acts that are no background. */
  private void head(int ofActs) {
    int head = tokens.acts[ofActs];
    boolean negated = false;
    for (int i = Math.max(0, head - NEGATION_BEFORE_HEAD); i < head; i++) {
      negated |= tokens.act[i] == negation;
    }
    int part = 2 * head + 1;
    Template single = negated ? Template.HEAD_NOT : Template.HEAD;
    addIfUsed(single, part, NO_PART, NO_PART);
    addIfUsed(single, part - 1, NO_PART, NO_PART);
    int next = nextAct(ofActs);
    if (next >= 0) {
      int other = 2 * tokens.acts[next] + 1;
      addIfUsed(negated ? Template.HEAD_NOT_PAIR : Template.HEAD_PAIR, part, other, NO_PART);
      addIfUsed(Template.HEAD_STEM, part, other - 1, NO_PART);
      addIfUsed(Template.HEAD_STEM, part - 1, other, NO_PART);
      int last = nextAct(next);
      if (last >= 0 && tokens.acts[last] < head + HEAD_REACH) {
        addIfUsed(Template.HEAD_TRIPLE, part, other, 2 * tokens.acts[last] + 1);
      }
    }
  }

  /** The next of {@link #acts} that is near and no background. */
  private int nextAct(int from) {
    for (int k = from + 1;
        k < tokens.actCount && tokens.acts[k] < tokens.acts[from] + HEAD_REACH;
        k++) {
      if (!tokens.background[tokens.acts[k]]) {
        return k;
      }
    }
    return NO_PART;
  }

  /** What stands behind the speaker, and between speaker and target. */
  private void places() {
    int speaker = firstOf[FeatureTokens.SPEAKER];
    int target = firstOf[FeatureTokens.TARGET];
    int head = speaker >= 0 ? speaker : firstOf[FeatureTokens.NAME];
    if (uses(Template.FIRST)) {
      firstAct(head);
    }
    if (uses(Template.AFTER_SPEAKER) && speaker >= 0) {
      for (int i = speaker + 1; i < tokens.size && i <= speaker + 3; i++) {
        add(Template.AFTER_SPEAKER, 2 * i, NO_PART, NO_PART);
      }
    }
    if (uses(Template.BETWEEN) && speaker >= 0 && target >= 0) {
      int to = Math.max(speaker, target);
      for (int i = Math.min(speaker, target) + 1; i < to; i++) {
        add(Template.BETWEEN, 2 * i, NO_PART, NO_PART);
        if (tokens.act[i] >= 0) {
          add(Template.BETWEEN, 2 * i + 1, NO_PART, NO_PART);
        }
      }
    }
  }

  private void firstAct(int head) {
    for (int k = 0; k < tokens.actCount; k++) {
      int i = tokens.acts[k];
      if (i > head) {
        add(Template.FIRST, 2 * i + 1, NO_PART, NO_PART);
        add(Template.FIRST, 2 * i, NO_PART, NO_PART);
        return;
      }
    }
  }

  private void addIfUsed(Template template, int a, int b, int c) {
    if (uses(template)) {
      add(template, a, b, c);
    }
  }

  private void add(Template template, int a, int b, int c) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * size);
      descriptions = Arrays.copyOf(descriptions, 2 * size * DESCRIPTION);
    }
    long hash = TextHash.join(template.hash, partHash[a]);
    if (b != NO_PART) {
      hash = TextHash.join(hash, partHash[b]);
      if (c != NO_PART) {
        hash = TextHash.join(hash, partHash[c]);
      }
    }
    hashes[size] = hash;
    if (described) {
      int at = size * DESCRIPTION;
      descriptions[at] = template.number;
      descriptions[at + 1] = a;
      descriptions[at + 2] = b;
      descriptions[at + 3] = c;
    }
    size++;
  }

  private void hashParts() {
    if (partHash.length < 2 * tokens.size) {
      partHash = new long[2 * tokens.start.length];
    }
    Arrays.fill(firstOf, -1);
    for (int i = tokens.size - 1; i >= 0; i--) {
      firstOf[tokens.kind[i]] = i;
      partHash[2 * i] = tokens.hash[i];
    }
    for (int k = 0; k < tokens.actCount; k++) {
      int i = tokens.acts[k];
      partHash[2 * i + 1] = tokens.vocabulary.classHash(tokens.act[i]);
    }
  }

  /** Returns the name of a feature: its template's code and its parts, with spaces between. */
  public String name(int feature) {
    StringBuilder name = new StringBuilder(Template.of(descriptions[feature * DESCRIPTION]).code);
    parts(feature).forEach(part -> name.append(' ').append(partName(part)));
    return name.toString();
  }

  private IntStream parts(int feature) {
    int at = feature * DESCRIPTION;
    return Arrays.stream(descriptions, at + 1, at + DESCRIPTION).filter(part -> part != NO_PART);
  }

  private String partName(int part) {
    int token = part >> 1;
    return (part & 1) == 0 ? tokens.symbol(token) : tokens.actName(token);
  }

  /** Returns the hash of the feature with this name. */
  public static long hash(String name) {
    String[] parts = name.split(" ", -1);
    long hash = TextHash.of(parts[0]);
    for (int i = 1; i < parts.length; i++) {
      hash = TextHash.join(hash, TextHash.of(parts[i]));
    }
    return hash;
  }

  /** Returns the words that a feature rests on, in text order. */
  public List<TextSpan> spans(int feature) {
    return parts(feature)
        .mapToObj(this::span)
        .flatMap(Optional::stream)
        .distinct()
        .sorted()
        .toList();
  }

  /** A gap rests on no words of its own. */
  private Optional<TextSpan> span(int part) {
    int token = part >> 1;
    return tokens.kind[token] == FeatureTokens.GAP
        ? Optional.empty()
        : Optional.of(new TextSpan(tokens.start[token], tokens.end[token]));
  }

  /** Returns all tokens, in text order. */
  public List<TextSpan> tokenSpans() {
    return IntStream.range(0, tokens.size)
        .filter(token -> tokens.kind[token] != FeatureTokens.GAP)
        .mapToObj(token -> new TextSpan(tokens.start[token], tokens.end[token]))
        .toList();
  }
}
