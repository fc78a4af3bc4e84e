package io.github.detente.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.detente.text.Cases;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Kinds of trouble that users of such software report, in other words and shapes; below each, its
 * statements.
 */
class OddShapesTest {

  static Stream<Arguments> names() {
    return Cases.of(
        """
        A smuggler nicknamed “the Heron” said it was over.
          A smuggler nicknamed “the Heron” | said | INDIRECT
          it was over
        A captain known as “Grey Wolf” denied the charge.
          A captain known as “Grey Wolf” | denied | INDIRECT
          the charge
        A baker called Ruy said it was over.
          A baker called Ruy | said | INDIRECT
          it was over
        A bar called “The Last Boat” sells tea, and the bell rings at six.
          nothing
        She wrote a novel, “What the King Said”, which sold well.
          nothing
        The envoy called the plan “Peace for Nobody”.
          The envoy | called | MIXED
          the plan “Peace for Nobody”
        """);
  }

  static Stream<Arguments> marks() {
    return Cases.of(
        """
        "I heard him shout “Stop!” and I stopped,” the baker said.
          the baker | said | DIRECT
          I heard him shout “Stop!” and I stopped,
        "He said “no” and left," the baker said.
          the baker | said | DIRECT
          He said “no” and left,
        ‚We stay in the valley‘, the Austrian envoy said.
          the Austrian envoy | said | DIRECT
          We stay in the valley
        “No,” the envoy said. “Will you?” “I may,” she said.
          the envoy | said | DIRECT
          No,
          she | said | DIRECT
          I may,
        « We have waited for weeks. ¶ “The boats are ours,” the envoy said.
          the envoy | said | DIRECT
          The boats are ours,
        """);
  }

  static Stream<Arguments> layout() {
    return Cases.of(
        """
        It rained. ¶ 16.20 GMT Oslo says it saw nothing. ¶ 15.02 BST Lima calls for calm.
          Oslo | says | INDIRECT
          it saw nothing
          Lima | calls for | INDIRECT
          calm
        UPDATE 3-Oslo rejects truce ¶ It rained.
          Oslo | rejects | INDIRECT
          truce
        CHILE DENIES ARMING REBELS, BLAMES PERU ¶ It rained.
          CHILE | DENIES | INDIRECT
          ARMING REBELS
          CHILE | BLAMES | INDIRECT
          PERU
          -> PERU
        Norway Greets Lund As Interim Leader, Urges Holm To Wait ¶ It rained.
          Norway | Urges | INDIRECT
          To Wait
          -> Holm
        Peru Denies Losing Boats ¶ It rained.
          Peru | Denies | INDIRECT
          Losing Boats
        """);
  }

  static Stream<Arguments> whatIsNoAct() {
    return Cases.of(
        """
        Norway has never rejected a vote.
          nothing
        Norway has not yet confirmed the deal.
          nothing
        Norway would never accept the offer.
          Norway | accept | INDIRECT
          the offer
        Did Norway threaten the fishermen?
          nothing
        Why has Norway rejected the offer?
          nothing
        Has Norway asked you to wait? “No.”
          nothing
        """);
  }

  static Stream<Arguments> persons() {
    return Cases.of(
        """
        US ambassador Ana Lund asked for a delay.
          US ambassador Ana Lund | asked | INDIRECT
          a delay
        Cypriot President Ana Lund said it was over.
          Cypriot President Ana Lund | said | INDIRECT
          it was over
        Ana Lund, a sergeant aged 24, told reporters it was over.
          Ana Lund | told | INDIRECT
          it was over
        Ana Lund told about 60 people at the harbour that it was over.
          Ana Lund | told | INDIRECT
          it was over
        The envoy denied that, and called on the king to leave.
          The envoy | denied | INDIRECT
          that
          The envoy | called on | INDIRECT
          to leave
          -> the king
        The road that Oslo calls a lifeline is closed.
          Oslo | calls | INDIRECT
          a lifeline
        """);
  }

