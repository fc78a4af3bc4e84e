package io.github.detente.statement.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.detente.statement.MarkedSentence;
import io.github.detente.text.Document;
import io.github.detente.text.Sentence;
import io.github.detente.text.TextGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each line has its subject in brackets and a star before the verb that the subject belongs to. */
class SubjectFinderTest {

  private static void check(String marked) {
    MarkedSentence m = MarkedSentence.of(marked);
    int group = Grammar.groupStart(m.sentence(), m.star());
    assertEquals(m.shown(), m.show(SubjectFinder.find(m.sentence(), group)), m::tags);
  }

  static Stream<String> plainSubjects() {
    return """
        [Oslo] *said it was over.
        [The envoy] *said it was over.
        [The tired envoy] *said it was over.
        [The old foreign minister] *said it was over.
        [She] *said it was over.
        [They] have *said it was over.
        [Nobody] *said it was over.
        [Mr. Lindqvist] *said it was over.
        [Dr Amara Diallo] *said it was over.
        [Envoy Amara Diallo] *said it was over.
        [NATO] *said it was over.
        [The U.S.] *said it was over.
        [The U.S. envoy] *said it was over.
        [Norway’s envoy] *said it was over.
        [His two brothers] *said it was over.
        [The envoy’s brother] *said it was over.
        [About 6,000 miners] *said it was over.
        [Thirty-two states] *said it was over.
        [Both] *said it was over.
        [Several] *said it was over.
        [Others] *said it was over.
        [Many] *said it was over.
        [The poor] *said it was over.
        [The two sides] *said it was over.
        [Trade unions and employers] *said it was over.
        [Norway and Sweden] *said it was over.
        [Norway, Sweden and Denmark] *said it was over.
        In Oslo, [Norway and Sweden] *said it was over.
        [One of the miners] *said it was over.
        [Some of them] *said it was over.
        [The mother of one of the miners] *said it was over.
        [The embassy in Rome] *said it was over.
        [The commonly accepted ruler] *said it was over.
        At the border [Amara Diallo] *said it was over.
        At the border [President Amara Diallo] *said it was over.
        [The minister and his deputy] *said it was over.
        [A red-haired woman] *said it was over.
        [The army] *said it was over.
        [The Miners League] in its bulletin *said it was over.
        [The league] in its latest letter *said it was over.
        In a final twist [Norway] *said it was over.
        But at the last minute [Ivo Marsan] *said it was over.
        """
        .lines();
  }

  @ParameterizedTest
  @MethodSource("plainSubjects")
  void takesTheNounPhraseBeforeTheVerb(String marked) {
    check(marked);
  }

  static Stream<String> complements() {
    return """
        [The minister of defence] *said it was over.
        [The head of the port authority] *said it was over.
        [A spokesman for the mine] *said it was over.
        [A woman in the market] *said it was over.
        [An economist at the university] *said it was over.
        [The brother of the envoy to Norway] *said it was over.
        [A person close to the king] *said it was over.
        [Those close to him] *said it was over.
        [People loyal to them] *said it was over.
        [Two of them] *said it was over.
        [Both of whom] *said it was over.
        [A group of fishermen from the north] *said it was over.
        [The ministry of trade and industry] *said it was over.
        [Officials from Norway and Sweden] *said it was over.
        """
        .lines();
  }

  @ParameterizedTest
  @MethodSource("complements")
  void takesWhatPrepositionsJoin(String marked) {
    check(marked);
  }

  static Stream<String> verbGroups() {
    return """
        [Oslo] has *said it was over.
        [Oslo] had already *said it was over.
        [Oslo] will not *say it is over.
        [Oslo] never *said it was over.
        [Oslo] could have *said it was over.
        [Oslo] is *saying it was over.
        [Oslo] has repeatedly *said it was over.
        [The minister] later *said it was over.
        [The minister] also *said it was over.
        [The ministers] both *said it was over.
        [The ministers] all *said it was over.
        [The minister] once again *said it was over.
        [Oslo] did n't *say it was over.
        [Oslo] didn’t *say it was over.
        """
        .lines();
  }

