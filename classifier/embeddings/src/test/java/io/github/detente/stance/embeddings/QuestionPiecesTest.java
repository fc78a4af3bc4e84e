package io.github.detente.stance.embeddings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.actor.TargetReader.Candidate;
import io.github.detente.actor.TargetReader.Question;
import io.github.detente.article.TextSpan;
import io.github.detente.stance.embeddings.QuestionPieces.Mention;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionPiecesTest {
  private static final WordPieceTokenizer TOKENIZER = tokenizer();

  private static WordPieceTokenizer tokenizer() {
    try {
      return OnnxStatementEncoder.tokenizer();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Candidate at(String text, String word) {
    int start = text.indexOf(word);
    return new Candidate(List.of(new TextSpan(start, start + word.length())), 0);
  }

  @Test
  void mentionsAreFoundAmongThePieces() {
    String text = "{ Oslo } | warned | [ Iceland and its neighbours ].";
    Question question =
        new Question(
            text,
            text.indexOf("Iceland"),
            List.of(at(text, "Oslo"), at(text, "Iceland"), new Candidate(List.of(), 0)));
    QuestionPieces pieces = QuestionPieces.of(TOKENIZER, question);
    // Behind the mark of beginning stand "{", "oslo", "}", "|", "warned", "|", "[", "iceland".
    assertEquals(List.of(new Mention(0, 2, 3), new Mention(1, 8, 9)), pieces.mentions());
  }

  @Test
  void ofALongQuestionThePiecesAroundTheContentAreRead() {
    String before = "Chile waited. ".repeat(200);
    String text = before + "[ Peru must answer ] " + "and so on ".repeat(200);
    int content = text.indexOf("Peru");
    Question question =
        new Question(
            text, content, List.of(at(text, "Chile"), at(text, "Peru"), at(text, "so on")));
    QuestionPieces pieces = QuestionPieces.of(TOKENIZER, question);
    assertEquals(160, pieces.pieces().ids().length);
    assertEquals(WordPieceTokenizer.CLS, pieces.pieces().ids()[0]);
    assertEquals(WordPieceTokenizer.SEP, pieces.pieces().ids()[159]);
    assertEquals(2, pieces.mentions().size(), pieces.mentions().toString());
    Mention peru = pieces.mentions().get(0);
    assertEquals(1, peru.candidate());
    assertEquals(content, pieces.pieces().starts()[peru.from()]);
    assertTrue(peru.from() > 50 && peru.from() < 70, peru.toString());
  }
}