  static Stream<Arguments> whatTheTaggerTakesForNouns() {
    return Cases.of(
        """
        Norway offers to send boats if Sweden asks.
          Norway | offers | INDIRECT
          to send boats if Sweden asks
          -> Sweden
        Researchers estimate that catches fell.
          Researchers | estimate | INDIRECT
          catches fell
        Ana Lund, professor of law in Oslo, points out that the treaty stands.
          Ana Lund | points out | INDIRECT
          the treaty stands
        Norway denies ever having sent anybody to the border.
          Norway | denies | INDIRECT
          having sent anybody to the border
        The ministry denied planning any attack in the valley.
          The ministry | denied | INDIRECT
          planning any attack in the valley
        He asked Norway to open the port.
          He | asked | INDIRECT
          to open the port
          -> Norway
        She appealed to donors for two boats.
          She | appealed to | INDIRECT
          two boats
          -> donors
        No 10 said it was over.
          No 10 | said | INDIRECT
          it was over
        """);
  }

  static Stream<Arguments> whomSomethingIsTold() {
    return Cases.of(
        """
        He told the session Norway did not want to wait.
          He | told | INDIRECT
          Norway did not want to wait
          -> Norway
        A diplomat told the paper nobody had asked for more than a meeting.
          A diplomat | told | INDIRECT
          nobody had asked for more than a meeting
        He asked Norway, Sweden and Denmark to wait.
          He | asked | INDIRECT
          to wait
          -> Norway, Sweden and Denmark
        The ministry protested to the Danish ambassador against the raid.
          The ministry | protested to | INDIRECT
          the raid
          -> the Danish ambassador
        He reproached the union with failing to name the king.
          He | reproached | INDIRECT
          the union with failing to name the king
          -> the union
        The front held the president responsible for the loss.
          The front | held | INDIRECT
          the president responsible for the loss
          -> the president
        """);
  }

  static Stream<Arguments> whereItEnds() {
    return Cases.of(
        """
        She urged Norway to lift the ban, which hits fishermen.
          She | urged | INDIRECT
          to lift the ban, which hits fishermen
          -> Norway
        She refused the offer, which the king called a trap.
          She | refused | INDIRECT
          the offer
          the king | called | INDIRECT
          a trap
        He said she had asked Norway to wait and had told Sweden so.
          He | said | INDIRECT
          she had asked Norway to wait and had told Sweden so
          -> Norway
        Norway, which backs the king, said it was over.
          Norway | said | INDIRECT
          it was over
        Is it true that Norway has rejected the offer?
          nothing
        """);
  }

  static Stream<Arguments> whoSpeaksBeforeAColon() {
    return Cases.of(
        """
        Norway’s envoy, Ana Lund, at the border: “We will wait. It is late.” It rained.
          Norway’s envoy, Ana Lund | no cue | DIRECT
          We will wait. It is late.
        The plan in three words: “Wait and see.”
          nothing
        Norway’s envoy, who left early: “We will wait.”
          nothing
        """);
  }

  static Stream<Arguments> secondActs() {
    return Cases.of(
        """
        The envoy called it a proof that “it works”, yet complained that Norway was late.
          The envoy | called | MIXED
          it a proof that “it works”
          The envoy | complained | INDIRECT
          Norway was late
          -> Norway
        The envoy warned of war and in the same breath vowed to leave.
          The envoy | warned | INDIRECT
          war
          The envoy | vowed | INDIRECT
          to leave
        The envoy said it knew nothing and denounced “the mania of the age”.
          The envoy | said | INDIRECT
          it knew nothing
          The envoy | denounced | DIRECT
          the mania of the age
        Norway accuses Sweden of lying, will not pay ¶ It rained.
          Norway | accuses | INDIRECT
          Sweden of lying
          -> Sweden
        """);
  }

  static Stream<Arguments> subjectsBehindCircumstances() {
    return Cases.of(
        """
        He at the same time said it was over.
          He | said | INDIRECT
          it was over
        Ana Lund, who on October 30 had said it was over, left.
          Ana Lund | said | INDIRECT
          it was over
        The secretary, now seated in Oslo, replied tonight that it was over.
          The secretary | replied | INDIRECT
          it was over
        The king was quoted by the radio in Oslo as saying that it was over.
          The king | saying | INDIRECT
          it was over
        Norway invited the envoy to Oslo for talks.
          Norway | invited | INDIRECT
          to Oslo for talks
          -> the envoy
        Norway offered Sweden on Friday talks on salt.
          Norway | offered | INDIRECT
          talks on salt
          -> Sweden
        """);
  }