  @ParameterizedTest
  @MethodSource("verbGroups")
  void passesOverAuxiliariesAndAdverbs(String marked) {
    check(marked);
  }

  static Stream<String> times() {
    return """
        [The minister] on Monday *said it was over.
        [The minister] Monday *said it was over.
        [The minister] yesterday *said it was over.
        [The minister] last week *said it was over.
        [The minister] this morning *said it was over.
        [The minister] late March *said it was over.
        [The minister] in 2010 *said it was over.
        [The minister] last Monday *said it was over.
        [The minister] on Monday also *said it was over.
        [The minister] here *said it was over.
        On Monday [the minister] *said it was over.
        On Monday, [the minister] *said it was over.
        In 2010 [the minister] *said it was over.
        Last week [the minister] *said it was over.
        Last week [Norway] *said it was over.
        Yesterday, [Norway] *said it was over.
        [Monday’s paper] *said it was over.
        [The minister] late on Monday *said it was over.
        [The minister] only last Monday *said it was over.
        [The envoy] there *said it was over.
        [The minister] in his annual speech *said it was over.
        """
        .lines();
  }

  @ParameterizedTest
  @MethodSource("times")
  void passesOverTimes(String marked) {
    check(marked);
  }

  static Stream<String> insertions() {
    return """
        [A baker in Oslo, Amara Diallo], *said it was over.
        [Amara Diallo], of Oslo, whose brother had left, *said it was over.
        [Amara Diallo], of a small institute, *said it was over.
        [Amara Diallo], 33, a baker who had left the town, *said it was over.
        In Oslo, [a spokeswoman for the union, Amara Diallo], *said it was over.
        [The note], a copy of which was given to Oman, Qatar and Kuwait, *said it was over.
        [Oman], which will lead the talks with Qatar, Kuwait and Iraq, *said it was over.
        In the port, where trams stood for a week, [Ana Ruiz], 71, *said it was over.
        By the canal at Split, where tents stood, [Ivo], a lawyer from Zadar, *said it was over.
        [Relatives of the pilot], who lived in Bergen, Norway, *said it was over.
        [The Reform Front] (RF), the group that holds the town, *said it was over.
        [The union], an association based in Oslo, *said it was over.
        [One of them, Amara], *said it was over.
        [The envoy], a lawyer, *said it was over.
        [Amara Diallo], the envoy, *said it was over.
        [Amara Diallo], 54, *said it was over.
        [Amara Diallo], who chairs the board, *said it was over.
        [The envoy], who arrived on Monday, *said it was over.
        [The envoy], whose brother is a miner, *said it was over.
        [The envoy], speaking in Oslo, *said it was over.
        [The envoy], quoted by the agency, *said it was over.
        [The envoy], however, *said it was over.
        [The envoy], in a letter to the board, *said it was over.
        [The envoy] (a lawyer) *said it was over.
        [The envoy] – a lawyer – *said it was over.
        [The envoy] — a lawyer from the north — *said it was over.
        [The envoy] -- a lawyer -- *said it was over.
        [The envoy], which surprised nobody, *said it was over.
        [The envoy], for his part, *said it was over.
        [The envoy], according to the agency, *said it was over.
        [The envoy], asked about the mine, *said it was over.
        [The envoy], visibly tired, *said it was over.
        [The envoy], a lawyer who chairs the board, *said it was over.
        [Amara Diallo], the envoy of the union, and a lawyer, *said it was over.
        [One of the men] he met, a baker, *said it was over.
        [The envoy] here, a lawyer, *said it was over.
        [Lena Holt], of a Bergen institute, *said it was over.
        [The paper], quoted on Monday, *said it was over.
        [The envoy], a man called Ivo, *said it was over.
        [The envoy], a man who had been called Ivo, *said it was over.
        [The envoy], having left the room, *said it was over.
        [The envoy], who had been asked about it by the king, *said it was over.
        [The envoy], when asked about it, *said it was over.
        [The envoy], Ivo Lund of the north, *said it was over.
        [The note], a copy of which was seen by the paper, the envoy and the king, *said it was over.
        [Oman], which will lead the talks, and which is rich, *said it was over.
        [The front], which holds Split, Zadar and Pula, *said it was over.
        """
        .lines();
  }

