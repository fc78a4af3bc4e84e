package io.github.detente.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.detente.text.Cases;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sentences and small articles by construction; below each, its statements: who said it, by which
 * word and of which kind, what was said, and at whom it is aimed.
 */
class ConstructionsTest {

  static Stream<Arguments> quotationsBehindTheCue() {
    return Cases.of(
        """
        The envoy said: “We are done.”
          The envoy | said | DIRECT
          We are done.
        The envoy said, “We are done.”
          The envoy | said | DIRECT
          We are done.
        The envoy said “We are done.”
          The envoy | said | DIRECT
          We are done.
        The envoy said on Monday: “We are done.”
          The envoy | said | DIRECT
          We are done.
        The envoy said in Oslo, “We are done.”
          The envoy | said | DIRECT
          We are done.
        The envoy told reporters: “We are done.”
          The envoy | told | DIRECT
          We are done.
        The envoy said: “We are done. Nobody will pay.”
          The envoy | said | DIRECT
          We are done. Nobody will pay.
        The envoy said that “we are done” with Norway.
          The envoy | said | MIXED
          “we are done” with Norway
          -> Norway
        The envoy called the plan “a trap”.
          The envoy | called | MIXED
          the plan “a trap”
        The envoy said the plan was “a trap” and “a lie”.
          The envoy | said | MIXED
          the plan was “a trap” and “a lie”
        The envoy said: We are done.
          The envoy | said | INDIRECT
          We are done
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("quotationsBehindTheCue")
  void readsQuotationsBehindTheCue(String text, String expected) {
    assertEquals(expected, ReadStatements.of(text));
  }

  static Stream<Arguments> whatIsNotSaid() {
    return Cases.of(
        """
        Speaking at a fair in Lund, Moe said the toll amounted to theft, and vowed that he would stay.
          Moe | said | INDIRECT
          the toll amounted to theft
          Moe | vowed | INDIRECT
          he would stay
        Responding to a question, the minister said the ferry was safe.
          the minister | said | INDIRECT
          the ferry was safe
        The paper, citing an unnamed source, reported that the ferry had sunk.
          The paper | reported | INDIRECT
          the ferry had sunk
        When the king proposed a truce last month, most neighbours in Oslo shrugged.
          the king | proposed | INDIRECT
          a truce last month
        The minister said the state would double its aid but ruled out a war.
          The minister | said | INDIRECT
          the state would double its aid
          The minister | ruled out | INDIRECT
          a war
        “We are done,” the envoy told reporters after the fair that was held in Lund.
          the envoy | told | DIRECT
          We are done,
        Here is what one of them, Ana Moe, a baker, told us: ¶ “We are done.”
          Ana Moe | no cue | DIRECT
          We are done.
        He had come up with a plan, he said, for how the boats could stay.
          he | said | INDIRECT
          He had come up with a plan + for how the boats could stay
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("whatIsNotSaid")
  void leavesOutWhatTheSpeakerDid(String text, String expected) {
    assertEquals(expected, ReadStatements.of(text));
  }

  static Stream<Arguments> headsThatTheTaggerMisses() {
    return Cases.of(
        """
        The envoy said 😀 it was over.
          The envoy | said | INDIRECT
          it was over
        The envoy 😀 said it was over.
          The envoy | said | INDIRECT
          it was over
        The envoy �said it was over.
          The envoy | said | INDIRECT
          it was over
        Fran�ois Moe said it was over.
          Fran�ois Moe | said | INDIRECT
          it was over
        Oslo�s envoy said it was over.
          Oslo�s envoy | said | INDIRECT
          it was over
        FranÃ§ois Moe said it was over.
          FranÃ§ois Moe | said | INDIRECT
          it was over
        The US embassy in Oslo said that it was shut.
          The US embassy in Oslo | said | INDIRECT
          it was shut
        The Nordic Union monitoring mission, which counts boats, said it had seen none.
          The Nordic Union monitoring mission | said | INDIRECT
          it had seen none
        The opposition, the Alliance for Salt, disputes the figure.
          The opposition | disputes | INDIRECT
          the figure
        “Who pays for it?” a man in the film asks.
          a man in the film | asks | DIRECT
          Who pays for it?
        He said eleven boats from Lund were late.
          He | said | INDIRECT
          eleven boats from Lund were late
        My colleague Ivo Moe has argued in these pages that trust must come before speed.
          My colleague Ivo Moe | argued | INDIRECT
          trust must come before speed
        The shadow fisheries minister, Ana Lund, said the quota was low.
          The shadow fisheries minister, Ana Lund | said | INDIRECT
          the quota was low
        Two residents of Lund reached by telephone said they had heard shots.
          Two residents of Lund | said | INDIRECT
          they had heard shots
        Those close to him say that he will go.
          Those close to him | say | INDIRECT
          he will go
        A nurse told our correspondent nine boats had sunk.
          A nurse | told | INDIRECT
          nine boats had sunk
          -> our correspondent
        The council was ready, she said, to meet in Lund.
          she | said | INDIRECT
          The council was ready + to meet in Lund
          -> The council
        It was about men like him. People like Lund, she said.
          she | said | INDIRECT
          People like Lund
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("headsThatTheTaggerMisses")
  void findsSpeakersAndContentsTheTaggerMistook(String text, String expected) {
    assertEquals(expected, ReadStatements.of(text));
  }

  static Stream<Arguments> subjectsWithAClauseOrPlaceOfTheirOwn() {
    return Cases.of(
        """
        Two men briefed on the deal said it was lost.
          Two men | said | INDIRECT
          it was lost
        The old letters combed through by the Gazette suggest that it was lost.
          The old letters | suggest | INDIRECT
          it was lost
        An officer standing beside him said it was lost.
          An officer | said | INDIRECT
          it was lost
        Two experts I spoke to said it was lost.
          Two experts | said | INDIRECT
          it was lost
        One of the sailors she met, a cook from Bergen, said it was lost.
          One of the sailors | said | INDIRECT
          it was lost
        Norway, to which both islands belong, said it was lost.
          Norway | said | INDIRECT
          it was lost
        Its deputy envoy, a captain called Ivo Marsan, said it was lost.
          Its deputy envoy | said | INDIRECT
          it was lost
        “It is lost,” said the formally invited delegation.
          the formally invited delegation | said | DIRECT
          It is lost,
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("subjectsWithAClauseOrPlaceOfTheirOwn")
  void readsSubjectsWithAClauseOrPlaceOfTheirOwn(String text, String expected) {
    assertEquals(expected, ReadStatements.of(text));
  }

  static Stream<Arguments> whomSomethingIsTold() {
    return Cases.of(
        """
        The envoy told the Senate two ships had left.
          The envoy | told | INDIRECT
          two ships had left
          -> the Senate
        The envoy told the Gazette by telephone he had left.
          The envoy | told | INDIRECT
          he had left
          -> the Gazette
        The envoy told the miners in a hall at Narvik to leave.
          The envoy | told | INDIRECT
          to leave
          -> the miners
        The envoy told the Gazette the whole story of his life.
          nothing
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("whomSomethingIsTold")
  void readsWhatIsToldToSomebody(String text, String expected) {
    assertEquals(expected, ReadStatements.of(text));
  }

  static Stream<Arguments> amounts() {
    return Cases.of(
        """
        The envoy put the army's dead at three.
          The envoy | put | INDIRECT
          the army's dead at three
        The envoy put the number of the missing at between 40 and 60.
          The envoy | put | INDIRECT
          the number of the missing at between 40 and 60
        The envoy put losses from the fire in the port at $6.5 billion.
          The envoy | put | INDIRECT
          losses from the fire in the port at $6.5 billion
        The envoy put the vase at the window.
          nothing
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("amounts")
  void readsAmounts(String text, String expected) {
    assertEquals(expected, ReadStatements.of(text));
  }

  static Stream<Arguments> whatFollowsAnAttribution() {
    return Cases.of(
        """
        The road was old, he said, adding that nobody would mend it.
          he | said | INDIRECT
          The road was old
          he | adding | INDIRECT
          nobody would mend it
        He called that “a trap”.
          He | called | MIXED
          that “a trap”
        The ferry promised by a farmer would go, the captain said.
          the captain | said | INDIRECT
          The ferry promised by a farmer would go
        The island is a concern for officials in Oslo, who said that it was lost.
          officials in Oslo | said | INDIRECT
          it was lost
        Patrol boat crosses sea border: military
          military | no cue | INDIRECT
          Patrol boat crosses sea border
        Who said it was over?
          nothing
        What they call the Ridge is a row of stones.
          nothing
        The flood claimed dozens of lives.
          nothing
        The Front, whose raid claimed 30 lives, gave no reason.
          nothing
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("whatFollowsAnAttribution")
  void tellsWhatFollowsAnAttribution(String text, String expected) {
    assertEquals(expected, ReadStatements.of(text));
  }

  static Stream<Arguments> whatOthersAnswer() {
    return Cases.of(
        """
        Norway accused Sweden of spying, a charge Sweden denied.
          Norway | accused | INDIRECT
          Sweden of spying
          -> Sweden
        The envoy said the talks had failed, a claim the army dismissed as “a lie”.
          The envoy | said | INDIRECT
          the talks had failed
          the army | dismissed | DIRECT
          a lie
        Norway firmly opposes any attempt to stir up war, she noted.
          she | noted | INDIRECT
          Norway firmly opposes any attempt to stir up war
          -> Norway
        Norway accused Sweden of spying, the agency said.
          Norway | accused | INDIRECT
          Sweden of spying
          -> Sweden
        After the raid, the minister said: ¶ “We are done.”
          the minister | no cue | DIRECT
          We are done.
        Norway’s envoy rejected the plan, while the envoy of Sweden voiced support and warned the rebels that it was over.
          Norway’s envoy | rejected | INDIRECT
          the plan
          the envoy of Sweden | voiced | INDIRECT
          support
          the envoy of Sweden | warned | INDIRECT
          it was over
          -> the rebels
        Moe, according to a readout, warned that the talks had failed.
          Moe | warned | INDIRECT
          the talks had failed
        According to the Salt Watch, a think tank, prices had risen.
          the Salt Watch | According to | INDIRECT
          prices had risen
        According to a report by the Salt Watch, prices had risen.
          a report by the Salt Watch | According to | INDIRECT
          prices had risen
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("whatOthersAnswer")
  void partsWhatOthersAnswer(String text, String expected) {
    assertEquals(expected, ReadStatements.of(text));
  }

  static Stream<Arguments> quotationsBeforeTheCue() {
    return Cases.of(
        """
        “We are done,” the envoy said.
          the envoy | said | DIRECT
          We are done,
        “We are done,” said the envoy.
          the envoy | said | DIRECT
          We are done,
        “We are done”, the envoy said.
          the envoy | said | DIRECT
          We are done
        “We are done!” the envoy shouted.
          the envoy | shouted | DIRECT
          We are done!
        “Are we done?” the envoy asked.
          the envoy | asked | DIRECT
          Are we done?
        “We are done,” the envoy told reporters on Monday.
          the envoy | told | DIRECT
          We are done,
        “We are done,” said Amara Diallo, the envoy of Norway.
          Amara Diallo | said | DIRECT
          We are done,
        “We are done,” the envoy, who had left Oslo, said.
          the envoy | said | DIRECT
          We are done,
        “We are done,” she said, adding that nobody would pay.
          she | said | DIRECT
          We are done,
          she | adding | INDIRECT
          nobody would pay
        “We are done,” he said. “Nobody will pay.”
          he | said | DIRECT
          We are done, + Nobody will pay.
        “We are done,” he said, “and nobody will pay.”
          he | said | DIRECT
          We are done, + and nobody will pay.
        “We are done,” according to the envoy.
          the envoy | according to | DIRECT
          We are done,
        “We are done.” The envoy left.
          nothing
        “We are done” was what the envoy said.
          nothing
        ‘We are done,’ the envoy said.
          the envoy | said | DIRECT
          We are done,
        "We are done," the envoy said.
          the envoy | said | DIRECT
          We are done,
        «We are done», the envoy said.
          the envoy | said | DIRECT
          We are done
        „We are done“, the envoy said.
          the envoy | said | DIRECT
          We are done
        “We are done, the envoy said.
          nothing
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("quotationsBeforeTheCue")
  void readsQuotationsBeforeTheCue(String text, String expected) {
    assertEquals(expected, ReadStatements.of(text));
  }

  static Stream<Arguments> thatClauses() {
    return Cases.of(
        """
        The envoy said that the talks had failed.
          The envoy | said | INDIRECT
          the talks had failed
        The envoy said on Monday that the talks had failed.
          The envoy | said | INDIRECT
          the talks had failed
        The envoy said, however, that the talks had failed.
          The envoy | said | INDIRECT
          the talks had failed
        The envoy said again that the talks had failed.
          The envoy | said | INDIRECT
          the talks had failed
        The envoy has said that the talks had failed.
          The envoy | said | INDIRECT
          the talks had failed
        The envoy said that the talks had failed and that nobody would pay.
          The envoy | said | INDIRECT
          the talks had failed and that nobody would pay
        The envoy said that the talks had failed, but Norway denied it.
          The envoy | said | INDIRECT
          the talks had failed
          Norway | denied | INDIRECT
          it
        The envoy said in a letter to the king that the talks had failed.
          The envoy | said | INDIRECT
          the talks had failed
        The envoy told the king that the talks had failed.
          The envoy | told | INDIRECT
          the talks had failed
          -> the king
        The king was told by the envoy that the talks had failed.
          the envoy | told | INDIRECT
          the talks had failed
          -> The king
        The envoy did not say that the talks had failed.
          nothing
        The envoy denied that the talks had failed.
          The envoy | denied | INDIRECT
          the talks had failed
        The envoy rejected that argument.
          The envoy | rejected | INDIRECT
          that argument
        It was said that the talks had failed.
          nothing
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("thatClauses")
  void readsThatClauses(String text, String expected) {
    assertEquals(expected, ReadStatements.of(text));
  }

  static Stream<Arguments> clausesWithoutThat() {
    return Cases.of(
        """
        The envoy said the talks had failed.
          The envoy | said | INDIRECT
          the talks had failed
        The envoy said on Monday the talks had failed.
          The envoy | said | INDIRECT
          the talks had failed
        The envoy said nobody would pay and Norway would leave.
          The envoy | said | INDIRECT
          nobody would pay and Norway would leave
          -> Norway
        The envoy said Norway, which had left, would return.
          The envoy | said | INDIRECT
          Norway, which had left, would return
          -> Norway
        The envoy said he was sorry.
          The envoy | said | INDIRECT
          he was sorry
        The envoy said they’d won.
          The envoy | said | INDIRECT
          they’d won
        The envoy says it is over.
          The envoy | says | INDIRECT
          it is over
        The talks had failed, the envoy said.
          the envoy | said | INDIRECT
          The talks had failed
        The talks, the envoy said, had failed.
          the envoy | said | INDIRECT
          The talks + had failed
        The talks have failed, said the envoy.
          the envoy | said | INDIRECT
          The talks have failed
        The talks had failed, the envoy told the king.
          the envoy | told | INDIRECT
          The talks had failed
        The talks had failed, she said, and nobody would pay.
          she | said | INDIRECT
          The talks had failed + and nobody would pay
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("clausesWithoutThat")
  void readsClausesWithoutThat(String text, String expected) {
    assertEquals(expected, ReadStatements.of(text));
  }

  static Stream<Arguments> questions() {
    return Cases.of(
        """
        The envoy asked whether the talks had failed.
          The envoy | asked | INDIRECT
          whether the talks had failed
        The envoy asked why the talks had failed.
          The envoy | asked | INDIRECT
          why the talks had failed
        The envoy did not say why the talks had failed.
          The envoy | say | INDIRECT
          why the talks had failed
        The envoy would not discuss who had paid for the trip.
          The envoy | discuss | INDIRECT
          who had paid for the trip
        The envoy did not say that the talks had failed.
          nothing
        The envoy did not say so.
          nothing
        The envoy told the king how the talks had failed.
          The envoy | told | INDIRECT
          how the talks had failed
          -> the king
        The envoy explained what had happened.
          The envoy | explained | INDIRECT
          what had happened
        The envoy asked who would pay.
          The envoy | asked | INDIRECT
          who would pay
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("questions")
  void readsQuestions(String text, String expected) {
    assertEquals(expected, ReadStatements.of(text));
  }

  static Stream<Arguments> infinitives() {
    return Cases.of(
        """
        The envoy promised to leave the hall.
          The envoy | promised | INDIRECT
          to leave the hall
        The envoy refused to leave the hall.
          The envoy | refused | INDIRECT
          to leave the hall
        The envoy vowed never to leave the hall.
          The envoy | vowed | INDIRECT
          never to leave the hall
        The envoy threatened to leave the hall if nobody paid.
          The envoy | threatened | INDIRECT
          to leave the hall if nobody paid
        The envoy agreed to leave the hall and to pay.
          The envoy | agreed | INDIRECT
          to leave the hall and to pay
        The envoy urged Norway to leave the hall.
          The envoy | urged | INDIRECT
          to leave the hall
          -> Norway
        The envoy urged Norway never to leave the hall.
          The envoy | urged | INDIRECT
          never to leave the hall
          -> Norway
        The envoy urged both sides to talk.
          The envoy | urged | INDIRECT
          to talk
          -> both sides
        The envoy called on Norway to leave the hall.
          The envoy | called on | INDIRECT
          to leave the hall
          -> Norway
        The envoy called for Norway to leave the hall.
          The envoy | called for | INDIRECT
          Norway to leave the hall
          -> Norway
        The envoy asked Norway not to leave the hall.
          The envoy | asked | INDIRECT
          not to leave the hall
          -> Norway
        Norway was urged by the envoy to leave the hall.
          the envoy | urged | INDIRECT
          to leave the hall
          -> Norway
        Norway was urged to leave the hall.
          nothing
        The envoy wanted to leave the hall.
          nothing
        The envoy is expected to say it is over.
          nothing
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("infinitives")
  void readsInfinitives(String text, String expected) {
    assertEquals(expected, ReadStatements.of(text));
  }

  static Stream<Arguments> prepositions() {
    return Cases.of(
        """
        The envoy warned of war.
          The envoy | warned | INDIRECT
          war
        The envoy warned Norway of war.
          The envoy | warned | INDIRECT
          Norway of war
          -> Norway
        The envoy warned against leaving the hall.
          The envoy | warned | INDIRECT
          leaving the hall
        The envoy called for calm.
          The envoy | called for | INDIRECT
          calm
        The envoy accused Norway of lying.
          The envoy | accused | INDIRECT
          Norway of lying
          -> Norway
        The envoy thanked Norway for its help.
          The envoy | thanked | INDIRECT
          Norway for its help
          -> Norway
        The envoy blamed Norway for the war.
          The envoy | blamed | INDIRECT
          Norway for the war
          -> Norway
        The envoy apologised for the war.
          The envoy | apologised | INDIRECT
          the war
        The envoy apologised to Norway for the war.
          The envoy | apologised | INDIRECT
          Norway for the war
          -> Norway
        The envoy complained about the talks.
          The envoy | complained | INDIRECT
          the talks
        The envoy spoke of war.
          The envoy | spoke | INDIRECT
          war
        The envoy congratulated the king on his victory.
          The envoy | congratulated | INDIRECT
          the king on his victory
          -> the king
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("prepositions")
  void readsPrepositions(String text, String expected) {
    assertEquals(expected, ReadStatements.of(text));
  }

  static Stream<Arguments> objectsAndGerunds() {
    return Cases.of(
        """
        The envoy criticised Norway.
          The envoy | criticised | INDIRECT
          Norway
          -> Norway
        The envoy condemned the attack on Oslo.
          The envoy | condemned | INDIRECT
          the attack on Oslo
        The envoy welcomed the plan.
          The envoy | welcomed | INDIRECT
          the plan
        The envoy praised the king’s plan.
          The envoy | praised | INDIRECT
          the king’s plan
        The envoy denied the claim.
          The envoy | denied | INDIRECT
          the claim
        The envoy denied leaving the hall.
          The envoy | denied | INDIRECT
          leaving the hall
        The envoy suggested leaving the hall.
          The envoy | suggested | INDIRECT
          leaving the hall
        The envoy described the plan as a trap.
          The envoy | described | INDIRECT
          the plan as a trap
        The envoy called the king a liar.
          The envoy | called | INDIRECT
          the king a liar
          -> the king
        The envoy offered talks.
          The envoy | offered | INDIRECT
          talks
        The envoy offered Sudland his house for the talks.
          The envoy | offered | INDIRECT
          his house for the talks
          -> Sudland
        The envoy promised the miners a new road.
          The envoy | promised | INDIRECT
          a new road
          -> the miners
        The envoy pledged Sudland 40 buses.
          The envoy | pledged | INDIRECT
          40 buses
          -> Sudland
        The envoy offered Sudland “a clean page”.
          The envoy | offered | DIRECT
          a clean page
          -> Sudland
        The envoy offered 40 buses a week.
          The envoy | offered | INDIRECT
          40 buses a week
        The envoy announced a new plan.
          The envoy | announced | INDIRECT
          a new plan
        The envoy expressed regret.
          The envoy | expressed | INDIRECT
          regret
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("objectsAndGerunds")
  void readsObjectsAndGerunds(String text, String expected) {
    assertEquals(expected, ReadStatements.of(text));
  }

  static Stream<Arguments> nounsThatReport() {
    return Cases.of(
        """
        The envoy’s call for calm was not heard.
          The envoy | call | INDIRECT
          calm
        His warning of war was not heard.
          His | warning | INDIRECT
          war
        A warning that war was near was not heard.
          nothing
        The envoy issued a warning that war was near.
          The envoy | issued | INDIRECT
          a warning that war was near
        The envoy repeated his demand that Norway leave.
          The envoy | repeated | INDIRECT
          his demand that Norway leave
          -> Norway
        The claim is new.
          nothing
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("nounsThatReport")
  void readsNounsThatReport(String text, String expected) {
    assertEquals(expected, ReadStatements.of(text));
  }

  static Stream<Arguments> phrasesThatAttribute() {
    return Cases.of(
        """
        According to the envoy, the talks had failed.
          the envoy | According to | INDIRECT
          the talks had failed
        The talks had failed, according to the envoy.
          the envoy | according to | INDIRECT
          The talks had failed
        The talks, according to the envoy, had failed.
          the envoy | according to | INDIRECT
          The talks + had failed
        In the envoy’s opinion, the talks had failed.
          the envoy | In the envoy’s opinion | INDIRECT
          the talks had failed
        In the words of the envoy, the talks had failed.
          the envoy | In the words of | INDIRECT
          the talks had failed
        In his view, the talks had failed.
          his | In his view | INDIRECT
          the talks had failed
        According to the plan, the talks end on Monday.
          nothing
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("phrasesThatAttribute")
  void readsPhrasesThatAttribute(String text, String expected) {
    assertEquals(expected, ReadStatements.of(text));
  }

  static Stream<Arguments> insertedClauses() {
    return Cases.of(
        """
        The talks, as the envoy put it, had failed.
          the envoy | put it | INDIRECT
          The talks + had failed
        As the envoy put it, the talks had failed.
          the envoy | put it | INDIRECT
          the talks had failed
        As the envoy said, the talks had failed.
          the envoy | said | INDIRECT
          the talks had failed
        The talks have failed, as the envoy noted.
          the envoy | noted | INDIRECT
          The talks have failed
        The talks, as expected, have failed.
          nothing
        “The trap,” as the envoy called it, was closed.
          the envoy | called it | DIRECT
          The trap,
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("insertedClauses")
  void readsInsertedClauses(String text, String expected) {
    assertEquals(expected, ReadStatements.of(text));
  }

  static Stream<Arguments> labels() {
    return Cases.of(
        """
        OSLO: border stays closed
          OSLO | no cue | INDIRECT
          border stays closed
        Norway: border stays closed
          Norway | no cue | INDIRECT
          border stays closed
        Envoy: talks have failed
          Envoy | no cue | INDIRECT
          talks have failed
        Norway’s envoy: talks have failed
          Norway’s envoy | no cue | INDIRECT
          talks have failed
        The plan: nobody pays
          nothing
        Gaza war: talks have failed
          nothing
        Breaking: talks have failed
          nothing
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("labels")
  void readsLabels(String text, String expected) {
    assertEquals(expected, ReadStatements.of(text));
  }

  static Stream<Arguments> headlines() {
    return Cases.of(
        """
        Norway warns of war
          Norway | warns | INDIRECT
          war
        Norway accuses Sweden of lying
          Norway | accuses | INDIRECT
          Sweden of lying
          -> Sweden
        Norway urges Sweden to leave
          Norway | urges | INDIRECT
          to leave
          -> Sweden
        Talks have failed, envoy says
          envoy | says | INDIRECT
          Talks have failed
        Envoy says talks have failed
          Envoy | says | INDIRECT
          talks have failed
        Norway to leave the hall
          nothing
        Border stays closed, Norway warns
          Norway | warns | INDIRECT
          Border stays closed
        Norway Accuses Sweden Of Lying In Oslo
          Norway | Accuses | INDIRECT
          Sweden Of Lying In Oslo
          -> Sweden
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("headlines")
  void readsHeadlines(String text, String expected) {
    assertEquals(expected, ReadStatements.of(text));
  }

  static Stream<Arguments> speakers() {
    return Cases.of(
        """
        The envoy said the talks had failed and accused Norway of lying.
          The envoy | said | INDIRECT
          the talks had failed
          The envoy | accused | INDIRECT
          Norway of lying
          -> Norway
        The envoy said the talks had failed, adding that nobody would pay.
          The envoy | said | INDIRECT
          the talks had failed
          The envoy | adding | INDIRECT
          nobody would pay
        Noting that the talks had failed, the envoy urged Norway to pay.
          the envoy | Noting | INDIRECT
          the talks had failed
          the envoy | urged | INDIRECT
          to pay
          -> Norway
        The envoy accused Norway of lying and urged it to leave.
          The envoy | accused | INDIRECT
          Norway of lying
          -> Norway
          The envoy | urged | INDIRECT
          to leave
          -> it
        The envoy praised the plan but warned of war.
          The envoy | praised | INDIRECT
          the plan
          The envoy | warned | INDIRECT
          war
        The envoy thanked Norway, saying it had helped.
          The envoy | thanked | INDIRECT
          Norway
          -> Norway
          The envoy | saying | INDIRECT
          it had helped
        The envoy said the talks had failed and that he would leave, and warned of war.
          The envoy | said | INDIRECT
          the talks had failed and that he would leave
          The envoy | warned | INDIRECT
          war
        The envoy said the talks had failed; Norway denied it.
          The envoy | said | INDIRECT
          the talks had failed
          Norway | denied | INDIRECT
          it
        The envoy said the talks had failed, but the king said they had not.
          The envoy | said | INDIRECT
          the talks had failed
          the king | said | INDIRECT
          they had not
        The envoy left, saying the talks had failed.
          The envoy | saying | INDIRECT
          the talks had failed
        The envoy was quoted as saying the talks had failed.
          The envoy | saying | INDIRECT
          the talks had failed
        The paper quoted the envoy as saying the talks had failed.
          the envoy | saying | INDIRECT
          the talks had failed
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("speakers")
  void sharesSpeakers(String text, String expected) {
    assertEquals(expected, ReadStatements.of(text));
  }

  static Stream<Arguments> nothingWhereNothingIsSaid() {
    return Cases.of(
        """
        The envoy left Oslo.
          nothing
        It rained.
          nothing
        The envoy will say that it is over.
          nothing
        The envoy could say that it is over.
          nothing
        The envoy did not accuse Norway of lying.
          nothing
        If the envoy says it is over, we leave.
          nothing
        The envoy wrote a book.
          nothing
        The so-called “envoy” left.
          nothing
        The “talks” failed.
          nothing
        The envoy said.
          nothing
        Said the envoy.
          nothing
        said
          nothing
        The bus carrying the envoy left.
          nothing
        Nobody knows what the envoy said.
          nothing
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("nothingWhereNothingIsSaid")
  void readsNothingWhereNothingIsSaid(String text, String expected) {
    assertEquals(expected, ReadStatements.of(text));
  }

  static Stream<Arguments> quotationsOn() {
    return Cases.of(
        """
        “We are done,” the envoy said. “Nobody will pay.” It rained.
          the envoy | said | DIRECT
          We are done, + Nobody will pay.
        “We are done,” the envoy said. ¶ “Nobody will pay.”
          the envoy | said | DIRECT
          We are done, + Nobody will pay.
        “We are done,” the envoy said. ¶ “Nobody will pay,” the king said.
          the envoy | said | DIRECT
          We are done,
          the king | said | DIRECT
          Nobody will pay,
        “We are done,” the envoy said. ¶ It rained. ¶ “Nobody will pay.”
          the envoy | said | DIRECT
          We are done,
        “We are done. ¶ “Nobody will pay,” the envoy said.
          the envoy | said | DIRECT
          We are done. + Nobody will pay,
        The envoy shook his head. “We are done.”
          The envoy | no cue | DIRECT
          We are done.
        The envoy said the talks had failed. “Nobody will pay.”
          The envoy | said | MIXED
          the talks had failed + Nobody will pay.
        The envoy added: ¶ “We are done.”
          The envoy | no cue | DIRECT
          We are done.
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("quotationsOn")
  void carriesQuotationsOn(String text, String expected) {
    assertEquals(expected, ReadStatements.of(text));
  }

  static Stream<Arguments> interviews() {
    return Cases.of(
        """
        Q: Are you done? ¶ A: We are done.
          nothing
        Q. Are you done? ¶ A. We are done.
          nothing
        Ivo Marsan spoke in Oslo. ¶ Q: Are you done? ¶ A: We are done.
          Ivo Marsan | no cue | INDIRECT
          We are done
        MARSAN: We are done. ¶ HOLM: Nobody will pay. ¶ MARSAN: So be it.
          MARSAN | no cue | INDIRECT
          We are done
          HOLM | no cue | INDIRECT
          Nobody will pay
          MARSAN | no cue | INDIRECT
          So be it
        REPORTER: Are you done? ¶ MARSAN: We are done.
          MARSAN | no cue | INDIRECT
          We are done
        MARSAN: We are done. ¶ HOLM: Nobody has a Ph.D. ¶ MARSAN: So be it.
          MARSAN | no cue | INDIRECT
          We are done
          HOLM | no cue | INDIRECT
          Nobody has a Ph.D.
          MARSAN | no cue | INDIRECT
          So be it
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("interviews")
  void readsInterviews(String text, String expected) {
    assertEquals(expected, ReadStatements.of(text));
  }

  static Stream<Arguments> whomAStatementIsAimedAt() {
    return Cases.of(
        """
        The envoy said Norway had lied.
          The envoy | said | INDIRECT
          Norway had lied
          -> Norway
        The envoy said that Norway’s king had lied.
          The envoy | said | INDIRECT
          Norway’s king had lied
          -> Norway
        The Norwegian envoy said that Norway had lied.
          The Norwegian envoy | said | INDIRECT
          Norway had lied
        The Norwegian envoy said that Sweden had lied.
          The Norwegian envoy | said | INDIRECT
          Sweden had lied
          -> Sweden
        The envoy said the king had lied.
          The envoy | said | INDIRECT
          the king had lied
          -> the king
        The envoy told Norway that it had lied.
          The envoy | told | INDIRECT
          it had lied
          -> Norway
        The envoy asked them to leave.
          The envoy | asked | INDIRECT
          to leave
          -> them
        The envoy asked it to leave.
          The envoy | asked | INDIRECT
          to leave
          -> it
        The envoy warned the public of war.
          The envoy | warned | INDIRECT
          the public of war
        The envoy said it had rained in Norway.
          The envoy | said | INDIRECT
          it had rained in Norway
        “Norway has lied,” the envoy said.
          the envoy | said | DIRECT
          Norway has lied,
          -> Norway
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("whomAStatementIsAimedAt")
  void findsWhomAStatementIsAimedAt(String text, String expected) {
    assertEquals(expected, ReadStatements.of(text));
  }

  static Stream<Arguments> oddSentences() {
    return Cases.of(
        """
        THE ENVOY SAID THE TALKS HAD FAILED.
          THE ENVOY | SAID | INDIRECT
          THE TALKS HAD FAILED
        The envoy said “
          nothing
        “” the envoy said.
          nothing
        The envoy said, said, said it was over.
          The envoy | said | INDIRECT
          it was over
        The Ambassador to the U.N. said the U.S. had left.
          The Ambassador to the U.N. | said | INDIRECT
          the U.S. had left
          -> U.S.
        Mr. Marsan of St. Olav St. said it was over.
          Mr. Marsan of St. Olav St. | said | INDIRECT
          it was over
        - The envoy said it was over.
          The envoy | said | INDIRECT
          it was over
        OSLO, March 3 (Wire) -- The envoy said it was over.
          The envoy | said | INDIRECT
          it was over
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("oddSentences")
  void survivesOddSentences(String text, String expected) {
    assertEquals(expected, ReadStatements.of(text));
  }

  static Stream<Arguments> contentsApart() {
    return Cases.of(
        """
        The envoy said the talks had failed, while Norway said they went on.
          The envoy | said | INDIRECT
          the talks had failed
          Norway | said | INDIRECT
          they went on
        The envoy said it was over; the king said it was not; Norway said nothing.
          The envoy | said | INDIRECT
          it was over
          the king | said | INDIRECT
          it was not
        The envoy warned that war was near and urged Norway to leave, and the king promised to
        pay.
          The envoy | warned | INDIRECT
          war was near
          The envoy | urged | INDIRECT
          to leave
          -> Norway
          the king | promised | INDIRECT
          to pay
        The envoy promised to pay, but the king, who had left, said nobody would.
          The envoy | promised | INDIRECT
          to pay
          the king | said | INDIRECT
          nobody would
        The envoy, who said it was over, urged Norway to leave.
          The envoy | said | INDIRECT
          it was over
          The envoy | urged | INDIRECT
          to leave
          -> Norway
        The envoy said that the king had said that it was over.
          The envoy | said | INDIRECT
          the king had said that it was over
          -> the king
        The envoy denied that the king had accused Norway of lying.
          The envoy | denied | INDIRECT
          the king had accused Norway of lying
          -> the king
        Norway accused Sweden of lying, the agency said.
          Norway | accused | INDIRECT
          Sweden of lying
          -> Sweden
        “It is over,” the envoy said, and accused Norway of lying.
          the envoy | said | DIRECT
          It is over,
          the envoy | accused | INDIRECT
          Norway of lying
          -> Norway
        “It is over,” the envoy said, while the king said it was not.
          the envoy | said | DIRECT
          It is over,
          the king | said | INDIRECT
          it was not
        “It is over,” said the envoy. “It is not,” said the king.
          the envoy | said | DIRECT
          It is over,
          the king | said | DIRECT
          It is not,
        The envoy thanked Norway and Sweden and criticised Denmark.
          The envoy | thanked | INDIRECT
          Norway and Sweden
          -> Norway and Sweden
          The envoy | criticised | INDIRECT
          Denmark
          -> Denmark
        The envoy said he had met the king and that they had agreed to talk.
          The envoy | said | INDIRECT
          he had met the king and that they had agreed to talk
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("contentsApart")
  void keepsContentsApart(String text, String expected) {
    assertEquals(expected, ReadStatements.of(text));
  }

  static Stream<Arguments> longerSentences() {
    return Cases.of(
        """
        Speaking to reporters in Oslo on Monday, the envoy said the talks had failed.
          the envoy | said | INDIRECT
          the talks had failed
        The foreign minister, Ivo Marsan, told the parliament on Tuesday that Norway would not
        pay.
          The foreign minister, Ivo Marsan | told | INDIRECT
          Norway would not pay
          -> Norway
        In a letter to the board, the envoy of Norway warned that the mine would be closed by
        the end of the year.
          the envoy of Norway | warned | INDIRECT
          the mine would be closed by the end of the year
        Two officials who asked not to be named said the plan had been dropped.
          Two officials | said | INDIRECT
          the plan had been dropped
        The ministry said in a statement that the border would stay closed until Friday.
          The ministry | said | INDIRECT
          the border would stay closed until Friday
        The ministry’s spokesman, Ivo Marsan, said on Monday that “nobody will pay” for the mine.
          The ministry’s spokesman, Ivo Marsan | said | MIXED
          “nobody will pay” for the mine
        Asked whether the talks had failed, the envoy said they had not.
          the envoy | said | INDIRECT
          they had not
        “We will not pay,” the envoy of Norway told the king in Oslo on Monday, “and we will not
        leave.”
          the envoy of Norway | told | DIRECT
          We will not pay, + and we will not leave.
        After the talks, Norway said it was ready to sign, but Sweden said it needed more time.
          Norway | said | INDIRECT
          it was ready to sign
          Sweden | said | INDIRECT
          it needed more time
        The union, which has 40 members, demanded that the mine be closed.
          The union | demanded | INDIRECT
          the mine be closed
        The king reiterated his call for talks.
          The king | reiterated | INDIRECT
          his call for talks
        The envoy refused to say whether Norway would pay.
          The envoy | refused | INDIRECT
          to say whether Norway would pay
          -> Norway
        The board said Monday it would close the mine.
          The board | said | INDIRECT
          it would close the mine
        The envoy said the mine – the oldest in Norway – would be closed.
          The envoy | said | INDIRECT
          the mine – the oldest in Norway – would be closed
        The envoy insisted, however, that nobody would pay.
          The envoy | insisted | INDIRECT
          nobody would pay
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("longerSentences")
  void readsLongerSentences(String text, String expected) {
    assertEquals(expected, ReadStatements.of(text));
  }

  static Stream<Arguments> verbsOfEveryKind() {
    return Cases.of(
        """
        The envoy acknowledged that the talks had failed.
          The envoy | acknowledged | INDIRECT
          the talks had failed
        The envoy admitted lying.
          The envoy | admitted | INDIRECT
          lying
        The envoy alleged that Norway had lied.
          The envoy | alleged | INDIRECT
          Norway had lied
          -> Norway
        The envoy argued that nobody should pay.
          The envoy | argued | INDIRECT
          nobody should pay
        The envoy boasted that he had won.
          The envoy | boasted | INDIRECT
          he had won
        The envoy claimed victory.
          The envoy | claimed | INDIRECT
          victory
        The envoy conceded defeat.
          The envoy | conceded | INDIRECT
          defeat
        The envoy confirmed that the talks had failed.
          The envoy | confirmed | INDIRECT
          the talks had failed
        The envoy declared war.
          The envoy | declared | INDIRECT
          war
        The envoy declined to comment.
          The envoy | declined | INDIRECT
          to comment
        The envoy demanded an apology.
          The envoy | demanded | INDIRECT
          an apology
        The envoy hailed the plan.
          The envoy | hailed | INDIRECT
          the plan
        The envoy hinted that he would leave.
          The envoy | hinted | INDIRECT
          he would leave
        The envoy insisted on a vote.
          The envoy | insisted on | INDIRECT
          a vote
        The envoy pledged to pay.
          The envoy | pledged | INDIRECT
          to pay
        The envoy predicted that it would rain.
          The envoy | predicted | INDIRECT
          it would rain
        The envoy proposed a vote.
          The envoy | proposed | INDIRECT
          a vote
        The envoy rejected the plan.
          The envoy | rejected | INDIRECT
          the plan
        The envoy reported that it had rained.
          The envoy | reported | INDIRECT
          it had rained
        The envoy revealed that he had lied.
          The envoy | revealed | INDIRECT
          he had lied
        The envoy ruled out a vote.
          The envoy | ruled out | INDIRECT
          a vote
        The envoy stressed that nobody would pay.
          The envoy | stressed | INDIRECT
          nobody would pay
        The envoy suggested that it would rain.
          The envoy | suggested | INDIRECT
          it would rain
        The envoy tweeted that it had rained.
          The envoy | tweeted | INDIRECT
          it had rained
        The envoy voiced concern.
          The envoy | voiced | INDIRECT
          concern
        The envoy wondered whether it would rain.
          The envoy | wondered | INDIRECT
          whether it would rain
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("verbsOfEveryKind")
  void readsVerbsOfEveryKind(String text, String expected) {
    assertEquals(expected, ReadStatements.of(text));
  }

  static Stream<Arguments> monologuesOn() {
    return Cases.of(
        """
        “It is over,” the envoy said. ¶ “We will leave. ¶ “We will not pay.” ¶ It rained.
          the envoy | said | DIRECT
          It is over, + We will leave. + We will not pay.
        “It is over,” the envoy said. ¶ “We will leave,” he added.
          the envoy | said | DIRECT
          It is over,
          he | added | DIRECT
          We will leave,
        “It is over. ¶ “We will leave. ¶ “We will not pay,” the envoy said.
          the envoy | said | DIRECT
          It is over. + We will leave. + We will not pay,
        The envoy said: ¶ “It is over.” ¶ “We will leave.”
          The envoy | no cue | DIRECT
          It is over. + We will leave.
        The envoy nodded. “It is over.” The king laughed. “It is not.”
          The envoy | no cue | DIRECT
          It is over.
          The king | no cue | DIRECT
          It is not.
        “It is over,” the envoy said. The king laughed. “It is not.”
          the envoy | said | DIRECT
          It is over,
          The king | no cue | DIRECT
          It is not.
        “Who will pay?” the king asked. “We will,” the envoy said.
          the king | asked | DIRECT
          Who will pay?
          the envoy | said | DIRECT
          We will,
        The envoy’s statement: ¶ “It is over.”
          The envoy | no cue | DIRECT
          It is over.
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("monologuesOn")
  void carriesMonologuesOn(String text, String expected) {
    assertEquals(expected, ReadStatements.of(text));
  }

  static Stream<Arguments> eachHeadlineOnce() {
    return Cases.of(
        """
        Norway warns of war ¶ Norway warns of war ¶ It rained.
          Norway | warns | INDIRECT
          war
        Norway warns of war ¶ Norway warned of war on Monday.
          Norway | warns | INDIRECT
          war
          Norway | warned | INDIRECT
          war
        “It is over,” says envoy ¶ “It is over,” the envoy said.
          envoy | says | DIRECT
          It is over,
          the envoy | said | DIRECT
          It is over,
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("eachHeadlineOnce")
  void takesEachHeadlineOnce(String text, String expected) {
    assertEquals(expected, ReadStatements.of(text));
  }

  /** What is read wrongly yet. */
  static Stream<Arguments> misses() {
    return Cases.of(
        """
        The envoy said: “We are done,” and left.
          The envoy | said | DIRECT
          We are done,
        The envoy’s claim that the talks had failed caused panic.
          The envoy | claim | INDIRECT
          the talks had failed
        The envoy’s promise to leave the hall caused panic.
          The envoy | promise | INDIRECT
          to leave the hall
        Norway’s accusation that the king had lied is new.
          Norway | accusation | INDIRECT
          the king had lied
          -> the king
        The envoy said that
          nothing
        The envoy said the talks had failed and Norway said they had not.
          The envoy | said | INDIRECT
          the talks had failed
          Norway | said | INDIRECT
          they had not
        The envoy said “it is over” and called the king “a liar”.
          The envoy | said | DIRECT
          it is over
          The envoy | called | MIXED
          the king “a liar”
          -> the king
        Here is what the envoy said: ¶ “It is over.”
          the envoy | no cue | DIRECT
          It is over.
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("misses")
  void doesNotReadYet(String text, String expected) {
    assertNotEquals(expected, ReadStatements.of(text), "read now: move it to those above");
  }
}