  static Stream<Arguments> moreActs() {
    return Cases.of(
        """
        A spokesman, Ivo Marsan, went further: “They are our friends.”
          A spokesman, Ivo Marsan | went further | DIRECT
          They are our friends.
        The embassy asked the ministry in a note for an explanation.
          The embassy | asked | INDIRECT
          an explanation
          -> the ministry
        The forum petitioned the court on Wednesday for a ruling.
          The forum | petitioned | INDIRECT
          a ruling
        Norway called the events of the spring plain theft but has stopped short of war.
          Norway | called | INDIRECT
          the events of the spring plain theft
        Norway declined the invitation.
          Norway | declined | INDIRECT
          the invitation
        It rained. ¶ 17:31 Oslo: border stays closed ¶ It rained.
          Oslo | no cue | INDIRECT
          border stays closed
        """);
  }

  static Stream<Arguments> toldBehindMisreadWords() {
    return Cases.of(
        """
        Yesterday she told the board that the ferry had sunk.
          she | told | INDIRECT
          the ferry had sunk
        A clerk in Bergen told this magazine some 40 boats had left the harbour.
          A clerk in Bergen | told | INDIRECT
          some 40 boats had left the harbour
        The clerk told us the harbour is full.
          The clerk | told | INDIRECT
          the harbour is full
          -> us
        The clerk told parliament the harbour was full.
          The clerk | told | INDIRECT
          the harbour was full
        Analysts at the harbour institute reckon the loss costs Oslo two million a day.
          Analysts at the harbour institute | reckon | INDIRECT
          the loss costs Oslo two million a day
          -> Oslo
        Dealers in Bergen estimate that the ferry has sunk.
          Dealers in Bergen | estimate | INDIRECT
          the ferry has sunk
        Copenhagen thanks Lima and says it has not asked.
          Copenhagen | thanks | INDIRECT
          Lima
          -> Lima
          Copenhagen | says | INDIRECT
          it has not asked
        He thanks Oslo for the boats.
          He | thanks | INDIRECT
          Oslo for the boats
          -> Oslo
        She did not say whom she had met.
          She | say | INDIRECT
          whom she had met
        The League stands by the treaty, she told us.
          she | told | INDIRECT
          The League stands by the treaty
        """);
  }

  static Stream<Arguments> actsAndAmounts() {
    return Cases.of(
        """
        The Lima army counts 40 breaches.
          The Lima army | counts | INDIRECT
          40 breaches
        The relief office counted some 300 boats in the bay.
          The relief office | counted | INDIRECT
          some 300 boats in the bay
        The Synod puts it at 25.
          The Synod | puts | INDIRECT
          it at 25
        The envoy put the number of boats sunk off Oslo, Bergen and Molde at 90.
          The envoy | put | INDIRECT
          the number of boats sunk off Oslo, Bergen and Molde at 90
          -> Oslo
        The mayor gave the toll as seven.
          The mayor | gave | INDIRECT
          the toll as seven
        Oslo let it be known that the harbour was closed.
          Oslo | let it be known | INDIRECT
          the harbour was closed
        Oslo undertook that no boat would sail.
          Oslo | undertook | INDIRECT
          no boat would sail
        Lima and Quito spoke against the plan.
          Lima and Quito | spoke | INDIRECT
          the plan
        Lima refuses recognition to the junta.
          Lima | refuses | INDIRECT
          recognition to the junta
        The mayor demanded of him an answer.
          The mayor | demanded | INDIRECT
          an answer
        Oslo refused to wait, as Lima had asked.
          Oslo | refused | INDIRECT
          to wait, as Lima had asked
          -> Lima
        Marsan stopped short of accusing the neighbour of piracy.
          Marsan | accusing | INDIRECT
          the neighbour of piracy
          -> the neighbour
        Lima accused both of lying about the boats.
          Lima | accused | INDIRECT
          both of lying about the boats
          -> both
        The union called the seizure piracy, and has asked Oslo to pay.
          The union | called | INDIRECT
          the seizure piracy
          The union | asked | INDIRECT
          to pay
          -> Oslo
        Lima's envoy called that an insult to his country.
          Lima's envoy | called | INDIRECT
          that an insult to his country
        """);
  }