  @ParameterizedTest
  @MethodSource("insertions")
  void passesOverInsertions(String marked) {
    check(marked);
  }

  static Stream<String> titlesAndNames() {
    return """
        [The ministry’s spokesman, Ivo Marsan], *said it was over.
        [The foreign minister, Ivo Marsan], *said it was over.
        [The foreign minister, former mayor Ivo Marsan], *said it was over.
        [The country’s prime minister, Ivo Marsan] *said it was over.
        [Ivo Marsan], the foreign minister, *said it was over.
        [Ivo Marsan], the president of the north *said it was over.
        The mayor left and [Ivo Marsan], the president of the north *said it was over.
        A lawyer, [Ivo Marsan] *said it was over.
        [Our envoy, Ivo Marsan] *said it was over.
        [The envoy, a former mayor, Ivo Marsan], *said it was over.
        [The foreign minister Ivo Marsan] *said it was over.
        [Its president, Ivo van der Berg], *said it was over.
        [Norway’s prime minister, Kari Dahl] *said it was over.
        [Kari Dahl], the minister of trade *said it was over.
        [Oman, Qatar and Kuwait] *said it was over.
        [Norway, Sweden, Denmark and Finland] *said it was over.
        In the end, [Oman, Qatar and Kuwait] *said it was over.
        [Norway, Sweden] *pledge to leave
        """
        .lines();
  }

  @ParameterizedTest
  @MethodSource("titlesAndNames")
  void keepsTitlesAndNamesTogether(String marked) {
    check(marked);
  }

  static Stream<String> relativeClauses() {
    return """
        [A teacher] who sits on the committee *said it was over.
        [The miners] who left the pit *said it was over.
        [A man] whose sister was killed *said it was over.
        [A woman] living near the mine *said it was over.
        [The men] standing behind the fence *said it was over.
        [An officer] standing beside him *said it was over.
        [A man] whose house burned *said it was over.
        [A man] who was killed *said it was over.
        [Two men] briefed on the talks *said it was over.
        [Two men] accused by the king *said it was over.
        [A woman] asked about the talks *said it was over.
        [Two experts] I spoke to *said it was over.
        [A clerk] who sits on the committee of the union *said it was over.
        [The woman] who met the envoy and the king *said it was over.
        [The men] who had met him *said it was over.
        [The men] who had met the king in the hall of the old palace *said it was over.
        The mayor, [a man] who left *said it was over.
        """
        .lines();
  }

  @ParameterizedTest
  @MethodSource("relativeClauses")
  void passesOverRestrictiveClauses(String marked) {
    check(marked);
  }

  static Stream<String> otherClauses() {
    return """
        The mayor praised the effort and [Mr Li] *said it was over.
        The mayor left and [the envoy] *said it was over.
        When the mayor left, [the envoy] *said it was over.
        While he was in Oslo, [the envoy] *said it was over.
        After the vote [the envoy] *said it was over.
        The mayor left; [the envoy] *said it was over.
        The mayor left: [the envoy] *said it was over.
        The mayor left because [the envoy] *said it was over.
        Norway left, but [Sweden] *said it was over.
        If [the envoy] *says it is over, the mayor leaves.
        The paper wrote that [the envoy] had *said it was over.
        “We are done,” [the envoy] *said.
        “We are done”, [she] *said.
        “We are done,” [Amara Diallo], the envoy, *said.
        “Ivo Marsan is done,” [the envoy] *said.
        The king asked him and [the envoy] *said it was over.
        He praised the old and new rules and [Mr Li] *said it was over.
        At the old border [Amara Diallo] *said it was over.
        """
        .lines();
  }

  @ParameterizedTest
  @MethodSource("otherClauses")
  void staysWithinItsClause(String marked) {
    check(marked);
  }

