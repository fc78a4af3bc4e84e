package io.github.detente.stance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.stance.features.FeatureTokens;
import io.github.detente.stance.features.Lexicon;
import io.github.detente.stance.features.MarkedText;
import io.github.detente.stance.features.TokenReader;
import io.github.detente.stance.features.Utterance;
import io.github.detente.stance.features.Vocabulary;
import io.github.detente.text.TextHash;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class TokenReaderTest {
  private static final Vocabulary VOCABULARY =
      Vocabulary.of(
          Lexicon.load(), Set.of("the", "police", "of", "talks", "failed", "we", "will", "i"));

  @ParameterizedTest
  @CsvFileSource(resources = "/tokens.csv", numLinesToSkip = 1)
  void cutsAndMasks(String text, String speaker, String target, String expected) {
    MarkedText marked = MarkedText.of(text, speaker, target);
    assertEquals(expected, String.join(" ", symbols(marked)));
  }

  @Test
  void survivesAnyCharacters() {
    Random random = new Random(7);
    String alphabet = "aB1 .,'\u2019\"\u201c\u201d-\u2014U.S.n't\n\u00e9\ud83d\ude00`:$";
    TokenReader reader = new TokenReader(VOCABULARY);
    for (int round = 0; round < 3000; round++) {
      String text =
          random
              .ints(random.nextInt(60), 0, alphabet.length())
              .mapToObj(i -> alphabet.substring(i, i + 1))
              .collect(Collectors.joining());
      FeatureTokens tokens = reader.read(Utterance.of(text));
      for (int i = 0; i < tokens.size; i++) {
        assertTrue(tokens.start[i] < tokens.end[i] && tokens.end[i] <= text.length(), text);
        assertEquals(TextHash.of(tokens.symbol(i)), tokens.hash[i], text);
      }
    }
  }

  private static List<String> symbols(MarkedText marked) {
    FeatureTokens tokens = new TokenReader(VOCABULARY).read(Utterance.of(marked));
    return IntStream.range(0, tokens.size).mapToObj(tokens::symbol).toList();
  }
}