  static Stream<Arguments> whatBelongsToAnObject() {
    return Cases.of(
        """
        She called the levy, put on top of three older ones, “a blow to a friend”.
          She | called | MIXED
          the levy, put on top of three older ones, “a blow to a friend”
        The minister ruled out any change of the border, which Lima wants moved.
          The minister | ruled out | INDIRECT
          any change of the border, which Lima wants moved
          -> Lima
        Lima demanded a vote in June without the generals.
          Lima | demanded | INDIRECT
          a vote in June without the generals
        Oslo accused Lima of firing on boats during a storm before the truce began.
          Oslo | accused | INDIRECT
          Lima of firing on boats during a storm before the truce began
          -> Lima
        The envoy reminded Lima of “its own interest” in the port.
          The envoy | reminded | MIXED
          “its own interest” in the port
          -> Lima
        The envoy called it “a lie” in Bergen.
          The envoy | called | MIXED
          it “a lie”
        The minister demanded the boats by Monday, “or else we shall come for them”.
          The minister | demanded | MIXED
          the boats by Monday, “or else we shall come for them”
        Lima blamed Oslo for a system that has let Peru, Chile and Spain take over the market.
          Lima | blamed | INDIRECT
          Oslo for a system that has let Peru, Chile and Spain take over the market
          -> Oslo
        The clerk said that Peru, Chile and Spain asked for boats.
          The clerk | said | INDIRECT
          Peru, Chile and Spain asked for boats
          -> Peru
        Lima accused Oslo of piracy, carried out at night.
          Lima | accused | INDIRECT
          Oslo of piracy, carried out at night
          -> Oslo
        The envoy said the harbour was open, but the ferries had gone.
          The envoy | said | INDIRECT
          the harbour was open, but the ferries had gone
        The envoy said the harbour was open, but nobody has come.
          The envoy | said | INDIRECT
          the harbour was open
        The harbour would open, she said, and had been cleaned.
          she | said | INDIRECT
          The harbour would open + and had been cleaned
        Oslo had welcomed the treaty, he said.
          he | said | INDIRECT
          Oslo had welcomed the treaty
          -> Oslo
        """);
  }

  static Stream<Arguments> endsOfSentences() {
    return Cases.of(
        """
        “Who sank the ferry? And why now?” Fisheries Minister Kari Dahl Moe asked reporters at the
        harbour. ¶ It rained.
          Fisheries Minister Kari Dahl Moe | asked | DIRECT
          Who sank the ferry? And why now?
        “We have no ferry!” Harbour Minister Kari Dahl told a news conference.
          Harbour Minister Kari Dahl | told | DIRECT
          We have no ferry!
        “Is it open?” Kari Dahl was late.
          nothing
        It rained. ¶ 17:31 Lima's mayor says the harbour is shut.
          Lima's mayor | says | INDIRECT
          the harbour is shut
        The leader, Gen. (ret.) Ivo Marsan, attacked the mayor for leaving.
          The leader | attacked | INDIRECT
          the mayor for leaving
          -> the mayor
        It rained. ¶ **Oslo said the harbour was shut.** It declined to say why.
          Oslo | said | INDIRECT
          the harbour was shut
          It | declined | INDIRECT
          to say why
        Lima tells Oslo envoys: no boats, look elsewhere
          Lima | tells | INDIRECT
          no boats, look elsewhere
          -> Oslo envoys
        After the flood: Government asks neighbours to help
          Government | asks | INDIRECT
          to help
          -> neighbours
        """);
  }