  static Stream<String> withoutSubject() {
    return """
        *Said it was over.
        , *said it was over.
        “We are done,” *said the envoy.
        “We are done” *said the envoy.
        The mayor asked him and *said it was over.
        To *say it was over was too much.
        It took him years to *say it was over.
        ( *said it was over.
        """
        .lines();
  }

  @ParameterizedTest
  @MethodSource("withoutSubject")
  void findsNoSubjectWhereThereIsNone(String marked) {
    check(marked);
  }

  /** What the finder does not know yet, or what the tags hide from it. */
  static Stream<String> misses() {
    return """
        [More than 40 states] *said it was over.
        [The envoy], meanwhile, *said it was over.
        [The woman] they had arrested *said it was over.
        [All the experts] I interviewed *said it was over.
        [The officials] that met the envoy *said it was over.
        [Most of the states] *said it was over.
        """
        .lines();
  }

  @ParameterizedTest
  @MethodSource("misses")
  void doesNotFindYet(String marked) {
    MarkedSentence m = MarkedSentence.of(marked);
    int group = Grammar.groupStart(m.sentence(), m.star());
    assertNotEquals(
        m.shown(),
        m.show(SubjectFinder.find(m.sentence(), group)),
        "found now: move it to the lines above");
  }

  /** The star stands before the relative pronoun, the brackets around what it stands for. */
  static Stream<String> antecedents() {
    return """
        The paper quoted [an envoy] *who said it was over.
        The paper quoted [Amara Diallo], *who said it was over.
        The paper quoted [two miners] – *who said it was over.
        The paper quoted [officials in Oslo] *who said it was over.
        The paper quoted [Amara Diallo], the chief economist, *who said it was over.
        The paper quoted [the president, Ivo Marsan], *who said it was over.
        The paper quoted [the head of the union], *who said it was over.
        The paper quoted [a man] *who’d said it was over.
        The paper told of a concern for [officials in Oslo], *who said it was over.
        The paper quoted [the brother of two envoys], *who said it was over.
        The paper quoted [officials of the port], *who said it was over.
        [*Who] said it was over?
        It was [*who] said it.
        """
        .lines();
  }

  @ParameterizedTest
  @MethodSource("antecedents")
  void goesBackFromWhoToWhatStandsBeforeIt(String marked) {
    MarkedSentence m = MarkedSentence.of(marked);
    Range who = new Range(m.star(), m.star());
    assertEquals(m.shown(), m.show(SubjectFinder.antecedent(m.sentence(), who)), m::tags);
  }

  static Stream<String> otherSubjects() {
    return """
        [The envoy] *said it was over.
        The mayor left, [which] *said it all.
        [She] *said it was over.
        [The people] *said who did it.
        """
        .lines();
  }

  @ParameterizedTest
  @MethodSource("otherSubjects")
  void leavesOtherSubjectsAlone(String marked) {
    MarkedSentence m = MarkedSentence.of(marked);
    assertEquals(m.shown(), m.show(SubjectFinder.antecedent(m.sentence(), m.range())), m::tags);
  }

  /** The star stands before the phrase's last word, the brackets end behind the name. */
  @Test
  void findsNothingAtTheBeginning() {
    MarkedSentence m = MarkedSentence.of("Said Oslo.");
    assertNull(SubjectFinder.find(m.sentence(), 0));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void findsSubjectsThatEndBeforeTheirVerbs(long seed) {
    TextGenerator generator = new TextGenerator(seed);
    for (int n = 0; n < 20; n++) {
      Document document = Document.of(generator.article());
      for (int k = 0; k < document.sentenceCount(); k++) {
        Sentence s = document.tagged(k);
        for (int i = 0; i < s.size(); i++) {
          Range subject = SubjectFinder.find(s, i);
          if (subject != null) {
            String where = s.span().of(s.text()) + " at " + i;
            assertTrue(0 <= subject.first() && subject.first() <= subject.last(), where);
            assertTrue(subject.last() < i, where);
          }
        }
      }
    }
  }
}
