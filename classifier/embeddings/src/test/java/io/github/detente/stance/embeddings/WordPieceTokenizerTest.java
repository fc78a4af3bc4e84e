package io.github.detente.stance.embeddings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordPieceTokenizerTest {
  private static final Map<String, Integer> PIECES = pieces("e5-small-v2-q");
  private static final WordPieceTokenizer TOKENIZER = new WordPieceTokenizer(PIECES);
  private static final Map<Integer, String> NAMES = new HashMap<>();

  static {
    PIECES.forEach((piece, id) -> NAMES.put(id, piece));
  }

  private static Map<String, Integer> pieces(String encoder) {
    try {
      return OnnxStatementEncoder.vocabulary(encoder + "-tokenizer.json");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** What Hugging Face's tokenizers (through DJL 0.33) make of the same texts by the same file. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``                            | ``
          The U.S. struck.              | the u . s . struck .
          É naïve Ünïcode               | e naive unicode
          “No,” he said—twice…          | “ no , ” he said — twice …
          $5.3bn <a>                    | $ 5 . 3 ##bn < a >
          αβγ ΑΣ                        | α ##β ##γ α ##σ
          日本 x                         | 日 本 x
          x🙂y                          | [UNK]
          Zaporizhzhia                  | za ##por ##iz ##h ##zhi ##a
          """)
  void cutsLikeTheOriginal(String text, String expected) {
    assertEquals(expected, words(TOKENIZER.tokenize(text, 100)));
  }

  private static String words(WordPieceTokenizer.Pieces pieces) {
    return Arrays.stream(pieces.ids(), 1, pieces.ids().length - 1)
        .mapToObj(NAMES::get)
        .collect(Collectors.joining(" "));
  }

  @Test
  void aPieceKnowsWhereItsWordBegins() {
    WordPieceTokenizer.Pieces pieces = TOKENIZER.tokenize("In Zaporizhzhia, war.", 100);
    assertEquals("[-1, 0, 3, 3, 3, 3, 3, 3, 15, 17, 20, -1]", Arrays.toString(pieces.starts()));
  }

  @Test
  void aLongTextIsCutAndKeepsItsEndMark() {
    WordPieceTokenizer.Pieces pieces = TOKENIZER.tokenize("war ".repeat(10_000), 256);
    assertEquals(256, pieces.ids().length);
    assertEquals(WordPieceTokenizer.SEP, pieces.ids()[255]);
  }

  @Test
  void aWordOverAHundredLettersIsUnknown() {
    assertEquals("[UNK]", words(TOKENIZER.tokenize("x".repeat(101), 100)));
    assertTrue(words(TOKENIZER.tokenize("x".repeat(100), 100)).startsWith("xx"));
  }

  @Test
  void bothEncodersHaveOneVocabulary() {
    assertEquals(PIECES, pieces("bge-small-en-v1.5-q"));
  }

  @Test
  void controlsAndWrongCharactersVanish() {
    assertEquals(
        Stream.of("war", "ab").collect(Collectors.joining(" ")),
        words(TOKENIZER.tokenize("w\u0000ar a\u200db\ufffd", 100)));
  }
}
