package io.github.detente.actor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.detente.text.Cases;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Small articles, and below each the speakers of its statements and who they are. */
class SpeakersTest {

  static Stream<Arguments> speakersByNameAndTitle() {
    return Cases.of(
        """
        Norwegian Foreign Minister Erik Holm said it rained. Holm denied it.
          Norwegian Foreign Minister Erik Holm = Erik Holm, PERSON of NOR, Foreign Minister of Norway
          Holm = Erik Holm, PERSON of NOR, Foreign Minister of Norway
        Erik Holm, the Norwegian foreign minister, said it rained. He denied it. The minister
        left.
          Erik Holm = Erik Holm, PERSON of NOR, Foreign Minister of Norway
          He = Erik Holm, PERSON of NOR, Foreign Minister of Norway
        The Norwegian foreign minister, Erik Holm, said it rained. Mr Holm denied it.
          The Norwegian foreign minister, Erik Holm = Erik Holm, PERSON of NOR, Foreign Minister of Norway
          Mr Holm = Erik Holm, PERSON of NOR, Foreign Minister of Norway
        “It rained,” said Erik Holm, the Norwegian foreign minister. “We left,” Holm added.
          Erik Holm = Erik Holm, PERSON of NOR, Foreign Minister of Norway
          Holm = Erik Holm, PERSON of NOR, Foreign Minister of Norway
        US President Joe Biden said it rained. Biden denied it. The US president left. He said so.
          US President Joe Biden = Joe Biden, PERSON of USA, President of the United States
          Biden = Joe Biden, PERSON of USA, President of the United States
        The US president said it rained. “We left,” he added.
          The US president = Joe Biden, PERSON of USA, President of the United States
          he = Joe Biden, PERSON of USA, President of the United States
        NATO’s secretary general said it rained. Stoltenberg denied it.
          NATO’s secretary general = Jens Stoltenberg, PERSON of NATO, Secretary General of NATO
          Stoltenberg = Jens Stoltenberg, PERSON of NATO, Secretary General of NATO
        The former Norwegian president, Anna Lund, said it rained. She denied that it had snowed.
          The former Norwegian president, Anna Lund = Anna Lund, PERSON of NOR, Former President of Norway
          She = Anna Lund, PERSON of NOR, Former President of Norway
        President Anna Lund of Norway said it rained. The president denied that it had snowed.
          President Anna Lund of Norway = Anna Lund, PERSON of NOR, President of Norway
          The president = Anna Lund, PERSON of NOR, President of Norway
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("speakersByNameAndTitle")
  void resolvesSpeakersByNameAndTitle(String article, String expected) {
    assertEquals(expected, SpeakersResolved.in(article));
  }

  static Stream<Arguments> namesWithinNames() {
    return Cases.of(
        """
        The Elbe People's Guard said it rained.
          The Elbe People's Guard = Elbe People's Guard, GROUP
        The Blue Heron party said it rained. The North Sea Salt company denied it.
          The Blue Heron party = Blue Heron, GROUP
          The North Sea Salt company = North Sea Salt, GROUP
        Minister of Fisheries Ana Lund said it rained.
          Minister of Fisheries Ana Lund = Ana Lund, PERSON, Minister
        A spokesman for the Salt Front, Ivo Bergen, said it rained.
          A spokesman for the Salt Front, Ivo Bergen = Ivo Bergen, PERSON, Spokesman
        The US Coastal Command said it rained.
          The US Coastal Command = USA, STATE of USA, coastal command
        Finnish Vice-President Aino Moe and visiting Norwegian President Ivo Lund said it rained.
          Finnish Vice-President Aino Moe and visiting Norwegian President Ivo Lund = Aino Moe, PERSON of FIN, Vice President of Finland
        The Rebel Salt Front left. The RSF said it rained.
          The RSF = Rebel Salt Front, GROUP
        Swedish Prime Minister Ivo Moe left. Norwegian Foreign Minister Ana Lund met Finnish Foreign
        Minister Aino Holm. The foreign ministers said it rained.
          The foreign ministers = Ana Lund, PERSON of NOR, Foreign Minister of Norway
        The Norwegian army left. Norway's parliament voted. The opposition Blue Union said it rained.
          The opposition Blue Union = Blue Union, GROUP of NOR
        Ana Lund, 46, became Norway's foreign minister in May. Lund said it rained.
          Lund = Ana Lund, PERSON of NOR, Foreign Minister of Norway
        Ana Lund was elected prime minister of Norway in May. Lund said it rained.
          Lund = Ana Lund, PERSON of NOR, Prime Minister of Norway
        Ana Lund elected Norway's prime minister. Lund said it rained.
          Lund = Ana Lund, PERSON
        Cllr Ana Lund said it rained.
          Cllr Ana Lund = Ana Lund, PERSON
        Tory backbencher Ana Lund said it rained.
          Tory backbencher Ana Lund = Ana Lund, PERSON of GBR, Backbencher
        The High Commissioner for Refugees said it rained.
          The High Commissioner for Refugees = UNHCR, ORGANISATION of UN
        The Norwegian foreign ministry said it rained. A Western ambassador denied it.
          The Norwegian foreign ministry = NOR, STATE of NOR, foreign ministry
          A Western ambassador = somebody, PERSON, Ambassador of the Western
        Finland's army left. An opposition deputy, Ana Lund, said it rained.
          An opposition deputy, Ana Lund = Ana Lund, PERSON
        The United Nations met. The Secretary-General said it rained.
          The Secretary-General = António Guterres, PERSON of UN, Secretary General of the UN
        In Oslo the opposition Blue Union said it rained.
          the opposition Blue Union = Blue Union, GROUP of NOR
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("namesWithinNames")
  void resolvesNamesWithinNames(String article, String expected) {
    assertEquals(expected, SpeakersResolved.in(article));
  }

  static Stream<Arguments> speakersWithoutAName() {
    return Cases.of(
        """
        A Norwegian official said it rained. The official denied that it had snowed.
          A Norwegian official = somebody, PERSON of NOR, Official of Norway
          The official = somebody, PERSON of NOR, Official of Norway
        US officials said it rained. They denied that it had snowed.
          US officials = somebody, PERSON of USA, Official of the United States
          They = somebody, PERSON of USA, Official of the United States
        Officials in Oslo said it rained.
          Officials in Oslo = somebody, PERSON of NOR, Official of Norway
        A spokesman for the Norwegian army said it rained. The spokesman denied that it had
        snowed.
          A spokesman for the Norwegian army = somebody, PERSON of NOR, Spokesman of the Army of Norway
          The spokesman = somebody, PERSON of NOR, Spokesman of the Army of Norway
        An analyst at the University of Oslo said it rained.
          An analyst at the University of Oslo = somebody, PERSON
        Residents of Oslo said it rained.
          Residents of Oslo = somebody, PERSON
        Two diplomats said it rained.
          Two diplomats = somebody, PERSON, Diplomat
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("speakersWithoutAName")
  void resolvesSpeakersWithoutAName(String article, String expected) {
    assertEquals(expected, SpeakersResolved.in(article));
  }

  static Stream<Arguments> bodiesThatSpeak() {
    return Cases.of(
        """
        Norway said it rained. Oslo denied it.
          Norway = NOR, STATE of NOR
          Oslo = NOR, STATE of NOR
        The Norwegian government said it rained. It denied that it had snowed.
          The Norwegian government = NOR, STATE of NOR, government
          It = NOR, STATE of NOR, government
        The Norwegian army said it rained. The army denied that it had snowed.
          The Norwegian army = NOR, STATE of NOR, army
          The army = NOR, STATE of NOR, army
        The Kremlin said it rained. Moscow denied it.
          The Kremlin = RUS, STATE of RUS, presidency
          Moscow = RUS, STATE of RUS
        The Pentagon said it rained. Washington denied it.
          The Pentagon = USA, STATE of USA, defence ministry
          Washington = USA, STATE of USA
        NATO said it rained. The alliance denied it.
          NATO = NATO, ORGANISATION of NATO
          The alliance = NATO, ORGANISATION of NATO
        The European Commission said it rained. The Commission denied it.
          The European Commission = EU, ORGANISATION of EU, commission
          The Commission = EU, ORGANISATION of EU, commission
        The UN Security Council said it rained.
          The UN Security Council = UN, ORGANISATION of UN, security council
        Hamas said it rained. The group denied it.
          Hamas = Hamas, GROUP of PSE
          The group = Hamas, GROUP of PSE
        The Tidewater Front said it rained. The Front denied it.
          The Tidewater Front = Tidewater Front, GROUP
          The Front = Tidewater Front, GROUP
        The Norwegian foreign ministry said it rained. The ministry denied it.
          The Norwegian foreign ministry = NOR, STATE of NOR, foreign ministry
          The ministry = NOR, STATE of NOR, foreign ministry
        The Norwegian army said in a statement that it rained. The statement said it was over.
          The Norwegian army = NOR, STATE of NOR, army
          The statement = NOR, STATE of NOR, army
        South Korea met North Korea. The South said it rained. The southern army denied it.
          The South = KOR, STATE of KOR
          The southern army = KOR, STATE of KOR, army
        South Korea met North Korea. The North said it rained. Northern officials denied it.
          The North = PRK, STATE of PRK
          Northern officials = somebody, PERSON of PRK, Official of North Korea
        South Africa met envoys. The Norwegian army said it rained. The southern army denied it.
          The Norwegian army = NOR, STATE of NOR, army
          The southern army = NOR, STATE of NOR, army
        Georgia said the ballots of Atlanta had been counted. Georgia denied that it rained.
          Georgia = USA, STATE of USA
          Georgia = USA, STATE of USA
        Georgia’s president left for Atlanta. Georgia denied that it had snowed.
          Georgia = GEO, STATE of GEO
        Georgia said the mission to Atlanta was over. A Georgian minister denied it.
          Georgia = GEO, STATE of GEO
          A Georgian minister = somebody, PERSON of GEO, Minister of Georgia
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bodiesThatSpeak")
  void resolvesBodiesThatSpeak(String article, String expected) {
    assertEquals(expected, SpeakersResolved.in(article));
  }

  static Stream<Arguments> whoGoesOnSpeaking() {
    return Cases.of(
        """
        “It rained,” Erik Holm said. ¶ “We left.” ¶ Peter Berg said it snowed.
          Erik Holm = Erik Holm, PERSON
          Peter Berg = Peter Berg, PERSON
        Erik Holm said it rained, adding that he had left.
          Erik Holm = Erik Holm, PERSON
          Erik Holm = Erik Holm, PERSON
        Erik Holm met Peter Berg. He said it rained.
          He = Erik Holm, PERSON
        Erik Holm told Anna Lund that it rained. She said it snowed.
          Erik Holm = Erik Holm, PERSON
          She = Anna Lund, PERSON
        According to Erik Holm, the Norwegian envoy, it rained. In his view, it was over.
          Erik Holm = Erik Holm, PERSON of NOR, Envoy of Norway
          his = Erik Holm, PERSON of NOR, Envoy of Norway
        “It rained,” Erik Holm of the Norwegian army said. “It snowed,” said Peter Berg of the
        Swedish army. ¶ “We left,” Holm said.
          Erik Holm of the Norwegian army = Erik Holm, PERSON of NOR
          Peter Berg of the Swedish army = Peter Berg, PERSON of SWE
          Holm = Erik Holm, PERSON of NOR
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("whoGoesOnSpeaking")
  void resolvesWhoGoesOnSpeaking(String article, String expected) {
    assertEquals(expected, SpeakersResolved.in(article));
  }

  static Stream<Arguments> whomTheArticleSaysTheyAre() {
    return Cases.of(
        """
        It rained. In Oslo, the army said it was ready.
          the army = NOR, STATE of NOR, army
        It rained in Sweden on Friday. They left. ¶ NORWAY: Salmon ¶ The health ministry said 41 fish were ill.
          NORWAY = NOR, STATE of NOR
          The health ministry = NOR, STATE of NOR, health ministry
        Sweden met Norway. It was cold. ¶ OSLO – The Foreign Office denied it.
          The Foreign Office = NOR, STATE of NOR, foreign ministry
        The de facto authorities said it rained.
          The de facto authorities = unknown
        The Norwegian Coastal Command said it rained.
          The Norwegian Coastal Command = NOR, STATE of NOR, coastal command
        The ferry's operator, Fjordline Care, is to close. The company said it would not comment.
          The company = Fjordline Care, GROUP
        The head of the mission, Maj. Gen. (retd) Ivo Marsan, said it rained. He denied that it had snowed.
          The head of the mission = Ivo Marsan, PERSON, Maj. Gen.
          He = Ivo Marsan, PERSON, Maj. Gen.
        Anna Lund said that it rained near Hokksund. She left. “We are cold,” she said.
          Anna Lund = Anna Lund, PERSON
          she = Anna Lund, PERSON
        The head of the Hokksund salmon plant, Pavlo Marsan, said it was shut. He asked for a pause.
          The head of the Hokksund salmon plant, Pavlo Marsan = Pavlo Marsan, PERSON
          He = Pavlo Marsan, PERSON
        Norway, Sweden and Denmark called for talks.
          Norway, Sweden and Denmark = NOR, STATE of NOR
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("whomTheArticleSaysTheyAre")
  void resolvesWhomTheArticleSaysTheyAre(String article, String expected) {
    assertEquals(expected, SpeakersResolved.in(article));
  }

  static Stream<Arguments> whoseSomebodyIs() {
    return Cases.of(
        """
        Swedish police left. Norway will not pay, its foreign minister, Erik Holm, said.
          its foreign minister, Erik Holm = Erik Holm, PERSON of NOR, Foreign Minister
        A spokesman for the Norwegian navy said it rained. “We are cold,” spokesman Ivo Marsan told
        the Swedish envoy.
          A spokesman for the Norwegian navy = somebody, PERSON of NOR, Spokesman of the Navy of Norway
          spokesman Ivo Marsan = Ivo Marsan, PERSON of NOR, Spokesman
        The Front for Mountain Salt (SMF) met in Hokksund. The SMF said it rained.
          The SMF = Front for Mountain Salt, GROUP
        The Committee on Lost Sheep said it rained.
          The Committee on Lost Sheep = Committee on Lost Sheep, GROUP
        Hokksund-based Harbour Watch said it rained.
          Hokksund-based Harbour Watch = Harbour Watch, GROUP
        The Norwegian salmon company Fjordline said it rained.
          The Norwegian salmon company Fjordline = Fjordline, GROUP
        Two diplomats in Oslo said it rained.
          Two diplomats in Oslo = somebody, PERSON, Diplomat
        The special envoy for Norway, Anna Lund, said it rained.
          The special envoy for Norway, Anna Lund = Anna Lund, PERSON, Special Envoy
        A source close to the Norwegian government said it rained.
          A source close to the Norwegian government = somebody, PERSON of NOR
        Norwegian minister Erik Holm met Anna Berg. The Norwegian said it rained.
          The Norwegian = Erik Holm, PERSON of NOR, Minister of Norway
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("whoseSomebodyIs")
  void resolvesWhoseSomebodyIs(String article, String expected) {
    assertEquals(expected, SpeakersResolved.in(article));
  }

  static Stream<Arguments> whoseOppositionSomebodyIs() {
    return Cases.of(
        """
        Norway's minister met Norway's president. An opposition deputy, Ana Lund, said it rained.
        Opposition candidate Ivo Moe denied it.
          An opposition deputy, Ana Lund = Ana Lund, PERSON of NOR
          Opposition candidate Ivo Moe = Ivo Moe, PERSON of NOR
        Norway's minister met Sweden's president. An opposition deputy, Ana Lund, said it rained.
          An opposition deputy, Ana Lund = Ana Lund, PERSON
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("whoseOppositionSomebodyIs")
  void resolvesWhoseOppositionSomebodyIs(String article, String expected) {
    assertEquals(expected, SpeakersResolved.in(article));
  }

  static Stream<Arguments> speakersFromElsewhere() {
    return Cases.of(
        """
        Norway's envoy left, and his counterpart from Sweden said it rained.
          his counterpart from Sweden = somebody, PERSON of SWE
        Ana Lund, who also heads the United Nations mission in Norway, said it rained.
          Ana Lund = Ana Lund, PERSON of UN
        Ana Lund, who leads the Swedish delegation, said it rained.
          Ana Lund = Ana Lund, PERSON of SWE
        Ana Lund, who led the Swedish delegation, said it rained.
          Ana Lund = Ana Lund, PERSON
        The speaker for Norway said it rained.
          The speaker for Norway = somebody, PERSON of NOR
        The United Nations met. The special envoy of the Secretary-General for Norway said it rained.
          The special envoy of the Secretary-General for Norway = somebody, PERSON of UN, Special Envoy of the UN
        A Swedish diplomat I met in Oslo said it rained.
          A Swedish diplomat = somebody, PERSON of SWE, Diplomat of Sweden
        Visiting Swedish Minister Ivo Moe said it rained.
          Visiting Swedish Minister Ivo Moe = Ivo Moe, PERSON of SWE, Minister of Sweden
        Norway met Sweden. According to a report by the Salt Watch, it rained. A report said it snowed.
          a report by the Salt Watch = unknown
          A report = unknown
        Two Swedish diplomats left. Norway said it snowed. Foreign Minister Ivo Moe said it rained.
          Norway = NOR, STATE of NOR
          Foreign Minister Ivo Moe = Ivo Moe, PERSON of NOR, Foreign Minister
        Norway's minister met Norway's president. Diplomats said it rained.
          Diplomats = somebody, PERSON, Diplomat
        Norway's defence ministry spokesman, Senior Colonel Ivo Moe, said it rained.
          Norway's defence ministry spokesman = Ivo Moe, PERSON of NOR, Defence Ministry Spokesman of Norway
        A Swedish delegation led by Ivo Moe left. Moe said it rained.
          Moe = Ivo Moe, PERSON of SWE
        Serbian Minister Goran Ilic said it rained.
          Serbian Minister Goran Ilic = Goran Ilic, PERSON of SRB, Minister of Serbia
        Norway is calm. Norway waits. Meanwhile in Oslo, Foreign Ministry spokesman Ivo Moe said it rained.
          Foreign Ministry spokesman Ivo Moe = Ivo Moe, PERSON of NOR, Foreign Ministry Spokesman of Norway
        A spokesperson for the Department for Business and Trade said it rained.
          A spokesperson for the Department for Business and Trade = somebody, PERSON of GBR, Spokesperson of the Trade Ministry of the United Kingdom
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("speakersFromElsewhere")
  void resolvesSpeakersFromElsewhere(String article, String expected) {
    assertEquals(expected, SpeakersResolved.in(article));
  }

  static Stream<Arguments> twoOfOneNameApart() {
    return Cases.of(
        """
        Anna Berg of Norway met Peter Berg of Sweden. Ms Berg said it rained. Mr Berg denied it.
          Ms Berg = Anna Berg, PERSON of NOR
          Mr Berg = Peter Berg, PERSON of SWE
        The Norwegian minister met the Swedish minister. The Norwegian minister said it rained.
        The Swedish minister denied it.
          The Norwegian minister = somebody, PERSON of NOR, Minister of Norway
          The Swedish minister = somebody, PERSON of SWE, Minister of Sweden
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("twoOfOneNameApart")
  void keepsTwoOfOneNameApart(String article, String expected) {
    assertEquals(expected, SpeakersResolved.in(article));
  }

  static Stream<Arguments> holdersBehindWhatTheirOfficeIsOf() {
    return Cases.of(
        """
        Deputy Foreign Minister of the Russian Federation Sergei Ryabkov said it rained.
          Deputy Foreign Minister of the Russian Federation Sergei Ryabkov = Sergei Ryabkov, PERSON of RUS, Deputy Foreign Minister of Russia
        Norwegian Minister for Coastal Roads Ana Lund said it rained.
          Norwegian Minister for Coastal Roads Ana Lund = Ana Lund, PERSON of NOR, Minister of Norway
        A spokesman for Foreign Minister Sergei Lavrov said it rained.
          A spokesman for Foreign Minister Sergei Lavrov = somebody, PERSON of RUS, Spokesman of Russia
        Norway met Sweden. Ana Moe of the Bergen Salt Seminar said it rained.
          Ana Moe of the Bergen Salt Seminar = Ana Moe, PERSON
        Norway met Sweden. The Bergen Traders' Forum said it rained.
          The Bergen Traders' Forum = Bergen Traders' Forum, GROUP
        Norway met Sweden, and Oman met Chad. Norwegian minister Ana Lund left. The opposition said it rained.
          The opposition = somebody, GROUP of NOR
        Norway met Sweden, and Oman met Chad. Norwegian minister Ana Lund met Swedish minister Eva Berg. The opposition said it rained.
          The opposition = unknown
        Norway met Sweden. A Danish surgeon, Ivo Moe, said it rained.
          A Danish surgeon, Ivo Moe = Ivo Moe, PERSON
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("holdersBehindWhatTheirOfficeIsOf")
  void findsHoldersBehindWhatTheirOfficeIsOf(String article, String expected) {
    assertEquals(expected, SpeakersResolved.in(article));
  }

  /** What is resolved wrongly yet. */
  static Stream<Arguments> misses() {
    return Cases.of(
        """
        Miners said it rained.
          Miners = somebody, PERSON
        """);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("misses")
  void doesNotResolveYet(String article, String expected) {
    assertNotEquals(expected, SpeakersResolved.in(article), "resolved now: move it up");
  }
}