  static Stream<Arguments> nothingMore() {
    return Cases.of(
        """
        Russia's defence ministry claims the strikes reached every ship.
          Russia's defence ministry | claims | INDIRECT
          the strikes reached every ship
        The Lima refugee agency says 3,700 people crossed.
          The Lima refugee agency | says | INDIRECT
          3,700 people crossed
        Moe has told parliament Norse deputies talk about him.
          Moe | told | INDIRECT
          Norse deputies talk about him
        Norway told breakfast TV expulsions hurt spies less than people think.
          Norway | told | INDIRECT
          expulsions hurt spies less than people think
        Another, who did not wish to be named, said the officers were polite.
          Another | said | INDIRECT
          the officers were polite
        Lima takes back 29 licences; Oslo asks why
          nothing
        The leader, who asked for his name to be left out, said they were linked.
          The leader | said | INDIRECT
          they were linked
        The treaty is dead, Minister Ivo Moe confirmed on his return from Lima late on Tuesday night.
          Minister Ivo Moe | confirmed | INDIRECT
          The treaty is dead
        It would let Oslo ask Lima for armed police.
          nothing
        The soldiers threatened no one.
          nothing
        The envoy gave the assurance on the spot.
          nothing
        “The guards said go,” a 23-year-old Yemeni told reporters.
          a 23-year-old Yemeni | told | DIRECT
          The guards said go,
        A man from Lahore who said he had seen the boat told reporters the shot came from a shed.
          A man from Lahore | said | INDIRECT
          he had seen the boat
          A man from Lahore | told | INDIRECT
          the shot came from a shed
        Norway asked the Salt Council (SC) to wait.
          Norway | asked | INDIRECT
          to wait
          -> the Salt Council
        The envoy put the number of troops at up to 20,000.
          The envoy | put | INDIRECT
          the number of troops at up to 20,000
        Norway said on Thursday it was closing its border, four days after Oman had left.
          Norway | said | INDIRECT
          it was closing its border
        The European Union's foreign policy chief, Ulrik Moe, read the reports and urged Lima to wait.
          The European Union's foreign policy chief, Ulrik Moe | urged | INDIRECT
          to wait
          -> Lima
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({
    "names",
    "marks",
    "layout",
    "whatIsNoAct",
    "persons",
    "whatTheTaggerTakesForNouns",
    "whomSomethingIsTold",
    "whereItEnds",
    "whoSpeaksBeforeAColon",
    "secondActs",
    "subjectsBehindCircumstances",
    "moreActs",
    "toldBehindMisreadWords",
    "actsAndAmounts",
    "whatBelongsToAnObject",
    "endsOfSentences",
    "nothingMore"
  })
  void reads(String text, String expected) {
    assertEquals(expected, ReadStatements.of(text));
  }

  static Stream<Arguments> brokenLines() {
    return Cases.of(
        """
        It rained. ¶ “This is no request,”↵the envoy told↵reporters.
          the envoy | told | DIRECT
          This is no request,
        It rained. ¶ “This is no request,” the envoy↵said. “It is↵an order.”
          the envoy | said | DIRECT
          This is no request, + It is↵an order.
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("brokenLines")
  void readsOnOverTheEndsOfLines(String text, String expected) {
    assertEquals(expected, ReadStatements.of(text.replace('↵', '\n')).replace("is\nan", "is↵an"));
  }

  static Stream<Arguments> interviews() {
    return Cases.of(
        """
        Ana Lund received us in Oslo. ¶ Do you feel safe? ¶ I do. We sleep well. ¶ Did Lima ask you
        for help? ¶ It did, and we said no. ¶ The opposition says you lied. ¶ I did not.
          Ana Lund | no cue | INDIRECT
          I do. We sleep well
          Ana Lund | no cue | INDIRECT
          It did, and we said no
          The opposition | says | INDIRECT
          you lied
          Ana Lund | no cue | INDIRECT
          I did not
        Its envoy, Ivo Marsan, spoke to Lena Moe in Oslo. ¶ Q: Who left? ¶ A: We did.
          Its envoy, Ivo Marsan | no cue | INDIRECT
          We did
        Ana Lund left Oslo. ¶ What is the row about? ¶ The boats, envoys say. ¶ Who will win? ¶ Nobody.
          envoys | say | INDIRECT
          The boats
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("interviews")
  void readsInterviewsWithoutLabels(String text, String expected) {
    assertEquals(expected, ReadStatements.of(text));
  }
}
